import { dataSetLabels } from "../core/data/field-labels";
import { say } from "../core/data/locale";
import { problemSentence } from "../core/problems";
import type { CliOptions } from "./parse-arguments";
import type { ReviewedFile } from "./review-file";

/** Findings and questions beyond this are on the data quality sheet. */
const shown = 6;

/** What a person wants to know below the scorecard: which rows counted, what stands out, what was assumed, where the result is. */
export function summaryLines(
  { outcome, out, warnings }: ReviewedFile,
  { json, report }: CliOptions,
): string[] {
  const { review, locale, changes, sheets } = outcome;
  const zh = locale === "zh-CN";
  const { tables, questions } = review.sources;
  const rows = tables.map((table) =>
    zh
      ? `  ${dataSetLabels[table.kind].zh} ${table.source}：读取 ${table.rowsRead} 行 = 采用 ${table.rowsUsed} + 剔除 ${table.rowsLeftOut}`
      : `  ${dataSetLabels[table.kind].en} ${table.source}: ${table.rowsRead} rows read = ${table.rowsUsed} used + ${table.rowsLeftOut} left out`,
  );
  const findings = review.findings.slice(0, shown).map((finding) => `  ${say(finding.text, locale)}`);
  const asked = questions
    .slice(0, shown)
    .map(({ code, params }) => `  ${problemSentence({ code, params, severity: "warning" }, locale)}`);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [title, ...lines, ""] : [];
  return [
    ...section(zh ? "数据" : "Data", rows),
    ...section(zh ? "值得注意" : "Worth attention", findings),
    ...section(zh ? "待确认（已按推断处理）" : "To confirm (assumed meanwhile)", asked),
    ...section(
      zh ? "保存时的提示" : "On saving",
      warnings.map((warning) => `  ${warning}`),
    ),
    ...(changes.length > 0
      ? [zh ? `与上次相比有 ${changes.length} 项变化` : `${changes.length} changes since last time`]
      : []),
    zh
      ? `已写入 ${out}：${sheets.map(({ name }) => name).join("、")}`
      : `Wrote ${out}: ${sheets.map(({ name }) => name).join(", ")}`,
    ...(json === undefined ? [] : [zh ? `结果数据 ${json}` : `Result data ${json}`]),
    ...(report === undefined ? [] : [zh ? `复盘报告 ${report}` : `Written report ${report}`]),
  ];
}
