import type { SheetModel } from "../../../src/simulator/model/workbook";
import type { OpenedWorkbook } from "../../../src/simulator/xlsx/opened-workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { put } from "./everything";
import { foreignFile, KEPT } from "./foreign-sheet";
import { changedParts, textParts } from "./packages";
import { orderFaults, packageFaults } from "./schema-order";

const file = foreignFile();

function edited(change: (sheet: SheetModel, opened: OpenedWorkbook) => void) {
  const opened = openWorkbook(file, "x.xlsx");
  const [sheet] = opened.model.sheets;
  if (!sheet) throw new Error("no sheet");
  change(sheet, opened);
  sheet.dirty = true;
  const { bytes, warnings } = saveWorkbook(opened);
  return { bytes, warnings, parts: textParts(bytes), model: openWorkbook(bytes, "x.xlsx").model };
}

const sheetOf = (parts: Record<string, string>): string => parts["xl/worksheets/sheet1.xml"] ?? "";

describe("a sheet of the file that is written anew", () => {
  const typed = edited((sheet) => put(sheet, 19, 2, "typed"));

  it.each(KEPT)("keeps %s", (piece) => {
    expect(sheetOf(typed.parts)).toContain(piece);
  });

  it("shows the change and nothing else: parts around it stay, but for the formula chain that Excel rebuilds", () => {
    expect(changedParts(file, typed.bytes)).toEqual([
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/sharedStrings.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(typed.parts["xl/sharedStrings.xml"]).toContain("</si><si><t>typed</t></si></sst>");
    expect(typed.model.sheets[0]?.rows.get(19)?.cells[2]?.value).toBe("typed");
    expect(typed.warnings).toEqual([]);
  });

  it("is in the order of the schema", () => {
    expect(orderFaults(sheetOf(typed.parts))).toEqual([]);
  });

  it("says what it was asked to say: an error that the model has no word for keeps the file's word", () => {
    expect(sheetOf(typed.parts)).toContain('<c r="B4" vm="1" t="e"><v>#FIELD!</v></c>');
    const replaced = edited((sheet) => put(sheet, 3, 1, { error: "#REF!" }));
    expect(sheetOf(replaced.parts)).toContain('<c r="B4" t="e"><v>#REF!</v></c>');
  });

  it("gives up formatted runs only when the text changes", () => {
    const replaced = edited((sheet) => put(sheet, 3, 0, "other"));
    expect(sheetOf(replaced.parts)).toContain('<c r="A4" t="s"><v>2</v></c>');
  });

  it("writes a column width in the file's number until the width changes", () => {
    const wider = edited((sheet) => {
      const column = sheet.columns.get(1);
      if (column) column.width = 75;
    });
    // 75 points are 100 pixels: 100 / 7 digits, cut to 256ths.
    expect(sheetOf(wider.parts)).toContain('<col min="2" max="2" width="14.28515625" customWidth="1"/>');
    expect(sheetOf(wider.parts)).toContain('<col min="1" max="1" width="11.3" bestFit="1" customWidth="1"/>');
  });

  it("takes new panes, margins and a tab colour without losing what stands beside them", () => {
    const { parts } = edited((sheet) => {
      sheet.frozen = { rows: 1, columns: 0 };
      sheet.tabColor = "#00FF00";
      sheet.pageLayout = { ...sheet.pageLayout, orientation: "landscape", zoom: { verticalFitToPages: 1 } };
    });
    const sheet = sheetOf(parts);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('zoomScale="80"');
    expect(sheet).toContain(
      '<sheetPr codeName="Sheet1"><tabColor rgb="FF00FF00"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" r:id="rId7" fitToWidth="0"/>');
    expect(orderFaults(sheet)).toEqual([]);
  });

  it("drops the relationship of a link that is gone and makes one for a new link", () => {
    const { parts } = edited((sheet) => {
      sheet.hyperlinks = [
        { area: { top: 5, left: 0, bottom: 5, right: 0 }, address: "https://example.org/?q=a&b" },
      ];
    });
    const rels = parts["xl/worksheets/_rels/sheet1.xml.rels"] ?? "";
    expect(rels).not.toContain("https://example.com/");
    expect(rels).toContain('Target="https://example.org/?q=a&amp;b" TargetMode="External"');
  });
});

describe("charts of the file", () => {
  it("are shown in the model with what the model can say", () => {
    const [chart] = openWorkbook(file, "x.xlsx").model.sheets[0]?.charts ?? [];
    expect(chart).toMatchObject({
      name: "Their chart",
      type: "ColumnClustered",
      title: { text: "Old title", visible: true },
      series: [{ name: "Sales", values: "=S!$B$3:$B$4", categories: "=S!$A$3:$A$4", gapWidth: 90 }],
      axes: { value: { maximum: 9, majorGridlines: true } },
      part: "xl/charts/chart1.xml",
    });
  });

  it("stay as they are while only their cells change", () => {
    const { parts } = edited((sheet) => put(sheet, 2, 1, 8));
    expect(parts["xl/charts/chart1.xml"]).toBe(textParts(file)["xl/charts/chart1.xml"]);
  });

  it("follow their cells and take a new title without losing their looks", () => {
    const { parts, warnings } = edited((sheet) => {
      const [chart] = sheet.charts;
      if (!chart?.series[0]) throw new Error("no chart");
      chart.series[0].values = "=S!$B$3:$B$9";
      chart.title = { text: "New", visible: true };
    });
    const chart = parts["xl/charts/chart1.xml"] ?? "";
    expect(chart).toContain("<c:f>S!$B$3:$B$9</c:f>");
    expect(chart).toContain("<a:t>New</a:t>");
    expect(chart).toContain('<a:schemeClr val="accent1"/>');
    expect(warnings).toEqual([]);
  });

  it("are drawn anew, with a warning, when more changes than their cells", () => {
    const { parts, warnings, model } = edited((sheet) => {
      const [chart] = sheet.charts;
      if (chart) chart.type = "Line";
    });
    expect(parts["xl/charts/chart1.xml"]).toContain("<c:lineChart>");
    expect(warnings).toEqual([expect.stringContaining("Their chart")]);
    expect(model.sheets[0]?.charts[0]?.type).toBe("Line");
  });

  it("go with their parts when they are deleted; shapes beside them stay", () => {
    const { parts } = edited((sheet) => {
      sheet.charts = [];
    });
    expect(parts["xl/charts/chart1.xml"]).toBeUndefined();
    expect(parts["xl/drawings/drawing1.xml"]).toContain("Their shape");
    expect(parts["xl/drawings/drawing1.xml"]).not.toContain("Their chart");
    expect(packageFaults(parts)).toEqual([]);
  });

  it("share the drawing with a new chart", () => {
    const { parts, model } = edited((sheet) => {
      const [chart] = sheet.charts;
      if (!chart) throw new Error("no chart");
      const { part: _part, ...copy } = structuredClone(chart);
      sheet.charts.push({ ...copy, id: "{CCCCCCCC-0000-4000-8000-000000000001}", name: "Ours" });
    });
    expect(model.sheets[0]?.charts.map(({ name }) => name)).toEqual(["Their chart", "Ours"]);
    expect(parts["xl/drawings/drawing1.xml"]).toContain('<xdr:cNvPr id="8" name="Ours">');
    expect(packageFaults(parts)).toEqual([]);
  });
});
