import type { Locale } from "../../core/data/locale";

const zh = {
  title: "行动",
  intro: "来自“行动跟踪”表，逾期的排在最前。这里的改动只写入该行的负责人、日期、状态三格。",
  reading: "正在读取行动…",
  again: "重新读取",
  openSheet: "打开行动跟踪",
  none: "还没有行动",
  noneHint: "在“结果”里，点差距或发现旁边的“加入行动”；也可以直接在行动跟踪表里写。",
  noTracker: "这本工作簿还没有行动跟踪表，先做一次复盘。",
  owner: "责任人",
  due: "完成时间",
  status: "状态",
  otherStatus: "（未选）",
  metric: "关联指标",
  save: "保存",
  saveOf: (measure: string) => `保存“${measure}”`,
  saved: { zh: "已保存行动：", en: "Action saved: " },
  overdue: (days: number) => `逾期 ${days} 天`,
  dueSoon: "7 天内到期",
  unnamed: "（未写措施）",
};

export type ActionsWords = typeof zh;

const en: ActionsWords = {
  title: "Actions",
  intro:
    "From the action tracker, overdue ones first. Changes here write owner, date and status of that row and nothing else.",
  reading: "Reading the actions…",
  again: "Read again",
  openSheet: "Open the tracker",
  none: "No actions yet",
  noneHint: "Press “Add action” beside a gap or a finding under Result, or write in the tracker itself.",
  noTracker: "This workbook has no action tracker yet; run a review first.",
  owner: "Owner",
  due: "Due",
  status: "Status",
  otherStatus: "(none)",
  metric: "Linked metric",
  save: "Save",
  saveOf: (measure) => `Save “${measure}”`,
  saved: zh.saved,
  overdue: (days) => (days === 1 ? "1 day overdue" : `${days} days overdue`),
  dueSoon: "due within 7 days",
  unnamed: "(no measure written)",
};

/** What the actions step says. */
export const actionsWords: Record<Locale, ActionsWords> = { "zh-CN": zh, "en-US": en };
