import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import { nameKey } from "../data/names";
import { orderStages, withAnyStep, withLeadStep, type StageOrder } from "./stage-order";
import { seenOrder, stageVisits, type StageVisit } from "./stage-visits";
import { isInvalidLead, stageRole } from "./stage-words";

/** Reached, but the table does not say when. */
export const undated = -Infinity;

export type Outcome = "won" | "lost" | "open";

/** The pipeline as deals, whatever the table's shape: one current stage a row, one row a stage change, or one date column a stage. */
export interface Deals {
  order: StageOrder;
  count: number;
  /** The row that speaks for a deal (dimensions, reason, amount): the latest of its rows. */
  row: Uint32Array;
  created: Float64Array;
  /** Per open stage, the day on which each deal first reached it: `undated` when unknown, `NaN` when never. */
  reached: readonly Float64Array[];
  outcome: Outcome[];
  /** Day of winning or losing; `undated` when unknown, `NaN` while open. */
  closed: Float64Array;
  /** Every stage that a deal passed was written down, so that a skipped one can be told. */
  explicit: boolean;
}

const known = new WeakMap<DataSet, Map<string, Deals>>();

/** Deals of a pipeline, worked out once for each stage order that the settings name. Rows with one id are one deal. */
export function dealsOf(pipeline: DataSet, stageOrder: readonly string[]): Deals {
  let byOrder = known.get(pipeline);
  if (!byOrder) known.set(pipeline, (byOrder = new Map<string, Deals>()));
  const key = JSON.stringify(stageOrder);
  let deals = byOrder.get(key);
  if (!deals) byOrder.set(key, (deals = collect(pipeline, stageOrder)));
  return deals;
}

function collect(pipeline: DataSet, stageOrder: readonly string[]): Deals {
  const { shape, visits, names } = stageVisits(pipeline);
  const { dealOf, count } = numberDeals(pipeline);
  const explicit = shape === "wide" || count < pipeline.rowCount;
  const seen = explicit ? seenOrder(visits, names, (row) => dealOf[row]!) : undefined;
  const tellsWinning = pipeline.columns["outcome"] !== undefined || pipeline.columns["wonOn"] !== undefined;
  const found = withAnyStep(
    orderStages(names, stageOrder, seen, tellsWinning ? "by-column" : "by-name"),
    names,
  );
  const order = explicit ? withLeadStep(found) : found;
  const deals: Deals = {
    order,
    count,
    row: new Uint32Array(count),
    created: new Float64Array(count).fill(NaN),
    reached: order.stages.map(() => new Float64Array(count).fill(NaN)),
    outcome: new Array<Outcome>(count).fill("open"),
    closed: new Float64Array(count).fill(NaN),
    explicit,
  };
  readRows(pipeline, dealOf, deals);
  const indexOf = new Map(order.stages.map((name, index) => [nameKey(name), index]));
  for (const visit of visits) {
    mark(deals, dealOf[visit.row]!, visit, indexOf.get(nameKey(visit.stage)));
  }
  const tellsLosing =
    pipeline.columns["outcome"] !== undefined || names.some((name) => stageRole(name) === "lost");
  if (!tellsLosing) loseByReason(pipeline, dealOf, deals);
  settle(deals);
  if (!explicit) fillSnapshot(deals);
  return deals;
}

function numberDeals(pipeline: DataSet): { dealOf: Uint32Array; count: number } {
  const id = textOf(pipeline, "id");
  const dealOf = new Uint32Array(pipeline.rowCount);
  const ofCode = new Map<number, number>();
  let count = 0;
  for (let row = 0; row < pipeline.rowCount; row++) {
    const code = id?.codes[row] ?? -1;
    const deal = (code < 0 ? undefined : ofCode.get(code)) ?? count++;
    if (code >= 0) ofCode.set(code, deal);
    dealOf[row] = deal;
  }
  return { dealOf, count };
}

