import { say } from "../data/locale";
import type { Unit } from "../metrics/metric";
import type { MetricResult } from "../review/review";
import { amountUnitOf, amountUnitWord } from "./display-unit";
import { formatOf, signedFormatOf } from "./figures";
import type { SheetContext } from "./frame";
import type { FormatName } from "./sheet-plan";
import { unitWords } from "./wording";

/** How a metric's own figures are shown where its unit stands beside them. */
interface FigureLook {
  unit: string;
  format: FormatName;
  signed: FormatName;
}

/** An amount of so many units of the page has three digits with the one decimal that 万 and 亿 have. */
const threeDigits = 10;

/**
 * Unit and formats of a metric's line or card. An amount that the page's unit would leave with fewer than three digits (an order of
 * 1,295 元 is 0.1 万元) is shown in the base unit, but where somebody chose the unit.
 */
export function figureLook(result: MetricResult, context: SheetContext): FigureLook {
  const { review, locale } = context;
  if (result.unit !== "amount")
    return { unit: say(unitWords[result.unit], locale), ...formatsOf(result.unit) };
  const unit = amountUnitOf(review, locale);
  const largest = Math.max(
    ...[result.actual, result.target, result.lastYear].map((each) => Math.abs(each ?? 0)),
  );
  const chosen = review.settings.displayUnit !== "auto";
  if (chosen || unit === 1 || largest === 0 || largest >= threeDigits * unit)
    return { unit: context.amountUnit, ...formatsOf("amount") };
  return { unit: amountUnitWord(1, locale), format: "base-amount", signed: "base-amount-signed" };
}

const formatsOf = (unit: Unit): Pick<FigureLook, "format" | "signed"> => ({
  format: formatOf(unit),
  signed: signedFormatOf(unit),
});
