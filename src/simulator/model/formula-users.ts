import { WHOLE_SHEET } from "./area";
import { eachCell } from "./cells";
import type { ConditionalRule, SheetModel, TableModel, WorkbookModel } from "./workbook";

/** Where a formula stands: its sheet (of a workbook-wide name: none), and for cells the row and the table around it. */
export interface FormulaPlace {
  sheet?: SheetModel;
  row?: number;
  table?: TableModel;
}

type Rewrite = (formula: string, place: FormulaPlace) => string;

/** The table that a cell belongs to. */
export const tableAt = (sheet: SheetModel, row: number, column: number): TableModel | undefined =>
  sheet.tables.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );

/** Rewrites every formula of the workbook in place: cells, tables, rules, validations, charts and names. */
export function rewriteFormulas(model: WorkbookModel, rewrite: Rewrite): void {
  for (const sheet of model.sheets) rewriteSheet(sheet, rewrite);
  for (const name of model.names) {
    const sheet = model.sheets.find(({ id }) => id === name.sheetId);
    name.formula = rewrite(name.formula, sheet ? { sheet } : {});
  }
}

/** Rewrites every formula that stands on one sheet. */
export function rewriteSheet(sheet: SheetModel, rewrite: Rewrite): void {
  eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
    if (cell.formula === undefined) return;
    const table = sheet.tables.length > 0 ? tableAt(sheet, row, column) : undefined;
    cell.formula = rewrite(cell.formula, { sheet, row, ...(table ? { table } : {}) });
  });
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      if (column.calculatedFormula !== undefined) {
        column.calculatedFormula = rewrite(column.calculatedFormula, { sheet, table });
      }
    }
  }
  for (const format of sheet.conditionalFormats) format.rule = rewriteRule(format.rule, sheet, rewrite);
  for (const validation of sheet.validations) {
    if (validation.formula1?.startsWith("=")) validation.formula1 = rewrite(validation.formula1, { sheet });
    if (validation.formula2?.startsWith("=")) validation.formula2 = rewrite(validation.formula2, { sheet });
  }
  rewriteCharts(sheet, rewrite);
}

function rewriteRule(rule: ConditionalRule, sheet: SheetModel, rewrite: Rewrite): ConditionalRule {
  const change = (text: string): string => (text.startsWith("=") ? rewrite(text, { sheet }) : text);
  if (rule.kind === "custom") return { ...rule, formula: change(rule.formula) };
  if (rule.kind !== "cellValue") return rule;
  return {
    ...rule,
    formula1: change(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: change(rule.formula2) }),
  };
}

function rewriteCharts(sheet: SheetModel, rewrite: Rewrite): void {
  for (const series of sheet.charts.flatMap((chart) => chart.series)) {
    series.values = rewrite(series.values, { sheet });
    if (series.categories !== undefined) series.categories = rewrite(series.categories, { sheet });
    if (typeof series.name !== "string") series.name = { formula: rewrite(series.name.formula, { sheet }) };
  }
}
