import type { Pace } from "../metrics/pace";
import type { Polarity, Unit } from "../metrics/metric";
import type { Settings } from "../settings";

/** Shapes differ, so that a light is read without its colour: red square, yellow triangle, green disc, grey ring. */
export const lightShapes = { red: "■", yellow: "▲", green: "●", none: "○" } as const;

/** Decimals at which a lag is compared with its threshold: binary noise (0.7 of 1 lags 0.30000000000000004) must not change a colour. */
const lagDecimals = 10;

/** What a light is decided on besides the row's target and actual. */
export interface LightBasis {
  unit: Unit;
  polarity: Polarity;
  target: number | null;
  /** Of an open period: only the part of the target that is due counts. */
  pace?: Pace;
}

const target = "[@{target}]";
const actual = "[@{actual}]";

/**
 * The light as a live formula over the row's target and actual; no target or a target of 0 gives the grey ring. Lag is
 * (T − A)/|T|, or (A − T)/|T| where lower is better (metrics.md M1), T being the due part of the target in an open period.
 */
export function lightFormula(basis: LightBasis, settings: Settings): string {
  const { red, yellow, green, none } = lightShapes;
  const points = basis.unit === "ratio" && settings.ratioFlag === "pp";
  const [redFrom, yellowFrom] = points
    ? [settings.redPp, settings.yellowPp]
    : [settings.redLag, settings.yellowLag];
  const lag = `ROUND(${points ? `100*(${shortfall(basis)})` : `(${shortfall(basis)})/ABS(${dueTarget(basis)})`},${lagDecimals})`;
  const shape = `IF(${lag}>=${redFrom},"${red}",IF(${lag}>=${yellowFrom},"${yellow}","${green}"))`;
  const unjudged = points ? shape : `IF(${target}=0,"${none}",${shape})`;
  return `=IF(AND(ISNUMBER(${target}),ISNUMBER(${actual})),${unjudged},"${none}")`;
}

function shortfall(basis: LightBasis): string {
  const due = dueTarget(basis);
  return basis.polarity === "higher" ? `${due}-${actual}` : `${actual}-${due}`;
}

/** The target, or in an open period `target × due share`, the share as the review worked it out. */
function dueTarget({ target: whole, pace }: LightBasis): string {
  return pace && whole ? `${target}*${pace.expected / whole}` : target;
}
