import { correctMapping, type Correction } from "../../../src/core/intake/correct-mapping";
import type { WorkbookMapping } from "../../../src/core/intake/mapping";
import { recogniseWorkbook } from "../../../src/core/intake/recognise-workbook";
import type { Recognition } from "../../../src/core/intake/recognition";
import { dateCell, workbookOf, type SheetSketch } from "../../helpers/outline-of";
import { fieldsOf, kindsOf } from "../../helpers/recognise";

/*
 * The contract: a correction settles the table it is about and nothing else, wins over every guess, survives being
 * remembered again after a review, and can be taken back.
 */

const orders: SheetSketch["rows"] = [
  ["下单日期", "金额(含税)", "金额(不含税)", "客户名称", "金额(万元)"],
  [dateCell(45300), 113, 100, "甲公司", 0.01],
  [dateCell(45301), 226, 200, "乙公司", 0.02],
  [dateCell(45302), 339, 300, "丙公司", 0.03],
];
const masters: SheetSketch["rows"] = [
  ["客户名称", "行业", "负责销售"],
  ["甲公司", "制造", "张三"],
  ["乙公司", "零售", "李四"],
  ["丙公司", "金融", "张三"],
];
const targetsAndActuals: SheetSketch["rows"] = [
  ["月份", "产品线", "销售目标", "实际销售额", "完成率"],
  ["2024-01", "A", 100, 90, 0.9],
  ["2024-02", "A", 100, 120, 1.2],
  ["2024-03", "B", 100, 120, 1.2],
];

function workbook(sheets: Readonly<Record<string, SheetSketch["rows"]>>) {
  const outline = workbookOf(sheets);
  const look = (mapping: WorkbookMapping | null): Recognition => recogniseWorkbook(outline, mapping);
  return {
    first: look(null),
    look,
    /** What is understood after the corrections, and again after the review has remembered all of it. */
    after: (...corrections: ((now: Recognition) => Correction)[]): Recognition[] => {
      let mapping: WorkbookMapping | null = null;
      for (const make of corrections) {
        const now = look(mapping);
        mapping = correctMapping(mapping, now, make(now));
      }
      const corrected = look(mapping);
      return [corrected, look(corrected.mapping)];
    },
  };
}

const tableOn = (recognition: Recognition, sheet: string) =>
  recognition.tables.find((table) => table.sheet === sheet && table.twinOf === undefined);
const columnOf = (recognition: Recognition, sheet: string, header: string): number => {
  const column = tableOn(recognition, sheet)?.columns.find((candidate) => candidate.header === header);
  if (!column) throw new Error(`no column ${header}`);
  return column.index;
};
const field =
  (sheet: string, header: string, to: string | null) =>
  (now: Recognition): Correction => ({
    about: "field",
    tableId: tableOn(now, sheet)?.id ?? "",
    column: columnOf(now, sheet, header),
    field: to,
  });
const unit =
  (sheet: string, header: string, factor: number) =>
  (now: Recognition): Correction => ({
    about: "unit",
    tableId: tableOn(now, sheet)?.id ?? "",
    column: columnOf(now, sheet, header),
    unit: factor,
  });
const kind =
  (sheet: string, to: Extract<Correction, { about: "kind" }>["kind"]) =>
  (now: Recognition): Correction => ({ about: "kind", tableId: tableOn(now, sheet)?.id ?? "", kind: to });

describe("correcting a column", () => {
  it("gives the field to the column named and takes it from the one that had it", () => {
    for (const recognition of workbook({ 订单: orders }).after(field("订单", "金额(不含税)", "amount"))) {
      expect(fieldsOf(tableOn(recognition, "订单"))).toMatchObject({ amount: "金额(不含税)" });
    }
  });

  it("leaves a column out when the user says so", () => {
    for (const recognition of workbook({ 订单: orders }).after(field("订单", "客户名称", null))) {
      expect(fieldsOf(tableOn(recognition, "订单"))["customer"]).toBeUndefined();
      expect(fieldsOf(tableOn(recognition, "订单"))["date"]).toBe("下单日期");
    }
  });

  it("leaves the questions about other tables open", () => {
    const { look, first } = workbook({ 订单: orders, 客户: masters });
    const open = first.questions.filter(({ sheet }) => sheet === "订单").map(({ id }) => id);
    expect(open).not.toEqual([]);
    const mapping = correctMapping(null, first, field("客户", "行业", null)(first));
    expect(look(mapping).questions.map(({ id }) => id)).toEqual(expect.arrayContaining(open));
  });
});

