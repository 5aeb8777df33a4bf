import type { ChartModel, ChartSeriesModel } from "../../../src/simulator/model/chart-model";
import { newWorkbook } from "../../../src/simulator/xlsx/new-workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { put } from "./everything";
import { textParts } from "./packages";
import { orderFaults } from "./schema-order";

const TYPES = [
  ...["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100"],
  ...["Line", "LineStacked", "LineStacked100", "LineMarkers", "LineMarkersStacked", "LineMarkersStacked100"],
  ...["Area", "AreaStacked", "AreaStacked100", "Pie", "PieExploded", "Doughnut", "DoughnutExploded"],
  ...[
    "XYScatter",
    "XYScatterLines",
    "XYScatterLinesNoMarkers",
    "XYScatterSmooth",
    "XYScatterSmoothNoMarkers",
  ],
  ...["Radar", "RadarMarkers", "RadarFilled"],
];

const ranges = { values: "=Sheet1!$B$1:$B$3", categories: "=Sheet1!$A$1:$A$3" };

const chart = (type: string, series: ChartSeriesModel[]): ChartModel => ({
  id: "{AAAAAAAA-0000-4000-8000-000000000001}",
  name: "Chart 1",
  type,
  title: { text: "A <title> & more", visible: true },
  legend: { visible: true, position: "Top" },
  place: { top: 30, left: 96, width: 360, height: 216 },
  series,
  axes: {
    category: { visible: true, majorGridlines: false },
    value: { visible: true, majorGridlines: true },
  },
});

/** Saves a chart beside three rows of text, number and date, and reads it back. */
function saved(made: ChartModel) {
  const opened = newWorkbook("x.xlsx");
  const [sheet] = opened.model.sheets;
  if (!sheet) throw new Error("no sheet");
  ["甲", "b & c", null].forEach((text, row) => put(sheet, row, 0, text));
  [1, 2.5, { error: "#N/A" } as const].forEach((value, row) =>
    put(sheet, row, 1, value, { format: { numberFormat: "0.0" } }),
  );
  [45292, 45323, 45352].forEach((day, row) =>
    put(sheet, row, 2, day, { format: { numberFormat: "m/d/yyyy" } }),
  );
  sheet.charts = [made];
  sheet.dirty = true;
  const { bytes, warnings } = saveWorkbook(opened);
  const xml = textParts(bytes)["xl/charts/chart1.xml"] ?? "";
  return { xml, warnings, back: openWorkbook(bytes, "x.xlsx").model.sheets[0]?.charts[0] };
}

describe("a chart of ours", () => {
  it.each(["High", "Low", "None"] as const)(
    "with its labels placed %s says so and comes back as it was",
    (place) => {
      const made = chart("XYScatter", [{ name: "S", ...ranges }]);
      made.axes.category.tickLabels = place;
      const { xml, back } = saved(made);
      expect(xml.match(/<c:tickLblPos val="\w+"/g)).toEqual([
        `<c:tickLblPos val="${place.toLowerCase()}"`,
        '<c:tickLblPos val="nextTo"',
      ]);
      expect([back?.axes.category.tickLabels, back?.axes.value.tickLabels]).toEqual([place, undefined]);
    },
  );

  it.each(TYPES)("of type %s is in the order of the schema and comes back as it was", (type) => {
    const made = chart(type, [{ name: "S", ...ranges, fillColor: "#5B9BD5" }]);
    const { xml, back, warnings } = saved(made);
    expect([orderFaults(xml), warnings]).toEqual([[], []]);
    const pie = /Pie|Doughnut/.test(type);
    // A line has no fill but its markers'; a chart without axes has none to read gridlines from.
    const series = /^Line$|^LineStacked|NoMarkers$/.test(type) ? { name: "S", ...ranges } : made.series[0];
    const gridlines = { axes: { ...made.axes, value: { visible: true, majorGridlines: false } } };
    const { part: _part, series: found, ...rest } = back ?? { series: [] };
    expect(rest).toEqual({ ...made, ...(pie ? gridlines : {}), series: undefined });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      ...series,
      ...(type.includes("Stacked") && /^(Col|Bar)/.test(type) ? { overlap: 100 } : {}),
    });
  });

  it("carries the values last seen: texts, numbers with their format, dates, and no point for what is blank or an error", () => {
    const { xml } = saved(chart("Line", [{ name: { formula: "=Sheet1!$A$1" }, ...ranges }]));
    expect(xml).toContain(
      '<c:tx><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>甲</c:v></c:pt></c:strCache></c:strRef></c:tx>',
    );
    expect(xml).toContain(
      '<c:cat><c:strRef><c:f>Sheet1!$A$1:$A$3</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>甲</c:v></c:pt><c:pt idx="1"><c:v>b &amp; c</c:v></c:pt></c:strCache></c:strRef></c:cat>',
    );
    expect(xml).toContain(
      '<c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="1"><c:v>2.5</c:v></c:pt></c:numCache>',
    );
    const dates = saved(
      chart("Line", [{ name: "S", values: ranges.values, categories: "=Sheet1!$C$1:$C$3" }]),
    );
    expect(dates.xml).toContain(
      "<c:cat><c:numRef><c:f>Sheet1!$C$1:$C$3</c:f><c:numCache><c:formatCode>m/d/yyyy</c:formatCode>",
    );
  });

  it("says several columns of categories as levels, the innermost first", () => {
    const { xml, back } = saved(
      chart("ColumnClustered", [{ name: "S", values: ranges.values, categories: "=Sheet1!$A$1:$B$3" }]),
    );
    expect(xml).toMatch(
      /<c:multiLvlStrRef>.*<c:lvl><c:pt idx="0"><c:v>1<\/c:v>.*<c:lvl><c:pt idx="0"><c:v>甲/,
    );
    expect(back?.series[0]?.categories).toBe("=Sheet1!$A$1:$B$3");
  });

  it("of a type that is not written becomes columns, and says so", () => {
    const { xml, warnings } = saved(chart("Bubble", [{ name: "S", ...ranges }]));
    expect(xml).toContain('<c:barDir val="col"/>');
    expect(warnings).toEqual([expect.stringContaining("Chart 1")]);
  });
});
