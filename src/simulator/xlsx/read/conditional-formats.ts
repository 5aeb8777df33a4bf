import type { Area, ConditionalFormatModel, ConditionalRule } from "../../model/workbook";
import type { Origins } from "../origins";
import { childAt, childrenOf, descendantsOf, flag, numberOf, textOf } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import type { ColorReader } from "./colors";
import { readRule, type RuleContext } from "./conditional-rules";
import { readDifferentialStyle } from "./differential-styles";
import { readSqref } from "./sqref";
import type { FormulaReader } from "./validations";

export interface ConditionalContext {
  styles: XmlElement | undefined;
  color: ColorReader;
  formula: FormulaReader;
  origins: Origins;
}

interface FoundRule {
  areas: Area[];
  filePriority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

/**
 * Conditional formats of a sheet, highest priority first: those of the sheet proper, completed by what the extension list says of
 * them, and those that only the extension list has.
 */
export function readConditionalFormats(
  blocks: readonly XmlElement[],
  extension: XmlElement | undefined,
  context: ConditionalContext,
): ConditionalFormatModel[] {
  const extended = new Map<string, XmlElement>();
  for (const rule of descendantsOf(extension, "cfRule")) extended.set(rule.attributes.get("id") ?? "", rule);
  const found: FoundRule[] = [];
  const used = new Set<XmlElement>();
  for (const block of blocks) {
    const areas = readSqref(block.attributes.get("sqref"));
    for (const element of childrenOf(block, "cfRule")) {
      const partner = extended.get(textOf(descendantsOf(childAt(element, "extLst"), "id")[0]));
      if (partner) used.add(partner);
      found.push(readOne(element, partner, areas, context));
    }
  }
  for (const block of childrenOf(extension, "conditionalFormatting")) {
    const areas = readSqref(textOf(childAt(block, "sqref")));
    for (const element of childrenOf(block, "cfRule"))
      if (!used.has(element)) found.push(readOne(undefined, element, areas, context));
  }
  return found
    .filter(({ areas }) => areas.length > 0)
    .sort((a, b) => a.filePriority - b.filePriority)
    .map(({ areas, stopIfTrue, rule }, priority) => ({ areas, priority, stopIfTrue, rule }));
}

/** `element` is the rule of the sheet proper, `extension` its completion or, alone, a rule of the extension list. */
function readOne(
  element: XmlElement | undefined,
  extension: XmlElement | undefined,
  areas: Area[],
  context: ConditionalContext,
): FoundRule {
  const main = element ?? extension ?? { name: "cfRule", attributes: new Map(), children: [] };
  const index = numberOf(main, "dxfId");
  const dxf = element
    ? childrenOf(childAt(context.styles, "dxfs"), "dxf")[index ?? -1]
    : childAt(extension, "dxf");
  const ruleContext: RuleContext = {
    color: context.color,
    formula: (text) => context.formula(text, areas),
    style: readDifferentialStyle(dxf, context.color),
  };
  const xml = element ? serializeXml(element) : "";
  const extXml = extension ? serializeXml(extension) : undefined;
  const rule = readRule(element, extension, ruleContext) ?? {
    kind: "raw",
    xml,
    ...(extXml === undefined ? {} : { extXml }),
  };
  if (rule.kind !== "raw") context.origins.remember(rule, JSON.stringify({ xml, extXml }));
  return {
    areas,
    filePriority: numberOf(main, "priority") ?? Number.MAX_SAFE_INTEGER,
    stopIfTrue: flag(main, "stopIfTrue"),
    rule,
  };
}
