import { range } from "../finding/find-blocks";
import { guessDimension, type KnownMembers } from "./guess-dimension";
import type { ColumnProfile } from "./profile-columns";
import type { Reading, TableDraft } from "./reading";
import { titleDimension } from "./title-dimension";

/**
 * QuickBooks and its like write a customer's name on a row of its own above the customer's rows, in a column without a header:
 * what the title (Sales by Customer Detail) or the names themselves say they are, the rows below have.
 */
export function withGroupLabels(reading: Reading, draft: TableDraft, known: KnownMembers): Reading {
  const label = draft.columns.find((column) => column.values.length > 0);
  if (reading.kind !== "orders" || reading.wide || !label || !standsAlone(draft, label)) return reading;
  const dimension = titleDimension(draft.names) ?? guessDimension([...label.distinct], known);
  const taken = [...reading.fields.values()].some(({ field }) => field === dimension);
  if (dimension === null || taken) return reading;
  return {
    ...reading,
    fields: new Map([...reading.fields, [label.index, { field: dimension, score: 0.7 }]]),
    groupLabel: label.index,
  };
}

/** A column without a header, filled only where the rest of the row is blank; total rows do not count. */
function standsAlone({ found, columns }: TableDraft, label: ColumnProfile): boolean {
  const { grid, body, totalRows } = found;
  if (label.levels.some((level) => level !== "") || label.look !== "text") return false;
  const filled = (row: number, column: number): boolean => String(grid.filled(row, column)).trim() !== "";
  const rows = range(body.row, label.rows + totalRows.length).filter((row) => !totalRows.includes(row));
  const labelled = rows.filter((row) => filled(row, label.index));
  const others = columns.filter((column) => column !== label);
  return (
    labelled[0] === body.row &&
    labelled.length < rows.length / 2 &&
    labelled.every((row) => others.every(({ index }) => !filled(row, index)))
  );
}
