import { internFormat } from "../../../src/simulator/model/formats";
import { createSheet } from "../../../src/simulator/model/create";
import type { ChartModel } from "../../../src/simulator/model/chart-model";
import type {
  Area,
  CellContent,
  SheetModel,
  TableModel,
  WorkbookModel,
} from "../../../src/simulator/model/workbook";

const plain = internFormat({ numberFormat: "General" });

export const area = (top: number, left: number, bottom = top, right = left): Area => ({
  top,
  left,
  bottom,
  right,
});

/** Puts a value or a formula with its result into a cell. */
export function put(
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellContent,
  more: { formula?: string; format?: Parameters<typeof internFormat>[0]; quotePrefix?: true } = {},
): void {
  const line = sheet.rows.get(row) ?? { cells: [] };
  sheet.rows.set(row, line);
  line.cells[column] = {
    value,
    format: more.format ? internFormat(more.format) : plain,
    ...(more.formula === undefined ? {} : { formula: more.formula }),
    ...(more.quotePrefix ? { quotePrefix: true } : {}),
  };
}

export function table(name: string, place: Area, columns: TableModel["columns"]): TableModel {
  return {
    id: "{5D1F6A0C-1111-4222-8333-0123456789AB}",
    name,
    area: place,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    columns,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
  };
}

const amount = { numberFormat: "#,##0.00" };
const percent = { numberFormat: "0.0%" };
const head = {
  numberFormat: "General",
  bold: true,
  fontColor: "#FFFFFF",
  fontSize: 16,
  fontName: "Arial",
  fill: "#1F4E78",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  borders: { bottom: { style: "thick", color: "#FF0000" }, top: { style: "thin", color: "#00B050" } },
} as const;

/** Rows 4…8: a table with a calculated column and a totals row. Attainment = actual / target, by hand: 1.2, 0.7, 1.0. */
function fillTable(sheet: SheetModel): void {
  ["Region", "Target", "Actual", "Attainment", "Line\nbreak [#1]"].forEach((name, at) =>
    put(sheet, 3, at, name),
  );
  const rows: [string, number, number, number][] = [
    ["North", 100, 120, 1.2],
    ["South & East", 200, 140, 0.7],
    ["<West>", 50, 50, 1],
  ];
  rows.forEach(([region, target, actual, attainment], i) => {
    put(sheet, 4 + i, 0, region);
    put(sheet, 4 + i, 1, target, { format: amount });
    put(sheet, 4 + i, 2, actual, { format: amount });
    put(sheet, 4 + i, 3, attainment, { formula: "=[@Actual]/[@Target]", format: percent });
    put(sheet, 4 + i, 4, "x", { formula: '=IFS([@Actual]>1,"x",TRUE,"y")' });
  });
  put(sheet, 7, 0, "Total");
  put(sheet, 7, 1, 350, { formula: "=SUBTOTAL(109,[Target])", format: amount });
  put(sheet, 7, 2, 310, { formula: "=SUBTOTAL(109,[Actual])", format: amount });
  for (const column of [3, 4]) put(sheet, 7, column, null, { format: amount });
  const made = table("Fupan_Regions", area(3, 0, 7, 4), [
    { id: 1, name: "Region", totalsLabel: "Total" },
    { id: 2, name: "Target", totalsFunction: "sum" },
    { id: 3, name: "Actual", totalsFunction: "sum" },
    { id: 4, name: "Attainment", calculatedFormula: "=[@Actual]/[@Target]" },
    { id: 5, name: "Line\nbreak [#1]", calculatedFormula: '=IFS([@Actual]>1,"x",TRUE,"y")' },
  ]);
  sheet.tables.push({ ...made, lastColumnId: 5, showTotals: true });
}

function fillCells(sheet: SheetModel): void {
  put(sheet, 0, 0, "复盘 Review", { format: head });
  put(sheet, 1, 0, " leading, trailing \n_x000D_ tab\tend ", { format: { numberFormat: "@", wrap: true } });
  put(sheet, 1, 1, "=not a formula", { quotePrefix: true });
  put(sheet, 1, 2, true);
  put(sheet, 1, 3, { error: "#DIV/0!" });
  put(sheet, 1, 4, 45292.5, { format: { numberFormat: 'yyyy"年"m"月"d"日"', unlocked: true } });
  put(sheet, 9, 0, 310, { formula: "=SUM(Fupan_Regions[Actual])" });
  put(sheet, 9, 1, 1.2, { formula: '=XLOOKUP("North",Fupan_Regions[Region],Fupan_Regions[Attainment])' });
  put(sheet, 9, 2, { error: "#N/A" }, { formula: "=NA()" });
  put(sheet, 9, 3, "North", { formula: "=INDEX(Fupan_Regions[Region],1)" });
  put(sheet, 9, 4, false, { formula: "=1>2" });
  put(sheet, 10, 0, "to Data");
  put(sheet, 10, 1, "web");
}

