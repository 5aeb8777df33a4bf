import { newWorkbook } from "../../../src/simulator/xlsx/new-workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { fingerprint } from "../../../src/simulator/xlsx/origins";
import type { SheetModel } from "../../../src/simulator/model/workbook";
import { addEverything } from "./everything";
import { changedParts, textParts } from "./packages";
import { orderFaults, packageFaults } from "./schema-order";

const opened = newWorkbook("Book1.xlsx");
const written = addEverything(opened.model);
const saved = saveWorkbook(opened);
const parts = textParts(saved.bytes);
const again = openWorkbook(saved.bytes, "Book1.xlsx");

/** Without what only ties a sheet to its file. */
const bare = (sheet: SheetModel | undefined): unknown =>
  JSON.parse(
    JSON.stringify(sheet, (key, value: unknown) => {
      if (["part", "dirty", "xf"].includes(key)) return undefined;
      return value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
    }),
  );

describe("a sheet that uses everything the product writes", () => {
  it("comes back equal in the model, without a warning", () => {
    expect([saved.warnings, again.warnings]).toEqual([[], []]);
    const sheet = again.model.sheets.find(({ name }) => name === "Review");
    expect(bare(sheet)).toEqual(bare(written));
  });

  it("brings back names, settings, custom XML and the active sheet", () => {
    expect(fingerprint(again.model.names)).toBe(fingerprint(opened.model.names));
    expect(again.model.settings).toEqual(opened.model.settings);
    expect(again.model.customXmlParts).toEqual(opened.model.customXmlParts);
    expect(again.model.activeSheetId).toBe(written.id);
  });

  it("has every element in the order of the schema and every relationship and content type in place", () => {
    const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(xml.flatMap(([name, text]) => orderFaults(text).map((fault) => `${name}: ${fault}`))).toEqual([]);
    expect(packageFaults(parts)).toEqual([]);
  });

  it("stores formulas in file form: this-row references named, young functions prefixed", () => {
    const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(sheet).toContain(
      "<f>Fupan_Regions[[#This Row],[Actual]]/Fupan_Regions[[#This Row],[Target]]</f><v>1.2</v>",
    );
    expect(sheet).toContain('<f>_xlfn.XLOOKUP("North",Fupan_Regions[Region],Fupan_Regions[Attainment])</f>');
    expect(sheet).toContain("_xlfn.IFS(Fupan_Regions[[#This Row],[Actual]]&gt;1");
    expect(parts["xl/tables/table1.xml"]).toContain(
      "<calculatedColumnFormula>Fupan_Regions[[#This Row],[Actual]]/Fupan_Regions[[#This Row],[Target]]</calculatedColumnFormula>",
    );
  });

  it("writes a table that Excel accepts: filter without the totals row, header text equal to the column names", () => {
    const table = parts["xl/tables/table1.xml"] ?? "";
    expect(table).toContain('ref="A4:E8"');
    expect(table).toContain('<autoFilter ref="A4:E7"/>');
    expect(table).toContain('name="Line_x000a_break [#1]"');
    expect(table).toContain('totalsRowFunction="sum"');
    expect(parts["xl/sharedStrings.xml"]).toContain("Line\nbreak [#1]</t>");
  });

  it("keeps settings in our web extension part, whose pane does not open with the file", () => {
    expect(parts["xl/webextensions/webextension1.xml"]).toContain('<we:property name="flag" value="true"/>');
    expect(parts["xl/webextensions/taskpanes.xml"]).toContain('visibility="0"');
    expect(parts["_rels/.rels"]).toContain(
      "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
    );
  });

  it("prints titles and area by names that belong to the sheet", () => {
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">Review!$A:$A,Review!$4:$4</definedName>',
    );
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">Review!$A$1:$J$41</definedName>',
    );
  });

  it("is the same file byte for byte when it is opened and saved again", () => {
    expect(changedParts(saved.bytes, saveWorkbook(again).bytes)).toEqual([]);
  });

  it("is the same sheet when it is written anew from what was read", () => {
    const sheet = again.model.sheets.find(({ name }) => name === "Review");
    if (!sheet) throw new Error("no sheet");
    sheet.dirty = true;
    const second = saveWorkbook(again);
    expect(changedParts(saved.bytes, second.bytes)).toEqual([]);
  });

  it("gives the same bytes when the same model is saved twice", () => {
    expect(Buffer.from(saveWorkbook(opened).bytes).equals(Buffer.from(saved.bytes))).toBe(true);
  });
});
