import type { DataSetKind } from "../../data/fields";
import type { CellValue } from "../outline";
import { parseDateText } from "../parse-date";
import { parsePeriodName } from "../parse-period";
import type { ColumnProfile } from "./profile-columns";
import { amountIsInvoice, finerRegion, reconsiderOrders, TIE } from "./reconsider-fields";
import { pairsOf, type Assignment } from "./score-columns";

/** A column that nearly won a field another column got. */
export interface Tie {
  field: string;
  winner: Assignment;
  others: readonly Assignment[];
}

export interface FieldAssignment {
  assigned: readonly Assignment[];
  ties: readonly Tie[];
}

/** One column one field, best pairs first; exact ties between columns that got nothing else are reported. */
export function assignFields(kind: DataSetKind, columns: readonly ColumnProfile[]): FieldAssignment {
  const pairs = pairsOf(kind, columns);
  const assigned = new Map<string, Assignment>();
  const used = new Set<number>();
  for (const pair of pairs) {
    if (assigned.has(pair.field) || used.has(pair.column.index)) continue;
    assigned.set(pair.field, pair);
    used.add(pair.column.index);
  }
  if (kind === "orders") reconsiderOrders(assigned, columns, pairs, used);
  finerRegion(assigned, pairs, used);
  if (kind === "receipts") amountIsInvoice(assigned);
  // What is open tells what was paid only where no column says so.
  if (assigned.has("amount")) assigned.delete("amount@open");
  const ties = [...assigned.values()].flatMap((winner) => {
    const others = pairs.filter(
      (pair) =>
        pair.field === winner.field &&
        !used.has(pair.column.index) &&
        (winner.score - pair.score <= TIE || isNetOf(winner, pair)) &&
        !(pair.field === "date" && namesPeriods(pair.column) && !namesPeriods(winner.column)) &&
        pair.score >= 0.55,
    );
    return others.length > 0 ? [{ field: winner.field, winner, others }] : [];
  });
  return { assigned: withoutDoubles([...assigned.values()]), ties };
}

/** 金额 beside 价税合计: whether sales are meant with tax is for people to say. */
function isNetOf({ field, column }: Assignment, other: Assignment): boolean {
  return field === "amount" && column.named.text === "价税合计" && other.column.named.text === "金额";
}

/**
 * Parts and wholes do not stand together: year and quarter columns make the period, first and last name the person. A
 * month or quarter column whose cells name their year is the whole period by itself.
 */
function withoutDoubles(assigned: readonly Assignment[]): Assignment[] {
  const has = (field: string): boolean => assigned.some((found) => found.field === field);
  const parted = has("period@year") && ["period@quarter", "period@month", "period@half"].some(has);
  return assigned.flatMap((found) => {
    const { field, column } = found;
    if (field === "period" && parted) return [];
    if (
      /^period@(?!year)/.test(field) &&
      !has("period@year") &&
      !has("period") &&
      (column.values.length === 0 || namesYears(column))
    ) {
      return [{ ...found, field: "period" }];
    }
    if (/^date@/.test(field) && has("date")) return [];
    if (field === "date@month" && !has("date@year") && namesYears(column))
      return [{ ...found, field: "date" }];
    if (field === "rep" && has("rep@first") && has("rep@last") && column.keyHeader) return [];
    return [found];
  });
}

/** Whether the cells name months or quarters, which are coarser than the days of another column. */
function namesPeriods({ values }: ColumnProfile): boolean {
  return values.every((value) => {
    const period = typeof value === "string" ? parsePeriodName(value) : null;
    return period !== null && period.kind !== "day";
  });
}

/** Whether the cells say which year they mean: dates, `2024-03`, `Jan-24`, 202403. */
function namesYears(column: ColumnProfile): boolean {
  const tells = (value: CellValue): boolean =>
    typeof value === "number"
      ? value > 12
      : typeof value === "string" &&
        (parsePeriodName(value)?.year !== undefined || parseDateText(value) !== null);
  return column.values.length > 0 && column.values.every(tells);
}
