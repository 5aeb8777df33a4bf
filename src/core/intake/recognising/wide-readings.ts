import { fieldLabel } from "../../data/field-labels";
import type { DataSetKind, DimensionId } from "../../data/fields";
import type { Question } from "../../data/source-report";
import type { FoundTable } from "../finding/found-table";
import { headerDictionary } from "../header-dictionary";
import { normaliseHeader } from "../normalise-header";
import { assignFields } from "./assign-fields";
import { dimensionQuestion } from "./dimension-question";
import { guessDimension, type KnownMembers } from "./guess-dimension";
import { kindQuestion } from "./kind-question";
import { kindByRows, salesRowsOnly } from "./rows-of-sales";
import { speaksOf, speaksOfOtherThings } from "./name-hints";
import type { ColumnProfile } from "./profile-columns";
import {
  fieldMap,
  ignored,
  questionId,
  tableLabel,
  type ReadField,
  type Reading,
  type WideTag,
} from "./reading";
import { targetsBeside } from "./targets-beside";
import { targetHeader } from "./target-header";
import { titleDimension } from "./title-dimension";
import { headerPeriod, listsYears } from "./wide-headers";
import { measureOf, rowMeasures, targetField, type RowMeasure } from "./wide-measures";
import type { TableClues } from "./weigh-kinds";

/** A spread-out table and what is known around it. */
export interface WideTable {
  found: FoundTable;
  clues: TableClues;
  known: KnownMembers;
  /** The user's word for the kind. */
  stated: DataSetKind | undefined;
}

/** Field → its wide columns; `open` when the headers do not say what they measure. */
export type Measures = ReadonlyMap<string, ReadonlyMap<number, WideTag>>;

/** One reading a measure: columns of 目标 are targets, columns of 实际 orders; an open measure is named by title or sheet. */
export function readMeasures(
  table: WideTable,
  labels: readonly ColumnProfile[],
  measures: Measures,
  fallback?: DataSetKind,
): { readings: Reading[]; questions: Question[] } {
  const questions: Question[] = [];
  const rows = rowMeasures(labels);
  const wide = new Map([...measures.values()].flatMap((columns) => [...columns]));
  const { beside, areTargets } = targetsBeside(table.found, table.clues, wide);
  const own = labels.filter(({ index }) => !beside.has(index));
  const isNamed = [...measures.keys()].some((measure) => measure !== "open");
  const readings = [...measures].flatMap(([measure, columns]): Reading[] => {
    if (measure !== "open") return salesRowsOnly(wideReading(table, measure, columns, labels), labels);
    if (isNamed) return [];
    if (rows) return rows.map((row) => wideReading(table, row.field, columns, labels, { rows: row }));
    const known = table.stated ?? kindByNames(table, own) ?? (areTargets ? "targets" : fallback);
    const kind = known ?? kindByRows(labels);
    if (known === undefined)
      questions.push(kindQuestion(table.found, ["orders", "targets", "receipts"], kind));
    if (kind === "ignored") return [ignored(0.5)];
    const field = valueField(kind, table.clues);
    if (kind === "orders" && !saysMoney(table, field) && !saysSum(table.clues.names, field))
      questions.push(valueQuestion(table.found, field));
    return [wideReading(table, field, columns, labels, { kind })];
  });
  const hasTargets = readings.some(({ kind }) => kind !== "orders");
  const dated = hasTargets ? [] : [...beside].filter(([, { period }]) => period);
  if (dated.length > 0 && readings.length > 0)
    readings.push(wideReading(table, "target", new Map(dated), labels));
  return { readings, questions: [...questions, ...labelQuestions(table.found, labels, readings)] };
}

/** A table's own title before the name of its sheet: 实际销售 beside 销售目标 on the sheet 目标达成. */
function kindByNames(
  { clues, found }: WideTable,
  labels: readonly ColumnProfile[],
): DataSetKind | "ignored" | undefined {
  const headers = labels.map((column) => column.header);
  const kind = kindNamed(found.titles, headers) ?? kindNamed(clues.names, headers);
  return kind ?? (speaksOfOtherThings(clues.names) ? "ignored" : undefined);
}

function kindNamed(names: readonly string[], headers: readonly string[]): DataSetKind | undefined {
  if (speaksOf("targets", [...names, ...headers])) return "targets";
  return (["receipts", "orders"] as const).find((kind) => speaksOf(kind, names));
}

