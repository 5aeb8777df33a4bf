import fc from "fast-check";
import { recogniseWorkbook } from "../../../src/core/intake/recognise-workbook";
import { workbookOf, type Sketch } from "../../helpers/outline-of";
import { staysTheSame } from "../../helpers/recognise";

const words =
  "日期 订单号 客户 客户ID 产品 销售额(万元) 金额 目标 实际 完成率 1月 2月 3月 2024年 Q1 Q2 合计 区域 业务员 Date Amount Customer Sales阶段 Won 备注 - N/A #REF! 单位：万元 New-A New-B Existing-A Existing-B".split(
    " ",
  );
const cell: fc.Arbitrary<Sketch> = fc.oneof(
  fc.constantFrom(...words),
  fc.constant(""),
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 40_000, max: 50_000 }).map((serial): Sketch => [serial, "yyyy-mm-dd"]),
  fc.boolean(),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 0, maxLength: 9 });
const sheets = fc.dictionary(fc.constantFrom("华东", "华北", "1月", "2月", "目标", "Sheet1", "费用"), rows, {
  maxKeys: 3,
});

describe("Recognition of anything", () => {
  it("never fails, gives a field to one column only, and stays within the sheet", () =>
    fc.assert(
      fc.property(sheets, (sketches) => {
        const outline = workbookOf(sketches);
        for (const table of recogniseWorkbook(outline, null).tables) {
          const used = outline.sheets.find(({ id }) => id === table.sheetId)?.used;
          const fields = table.columns.flatMap(({ field }) => field ?? []);
          expect(new Set(fields).size).toBe(fields.length);
          expect(table.body.rows).toBeGreaterThanOrEqual(0);
          expect(table.body.row + table.body.rows).toBeLessThanOrEqual((used?.row ?? 0) + (used?.rows ?? 0));
          for (const { index } of table.columns)
            expect(index).toBeLessThan((used?.column ?? 0) + (used?.columns ?? 0));
        }
      }),
      { numRuns: 150 },
    ));

  it("asks nothing and understands the same when it is run again with what it learnt", () =>
    fc.assert(
      fc.property(sheets, (sketches) => staysTheSame(workbookOf(sketches))),
      { numRuns: 150 },
    ));

  const orders: Sketch[][] = [
    [
      "订单号",
      "下单日期",
      "客户名称",
      "产品名称",
      "产品类别",
      "区域",
      "业务员",
      "销售额(万元)",
      "成本(万元)",
      "数量",
      "完成率",
    ],
    ["A1", [45_292, "yyyy-mm-dd"], "甲", "椅", "家具", "华东", "王伟", 1.5, 1, 3, 0.9],
    ["A2", [45_300, "yyyy-mm-dd"], "乙", "桌", "家具", "华北", "李娜", 2.5, 2, 4, 1.1],
    ["A3", [45_301, "yyyy-mm-dd"], "甲", "灯", "电器", "华东", "王伟", 0.5, 0.2, 1, 1],
  ];
  const mapped = (rowsOf: Sketch[][]): unknown =>
    recogniseWorkbook(workbookOf({ Sheet1: rowsOf }), null).tables.map(({ kind, columns }) => [
      kind,
      Object.fromEntries(columns.map(({ header, field, unit }) => [header, [field, unit]])),
    ]);

  it("does not depend on the order of columns, nor on titles and blank rows above or blank columns at the left", () => {
    const width = orders[0]?.length ?? 0;
    const order = fc.shuffledSubarray(
      Array.from({ length: width }, (_, at) => at),
      { minLength: width },
    );
    const above = fc.array(
      fc.constantFrom<Sketch[]>(
        [],
        ["某某公司"],
        ["", "2024年销售台账"],
        ["制表：王伟", "", "日期：2024-01-31"],
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(order, above, fc.nat(2), (columns, titles, left) => {
        const shuffled = orders.map((row) => [
          ...Array.from({ length: left }, () => ""),
          ...columns.map((at) => row[at] ?? ""),
        ]);
        expect(mapped([...titles, ...shuffled])).toEqual(mapped(orders));
      }),
      { numRuns: 100 },
    );
  });
});
