import { keyHeaders } from "../marks";
import { matchColumns, type ColumnMatch } from "./match-columns";
import { keyColumn, type OwnSheet, type OwnTable } from "./own-sheet";
import { headingMark, type TargetSheet, type TargetTable } from "./target";
import type { WrittenSheet, WrittenTable } from "./written";

const everyKeyHeader: readonly string[] = Object.values(keyHeaders);

/** A table of the plan, and what of it stands on the sheet. */
export interface LocatedTable {
  target: TargetTable;
  own: OwnTable | null;
  written: WrittenTable | null;
  /** What interrupted runs meant to write, the last of them first. */
  pending: readonly WrittenTable[];
  columns: ColumnMatch;
  name: string;
}

/** `Fupan_` + PascalCase of the block's id. */
export function tableName(block: string): string {
  const words = block.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return `Fupan_${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}`;
}

/** Finds each table of the plan: by the id remembered, by its name, by the heading that stands above it. */
export function locateTables(
  target: TargetSheet,
  own: OwnSheet,
  written: WrittenSheet | null,
  pending: readonly WrittenSheet[],
  freeName: (wanted: string) => string,
): LocatedTable[] {
  const wanted = target.items.flatMap((item): WantedTable[] => {
    if (item.kind !== "table") return [];
    const record = written?.tables.find(({ block }) => block === item.block) ?? null;
    const intended = pending.flatMap(({ tables }) => tables.find(({ block }) => block === item.block) ?? []);
    return [{ item, record, intended }];
  });
  const found = findTables(own, wanted);
  return wanted.map(({ item, record, intended }) => {
    const table = found.get(item.block) ?? null;
    return {
      target: item,
      own: table,
      written: record,
      pending: intended,
      columns: matchColumns(item.columns, table, table ? record : null, intended, everyKeyHeader),
      name: table?.name ?? freeName(tableName(item.block)),
    };
  });
}

interface WantedTable {
  item: TargetTable;
  record: WrittenTable | null;
  intended: readonly WrittenTable[];
}

/** Block → table. The surest sign is tried for every block before the next: a table goes to the block that knows it best. */
function findTables(own: OwnSheet, wanted: readonly WantedTable[]): Map<string, OwnTable> {
  const found = new Map<string, OwnTable>();
  const free = new Set(own.tables.filter((table) => keyColumn(table, everyKeyHeader) >= 0));
  const signs: ((table: OwnTable, wanted: WantedTable) => boolean)[] = [
    ({ id }, { record, intended }) => [record, ...intended].some((known) => known?.tableId === id),
    ({ name }, { item, record, intended }) =>
      [record?.name, ...intended.map((known) => known.name), tableName(item.block)].some(
        (known) => known?.toLowerCase() === name.toLowerCase(),
      ),
    ({ box }, { item }) => own.at(box.row - 1, own.left) === headingMark(item.block),
    (table, { item }) => !/^fupan_/i.test(table.name) && hasEveryHeader(table, item.columns),
  ];
  for (const isSign of signs) {
    for (const each of wanted) {
      const table = found.has(each.item.block) ? undefined : [...free].find((one) => isSign(one, each));
      if (!table) continue;
      found.set(each.item.block, table);
      free.delete(table);
    }
  }
  return found;
}

/** A table that a run left behind before it could name it. */
function hasEveryHeader(table: OwnTable, columns: TargetTable["columns"]): boolean {
  const present = new Set(table.columns.map(({ header }) => header));
  return columns.every(({ header }) => present.has(header));
}

/** Tables of ours that no block of the plan claims: their words are kept, then they go. */
export function orphanTables(
  own: OwnSheet,
  located: readonly LocatedTable[],
  written: WrittenSheet | null,
): OwnTable[] {
  const claimed = new Set(located.flatMap((table) => (table.own ? [table.own.id] : [])));
  const remembered = new Set(written?.tables.map(({ tableId }) => tableId));
  return own.tables.filter(
    ({ id, name }) => !claimed.has(id) && (remembered.has(id) || /^fupan_/i.test(name)),
  );
}

/** Index of the key column in a table of ours. */
export function ownKeyColumn(table: OwnTable): number {
  return keyColumn(table, everyKeyHeader);
}