/** A title that names money (各门店日销售额, 单位：元) says what the numbers are. */
function saysMoney({ clues, found }: WideTable, field: string): boolean {
  const named = (name: string): boolean =>
    /销售额|营业额|成交额|签约额|销售收入|金额|[((]万?元[))]|\b(?:revenue|sales amount)\b/i.test(name);
  return field === "amount" && (found.titleUnit?.kind === "money" || clues.names.some(named));
}

/** A pivot table says itself what it sums up: 求和项:销售额, Sum of Sales. */
function saysSum(names: readonly string[], field: string): boolean {
  return names.some((name) => {
    const summed = /^(?:求和项|sum of)\s*[:：]?\s*(.+)$/i.exec(name.trim())?.[1];
    return summed !== undefined && measureOf(summed) === field;
  });
}

function valueField(kind: DataSetKind, clues: TableClues): string {
  if (kind !== "targets")
    return clues.names.some((name) => /销量|数量|台数|\b(?:units|quantity|qty)\b/i.test(name))
      ? "quantity"
      : "amount";
  const words = clues.names.map((name) => targetHeader(normaliseHeader(name.replace(/[^\p{L}]+/gu, " "))));
  const named = words.find((target) => target !== null && target.score >= 0.7);
  return named ? targetField(named.metric, named.challenge) : "target";
}

const values = new Set(["target", "challenge", "amount", "quantity"]);

function wideReading(
  table: WideTable,
  field: string,
  columns: ReadonlyMap<number, WideTag>,
  labels: readonly ColumnProfile[],
  given: { rows?: RowMeasure; kind?: DataSetKind } = {},
): Reading {
  const kind = given.kind ?? (/^(?:target|challenge)/.test(field) ? "targets" : "orders");
  const own = labels.filter(
    (label) =>
      label.index !== given.rows?.column &&
      (listsYears(label) || !(label.look === "number" && headerPeriod(label.levels))),
  );
  const { assigned, ties } = assignFields(kind, own);
  const fields = fieldMap(assigned.filter((found) => !values.has(found.field.split("@")[0] ?? "")));
  if ([...columns.values()].some(({ period }) => period?.kind === "year")) partsOfYears(fields);
  guessLabel(own, fields, table);
  const reading: Reading = { kind, confidence: 0.85, fields, ties, wide: { columns, field } };
  if (given.rows) reading.onlyRows = { column: given.rows.column, values: given.rows.values };
  return reading;
}

/** Where columns are years, a column of months or quarters is the other half of the period. */
function partsOfYears(fields: Map<number, ReadField>): void {
  for (const [index, found] of fields)
    if (/^(?:date|period)(?:@month|$)/.test(found.field)) fields.set(index, { ...found, field: "period" });
}

/** Score of a dimension that nothing but position suggests. */
const GUESSED = 0.3;

/** The first text column of a wide table is a dimension even when its header does not say which. */
function guessLabel(
  labels: readonly ColumnProfile[],
  fields: Map<number, ReadField>,
  { known, clues }: WideTable,
): void {
  const dimensions = Object.keys(headerDictionary.lookup);
  if ([...fields.values()].some(({ field }) => dimensions.includes(field) || field === "metric")) return;
  const label = labels.find((column) => column.look === "text" && !column.plain && !fields.has(column.index));
  if (!label) return;
  const guessed = titleDimension(clues.names) ?? guessDimension([...label.distinct], known);
  fields.set(label.index, { field: guessed ?? "productLine", score: guessed ? 0.7 : GUESSED });
}

function labelQuestions(
  found: FoundTable,
  labels: readonly ColumnProfile[],
  readings: readonly Reading[],
): Question[] {
  const guessed = [...(readings[0]?.fields ?? [])].find(([, { score }]) => score <= GUESSED);
  const column = labels.find(({ index }) => index === guessed?.[0]);
  if (!guessed || !column) return [];
  return [dimensionQuestion(found, [...column.distinct], guessed[1].field as DimensionId, column.named.text)];
}

function valueQuestion(found: FoundTable, answer: string): Question {
  return {
    id: questionId("wide-value-unclear", found, "value"),
    code: "wide-value-unclear",
    params: { table: tableLabel(found) },
    sheet: found.sheet,
    options: ["amount", "quantity", "target"].map((value) => ({ value, label: fieldLabel(value) })),
    answer,
  };
}
