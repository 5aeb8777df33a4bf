import { dataSetFields, type DataSetKind, type Field, type FieldType } from "../../data/fields";
import { headerDictionary } from "../header-dictionary";
import { sumColumnWords } from "../header-dictionary/not-fields";
import { isOneOf, matchHeader } from "./match-header";
import type { ColumnProfile } from "./profile-columns";
import { targetHeader } from "./target-header";
import { valueFit } from "./value-fit";

/** One column given to one field. */
export interface Assignment {
  column: ColumnProfile;
  field: string;
  /** Header and values together, 0–1. */
  score: number;
}

/** Under this a column is not given to a field. */
export const assignThreshold = 0.42;
/** Type of a field of a kind, the pseudo-fields of recognition.ts included. */
export function typeOfField(kind: DataSetKind, field: string): FieldType {
  const [base = field, part] = field.split("@");
  if (base === "period" || (base === "date" && part !== undefined)) return "period";
  if (base === "stageOn") return "date";
  const fields: Readonly<Record<string, Field>> = dataSetFields[kind === "lookup" ? "orders" : kind];
  return fields[base]?.type ?? "text";
}

/** Whether the header sums up the columns beside it: 合计, 全年, Total. */
export function isSumColumn(column: ColumnProfile): boolean {
  return isOneOf(column.named, sumColumnWords);
}

function scoreOf(kind: DataSetKind, field: string, column: ColumnProfile): number {
  const words = headerDictionary[kind][field];
  if (!words || (field === "date@day" && column.look === "date")) return 0;
  if (field === "customer" && isLedgerAccount(column)) return 0;
  const header = matchHeader(column.named, words);
  // Known bystanders and computed rates count only where the very word is a field of this kind.
  if (header < 0.9 && (header < assignThreshold || column.plain || column.computed)) return 0;
  const fit = header * (isDayOfMonth(field, column) ? 1 : valueFit(column, typeOfField(kind, field)));
  return field === "margin" && isRate(column) ? fit * 0.5 : fit;
}

const isDayOfMonth = (field: string, { values }: ColumnProfile): boolean =>
  field === "date@day" && values.every((value) => Number(value) >= 1 && Number(value) <= 31);

/** `Profit %`, or a margin whose every value is a share: 0.35. */
function isRate({ named, values, look }: ColumnProfile): boolean {
  if (named.unitKind === "ratio" || look === "percent") return true;
  return values.length > 2 && values.every((value) => typeof value === "number" && Math.abs(value) < 1);
}

/** `Account` over 1100 Accounts Receivable is a book's account, nobody's name. */
function isLedgerAccount({ named, distinct }: ColumnProfile): boolean {
  const isBook = (name: string): boolean =>
    /^\d{3,6}\b|\b(?:receivable|revenue|income|sales)\b|^(?:应收|主营业务)/i.test(name);
  return /^(?:account|科目)/.test(named.text) && distinct.size > 0 && [...distinct].every(isBook);
}

/** All field–column pairs of a kind worth considering, best first. */
export function pairsOf(kind: DataSetKind, columns: readonly ColumnProfile[]): Assignment[] {
  const fields = Object.keys(headerDictionary[kind]);
  const pairs = columns.flatMap((column) => [
    ...fields.map((field) => ({ column, field, score: scoreOf(kind, field, column) })),
    ...targetPairs(kind, column),
  ]);
  return pairs
    .filter(({ score }) => score >= assignThreshold)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
}

function targetPairs(kind: DataSetKind, column: ColumnProfile): Assignment[] {
  if (kind !== "targets") return [];
  const target = targetHeader(column.named);
  if (target === null || target.metric === "sales-amount") return [];
  const field = `${target.challenge ? "challenge" : "target"}@${target.metric}`;
  // A metric in the header beats the plain reading of the same column.
  return [{ column, field, score: Math.min(1.05, target.score + 0.1) * valueFit(column, "amount") }];
}
