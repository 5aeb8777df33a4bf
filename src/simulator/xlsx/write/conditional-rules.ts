import type { ConditionalRule, ConditionalStyle, ConditionalValue } from "../../model/workbook";
import { CELL_VALUE_OPERATORS, ICON_SETS, NEW_ICON_SETS, TEXT_OPERATORS } from "../vocabulary";
import { tag, textTag, type Attributes } from "./xml-build";

export interface RuleWriterContext {
  priority: number;
  stopIfTrue: boolean;
  /** First cell of the rule, relative to which its formulas are written. */
  corner: string;
  formula: (text: string) => string;
  differentialIndex: (style: ConditionalStyle) => number;
  /** Ties a data bar to its completion in the extension list. */
  id: string;
}

/** A rule as the sheet proper has it, and what the extension list adds; either may be `""`. */
export interface WrittenRule {
  main: string;
  extension: string;
}

type Known = Exclude<ConditionalRule, { kind: "raw" }>;
type Of<K extends Known["kind"]> = Extract<Known, { kind: K }>;

/** A rule as XML; its formulas are written as seen from `corner`. */
export function writeRule(rule: Known, context: RuleWriterContext): WrittenRule {
  switch (rule.kind) {
    case "custom":
      return styled("expression", {}, [rule.formula], rule.style, context);
    case "cellValue": {
      const operator = CELL_VALUE_OPERATORS.toFile(rule.operator) ?? "equal";
      const formulas = rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
      return styled("cellIs", { operator }, formulas, rule.style, context);
    }
    case "containsText":
      return writeText(rule, context);
    case "dataBar":
      return writeDataBar(rule, context);
    case "colorScale":
      return writeColorScale(rule, context);
    case "iconSet":
      return writeIconSet(rule, context);
  }
}

function cfRule(
  type: string,
  attributes: Attributes,
  inside: string,
  { priority, stopIfTrue }: RuleWriterContext,
): string {
  const { dxfId, ...rest } = attributes;
  return tag("cfRule", { type, dxfId, priority, stopIfTrue, ...rest }, inside);
}

function styled(
  type: string,
  attributes: Attributes,
  formulas: readonly string[],
  style: ConditionalStyle,
  context: RuleWriterContext,
): WrittenRule {
  const inside = formulas.map((formula) => textTag("formula", context.formula(formula))).join("");
  const dxfId = context.differentialIndex(style);
  return { main: cfRule(type, { dxfId, ...attributes }, inside, context), extension: "" };
}

/** Text rules carry the formula that old versions evaluate. */
function writeText({ operator, text, style }: Of<"containsText">, context: RuleWriterContext): WrittenRule {
  const type = TEXT_OPERATORS.toFile(operator) ?? "containsText";
  const { corner } = context;
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${corner})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${corner}))`,
    beginsWith: `LEFT(${corner},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${corner},LEN(${quoted}))=${quoted}`,
  };
  const words: Readonly<Record<string, string>> = {
    containsText: "containsText",
    notContainsText: "notContains",
  };
  return styled(type, { operator: words[type] ?? type, text }, [formulas[type] ?? ""], style, context);
}

const rgb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
const plain = (value: string): string => (value.startsWith("=") ? value.slice(1) : value);

/** `cfvo` of the sheet proper; "automatic" is a word of the extension only. */
function cfvo(value: ConditionalValue, otherwise: "min" | "max", context: RuleWriterContext): string {
  const type = value.type === "automatic" ? otherwise : value.type;
  const bare = type === "min" || type === "max" || value.value === undefined;
  const gte = value.inclusive === false ? 0 : undefined;
  return tag("cfvo", { type, val: bare ? undefined : plain(context.formula(value.value ?? "")), gte });
}

function x14Cfvo(
  value: ConditionalValue,
  automatic: "autoMin" | "autoMax",
  context: RuleWriterContext,
): string {
  const type = value.type === "automatic" ? automatic : value.type;
  const bare =
    value.type === "min" || value.type === "max" || value.type === "automatic" || value.value === undefined;
  const gte = value.inclusive === false ? 0 : undefined;
  return tag(
    "x14:cfvo",
    { type, gte },
    bare ? "" : textTag("xm:f", plain(context.formula(value.value ?? ""))),
  );
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** A data bar as Excel 2007 draws it, tied by its id to the completion that later versions read. */
function writeDataBar(rule: Of<"dataBar">, context: RuleWriterContext): WrittenRule {
  const { id } = context;
  const inside =
    cfvo(rule.lower, "min", context) +
    cfvo(rule.upper, "max", context) +
    tag("color", { rgb: rgb(rule.color) });
  const bar = tag("dataBar", { showValue: rule.barOnly ? 0 : undefined }, inside);
  const link = tag(
    "ext",
    { "xmlns:x14": X14, uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" },
    textTag("x14:id", id),
  );
  return {
    main: cfRule("dataBar", {}, bar + tag("extLst", {}, link), context),
    extension: tag("x14:cfRule", { type: "dataBar", id }, newerDataBar(rule, context)),
  };
}

function newerDataBar(rule: Of<"dataBar">, context: RuleWriterContext): string {
  const { negativeColor: negative } = rule;
  const attributes = {
    minLength: 0,
    maxLength: 100,
    showValue: rule.barOnly ? 0 : undefined,
    gradient: rule.gradient ? undefined : 0,
    negativeBarColorSameAsPositive: negative === undefined ? 1 : undefined,
  };
  const inside =
    x14Cfvo(rule.lower, "autoMin", context) +
    x14Cfvo(rule.upper, "autoMax", context) +
    (negative === undefined ? "" : tag("x14:negativeFillColor", { rgb: rgb(negative) })) +
    tag("x14:axisColor", { rgb: "FF000000" });
  return tag("x14:dataBar", attributes, inside);
}

function writeColorScale({ points }: Of<"colorScale">, context: RuleWriterContext): WrittenRule {
  const values = points.map(({ at }, i) => cfvo(at, i === 0 ? "min" : "max", context));
  const colors = points.map(({ color }) => tag("color", { rgb: rgb(color) }));
  return {
    main: cfRule("colorScale", {}, tag("colorScale", {}, [...values, ...colors].join("")), context),
    extension: "",
  };
}

function writeIconSet(rule: Of<"iconSet">, context: RuleWriterContext): WrittenRule {
  const iconSet = ICON_SETS.toFile(rule.set) ?? "3TrafficLights1";
  const attributes = { iconSet, showValue: rule.iconOnly ? 0 : undefined, reverse: rule.reverse };
  // The lowest icon has no threshold of its own; the file states 0 per cent.
  const at = rule.at.map((value, i): ConditionalValue =>
    i === 0 && value.value === undefined ? { type: "percent", value: "0" } : value,
  );
  if (!NEW_ICON_SETS.has(iconSet)) {
    const values = at.map((value) => cfvo(value, "min", context)).join("");
    return { main: cfRule("iconSet", {}, tag("iconSet", attributes, values), context), extension: "" };
  }
  const values = at.map((value) => x14Cfvo(value, "autoMin", context)).join("");
  const { priority, stopIfTrue, id } = context;
  const inside = tag("x14:iconSet", attributes, values);
  return { main: "", extension: tag("x14:cfRule", { type: "iconSet", priority, stopIfTrue, id }, inside) };
}
