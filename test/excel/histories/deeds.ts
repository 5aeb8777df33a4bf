import fc from "fast-check";
import { tableIds, planChoice, type PlanChoice, type TableId } from "./plans";
import { accident, type Accident } from "./accidents";

/*
 * What happens to a review sheet between its first build and the end of its history.
 */
const nat = (max: number) => fc.nat(max);
const table = fc.constantFrom(...tableIds);
const row = nat(7);

/** Small numbers choose among what is there when the deed is done; what Excel refuses then changes nothing. */
const peoplesDeeds = {
  type: { weight: 8, with: { row, input: nat(1) } },
  blank: { weight: 1, with: { row, input: nat(1) } },
  overwrite: { weight: 2, with: { row, column: nat(4) } },
  sort: { weight: 2, with: { column: nat(6), ascending: fc.boolean() } },
  filter: { weight: 2, with: { column: nat(3), row } },
  clearFilters: { weight: 1, with: {} },
  addRow: { weight: 2, with: { row } },
  typeBelow: { weight: 1, with: {} },
  deleteRow: { weight: 1, with: { row } },
  insertSheetRow: { weight: 2, with: { row: nat(22) } },
  deleteSheetRow: { weight: 1, with: { row: nat(22) } },
  insertSheetColumn: { weight: 1, with: { column: nat(6) } },
  addColumn: { weight: 1, with: { at: nat(7) } },
  moveColumn: { weight: 1, with: { column: nat(6), at: nat(7) } },
  hideColumn: { weight: 1, with: { column: nat(6) } },
  hideRow: { weight: 1, with: { row } },
  renameColumn: { weight: 1, with: { column: nat(6) } },
  deleteColumn: { weight: 1, with: { column: nat(6) } },
  renameTable: { weight: 1, with: {} },
  duplicateKey: { weight: 1, with: { row } },
  blankKey: { weight: 1, with: { row } },
  merge: { weight: 1, with: { row: nat(22), column: nat(12) } },
  totals: { weight: 1, with: {} },
  look: { weight: 1, with: { row, column: nat(6) } },
  beside: { weight: 1, with: { row: nat(22), column: nat(2) } },
  renameSheet: { weight: 1, with: {} },
  moveSheet: { weight: 1, with: { at: nat(3) } },
  copySheet: { weight: 1, with: {} },
  toRange: { weight: 0.2, with: {} },
  deleteSheet: { weight: 0.2, with: {} },
} as const;

export type DeedKind = keyof typeof peoplesDeeds;

/** One thing that a person does to one of our tables or its sheet. */
export interface PersonsDeed {
  kind: DeedKind;
  table: TableId;
  row: number;
  column: number;
  input: number;
  at: number;
  ascending: boolean;
}

/** A refresh; what goes wrong in it may be left as it is for a while. */
export interface Refresh {
  kind: "refresh";
  choice: PlanChoice;
  accident: Accident | null;
  repairAtOnce: boolean;
}

/** The version before the last refresh is brought back (B4); what goes wrong is tried again until it is through. */
export interface BringBack {
  kind: "bringBack";
  accident: Accident | null;
}

export type Deed = PersonsDeed | Refresh | BringBack;

const unused = { row: 0, column: 0, input: 0, at: 0, ascending: true };

const personsDeed: fc.Arbitrary<PersonsDeed> = fc.oneof(
  ...Object.entries(peoplesDeeds).map(([kind, { weight, with: choices }]) => ({
    weight: Math.ceil(weight * 5),
    arbitrary: fc
      .record({ ...choices, table })
      .map((chosen): PersonsDeed => ({ ...unused, ...chosen, kind: kind as DeedKind })),
  })),
);

const refresh = (accidents: number): fc.Arbitrary<Refresh> =>
  fc.record({
    kind: fc.constant("refresh" as const),
    choice: planChoice,
    accident: fc.integer({ min: 1, max: 100 }).chain((n) => (n <= accidents ? accident : fc.constant(null))),
    repairAtOnce: fc.boolean(),
  });

const bringBack = (accidents: number): fc.Arbitrary<BringBack> =>
  fc.record({
    kind: fc.constant("bringBack" as const),
    accident: fc.integer({ min: 1, max: 100 }).chain((n) => (n <= accidents ? accident : fc.constant(null))),
  });

/** Histories of so many steps in which so many of a hundred refreshes meet an accident. */
export function history(accidents: number, longest = 12): fc.Arbitrary<Deed[]> {
  const deed = fc.oneof(
    { weight: 9, arbitrary: personsDeed },
    { weight: 3, arbitrary: refresh(accidents) },
    { weight: 1, arbitrary: bringBack(accidents) },
  );
  return fc.array<Deed>(deed, { minLength: 3, maxLength: longest, size: "max" });
}

/** Histories in which people work, the data change, people go on working, and the version before is brought back. */
export function historyWithReturn(accidents: number): fc.Arbitrary<Deed[]> {
  const work = fc.array(personsDeed, { minLength: 0, maxLength: 4, size: "max" });
  return fc
    .tuple(work, refresh(0), work, bringBack(accidents), work)
    .map(([before, change, after, back, later]) => [...before, change, ...after, back, ...later]);
}