function addRules(sheet: SheetModel): void {
  const column = (index: number): Area[] => [area(4, index, 6, index)];
  const rules: SheetModel["conditionalFormats"][number]["rule"][] = [
    { kind: "custom", formula: "=$D5<0.8", style: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true } },
    { kind: "cellValue", operator: "Between", formula1: "=1", formula2: "=100", style: { italic: true } },
    {
      kind: "cellValue",
      operator: "LessThan",
      formula1: "=0",
      style: { numberFormat: "0.0%", borderColor: "#FF0000" },
    },
    { kind: "containsText", operator: "Contains", text: 'say "hi"', style: { fontColor: "#0070C0" } },
    { kind: "containsText", operator: "BeginsWith", text: "N", style: { fill: "#FFFF00" } },
    {
      kind: "dataBar",
      color: "#5B9BD5",
      negativeColor: "#C00000",
      gradient: false,
      lower: { type: "num", value: "0" },
      upper: { type: "automatic" },
      barOnly: true,
    },
    {
      kind: "colorScale",
      points: [
        { at: { type: "min" }, color: "#F8696B" },
        { at: { type: "percentile", value: "50" }, color: "#FFEB84" },
        { at: { type: "max" }, color: "#63BE7B" },
      ],
    },
    {
      kind: "iconSet",
      set: "ThreeTrafficLights1",
      reverse: false,
      iconOnly: false,
      at: [
        { type: "percent", value: "0", inclusive: true },
        { type: "num", value: "0.8", inclusive: true },
        { type: "num", value: "1", inclusive: false },
      ],
    },
    {
      kind: "iconSet",
      set: "ThreeStars",
      reverse: true,
      iconOnly: true,
      at: [
        { type: "percent", value: "0", inclusive: true },
        { type: "percent", value: "33", inclusive: true },
        { type: "percent", value: "67", inclusive: true },
      ],
    },
  ];
  sheet.conditionalFormats = rules.map((rule, priority) => ({
    areas: column(priority % 4),
    priority,
    stopIfTrue: priority === 0,
    rule,
  }));
}

function addValidations(sheet: SheetModel): void {
  const base = { ignoreBlanks: true, inCellDropDown: true };
  sheet.validations = [
    { ...base, areas: [area(12, 0, 20, 0)], type: "list", formula1: '是,否,"quoted"' },
    {
      ...base,
      areas: [area(12, 1), area(14, 1)],
      type: "list",
      formula1: "=Data!$A$1:$A$3",
      inCellDropDown: false,
    },
    {
      ...base,
      areas: [area(12, 2)],
      type: "whole",
      operator: "Between",
      formula1: "=1",
      formula2: "=10",
      ignoreBlanks: false,
      errorAlert: { showAlert: true, style: "Warning", title: "Range", message: "1…10" },
      prompt: { showPrompt: true, title: "Hint", message: "a whole number" },
    },
    { ...base, areas: [area(12, 3)], type: "custom", formula1: "=ISNUMBER(D13)" },
  ];
}

