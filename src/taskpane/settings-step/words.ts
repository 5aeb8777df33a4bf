import type { Locale } from "../../core/data/locale";

const zh = {
  title: "设置",
  intro: "存在这本工作簿里，刷新后生效。",
  standard: (text: string) => `默认 ${text}`,
  explain: (setting: string) => `说明：${setting}`,
  explained: (hint: string, standard: string) => `${hint}${standard}。`,
  changed: (standard: string) => `已改 · 默认 ${standard}`,
  changedCount: (count: number) => `${count} 项已改`,
  wrongCount: (count: number) => `${count} 项待改正`,
  resetOne: "恢复",
  resetOf: (setting: string) => `恢复默认：${setting}`,
  save: "保存设置",
  discard: "放弃修改",
  reset: "全部恢复默认",
  language: "语言",
  languageHint: "表页的语言在复盘的“选项”里选。",
  saved: { zh: "设置已保存，点“刷新”后生效。", en: "Settings are saved; press Refresh to apply them." },
  waiting: "设置已改，点“刷新”后生效。",
  wrongShare: "请填 0 到 100 之间的百分数。",
  wrongNumber: (hint: string) => `这里不能这样填。${hint}`,
  wrong: (count: number) => `有 ${count} 处要改，改好后再保存。`,
};

export type SettingsWords = typeof zh;

const en: SettingsWords = {
  title: "Settings",
  intro: "Kept in this workbook; used from the next refresh on.",
  standard: (text) => `default ${text}`,
  explain: (setting) => `About: ${setting}`,
  explained: (hint, standard) => `${hint} (${standard})`,
  changed: (standard) => `Changed · default ${standard}`,
  changedCount: (count) => `${count} changed`,
  wrongCount: (count) => `${count} to mend`,
  resetOne: "Reset",
  resetOf: (setting) => `Reset to default: ${setting}`,
  save: "Save settings",
  discard: "Discard",
  reset: "Reset all",
  language: "Language",
  languageHint: "The sheets' own language is among the options of a review.",
  saved: zh.saved,
  waiting: "Settings have changed; press Refresh to apply them.",
  wrongShare: "Type a percentage from 0 to 100.",
  wrongNumber: (hint) => `This cannot be used here. ${hint}`,
  wrong: (count) =>
    count === 1 ? "One field must be mended first." : `${count} fields must be mended first.`,
};

/** What the settings step says. */
export const settingsWords: Record<Locale, SettingsWords> = { "zh-CN": zh, "en-US": en };
