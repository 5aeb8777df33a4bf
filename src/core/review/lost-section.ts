import { numbersOf, textOf } from "../data/data-set";
import { exactSum } from "../data/exact-sum";
import { dealsOf } from "../metrics/deals";
import { isClosedIn } from "../metrics/funnel-counts";
import type { Engine } from "./engine";
import { pareto } from "./pareto";
import type { LostReason } from "./sections";

/** Reasons of the deals lost in the window by number of deals, with the fewest that make 80 %; a blank reason is a line of its own. */
export function lostSection(engine: Engine): LostReason[] | undefined {
  const { pipeline } = engine.dataSets;
  const reason = textOf(pipeline, "lostReason");
  if (!pipeline || !reason) return undefined;
  const deals = dealsOf(pipeline, engine.settings.stageOrder);
  const span = { start: engine.window.period.start, end: engine.window.asOf };
  const amounts = numbersOf(pipeline, "amount");
  const groups = new Map<number, number[]>();
  for (let deal = 0; deal < deals.count; deal++) {
    if (deals.outcome[deal] !== "lost" || !isClosedIn(deals, deal, span)) continue;
    const row = deals.row[deal]!;
    const list = groups.get(reason.codes[row]!) ?? [];
    groups.set(reason.codes[row]!, list);
    list.push(amounts?.[row] ?? NaN);
  }
  const lines = [...groups].map(([code, list]) => ({
    reason: reason.dictionary[code] ?? null,
    count: list.length,
    amount: amounts ? exactSum(list) : null,
  }));
  lines.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  return pareto(lines, (line) => line.count, engine.settings.paretoShare).map(
    ({ item, share, cumulative, inCut }) => ({ ...item, share, cumulative, inCut }),
  );
}
