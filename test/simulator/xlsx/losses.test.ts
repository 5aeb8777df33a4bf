import type { SheetModel, WorkbookModel } from "../../../src/simulator/model/workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { put } from "./everything";
import { MAIN, OFFICE, relationships, textParts, workbookFile } from "./packages";
import { packageFaults } from "./schema-order";

function edited(file: Uint8Array, change: (sheet: SheetModel, model: WorkbookModel) => void) {
  const opened = openWorkbook(file, "x.xlsx");
  const [sheet] = opened.model.sheets;
  if (!sheet) throw new Error("no sheet");
  change(sheet, opened.model);
  const { bytes, warnings } = saveWorkbook(opened);
  return {
    warnings,
    opening: opened.warnings,
    parts: textParts(bytes),
    bytes,
    model: openWorkbook(bytes, "x.xlsx").model,
  };
}

const touch = (sheet: SheetModel): void => {
  put(sheet, 0, 0, "typed");
  sheet.dirty = true;
};

describe("what a save cannot keep is named", () => {
  it("a pivot table whose source sheet is called otherwise now", () => {
    const file = workbookFile({
      "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="S"/></cacheSource></pivotCacheDefinition>`,
    });
    expect(edited(file, touch).warnings).toEqual([]);
    expect(edited(file, (sheet) => (sheet.name = "T")).warnings).toEqual([expect.stringContaining('"S"')]);
  });

  it("a digital signature that no longer fits", () => {
    const file = workbookFile({ "_xmlsignatures/sig1.xml": "<Signature/>" });
    expect(edited(file, () => undefined).warnings).toEqual([]);
    expect(edited(file, touch).warnings).toEqual([expect.stringContaining("signature")]);
  });

  it("replies to a comment that was changed; an unchanged thread stays to the letter", () => {
    const thread =
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
      '<threadedComment ref="B2" personId="{P}" id="{1}"><text>first</text></threadedComment><threadedComment ref="B2" personId="{P}" id="{2}" parentId="{1}"><text>reply</text></threadedComment></ThreadedComments>';
    const file = workbookFile({
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ]),
      "xl/threadedComments/threadedComment1.xml": thread,
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
      ),
      "xl/persons/person.xml": '<personList><person displayName="李雷" id="{P}"/></personList>',
    });
    const kept = edited(file, touch);
    expect(kept.parts["xl/threadedComments/threadedComment1.xml"]).toBe(thread);
    expect(kept.model.sheets[0]?.comments).toEqual([
      { cell: { row: 1, column: 1 }, author: "李雷", text: "first" },
    ]);
    const changed = edited(file, (sheet) => {
      touch(sheet);
      sheet.comments = [{ cell: { row: 1, column: 1 }, author: "李雷", text: "second" }];
    });
    expect(changed.warnings).toEqual([expect.stringContaining("S!B2")]);
    expect(changed.model.sheets[0]?.comments).toMatchObject([{ text: "second" }]);
    expect(packageFaults(changed.parts)).toEqual([]);
  });

  it("a drawing that cannot be read, which is carried through a rewrite of its sheet", () => {
    const file = workbookFile({
      "xl/worksheets/sheet1.xml": '<sheetData/><drawing r:id="rId1"/>',
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": "<xdr:wsDr><broken></xdr:wsDr>",
    });
    const { opening, parts } = edited(file, touch);
    expect(opening).toEqual([expect.stringContaining("charts cannot be read")]);
    expect(parts["xl/drawings/drawing1.xml"]).toBe("<xdr:wsDr><broken></xdr:wsDr>");
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<drawing r:id="rId1"/>');
  });
});

