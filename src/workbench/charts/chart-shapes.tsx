import type { Bar } from "./chart-bars";
import type { Scale } from "./chart-scale";
import type { DrawnSeries } from "./chart-series";

/** Where the series are drawn, in pixels of the picture; `count` categories side by side, or one below the other. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  count: number;
  isLying: boolean;
  isReversed: boolean;
}

const share = (value: number, { min, max }: Scale): number => (value - min) / (max - min);

/** The bars, each with its label at its end. */
export function BarShapes({ bars, plot, scale }: { bars: readonly Bar[]; plot: Plot; scale: Scale }) {
  const { left, right, top, bottom, count, isLying, isReversed } = plot;
  const band = (isLying ? bottom - top : right - left) / count;
  return bars.map(({ series, index, at, width, from, to }) => {
    const [low, high] = [share(Math.min(from, to), scale), share(Math.max(from, to), scale)];
    const place = isLying && !isReversed ? count - at - width : at;
    const box = isLying
      ? {
          x: left + low * (right - left),
          y: top + place * band,
          width: (high - low) * (right - left),
          height: width * band,
        }
      : {
          x: left + place * band,
          y: bottom - high * (bottom - top),
          width: width * band,
          height: (high - low) * (bottom - top),
        };
    const label = series.labels?.[index];
    return (
      <g key={`${series.name}${index}`}>
        <rect {...box} fill={series.fill ?? "none"} stroke={series.line ?? "none"} />
        {label && (
          <text {...labelPlace(box, isLying, from === 0)} fill="#404040">
            {label}
          </text>
        )}
      </g>
    );
  });
}

/** Beyond the bar's end; in the middle of one that stands on another. */
function labelPlace(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  isLying: boolean,
  isFree: boolean,
): { x: number; y: number; textAnchor: "start" | "middle" } {
  if (!isLying) return { x: x + width / 2, y: isFree ? y - 4 : y + height / 2 + 4, textAnchor: "middle" };
  const across = isFree ? { x: x + width + 4, textAnchor: "start" as const } : middleOf(x, width);
  return { ...across, y: y + height / 2 + 4 };
}

function middleOf(x: number, width: number): { x: number; textAnchor: "middle" } {
  return { x: x + width / 2, textAnchor: "middle" };
}

/** Lines with their marks, and the points of a scatter. */
export function LineShapes({
  series,
  plot,
  scale,
  second,
  across,
}: {
  series: readonly DrawnSeries[];
  plot: Plot;
  scale: Scale;
  second: Scale;
  /** The axis across of a scatter; `null`: categories. */
  across: Scale | null;
}) {
  const { left, right, top, bottom, count } = plot;
  return series.map((each, number) => {
    const points = each.values.flatMap((value, index) => {
      const place = across ? each.across[index] : index;
      if (value === null || place === null || place === undefined) return [];
      const x = across ? share(place, across) : (place + 0.5) / count;
      const y = share(value, each.secondary ? second : scale);
      return [{ x: left + x * (right - left), y: bottom - y * (bottom - top) }];
    });
    return (
      <g key={`${each.name}${number}`} stroke={each.line ?? each.fill ?? "none"}>
        {each.kind === "line" && (
          <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} fill="none" strokeWidth={2} />
        )}
        {each.marked &&
          points.map(({ x, y }, index) => (
            <circle key={index} cx={x} cy={y} r={4} fill={each.fill ?? "#ffffff"} />
          ))}
      </g>
    );
  });
}
