import { newId } from "../../../src/simulator/model/create";
import { onSheet } from "../office-session";

/** What `workbook.application.calculationState` says after a batch, formulas having been worked out before. */
const stateAfter = (
  change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string> =>
  onSheet(async ({ context, sheet }) => {
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1"],
      [2, "=SUM(A1:A2)"],
    ];
    context.workbook.application.calculate("Full");
    await context.sync();
    change(sheet, context);
    const { application } = context.workbook;
    application.load("calculationState");
    await context.sync();
    return application.calculationState;
  });

describe("What makes formulas out of date", () => {
  it.each<[string, Parameters<typeof stateAfter>[0]]>([
    ["an add-in's setting", (_, { workbook }) => workbook.settings.add("key", "value")],
    ["a custom XML part", (_, { workbook }) => workbook.customXmlParts.add(`<a xmlns="${newId()}"/>`)],
    ["a sheet's custom property", (sheet) => sheet.customProperties.add("key", "value")],
    ["a comment", (sheet, { workbook }) => workbook.comments.add(sheet.getRange("A1"), "why?")],
    ["a frozen row", (sheet) => sheet.freezePanes.freezeRows(1)],
    ["protection", (sheet) => sheet.protection.protect()],
    ["a fill", (sheet) => (sheet.getRange("A1").format.fill.color = "#FFFF00")],
    ["a conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar")],
    ["a chart", (sheet) => (sheet.charts.add("Line", sheet.getRange("A1:B2")).title.text = "sales")],
  ])("%s is none", async (_, change) => {
    expect(await stateAfter(change)).toBe("Done");
  });

  it.each<[string, Parameters<typeof stateAfter>[0]]>([
    ["a cell", (sheet) => (sheet.getRange("A1").values = [[5]])],
    ["a name", (sheet, { workbook }) => workbook.names.add("rate", sheet.getRange("A1"))],
    ["a hidden row", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
    ["a table", (sheet) => sheet.tables.add("A1:B2", false)],
    ["an inserted row", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["a sheet's name", (sheet) => (sheet.name = "other")],
  ])("%s is one", async (_, change) => {
    expect(await stateAfter(change)).toBe("Pending");
  });
});
