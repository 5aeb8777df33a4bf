import type { Names, TableNames } from "./formula-text";
import type { LocatedTable } from "./locate-tables";

/** Names after the run: what formulas are bound to. */
export function finalNames(tables: readonly LocatedTable[]): Names {
  return {
    tables: new Map(
      tables.map((table) => [table.target.block, { name: table.name, headers: headers(table, false) }]),
    ),
  };
}

/** Names as they stand: what present formulas are understood by. */
export function presentNames(tables: readonly LocatedTable[]): Names {
  const standing = tables.filter(({ own }) => own !== null);
  return {
    tables: new Map(
      standing.map((table): [string, TableNames] => [
        table.target.block,
        { name: table.own?.name ?? table.name, headers: headers(table, true) },
      ]),
    ),
  };
}

function headers({ own, columns }: LocatedTable, present: boolean): Map<string, string> {
  return new Map(
    columns.slots.flatMap((slot): [string, string][] => {
      if (slot.kind !== "own") return [];
      const standing = slot.existing === undefined ? undefined : own?.columns[slot.existing]?.header;
      return present
        ? standing === undefined
          ? []
          : [[slot.column.id, standing]]
        : [[slot.column.id, slot.header]];
    }),
  );
}
