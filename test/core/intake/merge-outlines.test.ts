import { bareName, nameIn, workbookOf } from "../../../src/core/data/sheet-name";
import { mergeOutlines, readsOfImport, readsOfOpen } from "../../../src/core/intake/merge-outlines";
import { recogniseWorkbook } from "../../../src/core/intake/recognise-workbook";
import { planColumnReads } from "../../../src/core/intake/plan-column-reads";
import { workbookOf as outlineOf } from "../../helpers/outline-of";

const rows = (...names: string[]) => [
  ["下单日期", "客户", "销售额"],
  ...names.map((name, at) => [`2024-01-0${at + 1}`, name, 100]),
];

describe("names of sheets in other workbooks", () => {
  it("are written as Excel writes them, and taken apart again", () => {
    const name = nameIn("east [old].xlsx", "Sheet1");
    expect([name, workbookOf(name), bareName(name)]).toEqual([
      "[east (old).xlsx]Sheet1",
      "east (old).xlsx",
      "Sheet1",
    ]);
    expect([workbookOf("Sheet1"), bareName("Sheet1")]).toEqual([undefined, "Sheet1"]);
  });
});

describe("outlines of several workbooks", () => {
  const open = outlineOf({ 订单: rows("甲", "乙") });
  const imports = [
    { workbook: "a.xlsx", outline: outlineOf({ 订单: rows("丙", "丁") }) },
    { workbook: "b.xlsx", outline: outlineOf({ 华东: rows("戊"), 华北: rows("己") }, true) },
  ];

  it("are one workbook in which no sheet is taken for another", () => {
    const merged = mergeOutlines(open, imports);
    expect(merged.sheets.map(({ name }) => name)).toEqual([
      "订单",
      "[a.xlsx]订单",
      "[b.xlsx]华东",
      "[b.xlsx]华北",
    ]);
    expect(new Set(merged.sheets.map(({ id }) => id)).size).toBe(4);
    expect(merged.sheets.map(({ date1904 }) => date1904)).toEqual([undefined, false, true, true]);
    expect(mergeOutlines(open, [])).toBe(open);
  });

  it("make members of the sheets of one workbook, never of different files", () => {
    const { tables } = recogniseWorkbook(mergeOutlines(open, imports), null);
    expect(tables.map(({ kind, sheetMember }) => [kind, sheetMember])).toEqual([
      ["orders", undefined],
      ["orders", undefined],
      ["orders", { dimension: "region", member: "华东" }],
      ["orders", { dimension: "region", member: "华北" }],
    ]);
  });

  it("are read each from its own workbook, by its own ids", () => {
    const reads = planColumnReads(recogniseWorkbook(mergeOutlines(open, imports), null));
    const own = readsOfOpen(reads, imports.length);
    const parts = imports.map((_, at) => readsOfImport(reads, at));
    expect(own.map(({ sheetId }) => sheetId)).toEqual(["s0"]);
    expect(parts.map((part) => [...part.keys()].map(({ sheetId }) => sheetId))).toEqual([
      ["s0"],
      ["s0", "s1"],
    ]);
    expect([...own, ...parts.flatMap((part) => [...part.values()])]).toEqual(reads);
  });
});
