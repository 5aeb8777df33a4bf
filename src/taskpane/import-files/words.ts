import type { Locale } from "../../core/data/locale";

const zh = {
  pick: "导入其他工作簿…",
  hint: "选中的 .xlsx 会成为本工作簿的新表页，文件本身不变。",
  busy: (done: number, total: number) => `正在导入 ${done}/${total}…`,
  done: (sheets: readonly string[]) => ({
    zh: `已导入：${sheets.join("、")}。`,
    en: `Imported: ${sheets.join(", ")}.`,
  }),
};

export type ImportWords = typeof zh;

const en: ImportWords = {
  pick: "Import other workbooks…",
  hint: "Each chosen .xlsx becomes new sheets of this workbook; the file stays as it is.",
  busy: (done, total) => `Importing ${done} of ${total}…`,
  done: zh.done,
};

/** What the import of other workbooks says. */
export const importWords: Record<Locale, ImportWords> = { "zh-CN": zh, "en-US": en };
