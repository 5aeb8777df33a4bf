/** What the workbench itself says; the pane has words of its own. */
export interface BenchWords {
  open: string;
  openHint: string;
  sample: string;
  sampleHint: string;
  save: string;
  saveHint: string;
  sheets: string;
  notOpened: (code: string) => string;
}

const zh: BenchWords = {
  open: "打开…",
  openHint: "打开一本 .xlsx，代替现在这本",
  sample: "示例",
  sampleHint: "打开示例工作簿，代替现在这本",
  save: "下载副本",
  saveHint: "把现在的工作簿下载为 .xlsx；原文件不变",
  sheets: "工作表",
  notOpened: (code) => `打不开这个文件（${code}），请选 .xlsx。`,
};

const en: BenchWords = {
  open: "Open…",
  openHint: "Open an .xlsx in place of this workbook",
  sample: "Sample",
  sampleHint: "Open the sample in place of this workbook",
  save: "Download a copy",
  saveHint: "Download this workbook as an .xlsx; the file it came from stays as it is",
  sheets: "Sheets",
  notOpened: (code) => `This file cannot be opened (${code}). Choose an .xlsx.`,
};

/** Chinese for any Chinese language, English for all others. */
export function benchWordsFor(language: string): BenchWords {
  return language.toLowerCase().startsWith("zh") ? zh : en;
}
