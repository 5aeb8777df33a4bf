import type { Locale } from "../../core/data/locale";

const zh = {
  title: "设置",
  intro: "保存在这本工作簿里；点“刷新”后生效。",
  standard: (text: string) => `默认 ${text}`,
  save: "保存设置",
  reset: "恢复默认",
  language: "语言",
  languageHint: "窗格立即切换；表页在下次刷新时切换。",
  saved: { zh: "设置已保存，点“刷新”后生效。", en: "Settings are saved; press Refresh to apply them." },
  waiting: "设置已改，点“刷新”后生效。",
  wrongShare: "请填 0 到 100 之间的百分数。",
  wrongNumber: (hint: string) => `这里不能这样填。${hint}`,
  wrong: (count: number) => `有 ${count} 处要改，改好后再保存。`,
};

export type SettingsWords = typeof zh;

const en: SettingsWords = {
  title: "Settings",
  intro: "Kept in this workbook; they take effect with Refresh.",
  standard: (text) => `default ${text}`,
  save: "Save settings",
  reset: "Back to defaults",
  language: "Language",
  languageHint: "The pane switches at once, the sheets with the next refresh.",
  saved: zh.saved,
  waiting: "Settings have changed; press Refresh to apply them.",
  wrongShare: "Type a percentage from 0 to 100.",
  wrongNumber: (hint) => `This cannot be used here. ${hint}`,
  wrong: (count) =>
    count === 1 ? "One field must be mended first." : `${count} fields must be mended first.`,
};

/** What the settings step says. */
export const settingsWords: Record<Locale, SettingsWords> = { "zh-CN": zh, "en-US": en };
