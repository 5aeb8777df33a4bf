import type { DataSetKind, DimensionId } from "../../data/fields";
import type { Question } from "../../data/source-report";
import type { FoundTable } from "../finding/found-table";
import { headerDictionary } from "../header-dictionary";
import { normaliseHeader } from "../normalise-header";
import { assignFields } from "./assign-fields";
import { guessDimension, type KnownMembers } from "./guess-dimension";
import { kindQuestion } from "./kind-question";
import { isOneOf, matchHeader } from "./match-header";
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
import { targetHeader } from "./target-header";
import { headerPeriod, isComputedRest, findPeriodColumns, type PeriodColumns } from "./wide-headers";
import { findMemberColumns } from "./wide-members";
import type { TableClues } from "./weigh-kinds";

/** A table spread over columns, read as one or two data sets. */
export interface WideReading {
  readings: Reading[];
  sums: ReadonlySet<number>;
  questions: Question[];
}

/** Column tags of one measure. */
type Measures = Map<string, Map<number, WideTag>>;

/**
 * Reads a table whose periods (`1月 … 12月`) or members (`New - Saddles`) are columns. `null` when it is not spread out.
 * What the numbers are is said by the headers (`1月 目标`), the title or the sheet's name, or it is asked.
 */
export function readWide(found: FoundTable, clues: TableClues, known: KnownMembers): WideReading | null {
  const periods = findPeriodColumns(clues.columns);
  const byPeriod = periods === null ? null : readPeriods(found, clues, periods, known);
  return byPeriod ?? readMembers(found, clues, known);
}

const dateWords = headerDictionary.orders["date"] ?? { strong: "" };

function readPeriods(
  found: FoundTable,
  clues: TableClues,
  periods: PeriodColumns,
  known: KnownMembers,
): WideReading | null {
  const own = new Set([
    ...periods.columns.map(({ column }) => column.index),
    ...periods.sums.map((column) => column.index),
  ]);
  const labels = clues.columns.filter((column) => !own.has(column.index));
  if (labels.some((column) => column.look === "date" && matchHeader(column.named, dateWords) >= 0.55))
    return null;
  const wide = periods.columns.filter(({ rest }) => !isComputedRest(rest));
  const computed = periods.columns
    .filter((column) => !wide.includes(column))
    .map(({ column }) => column.index);
  const restNames = [...new Set(wide.map(({ rest }) => rest.join(" ")))].filter(
    (rest) => rest !== "" && measureOf(rest) === null,
  );
  const dimension = restNames.length > 1 ? (guessDimension(restNames, known) ?? "region") : null;
  const measures: Measures = new Map();
  for (const { column, period, rest } of wide) {
    const words = rest.join(" ");
    const measure = measureOf(words) ?? "open";
    const isMember = dimension !== null && restNames.includes(words);
    const tags = measures.get(measure) ?? new Map<number, WideTag>();
    tags.set(column.index, { period, ...(isMember ? { members: { [dimension]: words } } : {}) });
    measures.set(measure, tags);
  }
  const hinted: TableClues = {
    ...clues,
    names: [...clues.names, ...(restNames.length === 1 ? restNames : [])],
  };
  const sums = new Set([...periods.sums.map((column) => column.index), ...computed]);
  return readMeasures(found, hinted, labels, measures, sums, known);
}

function readMembers(found: FoundTable, clues: TableClues, known: KnownMembers): WideReading | null {
  const labels = clues.columns.filter((column) => isPeriodLabel(column));
  if (labels.length === 0 && !clues.titlePeriod) return null;
  const rest = clues.columns.filter((column) => !labels.includes(column));
  const found2 = findMemberColumns(rest, known);
  if (found2 === null || found2.columns.length < 2) return null;
  const own = new Set(found2.columns.map(({ column }) => column.index));
  const others = clues.columns.filter((column) => !own.has(column.index));
  const tags = new Map<number, WideTag>(
    found2.columns.map(({ column, members }) => [column.index, { members }]),
  );
  const sums = new Set(
    rest.filter((column) => !own.has(column.index) && column.look === "number").map((column) => column.index),
  );
  const crossed = found2.columns.some(({ members }) => Object.keys(members).length > 1);
  const reading = readMeasures(
    found,
    clues,
    others,
    new Map([["open", tags]]),
    sums,
    known,
    crossed ? "orders" : undefined,
  );
  const questions = found2.unsure.map(({ dimension, names }) => dimensionQuestion(found, names, dimension));
  return reading && { ...reading, questions: [...reading.questions, ...questions] };
}

