import { codeOn, onSheet, type Stage } from "../simulator/office-session";

const grid = (sheet: Excel.Worksheet, name: string, formulas: unknown[][]) => {
  sheet.getRange(name).formulas = formulas;
};

const read = async ({ sheet, context }: Stage, name: string) => {
  const range = sheet.getRange(name).load("formulas");
  await context.sync();
  return range.formulas;
};

describe("Range.insert", () => {
  test("pushes cells down and gives the blank space back", async () => {
    await onSheet(async (stage) => {
      const { sheet, context } = stage;
      grid(sheet, "A1:B3", [
        [1, 10],
        [2, 20],
        [3, 30],
      ]);
      const space = sheet.getRange("A2").insert("Down").load("address,values");
      await context.sync();
      expect([space.address, space.values]).toEqual(["Sheet1!A2", [[""]]]);
      expect(await read(stage, "A1:B4")).toEqual([
        [1, 10],
        ["", 20],
        [2, 30],
        [3, ""],
      ]);
    });
  });

  test("references in formulas follow, and ranges that grow in the middle grow", async () => {
    await onSheet(async (stage) => {
      const { sheet } = stage;
      grid(sheet, "A1:A3", [[1], [2], [3]]);
      grid(sheet, "C1:C3", [["=SUM(A1:A3)"], ["=A3"], ["=$A$1+Sheet1!A2"]]);
      sheet.getRange("2:2").insert("Down");
      expect(await read(stage, "C1:C4")).toEqual([["=SUM(A1:A4)"], [""], ["=A4"], ["=$A$1+Sheet1!A3"]]);
    });
  });

  test("a range held by the add-in follows its cells", async () => {
    await onSheet(async ({ sheet, context }) => {
      const held = sheet.getRange("B5");
      held.load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      held.load("address");
      await context.sync();
      expect(held.address).toBe("Sheet1!B7");
    });
  });

  test("new rows look like the row above", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("2:2").insert("Down");
      const fresh = sheet.getRange("A2").load("format/fill/color");
      await context.sync();
      expect(fresh.format.fill.color).toBe("#FF0000");
    });
  });

  test("a column inserted through a table becomes a column of it, with a header of its own", async () => {
    await onSheet(async ({ sheet, context }) => {
      grid(sheet, "A1:B2", [
        ["a", "b"],
        [1, 2],
      ]);
      const table = sheet.tables.add("A1:B2", true);
      sheet.getRange("B:B").insert("Right");
      const header = table.getHeaderRowRange().load("values");
      table.columns.load("items/name");
      await context.sync();
      expect(header.values).toEqual([["a", "Column1", "b"]]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(["a", "Column1", "b"]);
    });
  });

  test("what would be pushed off the sheet is NonBlankCellOffSheet", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1048576").values = [[1]];
        sheet.getRange("A1").insert("Down");
        await context.sync();
      }),
    ).toBe("NonBlankCellOffSheet");
  });

  test("tearing a table is InsertDeleteConflict", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        grid(sheet, "A2:B3", [
          ["a", "b"],
          [1, 2],
        ]);
        sheet.tables.add("A2:B3", true);
        sheet.getRange("A1").insert("Down");
        await context.sync();
      }),
    ).toBe("InsertDeleteConflict");
  });

  test("conditional formats, validation, names, merged cells and tables move with their cells", async () => {
    await onSheet(async ({ sheet, context, model }) => {
      grid(sheet, "A3:B4", [
        ["a", "b"],
        [1, 2],
      ]);
      sheet.tables.add("A3:B4", true);
      sheet.getRange("D3:D5").conditionalFormats.add("Custom").custom.rule.formula = "=$D3>0";
      sheet.getRange("E3").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$3:$A$4" } };
      sheet.getRange("F3:G3").merge();
      context.workbook.names.add("Place", sheet.getRange("D4"));
      sheet.getRange("1:1").insert("Down");
      const merged = sheet.getRange("A1:H9").getMergedAreasOrNullObject().load("address");
      const table = sheet.tables.getItemAt(0).getRange().load("address");
      const name = context.workbook.names.getItem("Place").load("formula");
      const rule = sheet.getRange("D4").conditionalFormats.getItemAt(0);
      const where = rule.getRange().load("address");
      rule.custom.rule.load("formula");
      const validation = sheet.getRange("E4").dataValidation.load("rule");
      await context.sync();
      expect([merged.address, table.address, name.formula]).toEqual([
        "Sheet1!F4:G4",
        "Sheet1!A4:B5",
        "=Sheet1!$D$5",
      ]);
      expect([where.address, rule.custom.rule.formula]).toEqual(["Sheet1!D4:D6", "=$D4>0"]);
      expect(validation.rule.list?.source).toBe("=$A$4:$A$5");
      expect(model.sheets[0]?.validations).toHaveLength(1);
    });
  });
});

