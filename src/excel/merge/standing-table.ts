import { isBlank, isFormula, type CellContent } from "./cell-content";
import { ownKeyColumn, type LocatedTable } from "./locate-tables";
import type { ColumnSlot } from "./match-columns";
import type { CurrentRow } from "./match-rows";
import { hasBeside } from "./sheet-rows";
import { bodyRows, bodyTop, type OwnSheet, type OwnTable } from "./own-sheet";

/** Something that a person typed into a row: in an input column of ours, or in a column of their own. */
export interface Words {
  /** Column id of the plan, or the header of a person's own column. */
  column: { id: string } | { header: string };
  header: string;
  content: CellContent;
}

/** A table as it stands: its rows with their keys and words. Row numbers count from the first body row. */
export class StandingTable {
  readonly rowCount: number;
  private readonly top: number;
  private readonly wordSlots: { slot: ColumnSlot; existing: number; calculated: boolean }[];

  constructor(
    private readonly sheet: OwnSheet,
    readonly table: OwnTable,
    slots: readonly ColumnSlot[],
  ) {
    this.rowCount = bodyRows(table);
    this.top = bodyTop(table);
    this.wordSlots = slots.flatMap((slot) => {
      if (slot.kind === "key" || slot.kind === "dropped" || slot.existing === undefined) return [];
      if (slot.kind === "own" && slot.column.kind !== "input") return [];
      return [
        {
          slot,
          existing: slot.existing,
          calculated: slot.kind === "foreign" && this.isCalculated(slot.existing),
        },
      ];
    });
  }

  at(row: number, column: number): CellContent {
    return this.sheet.at(this.top + row, this.table.box.column + column);
  }

  key(row: number): string {
    const key = this.at(row, ownKeyColumn(this.table));
    return isFormula(key) ? "" : String(key);
  }

  words(row: number): Words[] {
    return this.wordSlots.flatMap(({ slot, existing, calculated }) => {
      const content = this.at(row, existing);
      if (isBlank(content) || (calculated && isFormula(content)) || slot.kind === "key") return [];
      const column = slot.kind === "own" ? { id: slot.column.id } : { header: slot.header };
      return [{ column, header: slot.header, content }];
    });
  }

  rows(): CurrentRow[] {
    return Array.from({ length: this.rowCount }, (_, row) => ({
      key: this.key(row),
      hasWords: this.words(row).length > 0,
      isBlank: this.isBlankRow(row),
    }));
  }

  /** Nothing but formulas with which Excel fills a new row of a table by itself. */
  private isBlankRow(row: number): boolean {
    const typed = new Set(
      this.wordSlots.flatMap(({ existing, calculated }) => (calculated ? [] : [existing])),
    );
    return this.table.columns.every((_, column) => {
      const content = this.at(row, column);
      return isBlank(content) || (isFormula(content) && !typed.has(column));
    });
  }

  /** What people call the row: its first text, else its key. */
  label(row: number): string {
    const key = ownKeyColumn(this.table);
    const text = this.table.columns
      .map((_, column) => (column === key ? "" : this.at(row, column)))
      .find((content) => typeof content === "string" && content !== "");
    return typeof text === "string" ? text : this.key(row);
  }

  /** Content beside the table in a row of the sheet that row removal would take away. */
  hasNeighbours(row: number): boolean {
    return hasBeside(this.sheet, this.top + row, this.table.box);
  }

  /** A person's own column in which every filled cell is a formula: it comes back by itself. */
  private isCalculated(column: number): boolean {
    let formulas = 0;
    for (let row = 0; row < this.rowCount; row += 1) {
      const content = this.at(row, column);
      if (isFormula(content)) formulas += 1;
      else if (!isBlank(content)) return false;
    }
    return formulas > 0;
  }
}

/** The table as it stands, or `null` for one that is still to be built. */
export function standing(located: LocatedTable, sheet: OwnSheet): StandingTable | null {
  return located.own ? new StandingTable(sheet, located.own, located.columns.slots) : null;
}
