import type { Finding, Review } from "../../../src/core/review/review";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import type { Block, SheetId } from "../../../src/core/sheets/sheet-plan";
import { bareReview } from "../../helpers/bare-review";
import { cleanReport } from "../../helpers/make-data-set";

/* Whatever the cockpit counts as a hint about the data must be found, cell by cell, on the data-quality sheet. */
const openPeriod: Finding = {
  id: "part-period",
  severity: "info",
  text: { zh: "截至 2024-11-29：期间尚未结束。", en: "The period is open as of 2024-11-29." },
  metricIds: [],
};
const doubled: Finding = {
  id: "source:duplicate-row",
  severity: "info",
  text: { zh: "订单!A12：此行重复。", en: "Orders!A12: this row is repeated." },
  metricIds: [],
};

function blockOf(review: Review, sheet: SheetId, id: string): Block | undefined {
  const plans = planSheets(review, { locale: "zh-CN", wanted: ["cockpit", "data-quality"] });
  return plans.find((plan) => plan.id === sheet)?.blocks.find((block) => block.id === id);
}

const linesOf = (review: Review): string[] => {
  const block = blockOf(review, "cockpit", "cockpit-findings");
  const cells = block?.kind === "cells" ? block.rows.flat() : [];
  return cells.map((cell) => {
    if (typeof cell !== "object" || cell === null) return String(cell);
    return "text" in cell ? cell.text : "value" in cell ? String(cell.value) : "";
  });
};

test("what must be known of the period stands on the cockpit itself", () => {
  expect(linesOf(bareReview({ findings: [openPeriod] }))).toEqual([
    "触发规则与建议",
    "本期没有触发规则。",
    "○ 截至 2024-11-29：期间尚未结束。",
  ]);
});

test("what concerns single rows is counted, with a link to the sheet that lists them", () => {
  expect(linesOf(bareReview({ findings: [doubled] })).at(-1)).toBe("另有 1 条数据提示 → 数据质量");
});

test("the data-quality sheet lists the rows, and says so when there are none", () => {
  const problem = { code: "duplicate-row", severity: "warning", sheet: "订单", address: "A12" } as const;
  const problemsOf = (sources: Review["sources"]): unknown[] => {
    const block = blockOf(bareReview({ sources }), "data-quality", "problems");
    return block?.kind === "table" ? block.rows.map(({ key, cells }) => [key, cells["problem"]]) : [];
  };
  expect(problemsOf(cleanReport)).toEqual([["~none", "— 没有发现问题"]]);
  expect(problemsOf({ ...cleanReport, problems: [problem] })).toEqual([
    ["duplicate-row:订单!A12", expect.stringContaining("重复")],
  ]);
});
