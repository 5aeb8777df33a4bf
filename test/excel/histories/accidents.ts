import fc from "fast-check";
import type { Fault } from "../../../src/simulator/protocol/faults";
import { documentedCodes } from "../documented-codes";
import { coAuthorsDeed, type CoAuthorsDeed } from "./co-author";

/*
 * What may go wrong while a refresh talks to Excel. `request` counts from the first request of the refresh.
 */
export type Accident = { request: number } & (
  | { kind: "refuse"; code: string; times: number }
  | { kind: "failAction"; code: string; action: number; times: number }
  | { kind: "kill" }
  /** The user gives up when Excel does not answer; `patient` waits until the pane says that this is safe. */
  | { kind: "hang"; applied: boolean; patient: boolean }
  | { kind: "late"; abandoned: boolean }
  | { kind: "nullValues" }
  | { kind: "coAuthor"; deed: CoAuthorsDeed }
);

const request = fc.nat(9);
const code = fc.constantFrom(...documentedCodes);
/** The request that writes is the sixth of most refreshes. */
const writing = fc.constantFrom(5, 5, 5, 4, 2);
const times = fc.constantFrom(1, 1, 1, 2, 4);

export const accident: fc.Arbitrary<Accident> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("refuse" as const), request, code, times }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("failAction" as const),
      request: writing,
      action: fc.nat(140),
      code,
      times,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("kill" as const), request }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("hang" as const),
      request,
      applied: fc.boolean(),
      patient: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("late" as const), request, abandoned: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("nullValues" as const), request }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("coAuthor" as const),
      request: fc.oneof(request, fc.constant(5)),
      deed: coAuthorsDeed,
    }),
  },
);

/** Milliseconds by which a late answer is late: longer than the pane's (shortened) patience. */
const lateBy = 12;

/** The stand-in's faults that make the accident happen from request `first` on. */
export function faultsOf(
  met: Accident,
  first: number,
  change: Extract<Fault, { kind: "coAuthor" }>["change"],
): Fault[] {
  const at = first + met.request;
  switch (met.kind) {
    case "refuse":
      return repeated(met.times, (more) => ({ request: at + more, kind: "refuse", code: met.code }));
    case "failAction":
      return repeated(met.times, (more) => ({
        request: at + more,
        kind: "failAction",
        action: more === 0 ? met.action : 0,
        code: met.code,
      }));
    case "kill":
      return [{ request: at, kind: "kill" }];
    case "hang":
      return [{ request: at, kind: "hang", applied: met.applied }];
    case "late":
      return [{ request: at, kind: "delay", milliseconds: lateBy }];
    case "nullValues":
      return [{ request: at, kind: "nullValues" }];
    case "coAuthor":
      return [{ request: at, kind: "coAuthor", change }];
  }
}

function repeated(times: number, fault: (more: number) => Fault): Fault[] {
  return Array.from({ length: times }, (_, more) => fault(more));
}
