import type { Day } from "../data/day";
import { undated, type Deals } from "./deals";

export interface FunnelSpan {
  start: Day;
  end: Day;
}

export type FunnelView = "reached-or-beyond" | "strict";

/** Whether a deal had come as far as a step by a day; step `stages.length` is winning. Undated steps are taken as passed by then. */
export function hasReached(deals: Deals, deal: number, step: number, by: Day, view: FunnelView): boolean {
  const won = deals.outcome[deal] === "won" && deals.closed[deal]! <= by;
  const steps = deals.reached.length;
  if (view === "strict") {
    for (let stage = 0; stage < Math.min(step + 1, steps); stage++) {
      if (!passed(deals, deal, stage, by)) return false;
    }
    return step < steps || won;
  }
  if (won || step === 0) return true;
  for (let stage = step; stage < steps; stage++) if (passed(deals, deal, stage, by)) return true;
  return false;
}

/** Everything in the table is a lead, so the first step is passed by being there. */
function passed(deals: Deals, deal: number, stage: number, by: Day): boolean {
  return stage === 0 || deals.reached[stage]![deal]! <= by;
}

/** Whether a deal was created in a span: the cohort. */
export function isCreatedIn(deals: Deals, deal: number, span: FunnelSpan): boolean {
  const day = deals.created[deal]!;
  return day >= span.start && day <= span.end;
}

/** Whether a deal was won or lost in a span. Undated closings are in none. */
export function isClosedIn(deals: Deals, deal: number, span: FunnelSpan): boolean {
  const day = deals.closed[deal]!;
  return day >= span.start && day <= span.end;
}

/** Whether the step itself happened in a span, wherever the deal began; `null` when the table does not date the step. */
export function happenedIn(deals: Deals, deal: number, step: number, span: FunnelSpan): boolean | null {
  if (step === 0) return isCreatedIn(deals, deal, span);
  if (step === deals.reached.length) {
    if (deals.outcome[deal] !== "won") return false;
    return deals.closed[deal] === undated ? null : isClosedIn(deals, deal, span);
  }
  const day = deals.reached[step]![deal]!;
  if (day === undated) return null;
  return day >= span.start && day <= span.end;
}

/** Whether the table dates a step at all, so that its events can be counted by period. */
export function isStepDated(deals: Deals, step: number): boolean {
  if (step === 0) return true;
  if (step === deals.reached.length) {
    return deals.outcome.some((outcome, deal) => outcome === "won" && deals.closed[deal] !== undated);
  }
  return deals.reached[step]!.some(Number.isFinite);
}
