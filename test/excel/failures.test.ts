import type { Fault } from "../../src/simulator/protocol/faults";
import { writeSheets, type WriteResult } from "../../src/excel/write-sheets";
import { demoPlan, demoRegions } from "./demo-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "./excel-session";

/*
 * All or nothing (refresh.md 6): a run that fails at any request, at any action, leaves the workbook as it was, or names the
 * sheet that is incomplete and completes it at the next run. Typed words survive either way.
 */
const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const name = "业绩复盘";

const next = demoPlan(
  [
    { key: "margin", target: 0.3, actual: 0.2 },
    { key: "sales", target: 5_000_000, actual: 4_100_000 },
    { key: "repurchase", target: 0.6, actual: 0.65 },
    { key: "leads", target: 9, actual: 8 },
  ],
  [...demoRegions.slice(1), { key: "西部", target: 7, actual: 6 }],
);

/** A built sheet with words, an overwritten cell, a filter, and people's own column, before the refresh to `next`. */
async function lived(): Promise<ExcelSession> {
  const excel = openExcel();
  await writeSheets([demoPlan()], options);
  await excel.person((context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange("F6:F8").values = [["价格"], ["新人"], ["回访"]];
    sheet.getRange("D8").values = [["手改"]];
    sheet.getRange("F12").values = [["渠道"]];
    context.workbook.tables.getItem("Fupan_ByRegion").columns.add(undefined, [["负责人"], ["甲"], ["乙"]]);
  });
  return excel;
}

/** Requests of a refresh before the one that writes. */
const writingRequest = 5;

/** Words that must be somewhere on the sheet after any number of failures. */
const typed = ["价格", "新人", "回访", "手改", "渠道", "甲", "乙"];

function wordsLeft(excel: ExcelSession): string[] {
  const cells = sheetOf(excel.model, name).rows.values();
  const present = new Set(
    [...cells].flatMap((row) =>
      row.cells.map((cell) => JSON.stringify(cell?.value ?? "").replaceAll('"', "")),
    ),
  );
  return typed.filter((word) => present.has(word));
}

async function survives(
  faultsFrom: (first: number) => Fault[],
): Promise<{ failed: WriteResult; repaired: WriteResult; grid: unknown }> {
  const excel = await lived();
  excel.host.faults = faultsFrom(excel.host.nextRequest);
  const failed = await writeSheets([next], options);
  excel.host.faults = [];
  expect(wordsLeft(excel)).toEqual(typed);
  const repaired = await writeSheets([next], options);
  expect(repaired.ok).toBe(true);
  expect(wordsLeft(excel)).toEqual(typed);
  return { failed, repaired, grid: gridOf(sheetOf(excel.model, name)) };
}

describe("A refresh that fails", () => {
  let expected: unknown;
  let trips: number;
  let actions: number;

  beforeAll(async () => {
    const excel = await lived();
    const before = excel.requests();
    expect(await writeSheets([next], options)).toMatchObject({ ok: true });
    trips = excel.requests() - before;
    actions = excel.host.log.filter(({ isCleanUp }) => !isCleanUp)[before + writingRequest]?.actions ?? 0;
    expected = gridOf(sheetOf(excel.model, name));
    expect(wordsLeft(excel)).toEqual(typed);
  });

  it("at any request is completed by the next run", async () => {
    expect(trips).toBe(9);
    for (let trip = 0; trip < trips; trip += 1) {
      const { failed, grid } = await survives((first) => [
        { request: first + trip, kind: "refuse", code: "GeneralException" },
      ]);
      expect(failed.ok).toBe(false);
      expect(failed.problems[0]?.code).toBe("excel-general");
      expect(grid).toEqual(expected);
    }
  }, 120_000);

  it("in the middle of the writing request names the sheet and is completed by the next run", async () => {
    const steps = 24;
    for (let step = 0; step < steps; step += 1) {
      const action = Math.floor((actions * step) / steps);
      const { failed, grid } = await survives((first) => [
        { request: first + writingRequest, kind: "failAction", action, code: "GeneralException" },
      ]);
      expect(failed.ok).toBe(false);
      // first come the actions that hold everything at its place, then the mark: before it nothing was begun
      if (action > 90) expect(failed.incomplete).toEqual([name]);
      expect([action, grid]).toEqual([action, expected]);
    }
  }, 120_000);

  it("leaves the sheet alone when it fails before anything was written", async () => {
    const excel = await lived();
    const before = gridOf(sheetOf(excel.model, name));
    excel.host.faults = [{ request: excel.host.nextRequest + 4, kind: "refuse", code: "AccessDenied" }];
    const result = await writeSheets([next], options);
    expect(result).toMatchObject({ ok: false, incomplete: [] });
    expect(result.problems.map(({ code }) => code)).toEqual(["excel-access-denied"]);
    expect(gridOf(sheetOf(excel.model, name))).toEqual(before);
  });

  it("because the user cancelled while Excel hung is a failure like any other", async () => {
    const excel = await lived();
    const abort = new AbortController();
    excel.host.faults = [{ request: excel.host.nextRequest + writingRequest, kind: "hang", applied: true }];
    setTimeout(() => abort.abort(), 300);
    const result = await writeSheets([next], { ...options, signal: abort.signal });
    expect(result.problems.map(({ code }) => code)).toEqual(["cancelled", "sheet-incomplete"]);
    excel.host.faults = [];
    expect((await writeSheets([next], options)).problems.map(({ code }) => code)).toContain("run-repaired");
    expect(gridOf(sheetOf(excel.model, name))).toEqual(expected);
  });
});

describe("An Excel that cannot undo the run in one step", () => {
  it("gets it in several", async () => {
    const excel = openExcel({ apiVersion: "1.20" });
    excel.host.faults = [{ request: excel.host.nextRequest + 2, kind: "refuse", code: "UndoNotSupported" }];
    expect(await writeSheets([demoPlan()], options)).toMatchObject({ ok: true, problems: [] });
  });
});

describe("A first build that fails", () => {
  it("leaves no sheet behind, at any request and in the middle of one", async () => {
    const faults: ((first: number) => Fault)[] = [
      ...[0, 1, 2, 3, 4, 5].map((trip) => (first: number): Fault => ({
        request: first + trip,
        kind: "refuse",
        code: "GeneralException",
      })),
      ...[5, 20, 60, 120, 200].map((action) => (first: number): Fault => ({
        request: first + 2,
        kind: "failAction",
        action,
        code: "GeneralException",
      })),
    ];
    for (const fault of faults) {
      const excel = openExcel();
      excel.host.faults = [fault(excel.host.nextRequest)];
      const result = await writeSheets([demoPlan()], options);
      if (result.ok) {
        expect(result.problems.map(({ code }) => code)).toEqual(["freeze-failed"]);
        continue;
      }
      expect(excel.model.sheets.map((sheet) => sheet.name)).toEqual(["订单"]);
      expect(result.incomplete).toEqual([]);
      excel.host.faults = [];
      expect(await writeSheets([demoPlan()], options)).toMatchObject({ ok: true, problems: [] });
    }
  }, 60_000);
});
