import { invalidArgument } from "../../model/excel-error";
import type { ConditionalValue } from "../../model/workbook";
import { oneOf } from "../arguments";

/** Icon sets by name, with their number of icons. */
export const ICON_SETS: Readonly<Record<string, number>> = {
  ThreeArrows: 3,
  ThreeArrowsGray: 3,
  ThreeFlags: 3,
  ThreeTrafficLights1: 3,
  ThreeTrafficLights2: 3,
  ThreeSigns: 3,
  ThreeSymbols: 3,
  ThreeSymbols2: 3,
  ThreeStars: 3,
  ThreeTriangles: 3,
  FourArrows: 4,
  FourArrowsGray: 4,
  FourRedToBlack: 4,
  FourRating: 4,
  FourTrafficLights: 4,
  FiveArrows: 5,
  FiveArrowsGray: 5,
  FiveRating: 5,
  FiveQuarters: 5,
  FiveBoxes: 5,
};

const TYPES = ["Number", "Percent", "Formula", "Percentile"] as const;
const MODEL: Record<(typeof TYPES)[number], ConditionalValue["type"]> = {
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

/** A threshold of an icon set as `criteria[i]` gives it. */
export function readPoint(point: ConditionalValue): Record<string, unknown> {
  const type = TYPES.find((name) => MODEL[name] === point.type) ?? "Number";
  return {
    type,
    formula: point.value ?? "",
    operator: point.inclusive === false ? "GreaterThan" : "GreaterThanOrEqual",
  };
}

/** A threshold as an add-in writes it: type, formula and operator. */
export function writePoint(given: unknown): ConditionalValue {
  if (typeof given !== "object" || given === null) throw invalidArgument("a criterion is an object");
  const { type, formula, operator, customIcon } = given as Record<string, unknown>;
  if (customIcon !== undefined && customIcon !== null) throw invalidArgument("custom icons are not played");
  if (typeof formula !== "string" && typeof formula !== "number")
    throw invalidArgument("a criterion needs a formula");
  return {
    type: MODEL[oneOf(type, TYPES)],
    value: String(formula),
    inclusive: oneOf(operator, ["GreaterThan", "GreaterThanOrEqual"]) === "GreaterThanOrEqual",
  };
}
