import { isBlankCell, isErrorCell } from "./blank-cell";
import type { ColumnParser, ParsedCell } from "./parsed-column";
import type { CellValue } from "./outline";

const YES =
  /^(?:y|yes|true|t|1|是|有|对|√|✓|✔|☑|x|退|已退|已退货|退货|退款|已退款|退换|returned|return|refund|refunded|return processed|转介绍|介绍|referral|referred)$/;
const NO =
  /^(?:n|no|false|f|0|否|无|没有|×|✗|未退|未退货|正常|not returned|none|completed|完成|已完成|delivered)$/;

/** Marks such as 是/否, √, Yes/No, TRUE/FALSE, 已退货 as 1 and 0; a blank is 0: an unmarked row is not returned. */
export function flagParserFor(): ColumnParser {
  return { parse: readFlag, settled: {}, questions: [] };
}

function readFlag(value: CellValue): ParsedCell {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value === 0 ? 0 : 1;
  if (isErrorCell(value)) return { problem: "error-cell" };
  const text = value.normalize("NFKC").trim().toLowerCase();
  if (isBlankCell(value) || NO.test(text)) return 0;
  // Any other word in such a column marks the row: "Return Processed", 质量问题退回, a return date.
  return YES.test(text) || !/^(?:not|未|非|不)/.test(text) ? 1 : 0;
}