/** Creation, outcome and closing day; of several rows the earliest creation counts, and the latest row speaks for the deal. */
function readRows(pipeline: DataSet, dealOf: Uint32Array, deals: Deals): void {
  const day = (field: string) => {
    const days = numbersOf(pipeline, field);
    return (row: number): Day => Math.floor(days?.[row] ?? NaN);
  };
  const [createdOn, stageOn] = [day("createdOn"), day("stageOn")];
  const [closedOn, wonOn, signedOn] = [day("closedOn"), day("wonOn"), day("signedOn")];
  const outcome = textOf(pipeline, "outcome");
  const latest = new Float64Array(deals.count).fill(-Infinity);
  for (let row = 0; row < pipeline.rowCount; row++) {
    const deal = dealOf[row]!;
    deals.created[deal] = earlier(deals.created[deal]!, createdOn(row));
    const moved = Number.isNaN(stageOn(row)) ? -Infinity : stageOn(row);
    if (moved >= latest[deal]!) {
      deals.row[deal] = row;
      latest[deal] = moved;
    }
    if (Number.isNaN(deals.closed[deal]!))
      deals.closed[deal] = firstKnown(closedOn(row), wonOn(row), signedOn(row));
    const word = outcome?.dictionary[outcome.codes[row] ?? -1];
    const role = word === undefined ? (Number.isNaN(wonOn(row)) ? "open" : "won") : stageRole(word);
    if (role !== "open") close(deals, deal, role, stageOn(row));
  }
}

function mark(deals: Deals, deal: number, { stage, day }: StageVisit, index: number | undefined): void {
  if (index !== undefined) {
    const days = deals.reached[index]!;
    days[deal] = earlier(days[deal]!, Number.isNaN(day) ? undated : day);
    return;
  }
  const role = nameKey(stage) === nameKey(deals.order.won) ? "won" : stageRole(stage);
  if (role === "open") return;
  close(deals, deal, role, day);
  if (deals.explicit) return;
  if (role === "won") deals.reached.forEach((days) => (days[deal] = undated));
  else if (!isInvalidLead(stage) && deals.order.opportunity !== null) {
    deals.reached[deals.order.opportunity]![deal] = undated; // one loses an opportunity; how much further it was, nobody wrote down
  }
}

/** Where neither a stage nor an outcome can say that a deal is lost, a reason why it was says so. */
function loseByReason(pipeline: DataSet, dealOf: Uint32Array, deals: Deals): void {
  const reason = textOf(pipeline, "lostReason");
  const isReason = reason?.dictionary.map((word) => !noReason.test(word.trim()));
  reason?.codes.forEach((code, row) => {
    const deal = dealOf[row]!;
    if (isReason?.[code] === true && deals.outcome[deal] === "open") deals.outcome[deal] = "lost";
  });
}

/** What people write where there is nothing to say. */
const noReason = /^(?:|[-–—/\\.]+|无|没有|暂无|未丢单|n\/?a|none|null|nil|no)$/i;

/** One current stage a row: whoever is in a stage has passed those before it; the first was reached on creation. */
function fillSnapshot(deals: Deals): void {
  for (let deal = 0; deal < deals.count; deal++) {
    let beyond = deals.outcome[deal] === "won";
    for (let stage = deals.reached.length - 1; stage >= 0; stage--) {
      const days = deals.reached[stage]!;
      if (Number.isNaN(days[deal]!)) days[deal] = beyond ? undated : NaN;
      else beyond = true;
    }
  }
  const first = deals.reached[0];
  if (first) deals.created.forEach((day, deal) => (first[deal] = Number.isNaN(day) ? undated : day));
}

/** A later word on the outcome wins; the table's own closing day wins over the day of a stage. */
function close(deals: Deals, deal: number, role: "won" | "lost", day: Day): void {
  const before = deals.closed[deal]!;
  if (deals.outcome[deal] !== "open" && day < before) return;
  const reopened = deals.outcome[deal] !== "open" && deals.outcome[deal] !== role;
  deals.outcome[deal] = role;
  if (Number.isNaN(before) || reopened) deals.closed[deal] = day;
}

/** A closing day that an open deal only expects is none; a closed deal without a day is `undated`. */
function settle(deals: Deals): void {
  deals.outcome.forEach((outcome, deal) => {
    if (outcome === "open") deals.closed[deal] = NaN;
    else if (Number.isNaN(deals.closed[deal]!)) deals.closed[deal] = undated;
  });
}

/** The earlier of two days; a known day wins over `undated`, anything over `NaN`. */
function earlier(a: Day, b: Day): Day {
  if (Number.isNaN(a) || a === undated) return Number.isNaN(b) ? a : b;
  return b < a && b !== undated ? b : a;
}

function firstKnown(...days: Day[]): Day {
  return days.find((day) => !Number.isNaN(day)) ?? NaN;
}
