import { isoDate } from "../../data/day";
import type { Review } from "../../review/review";
import { typedRows, typedText } from "../typed-table";
import { reportOutline } from "./report-outline";
import type { ReportReader } from "./report-section";

/** Characters that Markdown would read as marks. */
const marks = /[\\`*_[\]<>|~&]/g;
/** What would begin a list or a heading. */
const openers = /^(?=[#+-])|^(\d+)(?=[.)])/;

/** Text as Markdown shows it, whatever characters names hold; one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(marks, "\\$&")
    .replace(openers, "$1\\");
}

/** The written report (OUT12) as Markdown: a heading for each section, a line for each statement, people's supplements beneath. */
export function reportMarkdown(review: Review, reader: ReportReader): string {
  const zh = reader.locale === "zh-CN";
  const { period, asOf } = review.window;
  const supplements = new Map(
    typedRows(reader.typed, "report", "report").map((row) => [row.key, typedText(row, "supplement")]),
  );
  const title = zh ? `# 复盘报告 · ${period.label}` : `# Sales review · ${period.label}`;
  const span = `${isoDate(period.start)} – ${isoDate(period.end)}`;
  const scope = zh ? `期间：${span}，截至 ${isoDate(asOf)}` : `Period: ${span}, as of ${isoDate(asOf)}`;
  const parts = reportOutline(review, reader).map(({ title: heading, lines }) => {
    const items = lines.flatMap(({ key, text, missing }) => {
      const own = supplements.get(key) ?? "";
      const shown = missing ? `- *${escapeMarkdown(text)}*` : `- ${escapeMarkdown(text)}`;
      return own === "" ? [shown] : [shown, `  - ${escapeMarkdown(own)}`];
    });
    return [`## ${escapeMarkdown(heading)}`, "", ...items].join("\n");
  });
  return `${[escapeTitle(title), scope, ...parts].join("\n\n")}\n`;
}

const escapeTitle = (title: string): string => `# ${escapeMarkdown(title.slice(2))}`;
