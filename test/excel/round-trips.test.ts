import type { SheetId, SheetPlan } from "../../src/core/sheets/sheet-plan";
import { writeSheets } from "../../src/excel/write-sheets";
import { demoPlan, demoRegions, demoTable, type DemoRow } from "./demo-plan";
import { openExcel, type ExcelSession } from "./excel-session";

/*
 * The number of round trips does not depend on the number of sheets, tables, rows or changes (write-sheets.ts, header):
 * only on the size, one more for every 2 MB written and every 4 MB read.
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
  it("of four sheets: 7 to build, 4 when nothing changed, 9 when one row or three hundred changed", async () => {
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
    expect(await tripsOf(excel, fourSheets(grown))).toMatchObject({ requests: 9, reported: 9 });
  }, 60_000);

  it("of a sheet of three thousand rows stay few, and no request exceeds 5 MB", async () => {
    const excel = openExcel();
    const plan = (actual: (index: number) => number): SheetPlan[] => [
      demoPlan([], [], { blocks: [demoTable("performance", rows(3_000, actual))], charts: [] }),
    ];
    const started = performance.now();
    expect(
      (
        await tripsOf(
          excel,
          plan((index) => index),
        )
      ).requests,
    ).toBeLessThanOrEqual(10);
    const built = performance.now();
    expect(
      (
        await tripsOf(
          excel,
          plan((index) => index),
        )
      ).cells,
    ).toBe(0);
    const unchanged = performance.now();
    expect(
      (
        await tripsOf(
          excel,
          plan((index) => index + 1),
        )
      ).cells,
    ).toBe(3_000);
    const refreshed = performance.now();
    const sizes = excel.host.log.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes));
    expect(Math.max(...sizes)).toBeLessThan(5 * 1024 * 1024);
    process.stdout.write(
      `3,000 rows: build ${Math.round(built - started)} ms, unchanged ${Math.round(unchanged - built)} ms, all changed ${Math.round(refreshed - unchanged)} ms, largest ${Math.max(...sizes)} bytes\n`,
    );
  }, 120_000);
});
