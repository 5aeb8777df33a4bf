import type { ConditionalRule, ConditionalStyle, ConditionalValue } from "../../model/workbook";
import { childAt, childrenOf, flag, textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { CELL_VALUE_OPERATORS, ICON_SETS, TEXT_OPERATORS } from "../vocabulary";
import type { ColorReader } from "./colors";

export interface RuleContext {
  color: ColorReader;
  /** UI form of a rule's formula, with `=`. */
  formula: (text: string) => string;
  style: ConditionalStyle;
}

/** A rule in the model's terms; undefined for kinds that the model does not hold. */
export function readRule(
  element: XmlElement | undefined,
  extension: XmlElement | undefined,
  context: RuleContext,
): ConditionalRule | undefined {
  const main = element ?? extension;
  const type = main?.attributes.get("type") ?? "";
  const formulas = [...childrenOf(main, "formula"), ...childrenOf(main, "f")].map(textOf);
  if (type === "dataBar") return readDataBar(element, extension, context);
  if (type === "iconSet") return readIconSet(main, context);
  if (type === "colorScale") return readColorScale(main, context);
  if (type === "expression")
    return { kind: "custom", formula: context.formula(formulas[0] ?? ""), style: context.style };
  if (type === "cellIs") return readCellValue(main, formulas, context);
  const operator = TEXT_OPERATORS.toModel(type);
  const text = main?.attributes.get("text");
  if (operator === undefined || text === undefined) return undefined;
  return { kind: "containsText", operator, text, style: context.style };
}

function readCellValue(
  main: XmlElement | undefined,
  formulas: string[],
  context: RuleContext,
): ConditionalRule | undefined {
  const operator = CELL_VALUE_OPERATORS.toModel(main?.attributes.get("operator") ?? "");
  const [first, second] = formulas;
  if (operator === undefined || first === undefined) return undefined;
  return {
    kind: "cellValue",
    operator,
    formula1: context.formula(first),
    ...(second === undefined ? {} : { formula2: context.formula(second) }),
    style: context.style,
  };
}

const TYPES: Readonly<Record<string, ConditionalValue["type"]>> = {
  min: "min",
  max: "max",
  num: "num",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
  autoMin: "automatic",
  autoMax: "automatic",
};

/** `cfvo` of the sheet proper (value in an attribute) or of the extension list (in `xm:f`). */
function readValue(cfvo: XmlElement, context: RuleContext): ConditionalValue {
  const type = TYPES[cfvo.attributes.get("type") ?? ""] ?? "num";
  const text = cfvo.attributes.get("val") ?? (childAt(cfvo, "f") ? textOf(childAt(cfvo, "f")) : undefined);
  if (text === undefined || type === "min" || type === "max" || type === "automatic") return { type };
  return { type, value: /^-?[\d.]+(?:[eE][-+]?\d+)?$/.test(text) ? text : context.formula(text) };
}

function readDataBar(
  element: XmlElement | undefined,
  extension: XmlElement | undefined,
  context: RuleContext,
): ConditionalRule | undefined {
  const plain = childAt(element, "dataBar");
  const newer = childAt(extension, "dataBar");
  const bar = newer ?? plain;
  const [lower, upper] = childrenOf(bar, "cfvo").map((cfvo) => readValue(cfvo, context));
  const color = context.color(childAt(newer, "fillColor")) ?? context.color(childAt(plain, "color"));
  if (!lower || !upper || color === undefined) return undefined;
  const sameColor = flag(newer, "negativeBarColorSameAsPositive");
  const negative = sameColor ? undefined : context.color(childAt(newer, "negativeFillColor"));
  return {
    kind: "dataBar",
    color,
    ...(negative === undefined ? {} : { negativeColor: negative }),
    gradient: flag(newer, "gradient", true),
    lower,
    upper,
    barOnly: !flag(bar, "showValue", true),
  };
}

function readColorScale(main: XmlElement | undefined, context: RuleContext): ConditionalRule | undefined {
  const scale = childAt(main, "colorScale");
  const colors = childrenOf(scale, "color").map((color) => context.color(color) ?? "#FFFFFF");
  const points = childrenOf(scale, "cfvo").map((cfvo, i) => ({
    at: readValue(cfvo, context),
    color: colors[i] ?? "#FFFFFF",
  }));
  return points.length > 0 ? { kind: "colorScale", points } : undefined;
}

/** Sets with own icons are left to the raw form. */
function readIconSet(main: XmlElement | undefined, context: RuleContext): ConditionalRule | undefined {
  const icons = childAt(main, "iconSet");
  const set = ICON_SETS.toModel(icons?.attributes.get("iconSet") ?? "3TrafficLights1");
  if (!icons || set === undefined || flag(icons, "custom")) return undefined;
  const at = childrenOf(icons, "cfvo").map((cfvo) => ({
    ...readValue(cfvo, context),
    inclusive: flag(cfvo, "gte", true),
  }));
  return {
    kind: "iconSet",
    set,
    reverse: flag(icons, "reverse"),
    iconOnly: !flag(icons, "showValue", true),
    at,
  };
}
