import type { TableColumn } from "../../core/sheets/sheet-plan";
import type { OwnTable } from "./own-sheet";
import type { WrittenTable } from "./written";

/** One column of a table as it will stand while writing, left to right. */
export type ColumnSlot =
  | { kind: "key" }
  /** `existing` is the index in the table now; absent when the column is to be added. */
  | { kind: "own"; column: TableColumn; header: string; existing?: number }
  | { kind: "foreign"; existing: number; header: string }
  /** A computed column that the plan no longer has; removed at the end. */
  | { kind: "dropped"; existing: number; header: string; id: string };

export interface ColumnMatch {
  slots: readonly ColumnSlot[];
  /** Columns of the plan that had been deleted by somebody (not those that are new in the plan). */
  restored: readonly string[];
}

const fold = (header: string): string => header.trim().toLowerCase();

/**
 * Which column of the table is which column of the plan: by the header last written or meant, then by the column's id, then by the
 * plan's header. A header that somebody renamed stays renamed; one that only the plan changes (language, unit) is rewritten.
 */
export function matchColumns(
  columns: readonly TableColumn[],
  table: OwnTable | null,
  record: WrittenTable | null,
  pending: readonly WrittenTable[],
  keyHeaders: readonly string[],
): ColumnMatch {
  if (!table)
    return {
      slots: [{ kind: "key" }, ...columns.map((column) => added(column, column.header))],
      restored: [],
    };
  const written = record ?? pending[0] ?? null;
  const owners = ownersOf(columns, table, written, pending, keyHeaders);
  const slots: ColumnSlot[] = table.columns.map(({ header }, existing) => {
    const owner = owners.get(existing);
    if (owner === "key") return { kind: "key" };
    if (owner)
      return {
        kind: "own",
        column: owner,
        header: presentHeader(owner, header, [written, ...pending]),
        existing,
      };
    const id = droppedId(table, existing, columns, [written, ...pending]);
    return id === undefined
      ? { kind: "foreign", existing, header }
      : { kind: "dropped", existing, header, id };
  });
  const placed = insertMissing(columns, slots);
  const known = new Set(written?.columns.map(({ id }) => id));
  const missing = placed.filter((slot) => slot.kind === "own" && slot.existing === undefined);
  return {
    slots: placed,
    restored: missing.flatMap((slot) =>
      slot.kind === "own" && known.has(slot.column.id) ? [slot.header] : [],
    ),
  };
}

const added = (column: TableColumn, header: string): ColumnSlot => ({ kind: "own", column, header });

/** Index in the table → the plan's column or the key. */
function ownersOf(
  columns: readonly TableColumn[],
  table: OwnTable,
  written: WrittenTable | null,
  pending: readonly WrittenTable[],
  keyHeaders: readonly string[],
): Map<number, TableColumn | "key"> {
  const owners = new Map<number, TableColumn | "key">();
  const free = (index: number): boolean => index >= 0 && !owners.has(index);
  const claim = (
    owner: TableColumn | "key",
    find: (column: OwnTable["columns"][number]) => boolean,
  ): boolean => {
    const index = table.columns.findIndex((column, candidate) => free(candidate) && find(column));
    if (index < 0) return false;
    owners.set(index, owner);
    return true;
  };
  claim("key", ({ header }) => keyHeaders.includes(header));
  const remembered = new Map(written?.columns.map((column) => [column.id, column]));
  const claims: ((column: TableColumn) => boolean)[] = [
    (column) => claim(column, ({ header }) => same(header, remembered.get(column.id)?.header)),
    // before the number: Excel may give that of a column which somebody deleted to the next one
    (column) => claim(column, ({ header }) => isHeaderOf(column, header, pending)),
    (column) => claim(column, ({ id }) => id === remembered.get(column.id)?.column),
    (column) => !remembered.has(column.id) && claim(column, ({ header }) => same(header, column.header)),
  ];
  claims.reduce((left, attempt) => left.filter((column) => !attempt(column)), [...columns]);
  return owners;
}

const same = (header: string, wanted: string | undefined): boolean =>
  wanted !== undefined && fold(header) === fold(wanted);

function presentHeader(
  column: TableColumn,
  header: string,
  records: readonly (WrittenTable | null)[],
): string {
  return isHeaderOf(column, header, records) ? column.header : header;
}

function isHeaderOf(column: TableColumn, header: string, records: readonly (WrittenTable | null)[]): boolean {
  return records.some((record) => same(header, record?.columns.find(({ id }) => id === column.id)?.header));
}

/**
 * The id of a computed column that we wrote, or that an interrupted run added, and the plan no longer has; an input column's words
 * make it the user's.
 */
function droppedId(
  table: OwnTable,
  existing: number,
  columns: readonly TableColumn[],
  records: readonly (WrittenTable | null)[],
): string | undefined {
  const column = table.columns[existing];
  const left = records
    .flatMap((record) => record?.columns ?? [])
    .filter(({ id, input }) => !input && columns.every((planned) => planned.id !== id));
  return left.find(
    ({ column: id, header }) =>
      (id === column?.id || id === addedByRun) && same(column?.header ?? "", header),
  )?.id;
}

/** The number in the record of a run of a column that it was to add. */
const addedByRun = -1;

/** Puts each missing column after its predecessor in the plan, under a header that no other column has. */
function insertMissing(columns: readonly TableColumn[], slots: readonly ColumnSlot[]): ColumnSlot[] {
  const placed = [...slots];
  let after = placed.findIndex((slot) => slot.kind === "key");
  if (after < 0) {
    placed.unshift({ kind: "key" });
    after = 0;
  }
  for (const column of columns) {
    const index = placed.findIndex((slot) => slot.kind === "own" && slot.column.id === column.id);
    if (index >= 0) after = index;
    else {
      after += 1;
      placed.splice(after, 0, added(column, freeHeader(column.header, placed)));
    }
  }
  return placed;
}

function freeHeader(wanted: string, slots: readonly ColumnSlot[]): string {
  const taken = new Set(slots.map((slot) => (slot.kind === "key" ? "" : fold(slot.header))));
  let header = wanted;
  for (let count = 2; taken.has(fold(header)); count += 1) header = `${wanted} ${count}`;
  return header;
}