const isPeriodLabel = (column: ColumnProfile): boolean =>
  column.look === "date" ||
  (headerDictionary.targets["period"] !== undefined &&
    matchHeader(column.named, headerDictionary.targets["period"]) >= 0.9);

const actualWords =
  "实际|实际值|实际完成|完成|完成额|实绩|实际销售额|实际业绩|销售额|销售金额|业绩|收入|成交额|签约额|金额|actual|actuals|sales|revenue|result|achieved|amount";
const quantityWords = "销量|数量|销售数量|台数|件数|units|quantity|qty|volume";

/** `target@…`, `amount`, `quantity`, or `null` for words that are no measure. */
function measureOf(words: string): string | null {
  if (words === "") return "open";
  const header = normaliseHeader(words);
  const target = targetHeader(header);
  if (target) return targetField(target.metric, target.challenge);
  if (isOneOf(header, actualWords)) return "amount";
  return isOneOf(header, quantityWords) ? "quantity" : null;
}

const targetField = (metric: string, challenge: boolean): string =>
  `${challenge ? "challenge" : "target"}${metric === "sales-amount" ? "" : `@${metric}`}`;

function readMeasures(
  found: FoundTable,
  clues: TableClues,
  labels: readonly ColumnProfile[],
  measures: Measures,
  sums: ReadonlySet<number>,
  known: KnownMembers,
  fallback?: DataSetKind,
): WideReading | null {
  const questions: Question[] = [];
  const rows = rowMeasures(labels);
  const readings = [...measures].flatMap(([measure, columns]): Reading[] => {
    if (measure === "open" && rows)
      return rows.map((row) => wideReading(row.field, columns, labels, known, row));
    if (measure !== "open") return [wideReading(measure, columns, labels, known)];
    const kind = kindByNames(clues, labels) ?? fallback;
    if (kind === undefined || kind === "ignored") {
      if (kind === undefined && hasDimension(labels))
        questions.push(kindQuestion(found, ["orders", "targets", "receipts"], "ignored"));
      return [ignored(0.5)];
    }
    const field = valueField(kind, clues);
    if (kind === "orders") questions.push(valueQuestion(found, field));
    return [wideReading(field, columns, labels, known, undefined, kind)];
  });
  for (const reading of readings.slice(0, 1)) {
    const guessed = [...reading.fields].find(([, field]) => field.score < 0.4);
    const column = guessed && labels.find(({ index }) => index === guessed[0]);
    if (column && guessed)
      questions.push(dimensionQuestion(found, [...column.distinct], guessed[1].field as DimensionId, column));
  }
  return { readings, sums, questions };
}

interface RowMeasure {
  column: number;
  values: string[];
  field: string;
}

/** A label column that says in each row what the row holds: 目标, 实际, 完成率 in turn. */
function rowMeasures(labels: readonly ColumnProfile[]): RowMeasure[] | null {
  for (const column of labels.filter(({ look }) => look === "text")) {
    const names = [...column.distinct];
    if (names.length < 2 || names.length > 6) continue;
    const fields = names.map((name) => ({ name, field: measureOf(name) }));
    const real = fields.filter(({ field }) => field !== null && field !== "open");
    const computed = names.filter((name) => isComputedRest([name]));
    if (real.length < 2 || real.length + computed.length < names.length) continue;
    const distinct = [...new Set(real.map(({ field }) => field ?? ""))];
    return distinct.map((field) => ({
      column: column.index,
      field,
      values: real.filter((entry) => entry.field === field).map(({ name }) => name),
    }));
  }
  return null;
}