describe("correcting a unit", () => {
  it("reads the column in the unit given", () => {
    const [corrected] = workbook({ 订单: orders }).after(
      field("订单", "金额(不含税)", "amount"),
      unit("订单", "金额(不含税)", 10000),
    );
    const column = corrected && tableOn(corrected, "订单")?.columns.find(({ field: id }) => id === "amount");
    expect(column?.unit).toBe(10000);
  });

  it("remembers 元 against a header that says 万元", () => {
    const steps = workbook({ 订单: orders }).after(
      field("订单", "金额(万元)", "amount"),
      unit("订单", "金额(万元)", 1),
    );
    for (const recognition of steps) {
      const column = tableOn(recognition, "订单")?.columns.find(({ field: id }) => id === "amount");
      expect([column?.header, column?.unit]).toEqual(["金额(万元)", 1]);
    }
  });
});

describe("correcting a kind", () => {
  it("leaves a table out", () => {
    for (const recognition of workbook({ 订单: orders, 客户: masters }).after(kind("客户", "ignored"))) {
      expect(kindsOf(recognition)).toEqual(["订单 orders", "客户 ignored"]);
    }
  });

  it("takes a table in again and finds its columns anew", () => {
    const book = workbook({ 订单: orders, 客户: masters });
    const before = fieldsOf(tableOn(book.first, "客户"));
    for (const recognition of book.after(kind("客户", "ignored"), kind("客户", "customers"))) {
      expect(kindsOf(recognition)).toContain("客户 customers");
      expect(fieldsOf(tableOn(recognition, "客户"))).toEqual(before);
    }
  });

  it("leaves out one of two readings of a table and keeps the other", () => {
    const book = workbook({ 月度: targetsAndActuals });
    expect(kindsOf(book.first)).toEqual(["月度 targets", "+月度 orders"]);
    const [withoutTwin] = book.after((now) => ({
      about: "kind",
      tableId: now.tables.find(({ twinOf }) => twinOf !== undefined)?.id ?? "",
      kind: "ignored",
    }));
    expect(withoutTwin && kindsOf(withoutTwin)).toEqual(["月度 targets", "+月度 ignored"]);
    const [withoutFirst] = book.after(kind("月度", "ignored"));
    expect(withoutFirst && kindsOf(withoutFirst)).toEqual(["月度 ignored", "+月度 orders"]);
  });
});

describe("answering a question", () => {
  const ask = (recognition: Recognition) => {
    const question = recognition.questions.find(({ code }) => code === "column-unclear");
    if (!question) throw new Error("no question");
    return question;
  };

  it("applies the answer and asks no more", () => {
    const book = workbook({ 订单: orders });
    const question = ask(book.first);
    const other = question.options.find(({ value }) => value !== question.answer)?.value ?? "";
    for (const recognition of book.after(() => ({ about: "question", question, answer: other }))) {
      expect(fieldsOf(tableOn(recognition, "订单"))["amount"]).toBe(other);
      expect(recognition.questions.map(({ id }) => id)).not.toContain(question.id);
    }
  });

  it("wins over what a review has remembered as assumed meanwhile", () => {
    const book = workbook({ 订单: orders });
    const question = ask(book.first);
    const other = question.options.find(({ value }) => value !== question.answer)?.value ?? "";
    const mapping = correctMapping(book.first.mapping, book.look(book.first.mapping), {
      about: "question",
      question,
      answer: other,
    });
    expect(fieldsOf(tableOn(book.look(mapping), "订单"))["amount"]).toBe(other);
  });
});

it("remembers a join that was refused, and takes it back", () => {
  const { first } = workbook({ 订单: orders, 客户: masters });
  const join = {
    from: { sheet: "订单", header: "客户名称" },
    to: { sheet: "客户", header: "客户名称" },
    accepted: false,
  };
  const refused = correctMapping(null, first, { about: "join", join });
  expect(refused.joins).toEqual([join]);
  const accepted = correctMapping(refused, first, { about: "join", join: { ...join, accepted: true } });
  expect(accepted.joins).toEqual([{ ...join, accepted: true }]);
});

it("changes nothing for a table that is gone", () => {
  const { first } = workbook({ 订单: orders });
  expect(correctMapping(first.mapping, first, { about: "kind", tableId: "gone", kind: "orders" })).toEqual(
    first.mapping,
  );
});
