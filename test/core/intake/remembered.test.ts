import { recogniseWorkbook } from "../../../src/core/intake/recognise-workbook";
import { dateCell as d, workbookOf } from "../../helpers/outline-of";
import { fieldsOf, recognise, staysTheSame } from "../../helpers/recognise";

const orders = [
  ["订单号", "下单日期", "签约日期", "客户", "金额(含税)", "金额(不含税)"],
  ["A1", d(45292), d(45290), "甲", 113, 100],
  ["A2", d(45293), d(45291), "乙", 226, 200],
];

describe("What was remembered", () => {
  it("answers every question of the first run in the second", () => {
    expect(recognise({ 订单: orders }).questions.length).toBeGreaterThan(0);
    expect(staysTheSame(workbookOf({ 订单: orders }))).toBe(true);
  });

  it("asks which of two columns is the amount, with three samples of each", () => {
    const question = recognise({ 订单: orders }).questions.find(({ id }) => id.endsWith(":amount"));
    expect(question?.code).toBe("column-unclear");
    expect(question?.options).toEqual([
      { value: "金额(含税)", label: "金额(含税)", samples: ["113", "226"] },
      { value: "金额(不含税)", label: "金额(不含税)", samples: ["100", "200"] },
    ]);
  });

  it("takes an answer over its own guess", () => {
    const first = recognise({ 订单: orders });
    const question = first.questions.find(({ id }) => id.endsWith(":amount"));
    const answers = { [question?.id ?? ""]: "金额(不含税)" };
    const second = recognise({ 订单: orders }, { version: 1, tables: [], joins: [], answers });
    expect(fieldsOf(second.tables[0])["amount"]).toBe("金额(不含税)");
    expect(second.questions.map(({ id }) => id)).not.toContain(question?.id);
  });

  it("lets the user's kind, fields and units win", () => {
    const { mapping } = recognise({ 订单: orders });
    const [table] = mapping.tables;
    if (!table) throw new Error("no table");
    const corrected = {
      ...mapping,
      tables: [
        {
          ...table,
          fields: { date: "签约日期", amount: "金额(不含税)", customer: "客户" },
          units: { amount: 10_000 },
        },
      ],
    };
    const again = recognise({ 订单: orders }, corrected);
    expect(fieldsOf(again.tables[0])).toEqual({ date: "签约日期", customer: "客户", amount: "金额(不含税)" });
    expect(again.tables[0]?.columns[5]?.unit).toBe(10_000);
    expect(again.questions).toEqual([]);
  });

  it("follows a column whose header was reworded, with the unit that it states now", () => {
    const { mapping } = recognise({
      订单: [
        ["下单日期", "客户", "销售额(万元)"],
        [d(45292), "甲", 1.5],
      ],
    });
    const spaced = recognise(
      {
        订单: [
          ["下单日期", "客户", "销售额 (万元)"],
          [d(45292), "甲", 1.5],
        ],
      },
      mapping,
    );
    expect(fieldsOf(spaced.tables[0])["amount"]).toBe("销售额 (万元)");
    expect(spaced.tables[0]?.columns[2]?.unit).toBe(10_000);
    const inYuan = recognise(
      {
        订单: [
          ["下单日期", "客户", "销售额(元)"],
          [d(45292), "甲", 15_000],
        ],
      },
      mapping,
    );
    expect(inYuan.tables[0]?.columns[2]).toMatchObject({ field: "amount", unit: 1 });
    const renamed = recognise(
      {
        订单: [
          ["下单日期", "客户", "成交金额"],
          [d(45292), "甲", 15_000],
        ],
      },
      mapping,
    );
    expect(renamed.tables[0]?.columns[2]).toMatchObject({ field: "amount", unit: 1 });
  });

  it("finds columns again after they moved, and a table after it grew", () => {
    const { mapping } = recognise({ 订单: orders });
    const moved = orders.map((row) => [row[3] ?? "", "新", ...row.filter((_, at) => at !== 3)]);
    const again = recognise({ 订单: moved }, mapping);
    expect(fieldsOf(again.tables[0])).toMatchObject(fieldsOf(recognise({ 订单: orders }).tables[0]));
    expect(again.questions).toEqual([]);
  });

  it("keeps a table ignored that the user ignored", () => {
    const { mapping } = recognise({ 订单: orders });
    const tables = mapping.tables.map((table) => ({ ...table, kind: "ignored" as const, fields: {} }));
    expect(recognise({ 订单: orders }, { ...mapping, tables }).tables[0]?.kind).toBe("ignored");
  });

  it("reads a wide table as the user says", () => {
    const wide = [
      ["部门", "1月", "2月", "3月"],
      ["甲", 1, 2, 3],
      ["乙", 4, 5, 6],
    ];
    const first = recognise({ Sheet1: wide });
    const answers = { [first.questions[0]?.id ?? ""]: "targets" };
    const second = recogniseWorkbook(workbookOf({ Sheet1: wide }), {
      version: 1,
      tables: [],
      joins: [],
      answers,
    });
    expect(second.tables[0]).toMatchObject({ kind: "targets", wideValue: { field: "target" } });
  });

  it("reads a wide table as the mapping says even when no question was answered", () => {
    const wide = [
      ["部门", "1月", "2月", "3月"],
      ["甲", 1, 2, 3],
      ["乙", 4, 5, 6],
    ];
    const { mapping } = recognise({ Sheet1: wide });
    const tables = mapping.tables.map((table) => ({
      ...table,
      kind: "targets" as const,
      fields: { team: "部门" },
    }));
    const again = recognise({ Sheet1: wide }, { ...mapping, tables, answers: {} });
    expect(again.tables[0]).toMatchObject({ kind: "targets", wideValue: { field: "target" } });
    expect(fieldsOf(again.tables[0])).toEqual({ team: "部门" });
    expect(again.questions).toEqual([]);
  });

  it("drops one reading of a table that the user does not want", () => {
    const sheet = [
      ["月份", "业务员", "销售目标", "实际销售额"],
      ["2024-01", "王伟", 100, 120],
      ["2024-02", "王伟", 100, 90],
    ];
    const { mapping } = recognise({ 业绩: sheet });
    const tables = mapping.tables.map((table) =>
      table.kind === "orders" ? { ...table, kind: "ignored" as const, fields: {} } : table,
    );
    const again = recognise({ 业绩: sheet }, { ...mapping, tables });
    expect(again.tables.map(({ kind }) => kind)).toEqual(["targets", "ignored"]);
  });
});
