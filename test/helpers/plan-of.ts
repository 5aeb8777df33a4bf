import type { Locale } from "../../src/core/data/locale";
import type { Review } from "../../src/core/review/review";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import type { PlanCell, SheetId, SheetPlan, TableBlock } from "../../src/core/sheets/sheet-plan";

/** The plan of one sheet of a review; throws when the review does not write it. */
export function planOf(review: Review, id: SheetId, locale: Locale = "zh-CN"): SheetPlan {
  const plan = planSheets(review, { locale, wanted: [id] }).find((sheet) => sheet.id === id);
  if (!plan) throw new Error(`no sheet ${id}`);
  return plan;
}

/** A table of a sheet by its id; without one the first. */
export function tableOf(plan: SheetPlan, id?: string): TableBlock {
  const table = plan.blocks.find(
    (block): block is TableBlock => block.kind === "table" && (id === undefined || block.id === id),
  );
  if (!table) throw new Error(`no table ${id ?? ""} on ${plan.id}`);
  return table;
}

/** What the cells of a row show, in column order; a link shows its text, a blank is `null`. */
export function shownRow(table: TableBlock, key: string): (string | number | boolean | null)[] {
  const row = table.rows.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`no row ${key} in ${table.id}`);
  return table.columns.map(({ id }) => shown(row.cells[id] ?? null));
}

/** Headers, and after each the mark of its kind as in the sheet's specification: k, c or i. */
export function columnMarks(table: TableBlock): string[] {
  return table.columns.map(({ header, kind }) => `${header} ${kind.slice(0, 1)}`);
}

function shown(cell: PlanCell): string | number | boolean | null {
  if (cell === null || typeof cell !== "object") return cell;
  return "link" in cell ? cell.text : cell.value;
}

/** Formulas of a row by column id. */
export function formulasOf(table: TableBlock, key: string): Record<string, string> {
  const cells = table.rows.find((row) => row.key === key)?.cells ?? {};
  return Object.fromEntries(
    Object.entries(cells).flatMap(([id, cell]) =>
      cell !== null && typeof cell === "object" && "formula" in cell ? [[id, cell.formula]] : [],
    ),
  );
}

/** Whether no key stands in a table twice. */
export function hasUniqueKeys({ rows }: TableBlock): boolean {
  return new Set(rows.map(({ key }) => key)).size === rows.length;
}
