import { makeStyles, tokens } from "@fluentui/react-components";
import type { TrendPoint } from "../../core/review/review";
import { figureText } from "../figure-text";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import { columnsOf, size } from "./trend-columns";
import { resultWords } from "./words";

/** In forced colours the theme's own may be those of the paper. */
const forced = <Style,>(style: Style) => ({ "@media (forced-colors: active)": style });

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: { display: "block", width: "100%", height: "auto" },
  // IBCS: actual solid, plan outlined, the year before lighter, yet 3:1 to the paper (WCAG 1.4.11); an edge of paper parts what overlaps
  actual: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1px",
    ...forced({ fill: "CanvasText", stroke: "Canvas" }),
  },
  target: {
    fill: "none",
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5px",
    ...forced({ stroke: "CanvasText" }),
  },
  lastYear: {
    fill: tokens.colorNeutralForeground4,
    ...forced({ fill: "Canvas", stroke: "CanvasText", strokeWidth: "1px", strokeDasharray: "2 2" }),
  },
  axis: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px", ...forced({ stroke: "CanvasText" }) },
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 16px", margin: "4px 0 0" },
  key: { width: "10px", height: "10px", marginRight: "4px", verticalAlign: "baseline" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  cell: { textAlign: "right", padding: "4px 0", fontWeight: tokens.fontWeightRegular },
});

const series = ["lastYear", "target", "actual"] as const;

/** The months of the year under review: actual, target and last year as columns on one scale; the same as a table. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const styles = useStyles();
  const shared = useStepStyles();
  const words = useWords(resultWords);
  const { columns, baseline } = columnsOf(points);
  const shown = [...series].reverse().filter((name) => points.some((point) => point[name] !== null));
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} className={styles.chart} aria-hidden="true">
        {columns.map(({ key, series: name, ...box }) => (
          <rect key={key} className={styles[name]} {...box} />
        ))}
        <line className={styles.axis} x1={0} x2={size.width} y1={baseline} y2={baseline} />
      </svg>
      <figcaption className={`${styles.legend} ${shared.small}`}>
        {shown.map((name) => (
          <span key={name}>
            <svg viewBox="0 0 10 10" className={styles.key} aria-hidden="true">
              <rect x={1} y={1} width={8} height={8} className={styles[name]} />
            </svg>
            {words[name]}
          </span>
        ))}
        <span>
          {points[0]?.label} – {points.at(-1)?.label}
        </span>
      </figcaption>
      <details>
        <summary className={shared.small}>{words.asTable}</summary>
        <TrendTable points={points} shown={shown} />
      </details>
    </figure>
  );
}

function TrendTable({
  points,
  shown,
}: {
  points: readonly TrendPoint[];
  shown: readonly (typeof series)[number][];
}) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.period, ...shown.map((name) => words[name])].map((header) => (
            <th key={header} scope="col" className={styles.cell}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.label}>
            <th scope="row" className={styles.cell}>
              {point.label}
            </th>
            {shown.map((name) => (
              <td key={name} className={styles.cell}>
                {figureText(point[name], "amount", undefined, locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
