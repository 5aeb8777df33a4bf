import { atOnce } from "../../src/core/data/at-once";
import { CellMap } from "../../src/excel/merge/cell-map";
import { locateTables } from "../../src/excel/merge/locate-tables";
import type { MergeContext } from "../../src/excel/merge/merge-context";
import { mergeSheet, type SheetInput } from "../../src/excel/merge/merge-sheet";
import { finalNames, presentNames } from "../../src/excel/merge/names";
import { emptySheet } from "../../src/excel/merge/own-sheet";
import { targetOf } from "../../src/excel/merge/target";
import { demoPlan } from "./demo-plan";

const rows = Array.from({ length: 400 }, (_, index) => ({ key: `row ${index}`, target: index, actual: 1 }));

/** A sheet that is still to be made. */
function newSheet(): { input: SheetInput; context: MergeContext } {
  const plan = demoPlan(rows);
  const target = targetOf(plan, "zh-CN", false);
  const own = emptySheet(plan.id, plan.name);
  const tables = locateTables(target, own, null, [], (name) => name);
  const context: MergeContext = {
    locale: "zh-CN",
    today: 45565,
    format: { locale: "zh-CN", unit: 1 },
    names: finalNames(tables, "zh-CN"),
    presentNames: presentNames(tables),
    sheetNames: new Map(),
    repair: false,
  };
  return { input: { target, own, written: null, pending: [], strays: [], tables, orphans: [] }, context };
}

describe("Laying a plan over a sheet", () => {
  it("pauses at least once for each row", () => {
    const { input, context } = newSheet();
    const steps = mergeSheet(input, context);
    let pauses = 0;
    while (steps.next().done !== true) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(rows.length);
  });

  it("comes to the same whatever else is laid over between two pauses", () => {
    const { input, context } = newSheet();
    const steps = mergeSheet(input, context);
    let step = steps.next();
    for (let other = 0; step.done !== true; step = steps.next(), other += 1)
      if (other % 300 === 0) atOnce(mergeSheet(input, context));
    const { edits } = atOnce(mergeSheet(input, context));
    expect(JSON.stringify(step.value.edits)).toBe(JSON.stringify(edits));
  });
});

describe("Cells as boxes", () => {
  it("pause after each row of a box", () => {
    const cells = new CellMap<number>();
    for (let row = 0; row < 100; row += 1) for (const column of [1, 2]) cells.set(row, column, row);
    const steps = cells.boxes(0, new Set([49]));
    const pauses = Array.from({ length: 100 }, () => steps.next().done);
    expect(pauses).not.toContain(true);
    const last = steps.next();
    expect(last.done === true && last.value.map(({ box }) => box)).toEqual([
      { row: 0, column: 1, rows: 50, columns: 2 },
      { row: 50, column: 1, rows: 50, columns: 2 },
    ]);
  });
});
