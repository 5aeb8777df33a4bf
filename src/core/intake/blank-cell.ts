import type { CellValue } from "./outline";

const BLANKS = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "/",
  "\\",
  "n/a",
  "na",
  "nil",
  "null",
  "none",
  "nan",
  "tbd",
  "无",
  "暂无",
  "空",
  "待定",
  "未定",
  ".",
]);
const ERROR =
  /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** Whether people mean "nothing here": an empty cell, a dash, a stroke, `N/A`, 无. Zero is not blank. */
export function isBlankCell(value: CellValue): boolean {
  return typeof value === "string" && BLANKS.has(value.normalize("NFKC").trim().toLowerCase());
}

/** Whether the cell shows an Excel error such as `#DIV/0!`. */
export function isErrorCell(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("#") && ERROR.test(value.trim());
}
