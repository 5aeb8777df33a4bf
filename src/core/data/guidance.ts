import type { Phrase } from "./locale";

/** First words of a row above a table that tells people what to write: such a row is no header and no data. */
export const guidanceStarts = {
  note: { zh: "填写说明：", en: "How to fill in: " },
  example: { zh: "示例：", en: "Example: " },
} as const satisfies Record<string, Phrase>;

const guidance = /^(?:填写说明|填写要求|填表说明|示例|样例|how to fill in|instructions?|example)\s*:/i;

/** Whether a row whose first cell says this is guidance for the people who fill in the table below. */
export function isGuidance(firstCell: unknown): boolean {
  return typeof firstCell === "string" && guidance.test(firstCell.normalize("NFKC").trim());
}
