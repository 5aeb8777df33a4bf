import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSheet } from "../../../src/simulator/model/create";
import type { SheetModel, WorkbookModel } from "../../../src/simulator/model/workbook";
import { ADD_IN_ID } from "../../../src/simulator/xlsx/add-in-settings";
import { newWorkbook } from "../../../src/simulator/xlsx/new-workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { addEverything, area, put, table } from "./everything";
import { changedParts, MAIN, OFFICE, relationships, textParts, workbookFile } from "./packages";
import { packageFaults } from "./schema-order";

const sheetXml = (inside: string): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;

/** Tabs: One (selected), a chart sheet, Two, Three; a name for each. */
const file = workbookFile({
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><bookViews><workbookView xWindow="7"/></bookViews><sheets>` +
    '<sheet name="One" sheetId="3" r:id="rId1"/><sheet name="Chart" sheetId="9" r:id="rId4"/><sheet name="Two" sheetId="5" r:id="rId2"/><sheet name="Three" sheetId="6" r:id="rId3"/></sheets>' +
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="3" hidden="1">Three!$A$1:$B$5</definedName><definedName name="Mine" localSheetId="2" function="1">Two!$A$1</definedName><definedName name="Mine">One!$A$1</definedName></definedNames>' +
    '<calcPr calcId="191029"/><pivotCaches/></workbook>',
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet2.xml"],
    ["worksheet", "worksheets/sheet3.xml"],
    ["chartsheet", "chartsheets/sheet1.xml"],
  ),
  "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>`,
  "xl/worksheets/sheet1.xml": sheetXml(
    '<sheetViews><sheetView tabSelected="1" zoomScale="70" workbookViewId="0"/></sheetViews><sheetData/>',
  ),
  "xl/worksheets/sheet2.xml": sheetXml(
    '<sheetData/><customProperties><customPr name="k" r:id="rId1"/></customProperties>',
  ),
  "xl/worksheets/_rels/sheet2.xml.rels": relationships(["customProperty", "../customProperty1.bin"]),
  "xl/customProperty1.bin": "v\u0000a\u0000l\u0000",
  "xl/worksheets/sheet3.xml": sheetXml('<sheetData/><autoFilter ref="A1:B5"/>'),
});

