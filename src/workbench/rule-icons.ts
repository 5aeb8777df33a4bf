import type { ConditionalFormatModel, SheetModel } from "../simulator/model/workbook";
import { limitsAmong, numbersIn } from "./rule-numbers";

/** A picture before a cell's number: a sign of the fonts that stands for Excel's. */
export interface Icon {
  sign: string;
  color: string;
  /** The number is not shown. */
  alone: boolean;
}

const [red, amber, green, gray, ink] = ["#c4314b", "#d29200", "#2f8f4e", "#8a8886", "#323130"] as const;
const warm = [red, amber, green];
const wide = [red, amber, amber, green];
const widest = [red, amber, amber, amber, green];

/** Signs and colours from the lowest numbers to the highest. */
const sets: Readonly<Record<string, { signs: string; colors: readonly string[] }>> = {
  ThreeArrows: { signs: "▼▶▲", colors: warm },
  ThreeArrowsGray: { signs: "▼▶▲", colors: [gray] },
  ThreeFlags: { signs: "⚑⚑⚑", colors: warm },
  ThreeTrafficLights1: { signs: "●●●", colors: warm },
  ThreeTrafficLights2: { signs: "●●●", colors: warm },
  ThreeSigns: { signs: "◆▲●", colors: warm },
  ThreeSymbols: { signs: "✖!✔", colors: warm },
  ThreeSymbols2: { signs: "✖!✔", colors: warm },
  ThreeStars: { signs: "☆✬★", colors: [amber] },
  ThreeTriangles: { signs: "▼▬▲", colors: warm },
  FourArrows: { signs: "▼◢◥▲", colors: wide },
  FourArrowsGray: { signs: "▼◢◥▲", colors: [gray] },
  FourRedToBlack: { signs: "●●●●", colors: [ink, gray, "#e8a6b0", red] },
  FourRating: { signs: "▂▄▆█", colors: [ink] },
  FourTrafficLights: { signs: "●●●●", colors: [ink, ...warm] },
  FiveArrows: { signs: "▼◢▶◥▲", colors: widest },
  FiveArrowsGray: { signs: "▼◢▶◥▲", colors: [gray] },
  FiveRating: { signs: "▁▂▄▆█", colors: [ink] },
  FiveQuarters: { signs: "○◔◑◕●", colors: [ink] },
  FiveBoxes: { signs: "▁▂▄▆█", colors: [ink] },
};

/** The icons of an icon-set rule, by cell; none for any other rule and for a set that Excel does not have. */
export function ruleIcons(
  { areas, rule }: ConditionalFormatModel,
  sheet: SheetModel,
  keyOf: (row: number, column: number) => string,
): Map<string, Icon> {
  const icons = new Map<string, Icon>();
  const set = rule.kind === "iconSet" ? sets[rule.set] : undefined;
  if (rule.kind !== "iconSet" || !set) return icons;
  const numbers = numbersIn(areas, sheet);
  const limit = limitsAmong(numbers);
  const limits = rule.at.slice(1).map((at) => ({ value: limit(at), inclusive: at.inclusive ?? true }));
  const signs = [...set.signs];
  for (const { row, column, value } of numbers) {
    const reached = limits.filter(
      ({ value: from, inclusive }) => from !== undefined && (inclusive ? value >= from : value > from),
    ).length;
    const step = rule.reverse ? signs.length - 1 - reached : reached;
    const color = set.colors[step] ?? set.colors[0] ?? ink;
    icons.set(keyOf(row, column), { sign: signs[step] ?? "", color, alone: rule.iconOnly });
  }
  return icons;
}
