import { codeOn, onSheet } from "../simulator/office-session";

describe("Range.format", () => {
  test("reads null where cells differ", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.horizontalAlignment = "Right";
      const both = sheet
        .getRange("A1:B1")
        .load("format/font/bold,format/horizontalAlignment,format/font/size");
      await context.sync();
      expect([both.format.font.bold, both.format.horizontalAlignment, both.format.font.size]).toEqual([
        null,
        null,
        11,
      ]);
    });
  });

  test("fill and font", async () => {
    await onSheet(async ({ sheet, context }) => {
      const { format } = sheet.getRange("A1:B2");
      format.fill.color = "orange";
      format.font.color = "#00ff00";
      format.font.name = "Arial";
      format.font.size = 14;
      format.font.italic = true;
      format.font.underline = "Single";
      format.font.strikethrough = true;
      const cell = sheet.getRange("B2").load("format/fill,format/font");
      await context.sync();
      expect(cell.format.fill.toJSON()).toMatchObject({ color: "#FFA500" });
      expect(cell.format.font.toJSON()).toEqual({
        bold: false,
        color: "#00FF00",
        italic: true,
        name: "Arial",
        size: 14,
        strikethrough: true,
        underline: "Single",
      });
      cell.format.fill.clear();
      cell.load("format/fill/color");
      await context.sync();
      expect(cell.format.fill.color).toBe("#FFFFFF");
    });
  });

  test("alignment, wrapping, indent, locked", async () => {
    await onSheet(async ({ sheet, context }) => {
      const { format } = sheet.getRange("A1");
      format.horizontalAlignment = "CenterAcrossSelection";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.protection.locked = false;
      const cell = sheet
        .getRange("A1")
        .load(
          "format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/protection/locked",
        );
      await context.sync();
      expect(cell.format.toJSON()).toMatchObject({
        horizontalAlignment: "CenterAcrossSelection",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
      });
      expect(cell.format.protection.locked).toBe(false);
    });
  });

  test.each<[string, (format: Excel.RangeFormat) => void]>([
    ["a colour", (format) => void (format.fill.color = "nocolour")],
    ["an alignment", (format) => void (format.horizontalAlignment = "left" as "Left")],
    ["a column width", (format) => void (format.columnWidth = -1)],
    ["a font size", (format) => void (format.font.size = 500)],
  ])("%s that Excel does not know is InvalidArgument", async (_what, change) => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        change(sheet.getRange("A1").format);
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("borders by side: edges of the whole range, and the lines inside it", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:B2");
      const bottom = range.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.weight = "Medium";
      bottom.color = "#0000FF";
      range.format.borders.getItem("InsideHorizontal").style = "Dash";
      const edge = sheet.getRange("A2:B2").format.borders.getItem("EdgeBottom").load("style,weight,color");
      const inside = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
      const none = sheet.getRange("A1").format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect([edge.style, edge.weight, edge.color]).toEqual(["Continuous", "Medium", "#0000FF"]);
      expect([inside.style, none.style]).toEqual(["Dash", "None"]);
    });
  });

  test("widths and heights in points, back to standard, null when mixed", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("B:B").format.columnWidth = 90;
      sheet.getRange("2:2").format.rowHeight = 24;
      const mixed = sheet
        .getRange("A1:B2")
        .load("format/columnWidth,format/rowHeight,format/useStandardWidth");
      const own = sheet.getRange("B2").load("format/columnWidth,format/rowHeight");
      await context.sync();
      expect([mixed.format.columnWidth, mixed.format.rowHeight, mixed.format.useStandardWidth]).toEqual([
        null,
        null,
        null,
      ]);
      expect([own.format.columnWidth, own.format.rowHeight]).toEqual([90, 24]);
      own.format.useStandardWidth = true;
      own.load("format/columnWidth");
      await context.sync();
      expect(own.format.columnWidth).toBe(48);
    });
  });

  test("autofit widens a column to its longest text", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:A2").values = [["x"], ["a considerably longer text"]];
      sheet.getRange("A:A").format.autofitColumns();
      const column = sheet.getRange("A1").load("format/columnWidth");
      await context.sync();
      expect(column.format.columnWidth).toBeGreaterThan(100);
    });
  });

  test("the format of a whole column holds for cells yet to come", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("C:C").format.fill.color = "#FF0000";
      sheet.getRange("C7").values = [[1]];
      const cell = sheet.getRange("C7").load("format/fill/color");
      await context.sync();
      expect(cell.format.fill.color).toBe("#FF0000");
    });
  });
});

describe("Range.setCellProperties", () => {
  test("sets and gets formats cell by cell", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([
        [{ format: { fill: { color: "#FF0000" } } }, { format: { font: { bold: true } } }],
      ]);
      const got = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      expect(got.value).toEqual([
        [
          { address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { bold: false } } },
          { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: true } } },
        ],
      ]);
    });
  });

  test("row and column properties go line by line", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:B2");
      range.setColumnProperties([{ format: { columnWidth: 80 } }, { columnHidden: true }]);
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const rows = range.getRowProperties({ rowHidden: true });
      await context.sync();
      expect(columns.value).toEqual([
        { columnHidden: false, format: { columnWidth: 80 } },
        { columnHidden: true, format: { columnWidth: 0 } },
      ]);
      expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: false }]);
    });
  });
});
