import { invalidArgument } from "../../model/excel-error";
import type { ConditionalValue } from "../../model/workbook";
import { oneOf, partsOf } from "../arguments";

type PointType = ConditionalValue["type"];

/** Words for the ends of data bars and colour scales. */
export const BOUNDS: Readonly<Record<string, PointType>> = {
  Automatic: "automatic",
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

/** Words for the thresholds of icon sets. */
const THRESHOLDS: Readonly<Record<string, PointType>> = {
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

/** Excel gives numbers back as formulas. */
const asFormula = (value: string): string => (value === "" || value.startsWith("=") ? value : `=${value}`);

/** A point as data bars and colour scales give it. */
export function readBound({ type, value }: ConditionalValue): { type: string; formula?: string } {
  const name = Object.keys(BOUNDS).find((word) => BOUNDS[word] === type) ?? "Automatic";
  return { type: name, ...(value === undefined ? {} : { formula: asFormula(value) }) };
}

/** A point as an add-in writes it for data bars and colour scales. */
export function writeBound(given: unknown): ConditionalValue {
  const parts = partsOf(given);
  const type = BOUNDS[oneOf(parts.get("type"), Object.keys(BOUNDS))] ?? "automatic";
  const formula = parts.get("formula");
  const needed = type !== "automatic" && type !== "min" && type !== "max";
  if (!needed) return { type };
  if (typeof formula !== "string" && typeof formula !== "number")
    throw invalidArgument("a point needs a formula");
  return { type, value: pointValue(type, formula) };
}

/** A number is kept bare, whether it came as `5`, `"5"` or `"=5"`. */
function pointValue(type: PointType, formula: string | number): string {
  const text = String(formula);
  const number = text.replace(/^=/u, "");
  return type !== "formula" && number !== "" && !Number.isNaN(Number(number)) ? number : text;
}

/** A threshold of an icon set as `criteria[i]` gives it. */
export function readThreshold(point: ConditionalValue): Record<string, unknown> {
  const type = Object.keys(THRESHOLDS).find((word) => THRESHOLDS[word] === point.type) ?? "Number";
  return {
    type,
    formula: asFormula(point.value ?? ""),
    operator: point.inclusive === false ? "GreaterThan" : "GreaterThanOrEqual",
  };
}

/** A threshold as an add-in writes it: type, formula and operator. */
export function writeThreshold(given: unknown): ConditionalValue {
  const parts = partsOf(given);
  const formula = parts.get("formula");
  if (parts.has("customIcon")) throw invalidArgument("custom icons are not played");
  if (typeof formula !== "string" && typeof formula !== "number")
    throw invalidArgument("a criterion needs a formula");
  const type = THRESHOLDS[oneOf(parts.get("type"), Object.keys(THRESHOLDS))] ?? "num";
  return {
    type,
    value: pointValue(type, formula),
    inclusive: oneOf(parts.get("operator"), ["GreaterThan", "GreaterThanOrEqual"]) === "GreaterThanOrEqual",
  };
}