const named = (model: WorkbookModel, name: string): SheetModel => {
  const sheet = model.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

function changed(change: (model: WorkbookModel) => void, from = file) {
  const opened = openWorkbook(from, "x.xlsx");
  change(opened.model);
  const { bytes } = saveWorkbook(opened);
  const parts = textParts(bytes);
  expect(packageFaults(parts)).toEqual([]);
  return {
    bytes,
    parts,
    model: openWorkbook(bytes, "x.xlsx").model,
    workbook: parts["xl/workbook.xml"] ?? "",
  };
}

const tabs = (workbook: string): string[] =>
  [...workbook.matchAll(/<sheet name="(\w+)"/g)].map((match) => match[1] ?? "");

describe("tabs of a workbook", () => {
  it("are renamed and hidden in the workbook part alone", () => {
    const { bytes, workbook, model } = changed((book) => {
      const sheet = named(book, "Two");
      sheet.name = "Zwei";
      sheet.visibility = "VeryHidden";
    });
    expect(changedParts(file, bytes)).toEqual(["xl/workbook.xml"]);
    expect(workbook).toContain('<sheet name="Zwei" sheetId="5" r:id="rId2" state="veryHidden"/>');
    expect(workbook).toContain('<workbookView xWindow="7"/>');
    expect(named(model, "Zwei").id).toBe(named(openWorkbook(file, "x").model, "Two").id);
  });

  it("are moved; a tab that is no worksheet stays behind its neighbour, and local names follow their sheet", () => {
    const { workbook, model } = changed((book) => book.sheets.reverse());
    expect(tabs(workbook)).toEqual(["Three", "Two", "One", "Chart"]);
    expect(workbook).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">');
    expect(workbook).toContain(
      '<definedName name="Mine" localSheetId="1" function="1">Two!$A$1</definedName>',
    );
    expect(model.names.find(({ sheetId }) => sheetId)?.sheetId).toBe(named(model, "Two").id);
  });

  it("are deleted with what belongs to them alone, their local names included", () => {
    const { parts, workbook, model } = changed((book) => book.sheets.splice(1, 1));
    expect(tabs(workbook)).toEqual(["One", "Chart", "Three"]);
    expect(Object.keys(parts)).not.toContain("xl/worksheets/sheet2.xml");
    expect(Object.keys(parts)).not.toContain("xl/customProperty1.bin");
    expect(model.names.map(({ name, sheetId }) => [name, sheetId])).toEqual([["Mine", undefined]]);
    expect(workbook).toContain('name="_xlnm._FilterDatabase" localSheetId="2"');
  });

  it("are added with a new number and their id, which is there again after opening", () => {
    const added = createSheet("New");
    const { workbook, model, bytes } = changed((book) => book.sheets.unshift(added));
    expect(tabs(workbook)).toEqual(["New", "One", "Chart", "Two", "Three"]);
    expect(workbook).toMatch(/<sheet name="New" sheetId="10" [^>]*r:id="rId5"\/>/);
    expect(named(model, "New").id).toBe(added.id);
    expect(changedParts(file, bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet4.xml",
    ]);
  });

  it("leave one selected: the old one's mark goes when another becomes active, and nothing else on it", () => {
    const { parts, workbook, model } = changed((book) => {
      book.activeSheetId = named(book, "Three").id;
    });
    expect(workbook).toContain('activeTab="3"');
    expect(parts["xl/worksheets/sheet1.xml"]).toBe(
      textParts(file)["xl/worksheets/sheet1.xml"]?.replace(' tabSelected="1"', ""),
    );
    expect(model.activeSheetId).toBe(named(model, "Three").id);
  });
});

describe("marks of a sheet", () => {
  it("are read from their binary parts", () => {
    expect(named(openWorkbook(file, "x").model, "Two").customProperties).toEqual(new Map([["k", "val"]]));
  });

  it("are replaced when they change", () => {
    const { model } = changed((book) => {
      const sheet = named(book, "Two");
      sheet.customProperties.set("k", "新").set("other", "2");
      sheet.dirty = true;
    });
    expect(named(model, "Two").customProperties).toEqual(
      new Map([
        ["k", "新"],
        ["other", "2"],
      ]),
    );
  });
});

describe("comments", () => {
  const commented = newWorkbook("x.xlsx");
  addEverything(commented.model);
  const before = saveWorkbook(commented).bytes;

  it("are added to, changed and taken away in notes and in their drawing", () => {
    const { model, parts } = changed((book) => {
      const sheet = named(book, "Review");
      sheet.comments = [
        { cell: { row: 4, column: 3 }, author: "Fupan", text: "other words" },
        { cell: { row: 5, column: 0 }, author: "You", text: "<new> & second" },
      ];
      sheet.dirty = true;
    }, before);
    expect(named(model, "Review").comments).toEqual([
      { cell: { row: 4, column: 3 }, author: "Fupan", text: "other words" },
      { cell: { row: 5, column: 0 }, author: "You", text: "<new> & second" },
    ]);
    expect(parts["xl/drawings/vmlDrawing1.vml"]?.match(/ObjectType="Note"/g)).toHaveLength(2);
  });

  it("leave no part behind when the last one goes", () => {
    const { parts } = changed((book) => {
      const sheet = named(book, "Review");
      sheet.comments = [];
      sheet.dirty = true;
    }, before);
    expect(Object.keys(parts).filter((name) => /comments|vml/.test(name))).toEqual([]);
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("legacyDrawing");
  });
});

describe("settings", () => {
  const pane = (name: string) =>
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="${name}" version="1.0" store="x" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="theirs" value="1"/></we:properties><we:bindings/></we:webextension>`;
  const types = "http://schemas.microsoft.com/office/2011/relationships";
  const withPane = (id: string): Uint8Array =>
    workbookFile({
      "_rels/.rels": relationships(
        ["officeDocument", "xl/workbook.xml"],
        [`${types}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"],
      ),
      "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" xmlns:r="${OFFICE}"><wetp:taskpane dockstate="right" visibility="1" width="350" row="4"><wetp:webextensionref r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
      "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
        `${types}/webextension`,
        "webextension1.xml",
      ]),
      "xl/webextensions/webextension1.xml": pane(id),
    });

  it("belong to the add-in of the manifest", () => {
    const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
    expect(manifest).toContain(`<Id>${ADD_IN_ID}</Id>`);
  });

  it("of our add-in are read whatever store it came from, and changed in place", () => {
    const ours = withPane(ADD_IN_ID.toUpperCase());
    expect(openWorkbook(ours, "x").model.settings).toEqual(new Map([["theirs", 1]]));
    const { parts, model } = changed((book) => void book.settings.set("more", { a: ["值"] }), ours);
    expect(model.settings).toEqual(
      new Map<string, unknown>([
        ["theirs", 1],
        ["more", { a: ["值"] }],
      ]),
    );
    expect(parts["xl/webextensions/webextension1.xml"]).toContain('storeType="OMEX"');
    expect(Object.keys(parts)).not.toContain("xl/webextensions/webextension2.xml");
  });

  it("of another add-in are neither seen nor touched", () => {
    const theirs = withPane("wa104380862");
    const { parts, model } = changed((book) => void book.settings.set("mine", true), theirs);
    expect(model.settings).toEqual(new Map([["mine", true]]));
    expect(parts["xl/webextensions/webextension1.xml"]).toBe(
      textParts(theirs)["xl/webextensions/webextension1.xml"],
    );
  });
});

