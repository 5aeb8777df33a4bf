import { announce } from "./changes";
import { newId } from "./create";
import { ExcelError } from "./excel-error";
import { internFormat } from "./formats";
import { assertStructureFree, renameSheet } from "./sheets";
import { renameTableIn } from "./structured-references";
import { rewriteFormulas } from "./formula-users";
import { allTables, freeTableName } from "./table-names";
import type { CellFormat, RowModel, SheetModel, WorkbookModel } from "./workbook";

/**
 * Takes sheets of another workbook over, at `index` of this one. Names that are taken get a number, of sheets (`Name (2)`) as of tables,
 * and the formulas among the sheets follow. Refuses what Excel on the web refuses: charts and comments. The other workbook is
 * used up by it.
 */
export function insertSheets(
  model: WorkbookModel,
  source: WorkbookModel,
  sheets: readonly SheetModel[],
  index: number,
): SheetModel[] {
  assertStructureFree(model);
  if (sheets.some(({ charts, comments }) => charts.length + comments.length > 0))
    throw new ExcelError("UnsupportedFeature", "This feature isn't supported. (charts or comments)");
  sheets.forEach((sheet) => nameApart(model, source, sheet));
  const inserted = sheets.map(withoutFile);
  const own = new Map(sheets.map((sheet, at) => [sheet.id, inserted[at]?.id]));
  model.sheets.splice(index, 0, ...inserted);
  const taken = new Set(model.names.map(({ name, sheetId }) => `${sheetId ?? ""} ${name.toLowerCase()}`));
  model.names.push(
    ...source.names.flatMap(({ sheetId, ...name }) => {
      if (sheetId === undefined) return taken.has(` ${name.name.toLowerCase()}`) ? [] : [name];
      const owner = own.get(sheetId);
      return owner === undefined ? [] : [{ ...name, sheetId: owner }];
    }),
  );
  model.stale = true;
  inserted.forEach((sheet) => announce(model, { kind: "sheetAdded", sheet }));
  return inserted;
}

/** Gives sheet and tables names that neither workbook has, within their own workbook, where the formulas are. */
function nameApart(model: WorkbookModel, source: WorkbookModel, sheet: SheetModel): void {
  const taken = new Set(
    [...model.sheets, ...source.sheets.filter((other) => other !== sheet)].map(({ name }) =>
      name.toLowerCase(),
    ),
  );
  if (model.sheets.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase())) {
    for (let n = 2; ; n += 1) {
      const tail = ` (${n})`;
      const wanted = sheet.name.slice(0, 31 - tail.length) + tail;
      if (taken.has(wanted.toLowerCase())) continue;
      renameSheet({ ...source, readOnly: false, protectedStructure: false }, sheet, wanted);
      break;
    }
  }
  const tables = new Set(allTables(model).map(({ table }) => table.name.toLowerCase()));
  for (const table of sheet.tables) {
    const before = table.name;
    if (!tables.has(before.toLowerCase())) continue;
    const both = { ...model, sheets: [...model.sheets, ...source.sheets] };
    table.name = freeTableName(both, before.replace(/[0-9]+$/u, ""));
    rewriteFormulas(source, (formula) => renameTableIn(formula, before, table.name));
  }
}

/** The sheet without all that points into its file: parts, kept XML, rules by style number, indexes of formats. */
function withoutFile(sheet: SheetModel): SheetModel {
  const { part: _part, kept: _kept, ...rest } = sheet;
  return {
    ...rest,
    id: newId(),
    rows: new Map([...sheet.rows].map(([index, row]) => [index, plainRow(row)])),
    columns: new Map(
      [...sheet.columns].map(([index, { format, ...column }]) => [
        index,
        { ...column, ...(format ? { format: plain(format) } : {}) },
      ]),
    ),
    tables: sheet.tables.map(({ part: _tablePart, ...table }) => ({ ...table, id: newId() })),
    conditionalFormats: sheet.conditionalFormats.filter(({ rule }) => rule.kind !== "raw"),
    dirty: true,
  };
}

function plainRow({ cells, format, ...row }: RowModel): RowModel {
  return {
    ...row,
    cells: cells.map((cell) => ({ ...cell, format: plain(cell.format) })),
    ...(format ? { format: plain(format) } : {}),
  };
}

const plain = ({ xf: _index, ...format }: CellFormat): CellFormat => internFormat(format);
