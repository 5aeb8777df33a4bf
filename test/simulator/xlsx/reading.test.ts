import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import type { Cell, SheetModel, WorkbookModel } from "../../../src/simulator/model/workbook";
import { MAIN, OFFICE, relationships, workbookFile } from "./packages";

const open = (parts: Record<string, string>): WorkbookModel =>
  openWorkbook(workbookFile(parts), "x.xlsx").model;

const first = (model: WorkbookModel): SheetModel => {
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

const cell = (sheet: SheetModel, row: number, column: number): Cell | undefined =>
  sheet.rows.get(row)?.cells[column];

/** A sheet whose first row holds the given `<c>` elements. */
const row = (cells: string, more: Record<string, string> = {}): SheetModel =>
  first(open({ "xl/worksheets/sheet1.xml": `<sheetData><row r="1">${cells}</row></sheetData>`, ...more }));

const values = (sheet: SheetModel, at = 0): unknown[] =>
  [...(sheet.rows.get(at)?.cells ?? [])].map((one) => one?.value);

describe("contents of cells", () => {
  it("reads numbers, booleans, errors, formula texts and ISO dates", () => {
    const sheet = row(
      '<c r="A1"><v>1.5E-3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
        '<c r="D1" t="str"><f>"a"</f><v>a &amp; b</v></c><c r="E1" t="d"><v>2024-01-01T12:00:00</v></c><c r="F1" t="str"><f>""</f><v></v></c>',
    );
    // 2024-01-01 is day 45292 of the 1900 system.
    expect(values(sheet)).toEqual([0.0015, true, { error: "#N/A" }, "a & b", 45292.5, ""]);
    expect(cell(sheet, 0, 3)?.formula).toBe('="a"');
  });

  it("joins the runs of rich text, drops phonetic guides, decodes escapes and trims what is not preserved", () => {
    const strings =
      `<sst xmlns="${MAIN}"><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r></si>` +
      '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>' +
      '<si><t> trimmed </t></si><si><t xml:space="preserve"> kept </t></si><si/></sst>';
    const cells = [0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join("");
    expect(values(row(cells, { "xl/sharedStrings.xml": strings }))).toEqual([
      "rich text",
      "漢字",
      "a\rb_x0041_",
      "trimmed",
      " kept ",
      "",
    ]);
  });

  it("reads inline strings and cells that do not say where they are", () => {
    const sheet = first(
      open({
        "xl/worksheets/sheet1.xml":
          '<sheetData><row><c t="inlineStr"><is><t>x &lt; y</t></is></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row><row><c r="C6"><v>4</v></c></row></sheetData>',
      }),
    );
    expect([values(sheet), values(sheet, 4), values(sheet, 5)]).toEqual([
      ["x < y", 2],
      [3],
      [undefined, undefined, 4],
    ]);
  });

  it("reads a sheet whose elements carry a prefix", () => {
    const sheet = first(
      open({
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>p</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>`,
      }),
    );
    expect(values(sheet)).toEqual(["p", 2]);
    expect(cell(sheet, 0, 1)?.formula).toBe("=1+1");
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  it("leaves out blank cells without a format, and keeps formatted ones", () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="9"/></cellXfs></styleSheet>`;
    const sheet = row('<c r="A1"/><c r="B1" s="1"/>', { "xl/styles.xml": styles });
    expect(cell(sheet, 0, 0)).toBeUndefined();
    expect(cell(sheet, 0, 1)).toMatchObject({ value: null, format: { numberFormat: "0%" } });
  });

  it("writes shared formulas out for every cell and moves their references", () => {
    const sheet = first(
      open({
        "xl/worksheets/sheet1.xml":
          '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+LOG10(A1)&amp;"A1"</f><v>1</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
      }),
    );
    expect([0, 1, 2].map((at) => cell(sheet, at, 1)?.formula)).toEqual([
      '=A1*$C$1+LOG10(A1)&"A1"',
      '=A2*$C$1+LOG10(A2)&"A1"',
      '=A3*$C$1+LOG10(A3)&"A1"',
    ]);
  });

  it("keeps the range of an array formula and shows young functions without their prefix", () => {
    const sheet = row(
      '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn._xlws.FILTER(B1:B9,B1:B9&gt;0)</f><v>1</v></c>',
    );
    expect(cell(sheet, 0, 0)).toMatchObject({ formula: "=FILTER(B1:B9,B1:B9>0)", arrayRef: "A1:A3" });
  });

  it("counts a formula without a stored result as not calculated", () => {
    const parts = (cells: string) => ({
      "xl/worksheets/sheet1.xml": `<sheetData><row r="1">${cells}</row></sheetData>`,
    });
    expect(open(parts('<c r="A1"><f>1+1</f></c>')).stale).toBe(true);
    expect(open(parts('<c r="A1"><f>1+1</f><v>2</v></c>')).stale).toBe(false);
  });
});

describe("formulas of tables", () => {
  const table = (columns: string) =>
    `<table xmlns="${MAIN}" id="7" name="T" displayName="T" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2">${columns}</tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`;
  const model = open({
    "xl/worksheets/sheet1.xml":
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>X</t></is></c></row><row r="2"><c r="B2"><f>T[[#This Row],[X]]*2</f><v>2</v></c><c r="D2"><f>SUM(T[X])+_xlfn.XLOOKUP(1,T[X],T[Y])</f><v>3</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/table1.xml"]),
    "xl/tables/table1.xml": table(
      '<tableColumn id="1" name="X"/><tableColumn id="2" name="Y_x000a_Z"><calculatedColumnFormula>T[[#This Row],[X]]*2</calculatedColumnFormula></tableColumn>',
    ),
  });

  it("are shown as in the formula bar: [@X] in the table, the table's name outside", () => {
    const sheet = first(model);
    expect(cell(sheet, 1, 1)?.formula).toBe("=[@X]*2");
    expect(cell(sheet, 1, 3)?.formula).toBe("=SUM(T[X])+XLOOKUP(1,T[X],T[Y])");
    expect(sheet.tables[0]?.columns).toEqual([
      { id: 1, name: "X" },
      { id: 2, name: "Y\nZ", calculatedFormula: "=[@X]*2" },
    ]);
  });

  it("belong to a table whose id is the same each time the file is opened", () => {
    const [one] = first(model).tables;
    expect(one).toMatchObject({
      name: "T",
      part: "xl/tables/table1.xml",
      showTotals: false,
      style: "TableStyleLight1",
    });
    expect(one?.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
  });
});

describe("rows, columns and views", () => {
  it("turns column widths into the points of Office.js", () => {
    const sheet = first(
      open({
        "xl/worksheets/sheet1.xml":
          '<cols><col min="1" max="1" width="9.140625" customWidth="1"/><col min="2" max="3" width="13.7109375" customWidth="1" hidden="1"/></cols><sheetData/>',
      }),
    );
    // 9.140625 characters of Calibri 11 are 64 pixels, 13.7109375 are 96; a pixel is 0.75 points.
    expect([0, 1, 2].map((at) => sheet.columns.get(at))).toEqual([
      { width: 48 },
      { width: 72, hidden: true },
      { width: 72, hidden: true },
    ]);
    expect(sheet.standardWidth).toBe(48);
  });

  it("tells rows hidden by a filter from rows hidden by hand", () => {
    const sheet = first(
      open({
        "xl/worksheets/sheet1.xml":
          '<sheetData><row r="2" hidden="1" ht="20" customHeight="1"/><row r="9" hidden="1"/></sheetData><autoFilter ref="A1:B5"><filterColumn colId="1"><filters blank="1"><filter val="x"/></filters></filterColumn></autoFilter>',
      }),
    );
    expect([sheet.rows.get(1)?.hidden, sheet.rows.get(1)?.height, sheet.rows.get(8)?.hidden]).toEqual([
      "filter",
      20,
      "user",
    ]);
    expect(sheet.autoFilter?.filters.get(1)).toEqual({ values: ["x", ""] });
  });

  it("reads frozen panes, gridlines, protection and page set-up", () => {
    const sheet = first(
      open({
        "xl/worksheets/sheet1.xml":
          '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews><sheetData/>' +
          '<sheetProtection sheet="1" objects="1" sort="0" password="CC1A"/><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/>' +
          '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;L左&amp;CMiddle</oddHeader></headerFooter>',
      }),
    );
    expect(sheet).toMatchObject({
      tabColor: "#FF0000",
      frozen: { rows: 3, columns: 1 },
      showGridlines: false,
      protection: { options: { allowSort: true, allowEditObjects: false, allowFormatCells: false } },
      pageLayout: {
        paperSize: "A4",
        orientation: "landscape",
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1 },
        margins: { left: 36, top: 72 },
        header: { left: "左", center: "Middle" },
      },
    });
  });
});

describe("names", () => {
  it("go to the workbook, to their sheet, or into the page layout", () => {
    const model = open({
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="My Sheet" sheetId="4" r:id="rId1" state="hidden"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'My Sheet'!$A$1:$B$2,'My Sheet'!$D$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'My Sheet'!$A:$B,'My Sheet'!$1:$2</definedName><definedName name="Local" localSheetId="0" hidden="1">'My Sheet'!$A$1</definedName><definedName name="Rate" comment="VAT">0.13</definedName></definedNames><calcPr calcMode="manual"/></workbook>`,
    });
    const sheet = first(model);
    expect(model.names).toEqual([
      { name: "Local", formula: "='My Sheet'!$A$1", sheetId: sheet.id, visible: false, comment: "" },
      { name: "Rate", formula: "=0.13", visible: true, comment: "VAT" },
    ]);
    expect(sheet.pageLayout.printArea).toHaveLength(2);
    expect(sheet.pageLayout.printTitleRows).toMatchObject({ top: 0, bottom: 1 });
    expect(sheet.pageLayout.printTitleColumns).toMatchObject({ left: 0, right: 1 });
    expect([model.date1904, model.calculationMode, sheet.visibility]).toEqual([true, "Manual", "Hidden"]);
  });
});
