import type { ConditionalRule } from "../model/workbook";

/** Kinds of rule that `add` takes. */
export const RULE_TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** A new rule of a kind, as Excel makes it; kinds that are not played are absent. */
export const NEW_RULES: Partial<Record<(typeof RULE_TYPES)[number], () => ConditionalRule>> = {
  Custom: () => ({ kind: "custom", formula: "", style: {} }),
  CellValue: () => ({ kind: "cellValue", operator: "Between", formula1: "", style: {} }),
  ContainsText: () => ({ kind: "containsText", operator: "Contains", text: "", style: {} }),
  DataBar: () => ({
    kind: "dataBar",
    color: "#638EC6",
    gradient: true,
    lower: { type: "automatic" },
    upper: { type: "automatic" },
    barOnly: false,
  }),
  ColorScale: () => ({
    kind: "colorScale",
    points: [
      { at: { type: "min" }, color: "#F8696B" },
      { at: { type: "max" }, color: "#63BE7B" },
    ],
  }),
  IconSet: () => ({
    kind: "iconSet",
    set: "ThreeTrafficLights1",
    reverse: false,
    iconOnly: false,
    at: [
      { type: "percent", value: "0", inclusive: true },
      { type: "percent", value: "33", inclusive: true },
      { type: "percent", value: "67", inclusive: true },
    ],
  }),
};

/** The kind of a rule in the model, by its name in the API. */
export const RULE_TYPE: Record<ConditionalRule["kind"], string> = {
  custom: "Custom",
  cellValue: "CellValue",
  containsText: "ContainsText",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  raw: "Custom",
};
