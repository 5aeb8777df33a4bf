import { newId } from "./create";
import { announce } from "./changes";
import { renameSheetIn } from "./formula-references";
import { rewriteSheet } from "./formula-users";
import { assertStructureFree } from "./sheets";
import { renameTableIn } from "./structured-references";
import { freeTableName } from "./table-names";
import type { RowModel, SheetModel, WorkbookModel } from "./workbook";

/** Where the copy goes; `None` is the beginning, as documented. */
export type CopyPosition = "None" | "Before" | "After" | "Beginning" | "End";

/** `Name (2)` or the first free number, cut to 31 characters. */
function copyName(model: WorkbookModel, name: string): string {
  const taken = new Set(model.sheets.map((sheet) => sheet.name.toLowerCase()));
  const stem = name.replace(/ \([0-9]+\)$/u, "");
  for (let n = 2; ; n += 1) {
    const tail = ` (${n})`;
    const wanted = stem.slice(0, 31 - tail.length) + tail;
    if (!taken.has(wanted.toLowerCase())) return wanted;
  }
}

const copyRow = (row: RowModel): RowModel => ({ ...row, cells: row.cells.map((cell) => ({ ...cell })) });

/** Everything of a sheet but its customProperties (which Excel does not copy) and its part in the file. */
function duplicate(sheet: SheetModel, name: string): SheetModel {
  const { part: _part, rows, columns, charts, tables, kept, ...rest } = sheet;
  const plain = { ...rest, customProperties: new Map<string, string>() };
  return {
    ...structuredClone(plain),
    id: newId(),
    name,
    rows: new Map([...rows].map(([index, row]) => [index, copyRow(row)])),
    columns: new Map([...columns].map(([index, column]) => [index, { ...column }])),
    charts: charts.map(({ part: _chartPart, ...chart }) => ({ ...structuredClone(chart), id: newId() })),
    tables: tables.map(({ part: _tablePart, ...table }) => ({ ...structuredClone(table), id: newId() })),
    ...(kept ? { kept: { ...kept } } : {}),
    dirty: true,
  };
}

function place(
  model: WorkbookModel,
  copy: SheetModel,
  position: CopyPosition,
  relative: SheetModel | undefined,
): void {
  const at = relative ? model.sheets.indexOf(relative) : -1;
  const index = {
    None: 0,
    End: model.sheets.length,
    Beginning: 0,
    Before: at,
    After: at + 1,
  }[position];
  model.sheets.splice(index, 0, copy);
}

/**
 * Copies a sheet within the workbook: tables get new names, and formulas on the copy that meant the sheet itself or its
 * tables mean the copy's. Sheet-scoped names come along; customProperties don't.
 */
export function copySheet(
  model: WorkbookModel,
  sheet: SheetModel,
  position: CopyPosition,
  relative?: SheetModel,
): SheetModel {
  assertStructureFree(model);
  const copy = duplicate(sheet, copyName(model, sheet.name));
  place(model, copy, position, relative);
  const renamed = copy.tables.map((table) => {
    const before = table.name;
    table.name = "";
    table.name = freeTableName(model, before.replace(/[0-9]+$/u, ""));
    return [before, table.name] as const;
  });
  rewriteSheet(copy, (formula) =>
    renamed.reduce(
      (text, [before, after]) => renameTableIn(text, before, after),
      renameSheetIn(formula, sheet.name, copy.name),
    ),
  );
  const names = model.names.filter(({ sheetId }) => sheetId === sheet.id);
  model.names.push(
    ...names.map((name) => ({
      ...name,
      sheetId: copy.id,
      formula: renameSheetIn(name.formula, sheet.name, copy.name),
    })),
  );
  announce(model, { kind: "sheetAdded", sheet: copy });
  return copy;
}
