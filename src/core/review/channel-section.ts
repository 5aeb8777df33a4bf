import { nameKey } from "../data/names";
import { pointsBetween, varianceOf } from "../metrics/achievement";
import { flagOf } from "../metrics/flag";
import type { Settings } from "../settings";
import type { Engine } from "./engine";
import type { ReviewFigures } from "./review-figures";
import type { ChannelShare } from "./sections";

export interface ShareLimit {
  limit: number | null;
  kind: "ceiling" | "floor" | null;
}

export type LimitedShare = Pick<
  ChannelShare,
  "limit" | "limitKind" | "variancePp" | "variancePct" | "unfavourable" | "flag"
>;

/** Judges a share against a ceiling (not above) or a floor (not below): 75 % against at most 60 % is 15 pp over, unfavourable. */
export function judgeShare(
  share: number | null,
  { limit, kind }: ShareLimit,
  settings: Settings,
): LimitedShare {
  const polarity = kind === "ceiling" ? "lower" : "higher";
  const { variancePp, variancePct } = varianceOf(share, limit, "ratio");
  return {
    limit,
    limitKind: kind,
    variancePp,
    variancePct,
    unfavourable: variancePp !== null && (polarity === "lower" ? variancePp > 0 : variancePp < 0),
    flag: flagOf({ actual: share, target: limit, unit: "ratio", polarity }, settings),
  };
}

/** Shares by channel: of net sales where orders name their channel, else of leads. Sorted by share, with floors and ceilings. */
export function channelSection(engine: Engine, results: ReviewFigures): ChannelShare[] | undefined {
  const { settings } = engine;
  for (const [metricId, of] of [
    ["sales-amount", "sales"],
    ["lead-count", "leads"],
  ] as const) {
    const members = results.members(metricId, "channel");
    const whole = results.whole(metricId);
    if (members.size === 0 || !whole) continue;
    const rows = [...members].map(([channel, result]) => {
      const share = quotient(result.actual, whole.actual);
      return {
        channel,
        of,
        value: result.actual ?? 0,
        share,
        previousShare: quotient(result.previous, whole.previous),
        ...judgeShare(share, limitOf(channel, settings), settings),
      };
    });
    return rows.filter(({ value, limit }) => value !== 0 || limit !== null).sort((a, b) => b.value - a.value);
  }
  return undefined;
}

function limitOf(channel: string | null, settings: Settings): ShareLimit {
  const find = (limits: Settings["channelCeilings"]): number | undefined =>
    Object.entries(limits).find(([name]) => channel !== null && nameKey(name) === nameKey(channel))?.[1];
  const ceiling = find(settings.channelCeilings);
  if (ceiling !== undefined) return { limit: ceiling, kind: "ceiling" };
  const floor = find(settings.channelFloors);
  return floor === undefined ? { limit: null, kind: null } : { limit: floor, kind: "floor" };
}

function quotient(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** Change of a share in percentage points, or `null` when either is unknown. */
export function shareChange(share: number | null, before: number | null): number | null {
  return share === null || before === null ? null : pointsBetween(share, before);
}
