import { nameKey } from "../data/names";
import { opportunityRank, stageRank, stageRole } from "./stage-words";

/** Open stages from first to last; winning is the step after the last of them. */
export interface StageOrder {
  stages: readonly string[];
  /** Name of the winning stage as the table writes it, else the usual word. */
  won: string;
  /** Index of the stage from which a lead counts as an opportunity; `null` when there is none between lead and order. */
  opportunity: number | null;
  /** Stages whose place neither setting, number, dates nor words reveal. */
  unknown: readonly string[];
}

interface Placed {
  name: string;
  index: number;
  set: number;
  number: number | null;
  seen: number | null;
  rank: number | null;
}

/**
 * Order of a pipeline's stages: the setting first, then numbers in the names (`1-初访`), then the order in which dated rows pass them
 * (`seenAt`, lower is earlier), then the usual words. Where neither a name nor another column (`winning`) tells who won, a last stage
 * of unusual name does.
 */
export function orderStages(
  names: readonly string[],
  setting: readonly string[],
  seenAt?: (name: string) => number,
  winning: "by-name" | "by-column" = "by-name",
): StageOrder {
  const wanted = setting.map(nameKey);
  const open = names.filter((name) => stageRole(name) === "open");
  const numbered = open.length > 0 && open.every((name) => leadingNumber(name) !== null);
  const placed = open.map((name, index) => ({
    name,
    index,
    set: wanted.indexOf(nameKey(name)),
    number: numbered ? leadingNumber(name) : null,
    seen: seenAt?.(name) ?? null,
    rank: stageRank(name),
  }));
  const stages = placed.sort(compare).map(({ name }) => name);
  const won = names.find((name) => stageRole(name) === "won");
  const lastWins =
    won === undefined && winning === "by-name" && placed.length > 1 && placed.at(-1)!.rank === null;
  const last = lastWins ? stages.pop() : undefined;
  const unknown = placed.filter(
    ({ set, number, seen, rank }) => set < 0 && number === null && seen === null && rank === null,
  );
  return {
    stages,
    won: won ?? last ?? "赢单",
    opportunity: opportunityIndex(stages),
    unknown: unknown.map(({ name }) => name),
  };
}

function compare(a: Placed, b: Placed): number {
  if (a.set >= 0 || b.set >= 0) {
    if (a.set < 0 || b.set < 0) return a.set < 0 ? 1 : -1;
    return a.set - b.set;
  }
  if (a.number !== null && b.number !== null) return a.number - b.number || a.index - b.index;
  if (a.seen !== null && b.seen !== null && a.seen !== b.seen) return a.seen - b.seen;
  const middle = opportunityRank + 0.5;
  return (a.rank ?? middle) - (b.rank ?? middle) || a.index - b.index;
}

function opportunityIndex(stages: readonly string[]): number | null {
  const named = stages.findIndex((name) => (stageRank(name) ?? -1) >= opportunityRank);
  if (named >= 0) return named;
  return stages.length > 1 ? 1 : null;
}

/** Puts a lead before a first stage that is an opportunity already: in tables that date their stages, being created is a step too. */
export function withLeadStep(order: StageOrder): StageOrder {
  const [first] = order.stages;
  if (first === undefined || order.opportunity !== 0) return order;
  return { ...order, stages: [leadLike(first), ...order.stages], opportunity: 1 };
}

/** Where every deal is won or lost (an export of closed deals), the only open step is to be there: a lead. */
export function withAnyStep(order: StageOrder, names: readonly string[]): StageOrder {
  return order.stages.length > 0 ? order : { ...order, stages: [leadLike(names[0] ?? order.won)] };
}

/** The usual word for a lead in the script of another stage's name. */
const leadLike = (name: string): string => (/\p{Script=Han}/u.test(name) ? "线索" : "Lead");

function leadingNumber(name: string): number | null {
  const match = /^[^\p{L}\d]*(\d{1,2})|^[sS](\d{1,2})(?!\d)/u.exec(name.normalize("NFKC").trim());
  return match ? Number(match[1] ?? match[2]) : null;
}
