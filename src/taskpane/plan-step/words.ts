import type { Locale } from "../../core/data/locale";

const zh = {
  title: "计划",
  intro: "写出来年目标分解和相关表页。空着的项由数据推算。",
  total: "来年总目标（元）",
  totalHint: "填了就以它为准；空着则按增长率推算。",
  growth: "增长率",
  growthHint: "在过去十二个月的销售额上。",
  challengeFactor: "挑战目标 ÷ 基础目标",
  challengeHint: "不小于 1；例如 1.2。",
  timeUnit: "时间单位",
  timeHint: "目标按它拆分。",
  newCustomers: "新客户数",
  newCustomersHint: "空着则与过去十二个月相同。",
  newProductAmount: "新产品金额（元）",
  newProductHint: "新产品带来的额外金额。",
  units: { month: "月", quarter: "季度", half: "半年" },
  sheets: "写入这些表页",
  write: "写入计划",
  written: "计划表页",
  open: (sheet: string) => `打开 ${sheet}`,
  notWritten: (sheets: string) => `没有写出：${sheets}。现有数据不足以填它。`,
  wrong: "这里要填一个合适的数字。",
};

export type PlanWords = typeof zh;

const en: PlanWords = {
  title: "Plan",
  intro:
    "Writes next year's target plan and the sheets around it. What is left blank is worked out from the data.",
  total: "Next year's total (base currency)",
  totalHint: "What you type here counts; blank: worked out from the growth below.",
  growth: "Growth",
  growthHint: "On the sales of the last twelve months.",
  challengeFactor: "Challenge ÷ base target",
  challengeHint: "At least 1, for example 1.2.",
  timeUnit: "Time unit",
  timeHint: "Targets are split into these.",
  newCustomers: "New customers",
  newCustomersHint: "Blank: as many as in the last twelve months.",
  newProductAmount: "New products (base currency)",
  newProductHint: "What new products add.",
  units: { month: "Month", quarter: "Quarter", half: "Half-year" },
  sheets: "Write these sheets",
  write: "Write the plan",
  written: "Plan sheets",
  open: (sheet) => `Open ${sheet}`,
  notWritten: (sheets) => `Not written: ${sheets}. The data cannot fill it.`,
  wrong: "Type a number that fits here.",
};

/** What the plan step says. */
export const planWords: Record<Locale, PlanWords> = { "zh-CN": zh, "en-US": en };
