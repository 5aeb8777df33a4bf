import { strToU8, zipSync } from "fflate";
import { createSheet } from "../../../src/simulator/model/create";
import { newWorkbook } from "../../../src/simulator/xlsx/new-workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { addEverything, put } from "./everything";
import { namespaceFaults } from "./namespace-faults";
import { MAIN, textParts } from "./packages";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Elements without a prefix get one, as .NET programs write spreadsheets: `<x:workbook xmlns:x="…">`. */
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/g, "<$1x:").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);

/** Drawings in the default namespace, as openpyxl writes them. */
const bare = (xml: string): string =>
  xml.replace(/<(\/?)xdr:/g, "<$1").replaceAll(`xmlns:xdr="${DRAWING}"`, `xmlns="${DRAWING}"`);

/** The workbook that uses everything, as another program would have written it. */
function byAnotherProgram(): Uint8Array {
  const opened = newWorkbook("Book1.xlsx");
  addEverything(opened.model);
  const parts = Object.entries(textParts(saveWorkbook(opened).bytes)).map(([name, text]) => {
    const written = text.includes(`xmlns="${MAIN}"`) ? prefixed(text) : text;
    return [name, strToU8(name.includes("/drawings/") ? bare(written) : written)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

describe("a workbook whose author declares other prefixes than Excel", () => {
  const given = byAnotherProgram();
  const opened = openWorkbook(given, "Book1.xlsx");

  it("is written by another program without fault, so that faults below are ours", () => {
    expect(faultsOf(given)).toEqual([]);
    expect(textParts(given)["xl/workbook.xml"]).toContain("<x:sheets>");
    expect(textParts(given)["xl/drawings/drawing1.xml"]).toContain("<wsDr");
  });

  it("is read whole", () => {
    expect(opened.warnings).toEqual([]);
    expect(opened.model.sheets.map(({ name, charts }) => [name, charts.length])).toEqual([
      ["Data", 0],
      ["Review", opened.model.sheets[1]?.charts.length],
    ]);
    expect(opened.model.sheets[1]?.charts.length).toBeGreaterThan(0);
  });

  it("keeps each element that is added or moved in its namespace", () => {
    const [, review] = opened.model.sheets;
    if (!review) throw new Error("no sheet");
    const [chart] = review.charts;
    if (chart) chart.place = { ...chart.place, top: chart.place.top + 40 };
    put(review, 40, 0, "new", { format: { numberFormat: "0.000", bold: true } });
    review.dirty = true;
    const added = createSheet("Added");
    put(added, 0, 0, "text");
    opened.model.sheets.push(added);
    opened.model.names.push({ name: "Total", formula: "=Added!$A$1", visible: true, comment: "" });
    const { bytes } = saveWorkbook(opened);
    expect(faultsOf(bytes)).toEqual([]);
    const again = openWorkbook(bytes, "Book1.xlsx").model;
    expect(again.sheets.map(({ name }) => name)).toEqual(["Data", "Review", "Added"]);
    expect(again.names.map(({ name }) => name)).toContain("Total");
  });
});

function faultsOf(bytes: Uint8Array): string[] {
  return Object.entries(textParts(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .flatMap(([name, text]) => namespaceFaults(text).map((fault) => `${name}: ${fault}`));
}