function charts(): ChartModel[] {
  const ref = (column: string): string => `=Review!$${column}$5:$${column}$7`;
  const shape = {
    title: { text: "Actual & target", visible: true },
    legend: { visible: true, position: "Bottom" },
    categories: ref("A"),
  };
  return [
    {
      id: "{AAAAAAAA-0000-4000-8000-000000000001}",
      name: "Chart 1",
      type: "BarClustered",
      title: shape.title,
      legend: shape.legend,
      place: { top: 150, left: 300, width: 360, height: 216 },
      series: [
        {
          name: { formula: "=Review!$C$4" },
          values: ref("C"),
          categories: ref("A"),
          fillColor: "#5B9BD5",
          gapWidth: 60,
          overlap: 0,
        },
        {
          name: "Target",
          values: ref("B"),
          categories: ref("A"),
          secondaryAxis: true,
          fillColor: null,
          lineColor: "#404040",
          gapWidth: 20,
          overlap: 100,
          hasDataLabels: true,
          dataLabelFormat: "#,##0",
        },
      ],
      axes: {
        category: { visible: true, majorGridlines: false, reverse: true },
        value: {
          visible: true,
          majorGridlines: true,
          minimum: 0,
          maximum: 250,
          numberFormat: "#,##0",
          title: "元",
        },
        secondaryValue: { visible: false, majorGridlines: false, minimum: 0, maximum: 250 },
      },
    },
    {
      id: "{AAAAAAAA-0000-4000-8000-000000000002}",
      name: "Chart 2",
      type: "ColumnStacked",
      title: { text: "", visible: false },
      legend: { visible: false, position: "Right" },
      place: { top: 400, left: 10.5, width: 300, height: 200 },
      series: [
        { name: "Actual", values: ref("C"), categories: ref("A"), overlap: 100 },
        {
          name: "Share",
          values: ref("D"),
          categories: ref("A"),
          chartType: "LineMarkers",
          secondaryAxis: true,
          lineColor: "#C00000",
          markerStyle: "Circle",
        },
      ],
      axes: {
        category: { visible: true, majorGridlines: false },
        value: { visible: true, majorGridlines: false },
        secondaryValue: { visible: true, majorGridlines: false, numberFormat: "0%" },
      },
    },
    {
      id: "{AAAAAAAA-0000-4000-8000-000000000003}",
      name: "Chart 3",
      type: "XYScatter",
      title: { text: "Scatter", visible: true },
      legend: { visible: false, position: "Right" },
      place: { top: 620, left: 10.5, width: 300, height: 200 },
      series: [
        { name: "P", values: ref("C"), categories: ref("B"), markerStyle: "Diamond", fillColor: "#70AD47" },
      ],
      axes: {
        category: { visible: true, majorGridlines: true },
        value: { visible: true, majorGridlines: true },
      },
    },
  ];
}

function setUp(sheet: SheetModel): void {
  sheet.tabColor = "#1F4E78";
  sheet.showGridlines = false;
  sheet.frozen = { rows: 4, columns: 1 };
  sheet.merges = [area(0, 0, 0, 4)];
  sheet.columns.set(0, { width: 96.75 }).set(1, { width: 60 }).set(2, { width: 60 }).set(5, { hidden: true });
  const first = sheet.rows.get(0);
  if (first) first.height = 30;
  sheet.rows.set(30, { cells: [], hidden: "user" });
  sheet.customProperties = new Map([
    ["fupan", '{"sheet":"cockpit","版本":1}'],
    ["empty", ""],
  ]);
  sheet.hyperlinks = [
    { area: area(10, 0), documentReference: "Data!A1", screenTip: "to the data" },
    { area: area(10, 1), address: "https://example.com/?a=1&b=2" },
  ];
  sheet.comments = [{ cell: { row: 4, column: 3 }, author: "Fupan", text: "how it is\ncounted" }];
  sheet.pageLayout = {
    orientation: "landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    rowBreaks: [7, 20],
    printTitleRows: area(3, 0, 3, 16383),
    printTitleColumns: area(0, 0, 1048575, 0),
    printArea: [area(0, 0, 40, 9)],
    margins: { top: 36, bottom: 36, left: 28.8, right: 28.8, header: 18, footer: 18 },
    centerHorizontally: true,
    header: { left: "Fupan && Co", right: "&D" },
    footer: { center: "&P / &N" },
  };
}

/** Fills a workbook with a sheet `Review` that uses all that the product writes, and the names, settings and parts of the workbook. */
export function addEverything(model: WorkbookModel): SheetModel {
  const [data] = model.sheets;
  if (data) {
    data.name = "Data";
    ["a", "b", "c"].forEach((text, row) => put(data, row, 0, text));
    data.dirty = true;
  }
  const sheet = createSheet("Review");
  model.sheets.push(sheet);
  fillCells(sheet);
  fillTable(sheet);
  addRules(sheet);
  addValidations(sheet);
  setUp(sheet);
  sheet.charts = charts();
  model.names.push(
    { name: "GrandTotal", formula: "=Review!$A$10", visible: true, comment: "the sum" },
    { name: "Rate", formula: "=0.17", sheetId: sheet.id, visible: false, comment: "" },
  );
  model.settings.set("fupan.v1", { schemaVersion: 1, runs: ["复盘"] }).set("flag", true);
  model.customXmlParts.push({
    id: "{BBBBBBBB-0000-4000-8000-000000000001}",
    namespaceUri: "urn:fupan",
    xml: '<backup xmlns="urn:fupan"><row>1 &amp; 2</row></backup>',
  });
  model.activeSheetId = sheet.id;
  return sheet;
}
