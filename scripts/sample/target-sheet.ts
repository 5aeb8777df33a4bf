import { columnName } from "../../src/simulator/model/address";
import type { CellContent, WorkbookModel } from "../../src/simulator/model/workbook";
import { SheetWriter, type ColumnLook } from "./sheet-writer";
import type { RepTarget } from "./targets";

const COLUMNS: readonly ColumnLook[] = [
  { title: "区域", width: 50, center: true },
  { title: "团队", width: 62, center: true },
  { title: "销售员", width: 56, center: true },
  ...Array.from({ length: 12 }, (_, at) => ({ title: `${at + 1}月`, format: "#,##0", width: 40 })),
  { title: "全年合计", format: "#,##0", width: 62 },
];
const TOTAL = COLUMNS.length - 1;

/** Targets by rep and month under a title, with a total row; `merged` joins the cells of a region as people do. */
export function writeTargets(
  model: WorkbookModel,
  name: string,
  year: number,
  targets: readonly RepTarget[],
  merged: boolean,
): void {
  const writer = new SheetWriter(model, name);
  const header = merged ? 2 : 1;
  const first = header + 1;
  writer.title(0, TOTAL, `${year} 年度销售目标（单位：万元）`);
  if (merged)
    writer.put(1, 0, "编制：销售运营部　　版本：V3（2 月 1 日调整）", { italic: true, fontColor: "#7F7F7F" });
  writer.header(header, COLUMNS);
  const rows = targets.map(({ rep, months }, at): CellContent[] => [
    rep.region,
    rep.team,
    rep.name,
    ...months,
    `=SUM(D${first + at + 1}:O${first + at + 1})`,
  ]);
  writer.rows(first, COLUMNS, rows, true);
  if (merged) mergeRegions(writer, targets, first);
  const last = first + targets.length;
  COLUMNS.forEach(({ format }, column) => {
    const letter = columnName(column);
    const text = column === 0 ? "合计" : column < 3 ? null : `=SUM(${letter}${first + 1}:${letter}${last})`;
    const look = { bold: true as const, fill: "#DDEBF7", numberFormat: format ?? "General" };
    writer.put(last, column, text, { ...look, ...(column === 0 ? { horizontal: "center" as const } : {}) });
  });
  writer.sheet.merges.push({ top: last, bottom: last, left: 0, right: 2 });
  writer.sheet.frozen = { rows: first, columns: 3 };
}

function mergeRegions(writer: SheetWriter, targets: readonly RepTarget[], first: number): void {
  for (let from = 0; from < targets.length;) {
    let to = from;
    while (targets[to + 1]?.rep.region === targets[from]?.rep.region) to++;
    if (to > from) {
      for (let row = from + 1; row <= to; row++) writer.put(first + row, 0, null);
      writer.center(first + from, 0);
      writer.sheet.merges.push({ top: first + from, bottom: first + to, left: 0, right: 0 });
    }
    from = to + 1;
  }
}
