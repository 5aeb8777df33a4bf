import type { Scale } from "./chart-scale";
import type { Plot } from "./chart-shapes";

interface Props {
  plot: Plot;
  scale: Scale;
  write: (value: number) => string;
}

/** Where a value stands between two ends of the picture. */
function along(value: number, { min, max }: Scale, from: number, to: number): number {
  return from + ((value - min) / (max - min)) * (to - from);
}

/** The numbers of the value axis, with lines across where they are wanted. */
export function ValueAxis({ plot, scale, write, hasLines }: Props & { hasLines: boolean }) {
  const { left, right, top, bottom, isLying } = plot;
  return scale.ticks.map((tick) => {
    const x = isLying ? along(tick, scale, left, right) : left;
    const y = isLying ? bottom : along(tick, scale, bottom, top);
    const end = isLying ? { x2: x, y2: top } : { x2: right, y2: y };
    const words = isLying
      ? { x, y: y + 16, textAnchor: "middle" as const }
      : { x: x - 6, y: y + 4, textAnchor: "end" as const };
    return (
      <g key={tick}>
        {hasLines && <line x1={x} y1={y} {...end} stroke="#e3e3e3" />}
        <text {...words}>{write(tick)}</text>
      </g>
    );
  });
}

/** The numbers of the second value axis, at the right. */
export function SecondAxis({ plot, scale, write }: Props) {
  return scale.ticks.map((tick) => (
    <text key={tick} x={plot.right + 6} y={along(tick, scale, plot.bottom, plot.top) + 4}>
      {write(tick)}
    </text>
  ));
}

/** The numbers below a scatter. */
export function AcrossAxis({ plot, scale, write }: Props) {
  return scale.ticks.map((tick) => (
    <text key={tick} x={along(tick, scale, plot.left, plot.right)} y={plot.bottom + 16} textAnchor="middle">
      {write(tick)}
    </text>
  ));
}
