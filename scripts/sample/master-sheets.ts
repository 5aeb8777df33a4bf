import type { CellContent } from "../../src/simulator/model/workbook";
import type { Chance } from "./chance";
import { PRODUCTS, REPS } from "./company";
import type { Customer } from "./customers";
import { serial } from "./days";
import type { Order } from "./orders";
import type { ColumnLook } from "./sheet-writer";
import type { RepTarget } from "./targets";

const DATE = { format: "yyyy-mm-dd", width: 70, center: true } as const;

export const PEOPLE_COLUMNS: readonly ColumnLook[] = [
  { title: "工号", width: 46, center: true },
  { title: "姓名", width: 56, center: true },
  { title: "区域", width: 46, center: true },
  { title: "团队", width: 62, center: true },
  { title: "职级", width: 84 },
  { title: "入职日期", ...DATE },
  { title: "基础目标(万元)", format: "0", width: 86 },
  { title: "挑战目标(万元)", format: "0", width: 86 },
];

/** People with what they have to reach in the year; the challenge is a fifth more. */
export function peopleRows(targets: readonly RepTarget[]): CellContent[][] {
  return REPS.map((rep) => {
    const months = targets.find((target) => target.rep === rep)?.months ?? [];
    const base = months.reduce<number>((sum, month) => sum + (month ?? 0), 0);
    return [rep.id, rep.name, rep.region, rep.team, rep.level, rep.hiredOn, base, Math.round(base * 1.2)];
  });
}

export const PRODUCT_COLUMNS: readonly ColumnLook[] = [
  { title: "产品编号", width: 60, center: true },
  { title: "产品", width: 120 },
  { title: "产品线", width: 62, center: true },
  { title: "标准价(元)", format: "#,##0", width: 70 },
  { title: "标准成本(元)", format: "#,##0", width: 76 },
  { title: "上市日期", ...DATE },
];

export const productRows = (): CellContent[][] =>
  PRODUCTS.map(({ code, name, line, price, cost, launchedOn }) => [
    code,
    name,
    line,
    price,
    cost,
    launchedOn,
  ]);

export const CUSTOMER_COLUMNS: readonly ColumnLook[] = [
  { title: "客户编号", width: 60, center: true },
  { title: "客户名称", width: 170 },
  { title: "行业", width: 66, center: true },
  { title: "区域", width: 46, center: true },
  { title: "等级", width: 40, center: true },
  { title: "负责销售", width: 60, center: true },
  { title: "首单日期", ...DATE },
  { title: "影响力", format: "0", width: 50, center: true },
  { title: "采购潜力", format: "0", width: 60, center: true },
  { title: "NPS", format: "0", width: 42, center: true },
];

/** Customers with their tier by spend so far; not everyone has been asked for a score. */
export function customerRows(
  chance: Chance,
  customers: readonly Customer[],
  orders: readonly Order[],
): CellContent[][] {
  return customers.map((customer) => {
    const own = orders.filter((order) => order.customer === customer);
    const spent = own.reduce((sum, { amount }) => sum + amount, 0);
    const before = serial(chance.integer(2019, 2022), chance.integer(1, 12), chance.integer(1, 28));
    return [
      customer.code,
      customer.name,
      customer.industry,
      customer.region,
      spent > 500_000 ? "A" : spent > 200_000 ? "B" : "C",
      customer.rep.name,
      customer.since < 0 ? before : (own[0]?.date ?? null),
      customer.influence,
      customer.potential,
      chance.happens(0.6) ? chance.integer(-2, 9) * 10 : null,
    ];
  });
}
