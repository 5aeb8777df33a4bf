import type { Locale } from "../../core/data/locale";
import { keyColumnId } from "../../core/sheets/sheet-plan";
import { keyHeaders } from "../marks";
import type { Names, TableNames } from "./formula-text";
import type { LocatedTable } from "./locate-tables";
import { keyColumn } from "./own-sheet";

/** Names after the run: what formulas are bound to. */
export function finalNames(tables: readonly LocatedTable[], locale: Locale): Names {
  return {
    tables: new Map(
      tables.map((table) => [
        table.target.block,
        {
          name: table.name,
          headers: headers(table, false).set(keyColumnId, keyHeader(table) ?? keyHeaders[locale]),
        },
      ]),
    ),
  };
}

/** Names as they stand: what present formulas are understood by. */
export function presentNames(tables: readonly LocatedTable[]): Names {
  const standing = tables.filter(({ own }) => own !== null);
  return {
    tables: new Map(
      standing.map((table): [string, TableNames] => {
        const names = headers(table, true);
        const key = keyHeader(table);
        if (key !== undefined) names.set(keyColumnId, key);
        return [table.target.block, { name: table.own?.name ?? table.name, headers: names }];
      }),
    ),
  };
}

/** Heading of a standing table's hidden column, which keeps the language in which the table was made. */
function keyHeader({ own }: LocatedTable): string | undefined {
  return own?.columns[keyColumn(own, Object.values(keyHeaders))]?.header;
}

function headers({ own, columns }: LocatedTable, present: boolean): Map<string, string> {
  return new Map(
    columns.slots.flatMap((slot): [string, string][] => {
      if (slot.kind === "dropped") return present ? [[slot.id, slot.header]] : [];
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
