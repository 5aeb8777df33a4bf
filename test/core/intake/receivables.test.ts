import { dayOf } from "../../../src/core/data/day";
import { reviewSales } from "../../../src/core/review/review-sales";
import type { Review } from "../../../src/core/review/review";
import { defaultSettings } from "../../../src/core/settings";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d, type SheetSketch } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (month: number, day: number) => d(dayOf(2024, month, day));

function reviewOf(rows: SheetSketch["rows"]): Review {
  const { dataSets, report } = readSketch({ 应收账款: rows });
  return reviewSales(dataSets, report, { period: "2024", asOf: dayOf(2024, 12, 31) }, defaultSettings);
}

const whole = ({ metrics }: Review, id: string) =>
  metrics.find((metric) => metric.id === id && Object.keys(metric.scope).length === 0);

/** Billed 1,000 + 2,000 + 4,000 = 7,000, paid 1,000 + 500 + 0 = 1,500, open 5,500. */
const invoices = [
  ["客户", "合同号", "开票日期", "到期日", "开票金额", "已回款", "未回款"],
  ["甲", "HT1", on(1, 10), on(3, 10), 1000, 1000, 0],
  ["乙", "HT2", on(9, 1), on(12, 1), 2000, 500, 1500],
  ["甲", "HT3", on(12, 20), d(dayOf(2025, 2, 18)), 4000, 0, 4000],
];

describe("Invoices with what has been paid on them", () => {
  it("count on the invoice's date where nobody wrote down when the money came, and it is said so", () => {
    const { dataSets, report } = readSketch({ 应收账款: invoices });
    expect(report.tables[0]).toMatchObject({ kind: "receipts", rowsRead: 3, rowsUsed: 3 });
    expect(rowsOf(dataSets.receipts, ["date", "amount"])).toEqual([
      { date: dayOf(2024, 1, 10), amount: 1000 },
      { date: dayOf(2024, 9, 1), amount: 500 },
      { date: dayOf(2024, 12, 20), amount: 0 },
    ]);
    expect(report.derived).toEqual([
      {
        kind: "receipts",
        field: "date",
        formula: {
          zh: "日期 = 开票日期（没有回款日期列）",
          en: "date = 开票日期 (there is no receipt date)",
        },
      },
    ]);
    expect(report.questions).toEqual([]);
  });

  it("give the collection rate, what is open and how old it is", () => {
    const review = reviewOf(invoices);
    expect(whole(review, "collection-rate")?.actual).toBeCloseTo(1500 / 7000, 12);
    // On 31 December: HT2 is 30 days past due, HT3 not due yet.
    expect(review.receivables?.total).toBe(5500);
    expect(review.receivables?.buckets.filter(({ amount }) => amount > 0)).toMatchObject([
      { amount: 4000 },
      { amount: 1500 },
    ]);
  });

  it("tell what was paid from what is open", () => {
    const head = ["客户", "发票号", "开票日期", "到期日", "开票金额", "未收金额"];
    const rows = invoices
      .slice(1)
      .map(([customer = "", , issued = "", due = "", billed = "", , open = ""], at) => [
        customer,
        `F${at}`,
        issued,
        due,
        billed,
        open,
      ]);
    const { dataSets, report } = readSketch({ 应收账款: [head, ...rows] });
    expect(rowsOf(dataSets.receipts, ["amount"])).toEqual([{ amount: 1000 }, { amount: 500 }, { amount: 0 }]);
    expect(report.derived.map(({ formula }) => formula.zh)).toContain("金额 = 开票金额 − 未收金额");
  });

  it("keep invoices on which nothing was paid yet, whose receipt date is blank", () => {
    const rows = [
      ["客户", "发票号", "开票日期", "开票金额", "到期日", "回款日期", "回款金额"],
      ["甲", "F1", on(1, 10), 1000, on(3, 10), on(2, 1), 1000],
      ["乙", "F2", on(9, 1), 2000, on(12, 1), "", ""],
      ["丙", "F3", on(10, 1), 3000, on(12, 31), "", 600],
    ];
    const { dataSets, report } = readSketch({ 应收账款: rows });
    expect(report.tables[0]).toMatchObject({ rowsRead: 3, rowsUsed: 3 });
    // F2 has no receipt; what was paid on F3 counts on its invoice's date.
    expect(rowsOf(dataSets.receipts, ["date"])).toEqual([
      { date: dayOf(2024, 2, 1) },
      {},
      { date: dayOf(2024, 10, 1) },
    ]);
    const review = reviewOf(rows);
    // (1,000 + 600) ÷ 6,000; open: 2,000 + 2,400.
    expect(whole(review, "collection-rate")?.actual).toBeCloseTo(1600 / 6000, 12);
    expect(review.receivables?.total).toBe(4400);
  });
});
