import { codeOn, onSheet } from "../simulator/office-session";

const address = (find: (sheet: Excel.Worksheet) => Excel.Range) =>
  onSheet(async ({ sheet, context }) => {
    const range = find(sheet).load("address");
    await context.sync();
    return range.address.replace("Sheet1!", "");
  });

const failure = (find: (sheet: Excel.Worksheet) => OfficeExtension.ClientObject) =>
  codeOn(async ({ sheet, context }) => {
    find(sheet);
    await context.sync();
  });

describe("Range: where it lies", () => {
  test("the address carries the sheet, in quotes when its name needs them", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.name = "Q1 plan's";
      const range = sheet
        .getRange("b2:C3")
        .load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      expect(range.address).toBe("'Q1 plan''s'!B2:C3");
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual(
        [1, 1, 2, 2, 4],
      );
    });
  });

  test("cellCount is -1 beyond 2^31-1 cells", async () => {
    await onSheet(async ({ sheet, context }) => {
      const all = sheet.getRange().load("cellCount,isEntireRow,isEntireColumn");
      await context.sync();
      expect([all.cellCount, all.isEntireRow, all.isEntireColumn]).toEqual([-1, true, true]);
    });
  });

  test("top, left, width and height are points at 100 %", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A:A").format.columnWidth = 100;
      sheet.getRange("1:1").format.rowHeight = 30;
      const range = sheet.getRange("B2:C3").load("top,left,width,height");
      await context.sync();
      expect([range.top, range.left, range.width, range.height]).toEqual([30, 100, 96, 30]);
    });
  });

  test("a name stands for its range", async () => {
    await onSheet(async ({ sheet, context }) => {
      context.workbook.names.add("Total", sheet.getRange("C7"));
      const range = sheet.getRange("Total").load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!C7");
    });
  });
});

describe("Range: other ranges from it", () => {
  test("getCell counts from its corner and may leave it", async () => {
    expect(await address((sheet) => sheet.getRange("B2:C3").getCell(5, 1))).toBe("C7");
  });

  test("rows, columns, last cell, entire row and column", async () => {
    expect(await address((sheet) => sheet.getRange("B2:C3").getRow(1))).toBe("B3:C3");
    expect(await address((sheet) => sheet.getRange("B2:C3").getColumn(0))).toBe("B2:B3");
    expect(await address((sheet) => sheet.getRange("B2:C3").getLastCell())).toBe("C3");
    expect(await address((sheet) => sheet.getRange("B2:C3").getLastRow())).toBe("B3:C3");
    expect(await address((sheet) => sheet.getRange("B2:C3").getLastColumn())).toBe("C2:C3");
    expect(await address((sheet) => sheet.getRange("B2:C3").getEntireRow())).toBe("2:3");
    expect(await address((sheet) => sheet.getRange("B2:C3").getEntireColumn())).toBe("B:C");
  });

  test("offset keeps the size and fails off the sheet", async () => {
    expect(await address((sheet) => sheet.getRange("B2:C3").getOffsetRange(1, 2))).toBe("D3:E4");
    expect(await failure((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0))).toBe("InvalidArgument");
  });

  test("resizing moves the bottom-right corner by steps, or to a size", async () => {
    expect(await address((sheet) => sheet.getRange("B2:C3").getResizedRange(1, -1))).toBe("B2:B4");
    expect(await address((sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(1, 4))).toBe("B2:E2");
    expect(await failure((sheet) => sheet.getRange("B2").getResizedRange(-1, 0))).toBe("InvalidArgument");
  });

  test("rows and columns beside it: positive outside, negative inside, one by default", async () => {
    expect(await address((sheet) => sheet.getRange("B3:C5").getRowsBelow(2))).toBe("B6:C7");
    expect(await address((sheet) => sheet.getRange("B3:C5").getRowsBelow(-2))).toBe("B4:C5");
    expect(await address((sheet) => sheet.getRange("B3:C5").getRowsAbove())).toBe("B2:C2");
    expect(await address((sheet) => sheet.getRange("B3:C5").getColumnsAfter())).toBe("D3:D5");
    expect(await address((sheet) => sheet.getRange("B3:C5").getColumnsBefore(1))).toBe("A3:A5");
  });

  test("the bounding rectangle of B2:C5 and D10:E15 is B2:E15", async () => {
    expect(await address((sheet) => sheet.getRange("B2:C5").getBoundingRect("D10:E15"))).toBe("B2:E15");
  });

  test("the intersection, ItemNotFound or a null object without one", async () => {
    expect(await address((sheet) => sheet.getRange("A1:C3").getIntersection("B2:D4"))).toBe("B2:C3");
    expect(await failure((sheet) => sheet.getRange("A1").getIntersection("B2"))).toBe("ItemNotFound");
    await onSheet(async ({ sheet, context }) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("the used range of a range, ItemNotFound or a null object when nothing is used", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      const values = sheet.getRange("A1:F9").getUsedRange(true).load("address");
      const all = sheet.getRange("A1:F9").getUsedRange().load("address");
      const none = sheet.getRange("G1:H2").getUsedRangeOrNullObject();
      await context.sync();
      expect([values.address, all.address, none.isNullObject]).toEqual(["Sheet1!B2", "Sheet1!B2:D5", true]);
    });
    expect(await failure((sheet) => sheet.getRange("G1:H2").getUsedRange())).toBe("ItemNotFound");
  });

  test("edges are what Ctrl and an arrow reach", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A6").values = [[6]];
      const edge = sheet.getRange("A1").getRangeEdge("Down").load("address");
      const gap = sheet.getRange("A3").getRangeEdge("Down").load("address");
      const end = sheet.getRange("A6").getRangeEdge("Down").load("address");
      const extended = sheet.getRange("A1").getExtendedRange("Down").load("address");
      await context.sync();
      expect([edge, gap, end, extended].map((range) => range.address)).toEqual([
        "Sheet1!A3",
        "Sheet1!A6",
        "Sheet1!A1048576",
        "Sheet1!A1:A3",
      ]);
    });
  });

  test("the surrounding region ends at blank rows and columns", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E2").values = [[9]];
      const region = sheet.getRange("C3").getSurroundingRegion().load("address");
      await context.sync();
      expect(region.address).toBe("Sheet1!B2:C3");
    });
  });

  test("tables that it touches, or only those it holds", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true);
      const touching = sheet.getRange("B2:C9").getTables().load("items/name");
      const held = sheet.getRange("B2:C9").getTables(true).getCount();
      await context.sync();
      expect([touching.items.length, held.value]).toEqual([1, 0]);
    });
  });

  test("special cells by kind and type", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:C1").formulas = [[1, "text", "=A1"]];
      const constants = sheet.getRange("A1:D1").getSpecialCells("Constants", "Numbers").load("address");
      const formulas = sheet.getRange("A1:D1").getSpecialCells("Formulas").load("address,cellCount");
      const none = sheet.getRange("A1:C1").getSpecialCellsOrNullObject("Blanks");
      await context.sync();
      expect([constants.address, formulas.address, none.isNullObject]).toEqual([
        "Sheet1!A1",
        "Sheet1!C1",
        true,
      ]);
    });
  });

  test("find gives the first match, ItemNotFound without one", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:A3").values = [["North"], ["South"], ["Northwest"]];
      const part = sheet.getRange("A1:A3").find("west", {}).load("address");
      const whole = sheet.getRange("A2:A3").findOrNullObject("North", { completeMatch: true });
      await context.sync();
      expect(part.address).toBe("Sheet1!A3");
      expect(whole.isNullObject).toBe(true);
    });
    expect(await failure((sheet) => sheet.getRange("A1:A3").find("x", {}))).toBe("ItemNotFound");
  });

  test("replaceAll says how many cells it changed", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:A3");
      range.values = [["North"], ["South"], ["Northwest"]];
      const count = range.replaceAll("North", "N", {});
      range.load("values");
      await context.sync();
      expect(count.value).toBe(2);
      expect(range.values).toEqual([["N"], ["South"], ["Nwest"]]);
    });
  });

  test("an address of more than 8192 characters is InvalidArgument", async () => {
    expect(await failure((sheet) => sheet.getRanges(`A1,${"B2,".repeat(3000)}C3`))).toBe("InvalidArgument");
  });
});

