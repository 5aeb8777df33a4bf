import { bringBackReview } from "../../src/app/bring-back";
import { refreshFromRibbon } from "../../src/app/refresh-from-ribbon";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { loadMemory } from "../../src/app/workbook-memory";
import { dayOf } from "../../src/core/data/day";
import { problemSentence } from "../../src/core/problems";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

jest.setTimeout(60_000);

const today = dayOf(2024, 10, 8);
const orders = [
  ["订单日期", "区域", "金额"],
  ["2024-09-03", "华东", 120],
  ["2024-09-20", "华南", 50],
];
const headers = (excel: ExcelSession, cells: readonly string[]): Promise<unknown> =>
  excel.person((context) => {
    context.workbook.worksheets.getItem("订单").getRange("A1:C1").values = [[...cells]];
  });

async function reviewed(): Promise<ExcelSession> {
  const excel = openExcel();
  await excel.person((context) => {
    context.workbook.worksheets.getItem("订单").getRange("A1:C3").values = orders;
  });
  expect((await reviewWorkbook({ locale: "zh-CN", today })).kind).toBe("done");
  return excel;
}

const cockpit = ({ model }: ExcelSession) => gridOf(sheetOf(model, "驾驶舱"));
/** The line below the cockpit's title. */
const subtitle = (excel: ExcelSession): string => String(cockpit(excel)[1]?.[1]);

/** Presses the ribbon's button as Excel does; answers once the command says that it is complete. */
async function pressRefresh(): Promise<void> {
  const associated = new Map<string, (event: Office.AddinCommands.Event) => void>();
  jest.spyOn(Office, "onReady").mockResolvedValue({} as never);
  Office.context.displayLanguage = "zh-CN";
  Object.assign(Office, {
    actions: {
      associate: (id: string, run: (event: Office.AddinCommands.Event) => void) => associated.set(id, run),
    },
  });
  await jest.isolateModulesAsync(async () => {
    await import("../../src/commands");
  });
  await new Promise<void>((completed) =>
    associated.get("refreshReview")?.({ completed } as unknown as Office.AddinCommands.Event),
  );
}

describe("A refresh from the ribbon that fails", () => {
  it("says so below the cockpit's title, shows the cockpit, changes nothing else, and is told by the pane", async () => {
    const excel = await reviewed();
    const before = cockpit(excel);
    const line = subtitle(excel);
    await headers(excel, ["甲", "乙", "丙"]);
    const outcome = await refreshFromRibbon("zh-CN", today);
    expect(outcome).toMatchObject({ kind: "failed", onCockpit: true, remembered: true });
    expect(subtitle(excel)).toMatch(/^⚠ 2024-10-08 从功能区刷新没有完成：.+  ·  范围：/);
    expect(subtitle(excel).endsWith(line)).toBe(true);
    expect(cockpit(excel).filter((_, row) => row !== 1)).toEqual(before.filter((_, row) => row !== 1));
    expect(excel.model.activeSheetId).toBe(sheetOf(excel.model, "驾驶舱").id);
    const { problems } = await loadMemory({});
    expect(problems.map(({ code }) => code)).toEqual(["ribbon-refresh-failed"]);
    expect(problemSentence(problems[0]!, "en-US")).toMatch(
      /^The refresh from the ribbon on 2024-10-08 did not finish: [A-Z].+/,
    );
  });

  it("is taken back by the next review that succeeds, and leaves the version to bring back alone", async () => {
    const excel = await reviewed();
    const line = subtitle(excel);
    const [first] = orders;
    await headers(excel, ["甲", "乙", "丙"]);
    await refreshFromRibbon("zh-CN", today);
    await headers(excel, first as string[]);
    await pressRefresh();
    expect(subtitle(excel)).toBe(line);
    expect((await loadMemory({})).problems).toEqual([]);
    expect(cockpit(excel).flat().join()).not.toContain("已移出");
    await bringBackReview({ locale: "zh-CN", today });
    expect(subtitle(excel)).toBe(line);
  });

  it("says it in the sheet's language, whatever Excel's is", async () => {
    const excel = await reviewed();
    await headers(excel, ["甲", "乙", "丙"]);
    await refreshFromRibbon("en-US", today);
    expect(subtitle(excel)).toMatch(/^⚠ 2024-10-08 从功能区刷新没有完成/);
    expect(sheetOf(excel.model, "驾驶舱").name).toBe("驾驶舱");
  });

  it("is only remembered where no cockpit stands: no sheet is added", async () => {
    const excel = openExcel();
    const outcome = await refreshFromRibbon("zh-CN", today);
    expect(outcome).toMatchObject({ kind: "failed", onCockpit: false, remembered: true });
    expect(excel.model.sheets.map(({ name }) => name)).toEqual(["订单"]);
  });

  it("never rejects, though Excel refuses everything", async () => {
    const excel = await reviewed();
    excel.host.faults = Array.from({ length: 60 }, (_, index) => ({
      request: excel.host.nextRequest + index,
      kind: "refuse" as const,
      code: "AccessDenied" as const,
    }));
    const outcome = await refreshFromRibbon("zh-CN", today);
    expect(outcome).toMatchObject({ kind: "failed", onCockpit: false, remembered: false });
  });

  it("lets go of an Excel that does not answer", async () => {
    const excel = await reviewed();
    jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "performance"] });
    try {
      excel.host.faults = [{ request: excel.host.nextRequest + 1, kind: "hang", applied: false }];
      const ended = refreshFromRibbon("zh-CN", today);
      await jest.advanceTimersByTimeAsync(31_000);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(await ended).toMatchObject({ kind: "failed", problem: { code: "excel-not-answering" } });
    } finally {
      jest.useRealTimers();
    }
  });
});

it("completes the ribbon's event when all is well, and when the workbook holds nothing to review", async () => {
  const excel = await reviewed();
  await pressRefresh();
  expect(subtitle(excel)).not.toContain("⚠");
  openExcel();
  await pressRefresh();
});
