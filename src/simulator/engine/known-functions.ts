import { calculateFormulas, type CellLike, type WorksheetLike } from "@cj-tech-master/excelts/formula";

const known = new Map<string, boolean>();

/** Whether the engine has a function of this name; asked once, by calling it in a workbook of one cell. */
export function engineKnows(name: string): boolean {
  const answered = known.get(name);
  if (answered !== undefined) return answered;
  let result: unknown;
  const cell: CellLike = {
    row: 1,
    col: 1,
    type: 6,
    formula: `${name}()`,
    model: { formula: `${name}()` },
    value: null,
    get result() {
      return undefined;
    },
    set result(value: CellLike["result"]) {
      result = value;
    },
  };
  const eachCell = (first: unknown, second?: unknown) =>
    ((second ?? first) as (cell: CellLike, column: number) => void)(cell, 1);
  const sheet: WorksheetLike = {
    id: 1,
    name: "S",
    dimensions: { top: 1, left: 1, bottom: 1, right: 1 },
    eachRow: (first: unknown, second?: unknown) =>
      ((second ?? first) as (row: { eachCell: typeof eachCell }, number: number) => void)({ eachCell }, 1),
    findCell: () => cell,
    getCell: () => cell,
  };
  calculateFormulas({ worksheets: [sheet], getWorksheet: () => sheet });
  const isUnknown = typeof result === "object" && (result as { error?: string }).error === "#NAME?";
  known.set(name, !isUnknown);
  return !isUnknown;
}