describe("unusual files", () => {
  it("with macros keep them to the byte, new sheets beside them", () => {
    const file = workbookFile({
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
      ),
      "xl/vbaProject.bin": "\u0001\u0002macro",
    });
    expect(edited(file, touch).parts["xl/vbaProject.bin"]).toBe("\u0001\u0002macro");
  });

  it("that name the type of each relationships part get one for a new part too", () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/_rels/workbook.xml.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
    const { parts } = edited(workbookFile({ "[Content_Types].xml": types }), (sheet) => {
      sheet.customProperties.set("k", "v");
      sheet.dirty = true;
    });
    expect(packageFaults(parts)).toEqual([]);
    expect(parts["[Content_Types].xml"]).toContain("/xl/worksheets/_rels/sheet1.xml.rels");
  });

  it("of the strict dialect keep it: namespaces and relationship types of new parts are strict", () => {
    const strict = "http://purl.oclc.org/ooxml";
    const rels = (type: string, target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${strict}/officeDocument/relationships/${type}" Target="${target}"/></Relationships>`;
    const file = workbookFile({
      "_rels/.rels": rels("officeDocument", "xl/workbook.xml"),
      "xl/_rels/workbook.xml.rels": rels("worksheet", "worksheets/sheet1.xml"),
      "xl/workbook.xml": `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData><row r="1"><c r="B1" t="d"><v>1904-01-02</v></c></row></sheetData></worksheet>`,
    });
    const { parts, model } = edited(file, touch);
    expect(model.sheets[0]?.rows.get(0)?.cells.map((cell) => cell.value)).toEqual(["typed", 1463]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(`xmlns="${strict}/spreadsheetml/main"`);
    expect(parts["xl/sharedStrings.xml"]).toContain(`xmlns="${strict}/spreadsheetml/main"`);
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain(
      `Type="${strict}/officeDocument/relationships/sharedStrings"`,
    );
    expect(Object.values(parts).join("")).not.toContain(OFFICE);
  });

  it("with a print area that is a formula keep it while the names change", () => {
    const file = workbookFile({
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Criteria" localSheetId="0">S!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">OFFSET(S!$A$1,0,0,9)</definedName></definedNames></workbook>`,
    });
    const { parts } = edited(file, (sheet, model) => {
      sheet.name = "New name";
      model.names.push({ name: "N", formula: "=1", visible: true, comment: "" });
    });
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedNames><definedName name="_xlnm.Criteria" localSheetId="0">\'New name\'!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">OFFSET(\'New name\'!$A$1,0,0,9)</definedName><definedName name="N">1</definedName></definedNames>',
    );
  });
});

describe("formulas that spill", () => {
  const spilling = (sheet: SheetModel): void => {
    put(sheet, 0, 0, 1, { formula: "=SORT(C1:C3)" });
    const cell = sheet.rows.get(0)?.cells[0];
    if (cell) cell.arrayRef = "A1:A3";
    put(sheet, 0, 1, 7, { formula: "=UNIQUE(C1:C1)" });
    sheet.dirty = true;
  };

  it("are array formulas with the mark of dynamic arrays", () => {
    const { parts, model } = edited(workbookFile({}), spilling);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn._xlws.SORT(C1:C3)</f><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1">_xlfn.UNIQUE(C1:C1)</f><v>7</v></c>',
    );
    expect(parts["xl/metadata.xml"]).toContain(
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
    );
    expect(packageFaults(parts)).toEqual([]);
    expect(model.sheets[0]?.rows.get(0)?.cells[0]).toMatchObject({
      formula: "=SORT(C1:C3)",
      arrayRef: "A1:A3",
    });
  });

  it("use the mark that the file has, or add theirs to what the file has", () => {
    const first = edited(workbookFile({}), spilling);
    const again = edited(first.bytes, (sheet) => {
      put(sheet, 5, 0, 1, { formula: "=FILTER(C1:C3,C1:C3>0)" });
      sheet.dirty = true;
    });
    expect(again.parts["xl/metadata.xml"]).toBe(first.parts["xl/metadata.xml"]);
    const other = workbookFile({
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["sheetMetadata", "metadata.xml"],
      ),
      "xl/metadata.xml": `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
    });
    const { parts } = edited(other, spilling);
    expect(parts["xl/metadata.xml"]).toMatch(
      /<metadataTypes count="2">.*<futureMetadata name="XLDAPR" count="1">.*<cellMetadata count="1"><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/,
    );
  });
});
