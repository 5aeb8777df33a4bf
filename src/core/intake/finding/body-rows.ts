import type { Box } from "../outline";
import { totalLabel } from "../reading/total-label";
import { cellLook } from "./cell-look";
import { filledColumns, range } from "./find-blocks";
import type { SheetGrid } from "./sheet-grid";

const note =
  /^(?:注|[(（]?(?:金额|货币|计量)?单位\s*[:：]|备注|说明|附注|数据来源|来源|制表|填表|审核|编制|复核|批准|打印|统计人|第\s*\d+\s*页|共\s*\d+\s*页|page\s+\d+|note|notes|source|prepared|remark|\*)/i;

/** What the body of a plain range turned out to be: its rows without notes below, and where totals stand. */
export interface BodyRows {
  body: Box;
  totalRow?: number;
  totalRows: number[];
}

/** Takes notes and the total row off a body's end and lists totals inside. `open`: the body goes on below what was read. */
export function bodyRows(grid: SheetGrid, box: Box, open: boolean): BodyRows {
  const last = Math.min(box.row + box.rows, grid.area.row + grid.area.rows) - 1;
  const rows = range(box.row, last - box.row + 1);
  const totals = rows.filter((row) => isTotalRow(grid, box, row));
  if (open) return { body: box, totalRows: totals };
  let end = last;
  while (end > box.row && !totals.includes(end) && isNote(grid, box, end)) end -= 1;
  const trailing: number[] = [];
  while (end > box.row && totals.includes(end)) {
    trailing.unshift(end);
    end -= 1;
    while (end > box.row && filledColumns(grid, box, end).length === 0) end -= 1;
  }
  const [totalRow] = trailing.slice(-1);
  const body = { ...box, rows: end - box.row + 1 };
  const inside = totals.filter((row) => row <= end);
  return { body, totalRows: inside, ...(totalRow === undefined ? {} : { totalRow }) };
}

/** The first words of the row say 合计, 小计, Total, 平均. */
function isTotalRow(grid: SheetGrid, box: Box, row: number): boolean {
  const labels = filledColumns(grid, box, row)
    .filter((column) => cellLook(grid.filled(row, column), "") === "text")
    .slice(0, 3)
    .map((column) => String(grid.filled(row, column)));
  if (
    labels.some(
      (label) => totalLabel(label) === "sure" || /^(?:平均|平均值|均值|average|mean)$/i.test(label.trim()),
    )
  )
    return true;
  return labels[0] !== undefined && totalLabel(labels[0]) === "maybe";
}

function isNote(grid: SheetGrid, box: Box, row: number): boolean {
  const filled = filledColumns(grid, box, row);
  const texts = [...new Set(filled.map((column) => String(grid.filled(row, column)).trim()))];
  if (filled.length === 0) return true;
  if (texts.some((text) => note.test(text)) && texts.length <= 4) return true;
  return (
    texts.length === 1 &&
    box.columns >= 3 &&
    cellLook(texts[0] ?? "", "") === "text" &&
    (texts[0] ?? "").length > 12
  );
}
