import { addAction, changeAction, readActions } from "../../src/app/actions";
import { bringBackReview, hasEarlierVersion } from "../../src/app/bring-back";
import { keepSettings } from "../../src/app/keep-settings";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { watchFigures } from "../../src/app/watch-figures";
import { loadMemory } from "../../src/app/workbook-memory";
import { dayOf } from "../../src/core/data/day";
import { settingsSchema } from "../../src/core/settings";
import type { OwnCell } from "../../src/core/sheets/own-cell";
import { createWorkbook } from "../../src/simulator/model/create";
import { openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

const today = dayOf(2024, 10, 8);
const choices = { locale: "zh-CN", today, period: "2024-09" } as const;

/* Two regions' orders in September 2024: 华东 120 and 80, 华南 50. */
async function reviewed(): Promise<ExcelSession> {
  const excel = openExcel({ model: createWorkbook("Book1.xlsx", ["订单"]) });
  await excel.person((context) => {
    context.workbook.worksheets.getItem("订单").getRange("A1:C4").values = [
      ["订单日期", "区域", "金额"],
      ["2024-09-03", "华东", 120],
      ["2024-09-10", "华东", 80],
      ["2024-09-20", "华南", 50],
    ];
  });
  expect((await reviewWorkbook(choices)).kind).toBe("done");
  return excel;
}

describe("The action tracker from the pane", () => {
  it("takes a suggested action in the tracker's language, and gives it back as it stands", async () => {
    await reviewed();
    await addAction({
      measure: { zh: "访谈客户", en: "Interview customers" },
      metric: { zh: "销售额", en: "Sales" },
    });
    const list = await readActions(today);
    expect(list?.locale).toBe("zh-CN");
    expect(list?.actions).toMatchObject([
      { measure: "访谈客户", metric: "销售额", state: "open", due: null, owner: "" },
    ]);
  });

  it("writes owner, date and state of one action, which is overdue from the day after", async () => {
    await reviewed();
    await addAction({ measure: { zh: "一", en: "one" } });
    await addAction({ measure: { zh: "二", en: "two" } });
    const [, second] = (await readActions(today))!.actions;
    await changeAction(second!, { owner: "李雷", due: dayOf(2024, 10, 7), state: "running" }, "zh-CN");
    const read = async (day: number) =>
      (await readActions(day))!.actions.map(({ measure, owner, state, daysOverdue }) => [
        measure,
        owner,
        state,
        daysOverdue,
      ]);
    expect(await read(today)).toEqual([
      ["二", "李雷", "running", 1],
      ["一", "", "open", 0],
    ]);
    expect((await read(dayOf(2024, 10, 7)))[0]?.[3]).toBe(0);
  });

  it("is absent before the first review, and refuses to take an action then", async () => {
    openExcel();
    expect(await readActions(today)).toBeNull();
    await expect(addAction({ measure: { zh: "一", en: "one" } })).rejects.toMatchObject({
      problem: { code: "excel-gone" },
    });
  });
});

describe("Settings from the pane", () => {
  it("are kept for the next review, beside everything else that is remembered", async () => {
    await reviewed();
    const before = await loadMemory({});
    await keepSettings(settingsSchema.parse({ redLag: 0.2 }));
    expect(await loadMemory({})).toEqual({ ...before, settings: settingsSchema.parse({ redLag: 0.2 }) });
    const outcome = await reviewWorkbook(choices);
    expect(outcome.kind === "done" && outcome.review.settings.redLag).toBe(0.2);
  });
});

describe("The version before, from the pane", () => {
  it("comes back once after a refresh that changed figures", async () => {
    const excel = await reviewed();
    expect(await hasEarlierVersion()).toBe(false);
    await excel.person((context) => {
      context.workbook.worksheets.getItem("订单").getRange("C2").values = [[1120]];
    });
    await reviewWorkbook(choices);
    expect(await hasEarlierVersion()).toBe(true);
    const { sheets } = await bringBackReview({ locale: "zh-CN", today });
    expect(sheets).toContain("业绩复盘");
    expect(await hasEarlierVersion()).toBe(false);
    const cells = [...sheetOf(excel.model, "业绩复盘").rows.values()].flatMap((row) =>
      row.cells.map((cell) => cell?.value),
    );
    expect(cells).toContain(250);
    expect(cells).not.toContain(1250);
    await expect(bringBackReview({ locale: "zh-CN", today })).rejects.toMatchObject({
      problem: { code: "nothing-to-bring-back" },
    });
  });

  it("is what the next refresh compares with: figures, and the list of changes on the sheets", async () => {
    const excel = await reviewed();
    const first = await loadMemory({});
    const sold = async (amount: number): Promise<void> => {
      await excel.person((context) => {
        context.workbook.worksheets.getItem("订单").getRange("C2").values = [[amount]];
      });
      await reviewWorkbook(choices);
    };
    const salesChange = async () => {
      const change = (await loadMemory({})).lastReview?.changes.find(
        ({ before, unit, scope }) => before === 250 && unit === "amount" && scope === "{}",
      );
      return [change?.before, change?.after];
    };
    await sold(1120);
    expect(await salesChange()).toEqual([250, 1250]);
    await bringBackReview({ locale: "zh-CN", today });
    expect(await loadMemory({})).toEqual(first);
    await sold(220);
    expect(await salesChange()).toEqual([250, 350]);
  });
});

describe("A cell under the cursor", () => {
  it("is told as the figure that it is, and other cells are passed over", async () => {
    const excel = await reviewed();
    const cells: OwnCell[] = [];
    const stop = watchFigures((cell) => cells.push(cell));
    const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
    await rest();
    const sheet = sheetOf(excel.model, "维度拆解");
    const row =
      [...sheet.rows].find(([, { cells: line }]) => line.some((cell) => cell?.value === "华东"))?.[0] ?? -1;
    excel.host.select(sheet.id, [{ top: row, left: 3, bottom: row, right: 3 }]);
    await rest();
    excel.host.select(sheetOf(excel.model, "订单").id, [{ top: 1, left: 1, bottom: 1, right: 1 }]);
    await rest();
    stop();
    expect(cells).toEqual([
      { sheetId: "breakdown", block: "breakdown-region", key: "华东", column: "actual" },
    ]);
  });
});
