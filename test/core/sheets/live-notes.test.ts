import type { Locale } from "../../../src/core/data/locale";
import { reviewSales } from "../../../src/core/review/review-sales";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import type { PlanCell, SheetId, SheetPlan } from "../../../src/core/sheets/sheet-plan";
import { settingsSchema, type SettingsInput } from "../../../src/core/settings";
import { intakeOf, type MadeTable } from "../../helpers/hand-made-workbook";
import { shownRow, tableOf } from "../../helpers/plan-of";

/* Serials: 45323 is 2024-02-01. Regions come from the customers' table, reps stand in the orders themselves. */
const orders: MadeTable = {
  sheet: "订单",
  tableName: "Sales",
  kind: "orders",
  columns: [
    { header: "日期", field: "date" },
    { header: "金额", field: "amount" },
    { header: "销售", field: "rep" },
    { header: "客户", field: "customer" },
  ],
  rows: [
    [45323, 100, "甲", "一号公司"],
    [45324, 20, "乙", "二号公司"],
  ],
};
const customers: MadeTable = {
  sheet: "客户",
  kind: "customers",
  columns: [
    { header: "客户", field: "customer", keyLike: true },
    { header: "区域", field: "region" },
  ],
  rows: [
    ["一号公司", "东"],
    ["二号公司", "西"],
  ],
};

function plan(id: SheetId, locale: Locale = "zh-CN", settings: SettingsInput = {}): SheetPlan {
  const { dataSets, report } = intakeOf([orders, customers]);
  const review = reviewSales(
    dataSets,
    report,
    { period: "2024-02", asOf: 45351 },
    settingsSchema.parse(settings),
  );
  const found = planSheets(review, { locale, dataSets }).find((sheet) => sheet.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const shown = (cell: PlanCell | undefined): unknown =>
  typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;

/** The lines of plain text on a sheet. */
const lines = ({ blocks }: SheetPlan): unknown[] =>
  blocks.flatMap((block) => (block.kind === "cells" ? block.rows.map(([first]) => shown(first)) : []));

test("the foot of the performance sheet says which sums are live, and what waits for a refresh", () => {
  const text = lines(plan("performance"));
  expect(text).toContain("销售额的实际 — 实时公式：Sales[金额]。");
  expect(text.at(-1)).toContain("其余（含同比、环比）是上次刷新时的数");
});

test("the breakdown says once what columns share, and why others are static", () => {
  const text = lines(plan("breakdown"));
  expect(text).toContain("销售的实际 — 实时公式：Sales[金额]。");
  expect(text).toContain("区域的实际 — 静态值，原因：成员由关联的表带入，源表里没有这一列。");
  expect(lines(plan("breakdown", "en-US"))).toContain(
    "Actual of Region — Static value: the members come from a related table: the table itself has no such column.",
  );
});

test("one reason for everything is one line", () => {
  const text = lines(plan("breakdown", "zh-CN", { formulas: "values" }));
  expect(text).toHaveLength(1);
  expect(text[0]).toMatch(/^区域、销售、.*的实际 — 静态值，原因：设置 formulas 为 values。$/);
});

test("the header of the column says it too", () => {
  const column = tableOf(plan("breakdown"), "breakdown-rep").columns.find(({ id }) => id === "actual");
  expect(column?.note).toBe("实时公式：Sales[金额]");
});

test("the data quality sheet lists every sum with its columns or its reason", () => {
  const table = tableOf(plan("data-quality"), "live-sums");
  expect(shownRow(table, "performance:sales-amount")).toEqual([
    "销售额 · 实际",
    "业绩复盘",
    "实时公式",
    "Sales[金额]",
  ]);
  expect(shownRow(table, "breakdown:region").slice(2)).toEqual([
    "静态值",
    "成员由关联的表带入，源表里没有这一列",
  ]);
});
