import { session, errorOf } from "../office-session";

describe("the stand-in answers the real client", () => {
  test("a sheet is added, written, read back and formatted", async () => {
    const { run, host } = session();
    await run(async (context) => {
      const sheets = context.workbook.worksheets;
      const missing = sheets.getItemOrNullObject("Nope");
      const count = sheets.getCount();
      const sheet = sheets.add("Review");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["Region", "Amount"],
        ["North", 12.5],
      ];
      range.format.fill.color = "#ff0000";
      range.format.font.bold = true;
      range.getRow(0).format.font.bold = false;
      range.load("values,address,format/fill/color,format/font/bold");
      sheets.load("items/name");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(count.value).toBe(1);
      expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Review"]);
      expect(range.values).toEqual([
        ["Region", "Amount"],
        ["North", 12.5],
      ]);
      expect(range.address).toBe("Review!A1:B2");
      expect(range.format.fill.color).toBe("#FF0000");
      expect(range.format.font.bold).toBeNull();
      const table = sheet.tables.add("A1:B2", true);
      table.name = "Sales";
      table.columns.load("items/name");
      table.load("name,id");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Region", "Amount"]);
      sheet.getRange("D1").formulas = [["=SUM(Sales[Amount])*2"]];
      const result = sheet.getRange("D1").load("values,formulas,text");
      table.resize("A1:B3");
      table.rows.load("count");
      await context.sync();
      expect(result.values).toEqual([[25]]);
      expect(result.formulas).toEqual([["=SUM(Sales[Amount])*2"]]);
      expect(table.rows.count).toBe(2);
    });
    expect(host.heldReferences).toBe(0);
    expect(host.log.filter(({ isCleanUp }) => !isCleanUp)).toHaveLength(3);
  });

  test("an unknown sheet is ItemNotFound at its place", async () => {
    const { run } = session();
    const error = await errorOf(
      run(async (context) => {
        context.workbook.worksheets.getItem("zzz").load("name");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
  });
});
