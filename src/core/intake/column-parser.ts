import type { FieldType } from "../data/fields";
import { dateParserFor } from "./date-column-parser";
import { flagParserFor } from "./flag-column-parser";
import { numberParserFor } from "./number-column-parser";
import type { CellValue } from "./outline";
import type { ColumnParser, ColumnParserOptions } from "./parsed-column";
import { ratioParserFor } from "./ratio-column-parser";

export type { ColumnParser, ColumnParserOptions, ParsedCell, SettledColumn } from "./parsed-column";

/**
 * A parser for a column of numbers, amounts, ratios, dates or flags, settled once by the samples (percent, order of day
 * and month, decimal mark). Clean numbers pass straight through. `period` reads the first day that a span names.
 */
export function createColumnParser(
  type: Exclude<FieldType, "text">,
  samples: readonly CellValue[],
  options: ColumnParserOptions,
): ColumnParser {
  switch (type) {
    case "number":
    case "amount":
      return numberParserFor(samples, options);
    case "ratio":
      return ratioParserFor(samples, options);
    case "date":
    case "period":
      return dateParserFor(samples, options);
    case "flag":
      return flagParserFor();
  }
}