describe("Range.delete", () => {
  test("pulls cells up or left; references to deleted cells become #REF!", async () => {
    await onSheet(async (stage) => {
      const { sheet } = stage;
      grid(sheet, "A1:A3", [[1], [2], [3]]);
      grid(sheet, "C1:C2", [["=A2"], ["=SUM(A1:A3)"]]);
      sheet.getRange("A2").delete("Up");
      expect(await read(stage, "A1:A3")).toEqual([[1], [3], [""]]);
      expect(await read(stage, "C1:C2")).toEqual([["=#REF!"], ["=SUM(A1:A2)"]]);
    });
  });

  test("a range whose cells were deleted is InvalidReference", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        const held = sheet.getRange("B2").load("address");
        await context.sync();
        sheet.getRange("2:2").delete("Up");
        held.load("values");
        await context.sync();
      }),
    ).toBe("InvalidReference");
  });

  test("deleting rows through a table shrinks it; the header row alone can't go", async () => {
    await onSheet(async ({ sheet, context }) => {
      grid(sheet, "A1:B4", [
        ["a", "b"],
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      const table = sheet.tables.add("A1:B4", true);
      sheet.getRange("3:3").delete("Up");
      const range = table.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B3");
    });
    expect(
      await codeOn(async ({ sheet, context }) => {
        grid(sheet, "A1:B3", [
          ["a", "b"],
          [1, 2],
          [3, 4],
        ]);
        sheet.tables.add("A1:B3", true);
        sheet.getRange("1:1").delete("Up");
        await context.sync();
      }),
    ).toBe("InsertDeleteConflict");
  });

  test("deleting rows under a filter does nothing and says nothing", async () => {
    await onSheet(async (stage) => {
      const { sheet, context } = stage;
      grid(sheet, "A1:A4", [["a"], ["x"], ["y"], ["x"]]);
      const table = sheet.tables.add("A1:A4", true);
      table.columns.getItem("a").filter.applyValuesFilter(["x"]);
      table.rows.getItemAt(1).delete();
      await context.sync();
      expect(await read(stage, "A1:A4")).toEqual([["a"], ["x"], ["y"], ["x"]]);
    });
  });
});

describe("Range.clear", () => {
  test("contents, formats, or all; the header of a table keeps its text", async () => {
    await onSheet(async ({ sheet, context }) => {
      grid(sheet, "A1:A2", [["head"], [1]]);
      sheet.tables.add("A1:A2", true);
      sheet.getRange("A1:A2").format.font.bold = true;
      sheet.getRange("A1:A2").clear("Contents");
      const range = sheet.getRange("A1:A2").load("values,format/font/bold");
      await context.sync();
      expect(range.values).toEqual([["head"], [""]]);
      expect(range.format.font.bold).toBe(true);
      sheet.getRange("A2").clear("Formats");
      const cell = sheet.getRange("A2").load("format/font/bold");
      await context.sync();
      expect(cell.format.font.bold).toBe(false);
    });
  });

  test("clearing everything takes rules and validation away from those cells only", async () => {
    await onSheet(async ({ sheet, context, model }) => {
      sheet.getRange("A1:A4").conditionalFormats.add("Custom").custom.rule.formula = "=$A1>0";
      sheet.getRange("A1:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A2:A3").clear();
      await context.sync();
      const [page] = model.sheets;
      const rest = [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 3, left: 0, bottom: 3, right: 0 },
      ];
      expect(page?.conditionalFormats[0]?.areas).toEqual(rest);
      expect(page?.validations[0]?.areas).toEqual(rest);
    });
  });
});

