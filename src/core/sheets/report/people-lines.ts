import { typedRows, typedText, type TypedRow } from "../typed-table";
import type { ReportLine, ReportReader } from "./report-section";

/** What people wrote down as lessons: what happened, and where it applies. */
export function lessonLines({ typed, locale }: ReportReader): ReportLine[] {
  const zh = locale === "zh-CN";
  return typedRows(typed, "lessons", "lessons").flatMap((row): ReportLine[] => {
    const lesson = typedText(row, "lesson");
    if (lesson === "") return [];
    const reuse = typedText(row, "reuse");
    const where = reuse === "" ? "" : zh ? `(适用：${reuse})` : ` (applies to: ${reuse})`;
    return [{ key: `lesson:${row.key}`, text: `${headed(row, "type", zh)}${lesson}${where}` }];
  });
}

/** Contingencies somebody has taken in hand: an owner or a state of their own makes a seeded line one. */
export function contingencyLines({ typed, locale }: ReportReader): ReportLine[] {
  const zh = locale === "zh-CN";
  return typedRows(typed, "contingency", "contingency").flatMap((row): ReportLine[] => {
    const plan = typedText(row, "plan");
    const owner = typedText(row, "owner");
    const status = typedText(row, "status");
    const seeded = row.key.startsWith("finding:");
    if (plan === "" || (seeded && owner === "" && status === "")) return [];
    const trigger = typedText(row, "trigger");
    const when = trigger === "" ? "" : zh ? `若${trigger}，则` : `If ${trigger}, then `;
    const who = [owner, status].filter((word) => word !== "").join(zh ? "，" : ", ");
    return [
      {
        key: `contingency:${row.key}`,
        text: `${headed(row, "risk", zh)}${when}${plan}${who === "" ? "" : zh ? `(${who})` : ` (${who})`}`,
      },
    ];
  });
}

function headed(row: TypedRow, column: string, zh: boolean): string {
  const head = typedText(row, column);
  return head === "" ? "" : `${head}${zh ? "：" : ": "}`;
}
