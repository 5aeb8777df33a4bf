import type { DataSetKind } from "../../data/fields";
import { headerDictionary } from "../header-dictionary";
import { openAmountWords } from "../header-dictionary/receipts";
import { stageNames } from "../header-dictionary/pipeline";
import type { FieldWords } from "../header-dictionary/words";
import { assignFields, type FieldAssignment } from "./assign-fields";
import { kindRules, type KindRule } from "./kind-rules";
import { isOneOf, keyStem, matchHeader } from "./match-header";
import { isForeignHeader, speaksOf, speaksOfOtherThings } from "./name-hints";
import type { ColumnProfile } from "./profile-columns";
import type { Assignment } from "./score-columns";
import { unreadableColumn } from "./unreadable-column";
import type { NamedPeriod } from "../recognition";
import { simplify } from "../../data/simplify";

/** A kind that a table may be, with its columns and how much speaks for it. */
export interface KindCandidate extends FieldAssignment {
  kind: DataSetKind;
  evidence: number;
  accept: number;
  /** All that the kind needs is there. */
  complete: boolean;
}

export interface TableClues {
  columns: readonly ColumnProfile[];
  /** Sheet name, table name, titles. */
  names: readonly string[];
  titlePeriod?: NamedPeriod;
  /** The same report is there for other months, of the same year or of others too. */
  otherReports?: "same-year" | "other-years";
}

const WEAK_FROM = 0.62;

/** Every kind's candidate for a table, the best supported first. */
export function weighKinds(clues: TableClues): KindCandidate[] {
  return kindRules
    .map((rule) => weighKind(rule, clues))
    .sort(
      (a, b) => Number(b.complete) - Number(a.complete) || b.evidence - b.accept - (a.evidence - a.accept),
    );
}

/** The candidate of one kind. */
export function weighKind(rule: KindRule, clues: TableClues): KindCandidate {
  const { columns, names } = clues;
  const assignment = assignFields(rule.kind, columns);
  const signals = tableSignals(rule.kind, clues, assignment.assigned);
  const has = (field: string): boolean =>
    signals.has(field) ||
    assignment.assigned.some((found) => found.field === field || found.field.startsWith(`${field}@`));
  let evidence = speaksOf(rule.kind, names) ? rule.hint : 0;
  for (const { field, score } of assignment.assigned) {
    const [strong, weak] = rule.weights[field] ?? rule.weights[field.split("@")[0] ?? ""] ?? [0, 0];
    evidence += score >= WEAK_FROM ? strong * (0.6 + 0.4 * Math.min(1, score)) : weak;
  }
  for (const signal of signals) evidence += rule.weights[signal]?.[0] ?? 0;
  evidence -= foreignWeight(rule.kind, clues, assignment.assigned);
  const complete = rule.needs.every((group) => group.some(has));
  return { kind: rule.kind, ...assignment, evidence, accept: rule.accept, complete };
}

/** A sum of sales beside a vendor or a 摘要 is one of sales all the same. */
const ofSales = /销售|订单|合同|\bsales?\b/;

function foreignWeight(
  kind: DataSetKind,
  { columns, names }: TableClues,
  assigned: readonly Assignment[],
): number {
  const money = ["orders", "targets", "receipts", "pipeline"].includes(kind);
  if (!money) return 0;
  const headers = columns.filter((column) => isForeignHeader(column.named.text)).length;
  const ownName = speaksOf(kind, names);
  const isSold = assigned.some(
    ({ field, score, column }) => field === "amount" && score >= 0.9 && ofSales.test(column.named.text),
  );
  return (speaksOfOtherThings(names) && !ownName ? 2.5 : 0) + Math.min(headers, 3) * (isSold ? 0.4 : 1.5);
}

const entity: Partial<Record<DataSetKind, string>> = {
  customers: "customer",
  products: "product",
  people: "rep",
};

/** What the table as a whole shows beyond its single columns. */
function tableSignals(kind: DataSetKind, clues: TableClues, assigned: readonly Assignment[]): Set<string> {
  const { columns } = clues;
  const signals = new Set<string>();
  const field = (name: string): Assignment | undefined => assigned.find((found) => found.field === name);
  if (kind === "orders" && field("price") && field("quantity")) signals.add("priced");
  // The year in a title dates no rows that have dates of their own, readable or not.
  const isDated = kind === "orders" && !field("date") && unreadableColumn(columns, kind, "date");
  if (clues.titlePeriod && !isDated) signals.add("titlePeriod");
  if (kind === "receipts" && columns.some((column) => isOneOf(column.named, openAmountWords)))
    signals.add("open");
  if (kind === "pipeline" && stageDateColumns(columns).length >= 2) signals.add("stageDates");
  if (
    columns.some((column) =>
      isOneOf(column.named, "电话|联系电话|手机|联系人|地址|phone|contact|contact name|address|email|邮箱"),
    )
  )
    signals.add("contact");
  if (columns.some((column) => isOneOf(column.named, "职位|职务|岗位|title|job title|position|role")))
    signals.add("job");
  masterSignals(kind, columns, assigned).forEach((signal) => signals.add(signal));
  return signals;
}

function masterSignals(
  kind: DataSetKind,
  columns: readonly ColumnProfile[],
  assigned: readonly Assignment[],
): string[] {
  const own = entity[kind];
  if (own === undefined) return [];
  const words: FieldWords = headerDictionary.lookup[own] ?? { strong: "" };
  const name = assigned.find((found) => found.field.split("@")[0] === own)?.column;
  const keys = columns.filter((column) => column.keyHeader && (column.unique || column.rows === 0));
  const firstKey = keys.find((column) => keyStem(column.named.text) !== null);
  const stem = { text: keyStem(firstKey?.named.text ?? "") ?? "", parts: [], qualifiers: [] };
  const ownKey = matchHeader(stem, words) >= 0.55;
  // A table keyed by something else (ShipperID, OrderID) lists that, whatever its other columns are called.
  if (firstKey && firstKey.index === columns[0]?.index && !ownKey && firstKey !== name) return [];
  const unique =
    name !== undefined &&
    (name.rows === 0 ||
      name.distinct.size >= name.rows * 0.95 ||
      (ownKey && name.distinct.size >= name.rows * 0.5));
  return [...(ownKey ? ["ownKey"] : []), ...(unique ? ["unique"] : [])];
}

/** Date columns whose header is the name of a stage: 线索日期, 签约, Won; also those of a pipeline that is still empty. */
export function stageDateColumns(columns: readonly ColumnProfile[]): ColumnProfile[] {
  return columns.filter((column) => {
    const isDate =
      column.look === "date" || (column.look === "blank" && /日期|时间|date/.test(column.named.text));
    return (
      isDate && isOneOf({ ...column.named, text: stageOfHeader(column).toLowerCase(), parts: [] }, stageNames)
    );
  });
}

/** The stage that a date column is about: 商机日期 → 商机, `Won Date` → `Won`. */
export function stageOfHeader(column: ColumnProfile): string {
  const bare = column.levels.join(" ").replace(/\s*(?:日期|时间|日|date|on|at)\s*$/iu, "");
  return simplify(bare).trim();
}
