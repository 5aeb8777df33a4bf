import { formatValue } from "../../simulator/engine/format-number";
import type { ChartModel } from "../../simulator/model/chart-model";
import type { WorkbookModel } from "../../simulator/model/workbook";
import { AcrossAxis, SecondAxis, ValueAxis } from "./chart-axes";
import { chartLayout, titleLine } from "./chart-layout";
import { chartContent } from "./chart-series";
import { BarShapes, LineShapes } from "./chart-shapes";
import { Categories, Legend } from "./chart-words";

interface Props {
  model: WorkbookModel;
  chart: ChartModel;
  width: number;
  height: number;
}

/** A column, bar, line or scatter chart as Excel draws it in outline: title, axes, series with their labels, legend. */
export function ChartPicture({ model, chart, width, height }: Props) {
  const content = chartContent(model, chart);
  const { category, value, secondaryValue } = chart.axes;
  const layout = chartLayout(chart, content, { width, height });
  const { plot, scale, second, across } = layout;
  const writing =
    (format = content.format) =>
    (number: number): string =>
      formatValue(format, number, model.date1904);
  return (
    <svg width={width} height={height} role="img" aria-label={chart.title.text} fontSize={12} fill="#595959">
      <rect width={width} height={height} fill="#ffffff" stroke="#d9d9d9" />
      <Title lines={layout.title} middle={width / 2} />
      {value.visible && (
        <ValueAxis
          plot={plot}
          scale={scale}
          write={writing(value.numberFormat)}
          hasLines={value.majorGridlines}
        />
      )}
      {layout.hasSecond && (
        <SecondAxis plot={plot} scale={second} write={writing(secondaryValue?.numberFormat ?? "0%")} />
      )}
      {across && (
        <AcrossAxis plot={plot} scale={across} write={writing(category.numberFormat ?? "General")} />
      )}
      {!across && category.visible && <Categories plot={plot} labels={content.categories} />}
      <BarShapes bars={layout.bars} plot={plot} scale={scale} />
      <LineShapes series={layout.lines} plot={plot} scale={scale} second={second} across={across} />
      <Legend series={layout.legend} width={width} y={height - 14} />
    </svg>
  );
}

function Title({ lines, middle }: { lines: readonly string[]; middle: number }) {
  return lines.map((line, index) => (
    <text
      key={index}
      x={middle}
      y={20 + index * titleLine}
      textAnchor="middle"
      fontSize={14}
      fontWeight={600}
    >
      {line}
    </text>
  ));
}