describe("Range.copyFrom", () => {
  test("copies values, formulas with relative references, and formats", async () => {
    await onSheet(async (stage) => {
      const { sheet, context } = stage;
      grid(sheet, "A1:B1", [[2, "=A1*$A$1"]]);
      sheet.getRange("B1").numberFormat = [["0.0"]];
      sheet.getRange("B3").copyFrom("B1");
      sheet.getRange("B5").copyFrom("B1", "Values");
      const copy = sheet.getRange("B3").load("formulas,numberFormat");
      const values = sheet.getRange("B5").load("formulas,numberFormat");
      await context.sync();
      expect([copy.formulas, copy.numberFormat]).toEqual([[["=A3*$A$1"]], [["0.0"]]]);
      expect([values.formulas, values.numberFormat]).toEqual([[[4]], [["General"]]]);
    });
  });

  test("a target that is a multiple is tiled, a smaller one grows", async () => {
    await onSheet(async (stage) => {
      const { sheet } = stage;
      grid(sheet, "A1:A2", [[1], [2]]);
      sheet.getRange("C1:C4").copyFrom("A1:A2");
      sheet.getRange("E1").copyFrom("A1:A2");
      expect(await read(stage, "C1:C4")).toEqual([[1], [2], [1], [2]]);
      expect(await read(stage, "E1:E2")).toEqual([[1], [2]]);
    });
  });

  test("over a table's header it renames the columns", async () => {
    await onSheet(async ({ sheet, context }) => {
      grid(sheet, "A1:A2", [["a"], [1]]);
      const table = sheet.tables.add("A1:A2", true);
      sheet.getRange("C1").values = [[2025]];
      sheet.getRange("A1").copyFrom("C1", "Values");
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["2025"]);
    });
  });

  test("transposes, and skips blanks", async () => {
    await onSheet(async (stage) => {
      const { sheet } = stage;
      grid(sheet, "A1:A3", [[1], [""], [3]]);
      grid(sheet, "C1:E1", [[7, 8, 9]]);
      sheet.getRange("C1").copyFrom("A1:A3", "All", true, true);
      expect(await read(stage, "C1:E1")).toEqual([[1, 8, 3]]);
    });
  });
});

describe("Range.merge", () => {
  test("keeps the top-left content only; written cells beneath it are lost", async () => {
    await onSheet(async (stage) => {
      const { sheet, context } = stage;
      grid(sheet, "A1:B2", [
        [1, 2],
        [3, 4],
      ]);
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2").values = [[9]];
      expect(await read(stage, "A1:B2")).toEqual([
        [1, ""],
        ["", ""],
      ]);
      sheet.getRange("A1").unmerge();
      const none = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("across merges row by row", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:B2").merge(true);
      const merged = sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
      expect(merged.areaCount).toBe(2);
    });
  });
});

describe("RangeSort.apply", () => {
  test("sorts rows by fields, numbers before text before blanks, keeping formulas in their row", async () => {
    await onSheet(async (stage) => {
      const { sheet } = stage;
      grid(sheet, "A1:B4", [
        ["b", "=A1&1"],
        ["", "=A2&1"],
        [5, "=A3&1"],
        ["a", "=A4&1"],
      ]);
      sheet.getRange("A1:B4").sort.apply([{ key: 0, ascending: true }]);
      expect(await read(stage, "A1:B4")).toEqual([
        [5, "=A1&1"],
        ["a", "=A2&1"],
        ["b", "=A3&1"],
        ["", "=A4&1"],
      ]);
    });
  });

  test("leaves headers where they are", async () => {
    await onSheet(async (stage) => {
      const { sheet } = stage;
      grid(sheet, "A1:A3", [["z"], [1], [2]]);
      sheet.getRange("A1:A3").sort.apply([{ key: 0, ascending: false }], false, true);
      expect(await read(stage, "A1:A3")).toEqual([["z"], [2], [1]]);
    });
  });
});

describe("Range.removeDuplicates", () => {
  test("keeps the first of each and says how many went", async () => {
    await onSheet(async (stage) => {
      const { sheet, context } = stage;
      grid(sheet, "A1:B4", [
        ["k", "v"],
        ["x", 1],
        ["X", 2],
        ["y", 3],
      ]);
      const result = sheet.getRange("A1:B4").removeDuplicates([0], true).load("removed,uniqueRemaining");
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([1, 2]);
      expect(await read(stage, "A1:B4")).toEqual([
        ["k", "v"],
        ["x", 1],
        ["y", 3],
        ["", ""],
      ]);
    });
  });
});
