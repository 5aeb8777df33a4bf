import { formatValue } from "../../simulator/engine/format-number";
import type { ChartModel } from "../../simulator/model/chart-model";
import type { WorkbookModel } from "../../simulator/model/workbook";
import { barsOf } from "./chart-bars";
import { chartContent } from "./chart-series";
import { scaleOf } from "./chart-scale";
import { Categories, Legend, textWidth } from "./chart-words";
import { BarShapes, LineShapes, type Plot } from "./chart-shapes";

const ink = "#595959";
const titleLine = 18;

interface Props {
  model: WorkbookModel;
  chart: ChartModel;
  width: number;
  height: number;
}

/** A column, bar, line or scatter chart as Excel draws it in outline: title, axes, series with their labels, legend. */
export function ChartPicture({ model, chart, width, height }: Props) {
  const content = chartContent(model, chart);
  const { series, categories } = content;
  const { category, value } = chart.axes;
  const isStacked = chart.type.endsWith("Stacked");
  const isLying = chart.type.startsWith("Bar");
  const isScatter = chart.type.startsWith("XY");
  const bars = barsOf(series, isStacked);
  const lines = series.filter(({ kind }) => kind !== "bar");
  const numbers = (secondary: boolean): number[] =>
    lines.filter((each) => each.secondary === secondary).flatMap(({ values }) => present(values));
  const ends = [...bars.flatMap(({ from, to }) => [from, to]), ...numbers(false)];
  const scale = scaleOf(ends, value, !isScatter);
  const second = scaleOf(numbers(true), chart.axes.secondaryValue ?? {}, true);
  const across = scaleOf(
    series.flatMap((each) => present(each.across)),
    category,
    false,
  );
  const title = chart.title.visible ? chart.title.text.split("\n") : [];
  const legend = chart.legend.visible ? series.filter(({ fill, line }) => fill ?? line) : [];
  const top = 12 + title.length * titleLine;
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const longest = Math.max(0, ...categories.map(textWidth));
  const plot: Plot = {
    left: isLying ? Math.min(width * 0.4, longest + 16) : value.visible ? 64 : 16,
    right: width - (numbers(true).length > 0 ? 52 : isLying ? 44 : 16),
    top,
    bottom: height - (legend.length > 0 ? 28 : 8) - 22,
    count,
    isLying,
    isReversed: category.reverse === true,
  };
  const code = value.numberFormat ?? content.format;
  const written = (number: number, format = code): string => formatValue(format, number, model.date1904);
  const shown = { plot, scale, second, across: isScatter ? across : null };
  return (
    <svg width={width} height={height} role="img" aria-label={chart.title.text} fontSize={12} fill={ink}>
      <rect width={width} height={height} fill="#ffffff" stroke="#d9d9d9" />
      {title.map((line, index) => (
        <text
          key={line}
          x={width / 2}
          y={20 + index * titleLine}
          textAnchor="middle"
          fontSize={14}
          fontWeight={600}
        >
          {line}
        </text>
      ))}
      {value.visible &&
        scale.ticks.map((tick) => {
          const [x, y] = isLying
            ? [along(tick, scale, plot.left, plot.right), plot.bottom]
            : [plot.left, along(tick, scale, plot.bottom, plot.top)];
          const end = isLying ? { x2: x, y2: plot.top } : { x2: plot.right, y2: y };
          return (
            <g key={tick}>
              {value.majorGridlines && <line x1={x} y1={y} {...end} stroke="#e3e3e3" />}
              <text
                x={isLying ? x : x - 6}
                y={isLying ? y + 16 : y + 4}
                textAnchor={isLying ? "middle" : "end"}
              >
                {written(tick)}
              </text>
            </g>
          );
        })}
      {numbers(true).length > 0 &&
        second.ticks.map((tick) => (
          <text key={tick} x={plot.right + 6} y={along(tick, second, plot.bottom, plot.top) + 4}>
            {written(tick, chart.axes.secondaryValue?.numberFormat ?? "0%")}
          </text>
        ))}
      {isScatter
        ? across.ticks.map((tick) => (
            <text
              key={tick}
              x={along(tick, across, plot.left, plot.right)}
              y={plot.bottom + 16}
              textAnchor="middle"
            >
              {written(tick, category.numberFormat ?? "General")}
            </text>
          ))
        : category.visible && <Categories plot={plot} labels={categories} />}
      <BarShapes bars={bars} {...shown} />
      <LineShapes series={lines} {...shown} />
      <Legend series={legend} width={width} y={height - 14} />
    </svg>
  );
}

const present = (values: readonly (number | null)[]): number[] => values.filter((each) => each !== null);

/** Where a value stands between two ends of the picture. */
function along(value: number, { min, max }: { min: number; max: number }, from: number, to: number): number {
  return from + ((value - min) / (max - min)) * (to - from);
}
