import type { ErrorCode } from "./workbook";

const errorValues: ReadonlySet<string> = new Set<ErrorCode>([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/** Whether a text is one of Excel's error values. */
export function isErrorValue(text: string): text is ErrorCode {
  return errorValues.has(text);
}