describe("RangeAreas", () => {
  test("several areas are formatted and counted at once", async () => {
    await onSheet(async ({ sheet, context }) => {
      const areas = sheet.getRanges("A1:B2,D4").load("areaCount,cellCount,address");
      areas.format.fill.color = "#00FF00";
      const one = sheet.getRange("D4").load("format/fill/color");
      await context.sync();
      expect([areas.areaCount, areas.cellCount, areas.address]).toEqual([2, 5, "Sheet1!A1:B2,Sheet1!D4"]);
      expect(one.format.fill.color).toBe("#00FF00");
    });
  });
});

describe("Range: hidden and visible", () => {
  test("rowHidden is true, false, or null when mixed", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("2:2").rowHidden = true;
      const states = ["A2", "A1", "A1:A2"].map((name) => sheet.getRange(name).load("rowHidden,hidden"));
      await context.sync();
      expect(states.map(({ rowHidden }) => rowHidden)).toEqual([true, false, null]);
    });
  });

  test("the visible view leaves hidden rows out; the range itself reads them", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:A3");
      range.values = [[1], [2], [3]];
      sheet.getRange("A2").rowHidden = true;
      const view = range.getVisibleView().load("values,rowCount");
      range.load("values");
      await context.sync();
      expect(view.values).toEqual([[1], [3]]);
      expect(view.rowCount).toBe(2);
      expect(range.values).toEqual([[1], [2], [3]]);
    });
  });

  test("the values of a view can't be set", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1:A2").getVisibleView().values = [[1], [2]];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });
});

describe("Range.hyperlink", () => {
  test("leads into the workbook, and its text overwrites the top-left cell", async () => {
    await onSheet(async ({ sheet, context }) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "'Sheet1'!C3", textToDisplay: "Details", screenTip: "Go" };
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.values).toEqual([["Details"]]);
      expect(cell.hyperlink).toMatchObject({
        documentReference: "'Sheet1'!C3",
        textToDisplay: "Details",
        screenTip: "Go",
      });
    });
  });
});
