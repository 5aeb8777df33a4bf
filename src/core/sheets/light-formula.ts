import type { Polarity } from "../metrics/metric";
import type { Settings } from "../settings";

/** Shapes differ, so that a light is read without its colour: red square, yellow triangle, green disc, grey ring. */
export const lightShapes = { red: "■", yellow: "▲", green: "●", none: "○" } as const;

/** Decimals at which a lag is compared with its threshold: binary noise (0.7 of 1 lags 0.30000000000000004) must not change a colour. */
const lagDecimals = 10;

/**
 * The light as a live formula over the row's target and actual columns; no target or a target of 0 gives the grey ring.
 * Lag is (T − A)/|T|, or (A − T)/|T| where lower is better (metrics.md M1).
 */
export function lightFormula(
  polarity: Polarity,
  settings: Settings,
  columns = { target: "target", actual: "actual" },
): string {
  const target = `[@{${columns.target}}]`;
  const actual = `[@{${columns.actual}}]`;
  const shortfall = polarity === "higher" ? `${target}-${actual}` : `${actual}-${target}`;
  const lag = `ROUND((${shortfall})/ABS(${target}),${lagDecimals})`;
  const shape = `IF(${lag}>=${settings.redLag},"${lightShapes.red}",IF(${lag}>=${settings.yellowLag},"${lightShapes.yellow}","${lightShapes.green}"))`;
  return `=IF(AND(ISNUMBER(${target}),ISNUMBER(${actual})),IF(${target}=0,"${lightShapes.none}",${shape}),"${lightShapes.none}")`;
}