describe("tables of the file", () => {
  const before = workbookFile({
    "xl/worksheets/sheet1.xml":
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>X</t></is></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "/xl/tables/table7.xml"]),
    "xl/tables/table7.xml": `<table xmlns="${MAIN}" id="7" name="T" displayName="T" ref="A1:A3" headerRowDxfId="2" totalsRowShown="0"><autoFilter ref="A1:A3"/><sortState ref="A2:A3"/><tableColumns count="1"><tableColumn id="4" name="X" dataDxfId="1"/></tableColumns><tableStyleInfo name="TableStyleMedium2"/><extLst><ext uri="{x}"/></extLst></table>`,
  });

  it("stay untouched while their sheet is written anew", () => {
    const { bytes } = changed((book) => void (named(book, "S").dirty = true), before);
    expect(changedParts(before, bytes)).not.toContain("xl/tables/table7.xml");
  });

  it("grow and gain columns without losing what the model does not hold; a second table gets another number", () => {
    const { parts, model } = changed((book) => {
      const sheet = named(book, "S");
      const [one] = sheet.tables;
      if (!one) throw new Error("no table");
      one.area = area(0, 0, 4, 1);
      one.columns.push({ id: 5, name: "Y" });
      one.filters.set(0, {
        custom: {
          operator: "or",
          criteria: [
            { op: ">", value: "1" },
            { op: "=", value: "a*" },
          ],
        },
      });
      put(sheet, 0, 1, "Y");
      put(sheet, 0, 4, "Z");
      sheet.tables.push(table("U", area(0, 4, 1, 4), [{ id: 1, name: "Z" }]));
      sheet.dirty = true;
    }, before);
    const grown = parts["xl/tables/table7.xml"] ?? "";
    for (const kept of [
      'headerRowDxfId="2"',
      '<tableColumn id="4" name="X" dataDxfId="1"/>',
      '<sortState ref="A2:A3"/>',
      "<extLst>",
    ])
      expect(grown).toContain(kept);
    expect(grown).toContain('ref="A1:B5"');
    expect(grown).toContain(
      '<filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="1"/><customFilter val="a*"/></customFilters></filterColumn>',
    );
    expect(parts["xl/tables/table1.xml"]).toContain('id="8"');
    expect(named(model, "S").tables.map(({ name }) => name)).toEqual(["T", "U"]);
  });

  it("go with their part when they are deleted", () => {
    const { parts } = changed((book) => {
      named(book, "S").tables = [];
      named(book, "S").dirty = true;
    }, before);
    expect(Object.keys(parts).filter((name) => name.includes("table"))).toEqual([]);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("tableParts");
  });
});
