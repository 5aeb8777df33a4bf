import type { SheetId, SheetPlan } from "../../src/core/sheets/sheet-plan";
import { writeSheets } from "../../src/excel/write-sheets";
import { demoPlan, demoRegions, demoTable, type DemoRow } from "./demo-plan";
import { openExcel, type ExcelSession } from "./excel-session";

/*
 * The number of round trips does not depend on the number of sheets, tables, rows or changes (write-sheets.ts, header):
 * only on the size, one more for every 400 KB written and every 4 MB read.
 */
const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const ids: SheetId[] = ["performance", "breakdown", "customers", "definitions"];

const rows = (count: number, actual: (index: number) => number): DemoRow[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `k${index}`,
    target: index + 1,
    actual: actual(index),
  }));

function fourSheets(list: readonly DemoRow[]): SheetPlan[] {
  return ids.map((id) =>
    demoPlan([], [], {
      id,
      name: `表 ${id}`,
      blocks: [demoTable(id, list), demoTable(`${id}-regions`, demoRegions)],
      charts: [],
    }),
  );
}

async function tripsOf(
  excel: ExcelSession,
  plans: readonly SheetPlan[],
): Promise<{ requests: number; reported: number; cells: number }> {
  const before = excel.requests();
  const result = await writeSheets(plans, options);
  expect(result).toMatchObject({ ok: true, problems: [] });
  const cells = result.sheets.reduce((sum, sheet) => sum + sheet.changedCells, 0);
  return { requests: excel.requests() - before, reported: result.roundTrips, cells };
}

describe("Round trips", () => {
  it("of four sheets: 7 to build, 4 when nothing changed, 9 when one row or three hundred changed, 10 when 450 moved too (over 400 KB)", async () => {
    const excel = openExcel();
    const base = rows(300, (index) => index);
    expect(await tripsOf(excel, fourSheets(base))).toMatchObject({ requests: 7, reported: 7 });
    expect(await tripsOf(excel, fourSheets(base))).toEqual({ requests: 4, reported: 4, cells: 0 });
    const one = base.map((row, index) => (index === 7 ? { ...row, actual: 99 } : row));
    expect(await tripsOf(excel, fourSheets(one))).toEqual({ requests: 9, reported: 9, cells: 4 });
    const all = rows(300, (index) => index + 0.5);
    expect(await tripsOf(excel, fourSheets(all))).toEqual({ requests: 9, reported: 9, cells: 1200 });
    const grown = [
      ...rows(150, (index) => index + 0.5),
      ...rows(450, (index) => index + 0.5).slice(300),
      ...all.slice(150),
    ];
    expect(await tripsOf(excel, fourSheets(grown))).toMatchObject({ requests: 10, reported: 10 });
  }, 60_000);

  it("of 5,000 customers, 500 products and 300 people: 10 to build, 5 when nothing changed, 12 when all changed", async () => {
    const excel = openExcel();
    const plans = (more: number): SheetPlan[] =>
      [5_000, 500, 300].map((count, index) =>
        demoPlan([], [], {
          id: ids[index] ?? "performance",
          name: `表 ${count}`,
          blocks: [
            demoTable(
              `of-${count}`,
              rows(count, (row) => row + more),
            ),
          ],
          charts: [],
        }),
      );
    const took: number[] = [];
    const timed = async (more: number): Promise<{ requests: number; cells: number }> => {
      const started = performance.now();
      const { requests, cells } = await tripsOf(excel, plans(more));
      took.push(Math.round(performance.now() - started));
      return { requests, cells };
    };
    const built = await timed(0);
    const unchanged = await timed(0);
    const all = await timed(1);
    const sizes = excel.host.log.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes));
    process.stdout.write(
      `5,800 rows: build, unchanged, all changed in ${took.join(", ")} ms; largest ${Math.max(...sizes)} bytes\n`,
    );
    expect([built.requests, unchanged.requests, all.requests]).toEqual([10, 5, 12]);
    expect([unchanged.cells, all.cells]).toEqual([0, 5_800]);
    expect(Math.max(...sizes)).toBeLessThan(1024 * 1024); // what the client puts into words in one go is felt
  }, 240_000);
});
