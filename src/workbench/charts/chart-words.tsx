import type { DrawnSeries } from "./chart-series";
import type { Plot } from "./chart-shapes";
import { textWidth } from "./text-width";

/** As many categories as can be read side by side, or one below the other; the end of what is too long is left out. */
export function Categories({ plot, labels }: { plot: Plot; labels: readonly string[] }) {
  const { left, right, top, bottom, count, isLying, isReversed } = plot;
  const band = (isLying ? bottom - top : right - left) / count;
  const longest = Math.max(1, ...labels.map(textWidth)) + 6;
  const every = isLying ? 1 : Math.max(1, Math.ceil(Math.min(longest, 90) / band));
  return labels.map((label, index) => {
    if (index % every !== 0) return null;
    const middle = ((isLying && !isReversed ? count - 1 - index : index) + 0.5) * band;
    const text = shortened(label, isLying ? left - 10 : Math.max(24, band * every));
    return isLying ? (
      <text key={index} x={left - 6} y={top + middle + 4} textAnchor="end">
        {text}
      </text>
    ) : (
      <text key={index} x={left + middle} y={bottom + 16} textAnchor="middle">
        {text}
      </text>
    );
  });
}

function shortened(label: string, room: number): string {
  let text = label;
  while (text.length > 1 && textWidth(text) > room) text = `${text.replace(/…$/, "").slice(0, -1)}…`;
  return text;
}

/** What the series are called, in the middle below the picture. */
export function Legend({ series, width, y }: { series: readonly DrawnSeries[]; width: number; y: number }) {
  const widths = series.map(({ name }) => 30 + textWidth(name));
  const begin = (width - widths.reduce((sum, each) => sum + each, 0)) / 2;
  return series.map(({ name, fill, line, kind }, index) => {
    const x = begin + widths.slice(0, index).reduce((sum, each) => sum + each, 0);
    return (
      <g key={name}>
        <rect
          x={x}
          y={kind === "line" ? y - 2 : y - 5}
          width={kind === "line" ? 14 : 10}
          height={kind === "line" ? 3 : 10}
          fill={(kind === "line" ? line : fill) ?? "none"}
          stroke={line ?? "none"}
        />
        <text x={x + 18} y={y + 4}>
          {name}
        </text>
      </g>
    );
  });
}