function kindByNames(
  clues: TableClues,
  labels: readonly ColumnProfile[],
): DataSetKind | "ignored" | undefined {
  const names = [...clues.names, ...labels.map((column) => column.header)];
  if (speaksOf("targets", names)) return "targets";
  if (speaksOf("receipts", clues.names)) return "receipts";
  if (speaksOf("orders", clues.names)) return "orders";
  return speaksOfOtherThings(clues.names) ? "ignored" : undefined;
}

const hasDimension = (labels: readonly ColumnProfile[]): boolean =>
  assignFields("lookup", labels).assigned.some(({ score }) => score >= 0.55);

function valueField(kind: DataSetKind, clues: TableClues): string {
  if (kind === "targets") {
    const named = clues.names
      .map((name) => targetHeader(normaliseHeader(name.replace(/[^\p{L}]+/gu, " "))))
      .find((target) => target !== null && target.score >= 0.7);
    return named ? targetField(named.metric, named.challenge) : "target";
  }
  return clues.names.some((name) => /销量|数量|台数|\bunits\b|\bquantity\b|\bqty\b/i.test(name))
    ? "quantity"
    : "amount";
}

function wideReading(
  field: string,
  columns: ReadonlyMap<number, WideTag>,
  labels: readonly ColumnProfile[],
  known: KnownMembers,
  rows?: RowMeasure,
  stated?: DataSetKind,
): Reading {
  const kind = stated ?? (/^(?:target|challenge)/.test(field) ? "targets" : "orders");
  const own = labels.filter(({ index }) => index !== rows?.column);
  const values = new Set(["target", "challenge", "amount", "quantity"]);
  const { assigned, ties } = assignFields(
    kind,
    own.filter((column) => !headerPeriodOnly(column)),
  );
  const fields = fieldMap(assigned.filter((found) => !values.has(found.field.split("@")[0] ?? "")));
  guessLabel(own, fields, known);
  const base = { kind, confidence: 0.85, fields, ties, wide: { columns, field } };
  return rows ? { ...base, onlyRows: { column: rows.column, values: rows.values } } : base;
}

const headerPeriodOnly = (column: ColumnProfile): boolean =>
  column.look === "number" && headerPeriod(column.levels) !== null;

/** The first text column of a wide table is a dimension even when its header does not say which. */
function guessLabel(
  labels: readonly ColumnProfile[],
  fields: Map<number, ReadField>,
  known: KnownMembers,
): void {
  const dimensions = Object.keys(headerDictionary.lookup);
  if ([...fields.values()].some(({ field }) => dimensions.includes(field) || field === "metric")) return;
  const label = labels.find((column) => column.look === "text" && !fields.has(column.index));
  if (!label) return;
  const guessed = guessDimension([...label.distinct], known);
  fields.set(label.index, { field: guessed ?? "productLine", score: guessed ? 0.7 : 0.3 });
}

function dimensionQuestion(
  found: FoundTable,
  names: readonly string[],
  answer: DimensionId,
  column?: ColumnProfile,
): Question {
  const options: DimensionId[] = [
    "productLine",
    "product",
    "region",
    "team",
    "rep",
    "customer",
    "channel",
    "store",
  ];
  return {
    id: questionId("dimension-unclear", found, column?.named.text ?? names.slice(0, 3).join(",")),
    code: "dimension-unclear",
    params: { names: names.slice(0, 3).join("、"), table: tableLabel(found) },
    sheet: found.sheet,
    options: [...new Set([answer, ...options])].map((value) => ({
      value,
      label: value,
      samples: names.slice(0, 3),
    })),
    answer,
  };
}

function valueQuestion(found: FoundTable, answer: string): Question {
  return {
    id: questionId("wide-value-unclear", found, "value"),
    code: "wide-value-unclear",
    params: { table: tableLabel(found) },
    sheet: found.sheet,
    options: ["amount", "quantity", "target"].map((value) => ({ value, label: value })),
    answer,
  };
}
