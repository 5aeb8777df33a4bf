import { codeOn, onSheet, type Stage } from "../simulator/office-session";

const data = [
  ["Month", "Plan", "Actual"],
  ["Jan", 10, 12],
  ["Feb", 20, 18],
];

const chartOn = ({ sheet }: Pick<Stage, "sheet">, seriesBy: "Auto" | "Columns" | "Rows" = "Columns") => {
  sheet.getRange("A1:C3").values = data;
  return sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), seriesBy);
};

describe("ChartCollection.add", () => {
  test("by columns: names from the first row, categories from the first column", async () => {
    await onSheet(async (stage) => {
      const chart = chartOn(stage).load("name,id,chartType");
      chart.series.load("items/name,count");
      await stage.context.sync();
      expect([chart.name, chart.chartType]).toEqual(["Chart 1", "ColumnClustered"]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Plan", "Actual"]);
      expect(stage.model.sheets[0]?.charts[0]?.series[0]).toMatchObject({
        name: { formula: "=Sheet1!$B$1" },
        values: "=Sheet1!$B$2:$B$3",
        categories: "=Sheet1!$A$2:$A$3",
      });
    });
  });

  test("by rows it is the other way round; auto takes the shorter side as series", async () => {
    await onSheet(async (stage) => {
      const chart = chartOn(stage, "Rows");
      chart.series.load("items/name");
      const auto = stage.sheet.charts.add("Line", stage.sheet.getRange("A1:C2"));
      auto.series.load("items/name");
      await stage.context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Jan", "Feb"]);
      expect(auto.series.items.map(({ name }) => name)).toEqual(["Jan"]);
    });
  });

  test("a type that is none is InvalidArgument", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.charts.add("Waterfall", sheet.getRange("A1:B2"));
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("charts are found by name, id or index; a deleted one is gone", async () => {
    await onSheet(async (stage) => {
      const chart = chartOn(stage).load("id");
      chart.name = "Bridge";
      await stage.context.sync();
      const found = [
        stage.sheet.charts.getItem("Bridge"),
        stage.sheet.charts.getItem(chart.id),
        stage.sheet.charts.getItemAt(0),
      ].map((item) => item.load("name"));
      await stage.context.sync();
      expect(found.map(({ name }) => name)).toEqual(["Bridge", "Bridge", "Bridge"]);
      chart.delete();
      const none = stage.sheet.charts.getItemOrNullObject("Bridge");
      await stage.context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("Chart", () => {
  test("title, legend, place and size in points", async () => {
    await onSheet(async (stage) => {
      const chart = chartOn(stage);
      chart.title.text = "Plan and actual";
      chart.legend.position = "Top";
      chart.setPosition("E2", "H11");
      chart.load("top,left,width,height,title/text,title/visible,legend/position");
      await stage.context.sync();
      expect([chart.top, chart.left, chart.width, chart.height]).toEqual([15, 192, 192, 150]);
      expect([chart.title.text, chart.title.visible, chart.legend.position]).toEqual([
        "Plan and actual",
        true,
        "Top",
      ]);
      chart.title.visible = false;
      chart.load("title/visible");
      await stage.context.sync();
      expect(chart.title.visible).toBe(false);
    });
  });

  test("series take values, categories, a type, an axis, gaps, overlap, labels and colours", async () => {
    await onSheet(async (stage) => {
      const chart = chartOn(stage);
      const series = chart.series.add("Trend");
      series.setValues(stage.sheet.getRange("C2:C3"));
      series.setXAxisValues(stage.sheet.getRange("A2:A3"));
      series.chartType = "Line";
      series.axisGroup = "Secondary";
      series.hasDataLabels = true;
      series.gapWidth = 50;
      series.overlap = 100;
      series.smooth = true;
      series.markerStyle = "None";
      series.dataLabels.numberFormat = "0%";
      series.format.fill.setSolidColor("#ff0000");
      series.format.line.color = "#00ff00";
      chart.series.getItemAt(0).format.fill.clear();
      series.load("name,chartType,axisGroup,hasDataLabels,gapWidth,overlap");
      await stage.context.sync();
      expect(series.toJSON()).toMatchObject({
        name: "Trend",
        chartType: "Line",
        axisGroup: "Secondary",
        hasDataLabels: true,
        gapWidth: 50,
        overlap: 100,
      });
      const [first, , third] = stage.model.sheets[0]?.charts[0]?.series ?? [];
      expect(first?.fillColor).toBeNull();
      expect(third).toMatchObject({
        values: "=Sheet1!$C$2:$C$3",
        categories: "=Sheet1!$A$2:$A$3",
        fillColor: "#FF0000",
        lineColor: "#00FF00",
        smooth: true,
        markerStyle: "None",
        dataLabelFormat: "0%",
      });
    });
  });

  test("axes: bounds, number format, order, gridlines, titles", async () => {
    await onSheet(async (stage) => {
      const { axes } = chartOn(stage);
      axes.valueAxis.minimum = 0;
      axes.valueAxis.maximum = 40;
      axes.valueAxis.numberFormat = "#,##0";
      axes.valueAxis.majorGridlines.visible = false;
      axes.categoryAxis.reversePlotOrder = true;
      axes.categoryAxis.tickLabelPosition = "Low";
      axes.categoryAxis.title.text = "Month";
      axes.getItem("Value", "Secondary").visible = false;
      axes.valueAxis.load("minimum,maximum,numberFormat");
      axes.valueAxis.load("tickLabelPosition");
      axes.categoryAxis.load("reversePlotOrder,tickLabelPosition,title/text");
      await stage.context.sync();
      expect([axes.valueAxis.minimum, axes.valueAxis.maximum, axes.valueAxis.numberFormat]).toEqual([
        0,
        40,
        "#,##0",
      ]);
      expect([axes.categoryAxis.reversePlotOrder, axes.categoryAxis.title.text]).toEqual([true, "Month"]);
      expect([axes.categoryAxis.tickLabelPosition, axes.valueAxis.tickLabelPosition]).toEqual([
        "Low",
        "NextToAxis",
      ]);
      expect(stage.model.sheets[0]?.charts[0]?.axes).toMatchObject({
        value: { majorGridlines: false },
        secondaryValue: { visible: false },
      });
    });
  });

  test("its series follow inserted rows and renamed sheets", async () => {
    await onSheet(async (stage) => {
      chartOn(stage);
      stage.sheet.getRange("1:1").insert("Down");
      stage.sheet.name = "My data";
      await stage.context.sync();
      expect(stage.model.sheets[0]?.charts[0]?.series[0]?.values).toBe("='My data'!$B$3:$B$4");
    });
  });

  test("setData gives it new series; deleting a series takes one away", async () => {
    await onSheet(async (stage) => {
      const chart = chartOn(stage);
      chart.setData(stage.sheet.getRange("A1:B3"), "Columns");
      chart.series.getItemAt(0).delete();
      chart.series.load("count");
      await stage.context.sync();
      expect(chart.series.count).toBe(0);
    });
  });
});
