import type { WorkbookModel } from "../../src/simulator/model/workbook";
import { dayOf } from "./days";
import type { Order } from "./orders";
import { SheetWriter, type ColumnLook } from "./sheet-writer";
import type { RepTarget } from "./targets";

const COLUMNS: readonly ColumnLook[] = [
  { title: "指标类别", width: 70, center: true },
  { title: "具体指标", width: 130 },
  { title: "目标值", width: 62, center: true },
  { title: "实际值", width: 62, center: true },
  { title: "差异分析", width: 300 },
];

/** The third quarter of 2024 as a sales leader sums it up by hand: amounts, counts, shares and days in one table. */
export function writeKpis(
  model: WorkbookModel,
  orders: readonly Order[],
  targets: readonly RepTarget[],
): void {
  const isThird = ({ date }: Order) => dayOf(date).year === 2024 && [7, 8, 9].includes(dayOf(date).month);
  const inQuarter = orders.filter(isThird);
  const actual = Math.round(inQuarter.reduce((sum, { amount }) => sum + amount, 0) / 10_000);
  const target = targets
    .flatMap(({ months }) => months.slice(6, 9))
    .reduce<number>((sum, month) => sum + (month ?? 0), 0);
  const fresh = new Set(inQuarter.filter(({ kind }) => kind === "新签").map(({ customer }) => customer)).size;
  const writer = new SheetWriter(model, "业绩指标");
  writer.title(0, COLUMNS.length - 1, "2024 年三季度业绩指标");
  writer.header(1, COLUMNS, "#7F6000");
  const rows: readonly (readonly [string, string, number, number, string, string])[] = [
    ["整体业绩", "销售额(万元)", target, actual, "西南区下滑明显，传感器被低价竞品分流", "#,##0"],
    ["客户开发", "新客户数量(个)", 24, fresh, "展会推迟，线上线索跟进不及时", "0"],
    ["客户维护", "老客户复购率", 0.6, 0.65, "云平台续费带动，年度运维打包有效", "0%"],
    ["过程效率", "平均跟进周期(天)", 15, 22, "方案评审排队，华北区尤其突出", "0"],
    ["回款", "回款率", 0.9, 0.83, "西南两家大客户延期付款", "0%"],
  ];
  rows.forEach(([category, metric, aim, done, note, format], at) => {
    writer.rows(2 + at, COLUMNS, [[category, metric, aim, done, note]], true);
    for (const column of [2, 3])
      writer.put(2 + at, column, column === 2 ? aim : done, { numberFormat: format, horizontal: "center" });
  });
}
