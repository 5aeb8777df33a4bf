import type { CellContent, SheetModel, WorkbookModel } from "../../src/simulator/model/workbook";

export interface Difference {
  sheet: string;
  cell: string;
  formula: string;
  ours: string;
  theirs: string;
}

/** Relative difference that two engines may show on the same sum. */
const tolerance = 1e-9;

/** Every formula cell of `ours` against the same cell as LibreOffice calculated it; the user's own sheets are not ours to judge. */
export function compareFormulas(
  ours: WorkbookModel,
  theirs: WorkbookModel,
  foreign: ReadonlySet<string> = new Set(),
): { compared: number; differences: Difference[] } {
  const differences: Difference[] = [];
  let compared = 0;
  for (const sheet of ours.sheets.filter(({ name }) => !foreign.has(name))) {
    const other = theirs.sheets.find((candidate) => candidate.name === sheet.name);
    for (const [row, column, formula, value] of formulaCells(sheet)) {
      compared += 1;
      const theirValue = other?.rows.get(row)?.cells[column]?.value ?? null;
      if (!same(value, theirValue)) {
        differences.push({
          sheet: sheet.name,
          cell: cellName(row, column),
          formula,
          ours: show(value),
          theirs: show(theirValue),
        });
      }
    }
  }
  return { compared, differences };
}

/** Cells of our sheets that show an error of a broken formula. */
export function errorCells(model: WorkbookModel, foreign: ReadonlySet<string> = new Set()): string[] {
  const broken: string[] = [];
  for (const sheet of model.sheets.filter(({ name }) => !foreign.has(name))) {
    for (const [row, column, , value] of formulaCells(sheet)) {
      if (typeof value === "object" && value !== null)
        broken.push(`${sheet.name}!${cellName(row, column)} ${value.error}`);
    }
  }
  return broken;
}

function* formulaCells(sheet: SheetModel): Generator<[number, number, string, CellContent]> {
  for (const [row, { cells }] of sheet.rows) {
    for (const [key, cell] of Object.entries(cells)) {
      if (cell.formula !== undefined) yield [row, Number(key), cell.formula, cell.value];
    }
  }
}

function same(ours: CellContent, theirs: CellContent): boolean {
  const [a, b] = [ours ?? "", theirs ?? ""];
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
  if (typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}

function show(value: CellContent): string {
  return value === null ? "(blank)" : typeof value === "object" ? value.error : String(value);
}

function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
