import type { Stage } from "../app/review-choices";
import type { Locale } from "../core/data/locale";

const words: Record<Locale, Record<Stage, string>> = {
  "zh-CN": { looking: "查看工作簿", reading: "读取数据", computing: "计算指标", writing: "写入表页" },
  "en-US": {
    looking: "looking at the workbook",
    reading: "reading data",
    computing: "computing metrics",
    writing: "writing sheets",
  },
};

/** One line on standard error that says where a long run is; silent when nobody watches. */
export function progressLine(
  locale: Locale,
  quiet: boolean,
): { show: (stage: Stage, done: number, total: number) => void; clear: () => void } {
  const terminal = process.stderr;
  if (quiet || !terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  const wipe = "\r\u001b[K";
  return {
    show: (stage, done, total) => {
      const share = total > 0 ? ` ${Math.floor((done / total) * 100)}%` : "";
      terminal.write(`${wipe}${words[locale][stage]}${share} …`);
    },
    clear: () => void terminal.write(wipe),
  };
}
