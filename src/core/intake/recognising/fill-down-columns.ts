import { dimensionIds } from "../../data/fields";
import { range } from "../finding/find-blocks";
import { typeOfField } from "./score-columns";
import type { ColumnProfile } from "./profile-columns";
import type { Reading, TableDraft } from "./reading";

const once = 0.3;
const groupFields: readonly string[] = [...dimensionIds, "date", "period", "metric"];
/** Fields that stand in a document's head: one value for all of its lines. Money never does. */
const headTypes: readonly string[] = ["text", "date", "period"];

/**
 * Columns whose blank cells mean the value above them: leading groups written once (大区 over its rows, a day over its sales),
 * a group after one that is written anew wherever the group before it begins, and the head of a document (单据编号, 日期, 客户)
 * that stands on the first of its lines only.
 */
export function fillDownColumns(draft: TableDraft, reading: Reading): ReadonlySet<number> {
  const fieldOf = (column: ColumnProfile): string | undefined => reading.fields.get(column.index)?.field;
  const written = draft.columns.filter(({ values }) => values.length > 0);
  const nested = new Set<number>();
  for (const [at, column] of written.entries()) {
    const left = written[at - 1];
    if (!isWrittenOnce(draft, column) || (at > 0 && !beginsWith(draft, column, left))) break;
    nested.add(column.index);
  }
  const isGroup = (column: ColumnProfile): boolean =>
    nested.has(column.index) && groupFields.includes((fieldOf(column) ?? "").split("@")[0] ?? "");
  const groups = written.filter((column) => isGroup(column) && column.distinct.size > 1);
  const own = [...groups, ...documentHead(draft, written, reading, nested)].map(({ index }) => index);
  return new Set(reading.groupLabel === undefined ? own : [...own, reading.groupLabel]);
}

/** Columns that are blank in just the rows in which the leading one is; a lone number of orders is no head. */
function documentHead(
  draft: TableDraft,
  written: readonly ColumnProfile[],
  reading: Reading,
  nested: ReadonlySet<number>,
): ColumnProfile[] {
  const [first] = written;
  if (!first || !nested.has(first.index)) return [];
  const own = written.filter((column) => {
    const field = reading.fields.get(column.index)?.field;
    return (
      field !== undefined &&
      headTypes.includes(typeOfField(reading.kind === "ignored" ? "lookup" : reading.kind, field)) &&
      sameBlanks(draft, first, column)
    );
  });
  return own.length > 1 ? own : [];
}

const filled = ({ found: { grid } }: TableDraft, row: number, { index }: ColumnProfile): boolean =>
  String(grid.filled(row, index)).trim() !== "";

const sampled = ({ found }: TableDraft, { rows }: ColumnProfile): number[] => {
  const last = Math.min(found.body.rows, rows + found.totalRows.length);
  return range(found.body.row, last).filter((row) => !found.totalRows.includes(row));
};

/** Its first row is filled, and others are blank where the row is not. */
function isWrittenOnce(draft: TableDraft, column: ColumnProfile): boolean {
  const blanks = column.rows - column.values.length;
  return filled(draft, draft.found.body.row, column) && blanks >= column.rows * once;
}

function beginsWith(draft: TableDraft, column: ColumnProfile, left: ColumnProfile | undefined): boolean {
  return sampled(draft, column).every(
    (row) => left === undefined || !filled(draft, row, left) || filled(draft, row, column),
  );
}

function sameBlanks(draft: TableDraft, one: ColumnProfile, other: ColumnProfile): boolean {
  return sampled(draft, one).every((row) => filled(draft, row, one) === filled(draft, row, other));
}
