import { isBlankCell, isErrorCell } from "./blank-cell";
import type { ColumnParser, ColumnParserOptions, ParsedCell } from "./parsed-column";
import type { CellValue } from "./outline";
import { decimalMark, exact, parseNumber } from "./parse-number";

/** Numbers and amounts, in the base unit. The samples settle whether `1.200` is twelve hundred (only beside `1.234,56`). */
export function numberParserFor(
  samples: readonly CellValue[],
  options: Pick<ColumnParserOptions, "unit">,
): ColumnParser {
  const decimalComma = usesDecimalComma(samples);
  const { unit } = options;
  const parseOther = (value: CellValue): ParsedCell => readNumberCell(value, unit, decimalComma);
  return {
    parse: (value) => (typeof value === "number" ? exact(value, unit) : parseOther(value)),
    settled: decimalComma ? { decimalComma } : {},
    questions: [],
  };
}

/** Some text number has an unmistakable decimal comma and none has an unmistakable decimal point. */
export function usesDecimalComma(samples: readonly CellValue[]): boolean {
  const marks = samples.filter((value) => typeof value === "string").map((value) => decimalMark(value));
  return marks.includes("comma") && !marks.includes("point");
}

function readNumberCell(value: CellValue, unit: number, decimalComma: boolean): ParsedCell {
  if (typeof value !== "string") return { problem: "not-a-number" };
  if (isBlankCell(value)) return NaN;
  if (isErrorCell(value)) return { problem: "error-cell" };
  const number = parseNumber(value, decimalComma);
  if (number === null || number.zhe) return { problem: "not-a-number" };
  if (number.percent) return exact(number.value, 0.01);
  return number.ownUnit ? number.value : exact(number.value, unit);
}
