import type { Question } from "../data/source-report";
import { isBlankCell, isErrorCell } from "./blank-cell";
import type { ColumnParser, ColumnParserOptions, ParsedCell } from "./parsed-column";
import { usesDecimalComma } from "./number-column-parser";
import type { CellValue } from "./outline";
import { exact, parseNumber } from "./parse-number";

/** A plain number up to here may be a fraction (150 % at most); above it can only be a percent number. */
const LARGEST_FRACTION = 1.5;

/**
 * Ratios as fractions. Percent signs and percent formats speak for their own cell; plain numbers are settled for the
 * column: all within [0, 1.5] are fractions, any above are percent numbers; both kinds at once are asked about.
 */
export function ratioParserFor(
  samples: readonly CellValue[],
  options: Pick<ColumnParserOptions, "formats" | "percent">,
): ColumnParser {
  const decimalComma = usesDecimalComma(samples);
  const found = settlePercent(samples, options.formats ?? [], decimalComma);
  const percent = options.percent ?? found.percent;
  const factor = percent === "percent" ? 0.01 : 1;
  // Percent formats were seen: such cells hold fractions, and a cell's own format is unknown when it is parsed.
  const plain = (value: number): number =>
    found.formatted && Math.abs(value) <= LARGEST_FRACTION ? value : exact(value, factor);
  return {
    parse: (value) => (typeof value === "number" ? plain(value) : readRatioText(value, plain, decimalComma)),
    settled: { percent, ...(decimalComma ? { decimalComma } : {}) },
    questions: found.unclear && options.percent === undefined ? [percentQuestion(percent)] : [],
  };
}

interface PercentFound {
  percent: "fraction" | "percent";
  formatted: boolean;
  unclear: boolean;
}

function settlePercent(
  samples: readonly CellValue[],
  formats: readonly string[],
  decimalComma: boolean,
): PercentFound {
  let [small, large, formatted, signed] = [0, 0, 0, 0];
  samples.forEach((value, at) => {
    const text = typeof value === "string" ? parseNumber(value, decimalComma) : null;
    const number = typeof value === "number" ? value : text?.value;
    if (number === undefined || text?.zhe) return;
    if (text?.percent) signed += 1;
    else if (formats[at]?.includes("%")) formatted += 1;
    else if (Math.abs(number) > LARGEST_FRACTION) large += 1;
    else if (number !== 0) small += 1;
  });
  const percent = large > 0 ? "percent" : "fraction";
  const mixed = large > 0 && (formatted > 0 || small * 5 >= small + large);
  return {
    percent,
    formatted: formatted > 0,
    unclear: mixed || (signed > 0 && small > 0 && large === 0 && formatted === 0),
  };
}

function percentQuestion(answer: "fraction" | "percent"): Question {
  return {
    id: "percent",
    code: "percent-unclear",
    params: {},
    options: [
      { value: "fraction", label: "0.6 = 60 %" },
      { value: "percent", label: "60 = 60 %, 0.6 = 0.6 %" },
    ],
    answer,
  };
}

function readRatioText(
  value: CellValue,
  plain: (value: number) => number,
  decimalComma: boolean,
): ParsedCell {
  if (typeof value !== "string") return { problem: "not-a-number" };
  if (isBlankCell(value)) return NaN;
  if (isErrorCell(value)) return { problem: "error-cell" };
  const number = parseNumber(value, decimalComma);
  if (number === null) return { problem: "not-a-number" };
  if (number.zhe) return Number((1 - number.value / (number.value < 10 ? 10 : 100)).toPrecision(12));
  return number.percent ? exact(number.value, 0.01) : plain(number.value);
}
