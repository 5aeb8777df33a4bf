import { rowsOf, sumBy } from "../../helpers/hand-made-workbook";
import { dateCell as d, type Sketch } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";
import { fieldsOf, kindsOf, recognise } from "../../helpers/recognise";

type Rows = readonly (readonly Sketch[])[];
const total = (result: ReturnType<typeof readSketch>): number =>
  [...sumBy(result.dataSets.orders, "amount", () => "").values()][0] ?? 0;

const head = [
  "Name",
  "Created at",
  "Subtotal",
  "Discount Code",
  "Lineitem quantity",
  "Lineitem name",
  "Lineitem price",
];
/** Three orders of 30 + 10, less 4, and one of a single line. */
const shop = (second: Sketch): Rows => [
  head,
  ...[1, 2, 3].flatMap((at) => [
    [`#100${at}`, d(45300 + at), 36, "TEN", 3, "Tee", 10],
    [`#100${at}`, d(45300 + at), second, "", 1, "Mug", 10],
  ]),
  ["#1004", d(45310), 25, "", 1, "Cap", 25],
];

describe("Amounts of whole orders on their lines", () => {
  it.each([
    ["the first line", ""],
    ["every line", 36],
  ])("count once when they stand on %s, shared among the lines by what they cost", (_, second) => {
    const result = readSketch({ orders: shop(second) });
    expect(total(result)).toBe(3 * 36 + 25);
    expect(rowsOf(result.dataSets.orders, ["product", "amount"]).slice(0, 2)).toMatchObject([
      { product: "Tee", amount: 27 },
      { product: "Mug", amount: 9 },
    ]);
    expect(result.report.derived).toMatchObject([
      { field: "amount", formula: { zh: "整单金额按单价 × 数量分到各行" } },
    ]);
  });

  it("are shared to the cent: the last line takes what is left", () => {
    const rows = shop("").map((row) => row.map((cell) => (cell === 36 ? 0.05 : cell === 3 ? 1 : cell)));
    const amounts = rowsOf(readSketch({ orders: rows }).dataSets.orders, ["amount"]);
    expect(amounts.slice(0, 2)).toMatchObject([{ amount: 0.03 }, { amount: 0.02 }]);
  });

  it("are amounts of lines where they are what the lines cost, and a single blank is worked out", () => {
    const lines = shop(10).map((row) => row.map((cell) => (cell === 36 ? 30 : cell)));
    expect(total(readSketch({ orders: lines }))).toBe(3 * 40 + 25);
    const gap = lines.map((row, at) =>
      at === 2 ? row.map((cell, column) => (column === 2 ? "" : cell)) : row,
    );
    expect(total(readSketch({ orders: gap }))).toBe(3 * 40 + 25);
  });

  it("works out every blank line where the others are what they cost", () => {
    const lines = shop("").map((row) => row.map((cell) => (cell === 36 ? 30 : cell)));
    expect(total(readSketch({ orders: lines }))).toBe(3 * 40 + 25);
  });

  it("takes a name that is a number for the order's, and no other name", () => {
    expect(fieldsOf(recognise({ orders: shop("") }).tables[0])).toMatchObject({ orderId: "Name" });
    const named = shop("").map((row, at) => (at === 0 ? row : ["Ann", ...row.slice(1)]));
    expect(fieldsOf(recognise({ orders: named }).tables[0])).not.toHaveProperty("orderId");
  });
});

describe("A summary beside the days that it sums up", () => {
  const month = (at: number): Rows => [
    ["日期", "门店", "品类", "销售额"],
    ...[0, 5, 9, 20].map((day) => [d(45292 + 31 * at + day), "一店", "饮料", 10]),
  ];
  const sums = (title: string): Rows => [
    [title],
    ["月份", "销售额", "成本"],
    ["1月", 40, 1],
    ["2月", 40, 1],
    ["3月", 0, 1],
  ];

  it("counts once, is asked about, and is not called anything else", () => {
    const book = { 汇总: sums("销售汇总"), "2024-01": month(0), "2024-02": month(1) };
    const recognition = recognise(book);
    expect(kindsOf(recognition)).toEqual(["汇总 ignored", "2024-01 orders", "2024-02 orders"]);
    expect(recognition.questions).toMatchObject([{ code: "rows-twice", sheet: "汇总", answer: "other" }]);
    expect(recognition.problems).toEqual([]);
    expect(total(readSketch(book))).toBe(80);
  });

  it("counts beside them where it is of another year", () => {
    const book = { 去年: sums("2023年销售汇总"), "2024-01": month(0), "2024-02": month(1) };
    expect(total(readSketch(book))).toBe(160);
  });
});

it("A performance table has targets and actuals of sales and of collections", () => {
  const { dataSets } = readSketch({
    绩效考核: [
      ["销售人员绩效考核表（2024年6月）"],
      ["姓名", "销售目标", "实际完成", "完成率", "回款目标", "实际回款", "综合得分"],
      ["张伟", 100, 90, 0.9, 80, 70, 90],
      ["王芳", 100, 110, 1.1, 80, 85, 95],
    ],
  });
  const sum = (kind: "orders" | "receipts"): unknown => [
    ...sumBy(dataSets[kind], "amount", () => "").values(),
  ];
  expect(sum("orders")).toEqual([200]);
  expect(sum("receipts")).toEqual([155]);
  expect(rowsOf(dataSets.targets, ["metric", "target"])).toHaveLength(4);
});
