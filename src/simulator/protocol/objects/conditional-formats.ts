import { intersect } from "../../model/area";
import { announce } from "../../model/changes";
import { clearRules } from "../../model/clear";
import { apiNotFound, invalidArgument, itemNotFound } from "../../model/excel-error";
import { assertAllowed } from "../../model/protection";
import type { ConditionalFormatModel, ConditionalRule, SheetModel } from "../../model/workbook";
import { asFlag, asNumber, type Arguments } from "../arguments";
import { NEW_RULES, RULE_TYPE, RULE_TYPES } from "../conditional-kinds";
import type { HostContext } from "../context";
import { readOnly, type HostClass, type HostClasses } from "../host-class";
import { areaOf } from "../ranges";
import { make, type AnyObject, type ClassName, type RangeState, type RuleState } from "../states";

/** Puts priorities in order again, 0 the highest. */
function renumber(sheet: SheetModel): void {
  sheet.conditionalFormats
    .sort((a, b) => a.priority - b.priority)
    .forEach((format, index) => (format.priority = index));
}

function touched(sheet: SheetModel, context: HostContext, format: ConditionalFormatModel): void {
  const [area] = format.areas;
  announce(context.model, area ? { kind: "format", sheet, area } : { kind: "other", sheet });
}

/** Rules that touch the range, highest priority first. */
const rulesOn = (range: RangeState): ConditionalFormatModel[] =>
  range.sheet.conditionalFormats
    .filter(({ areas }) => areas.some((area) => intersect(area, areaOf(range))))
    .sort((a, b) => a.priority - b.priority);

const object = ({ sheet }: RangeState, format: ConditionalFormatModel): AnyObject =>
  make("ConditionalFormat", { sheet, format });

const byId = (range: RangeState, id: string | number): AnyObject | null => {
  const found = rulesOn(range).find(({ priority }) => String(priority) === String(id));
  return found ? object(range, found) : null;
};

/** A new rule stands above all others of the sheet. */
function add(range: RangeState, args: Arguments, context: HostContext): AnyObject {
  const type = args.word(0, RULE_TYPES);
  const blank = NEW_RULES[type];
  if (!blank) throw apiNotFound(`ConditionalFormatCollection.add(${type})`);
  assertAllowed(context.model, range.sheet, "allowFormatCells");
  for (const other of range.sheet.conditionalFormats) other.priority += 1;
  const format: ConditionalFormatModel = {
    areas: [{ ...areaOf(range) }],
    priority: 0,
    stopIfTrue: false,
    rule: blank(),
  };
  range.sheet.conditionalFormats.unshift(format);
  touched(range.sheet, context, format);
  return object(range, format);
}

function setPriority({ sheet, format }: RuleState, value: unknown, context: HostContext): void {
  const wanted = asNumber(value);
  if (!Number.isInteger(wanted)) throw invalidArgument("a priority is a whole number");
  const others = sheet.conditionalFormats
    .filter((other) => other !== format)
    .sort((a, b) => a.priority - b.priority);
  // Negative counts from the back; beyond either end is the end. `splice` does the same, one short at the back.
  const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : wanted;
  others.splice(place, 0, format);
  others.forEach((other, index) => (other.priority = index));
  renumber(sheet);
  touched(sheet, context, format);
}

const PARTS: [string, ConditionalRule["kind"], ClassName][] = [
  ["Custom", "custom", "CustomConditionalFormat"],
  ["CellValue", "cellValue", "CellValueConditionalFormat"],
  ["TextComparison", "containsText", "TextConditionalFormat"],
  ["DataBar", "dataBar", "DataBarConditionalFormat"],
  ["IconSet", "iconSet", "IconSetConditionalFormat"],
  ["ColorScale", "colorScale", "ColorScaleConditionalFormat"],
];

function partLinks(): NonNullable<HostClass<"ConditionalFormat">["links"]> {
  const links: NonNullable<HostClass<"ConditionalFormat">["links"]> = {};
  for (const [name, kind, type] of PARTS) {
    const part = (state: RuleState): AnyObject | null =>
      state.format.rule.kind === kind ? make(type as "CustomConditionalFormat", state) : null;
    links[`${name}OrNullObject`] = part;
    links[name] = (state) => {
      const found = part(state);
      if (!found) throw itemNotFound(`the rule is no ${name} rule`);
      return found;
    };
  }
  return links;
}

const firstRange = ({ sheet, format }: RuleState, context: HostContext): AnyObject | null => {
  const [area] = format.areas;
  return area && format.areas.length === 1 ? context.range(sheet, area) : null;
};

/** The rules of a range and what they all have in common. */
export const conditionalFormatClasses: HostClasses = {
  ConditionalFormatCollection: {
    items: (range) => rulesOn(range).map((format) => object(range, format)),
    item: byId,
    objects: {
      Add: add,
      GetItemAt: (range, args) => {
        const found = rulesOn(range)[args.integer(0)];
        if (!found) throw itemNotFound("no such rule");
        return object(range, found);
      },
      GetItemOrNullObject: (range, args) => byId(range, args.text(0)),
    },
    calls: {
      ClearAll: (range, _args, context) => {
        assertAllowed(context.model, range.sheet, "allowFormatCells");
        clearRules(range.sheet, areaOf(range));
        announce(context.model, { kind: "format", sheet: range.sheet, area: areaOf(range) });
      },
      GetCount: (range) => rulesOn(range).length,
    },
  },
  ConditionalFormat: {
    identity: ({ format }) => ({ Id: String(format.priority) }),
    isAlive: ({ sheet, format }, { model }) =>
      model.sheets.includes(sheet) && sheet.conditionalFormats.includes(format),
    scalars: {
      Id: readOnly(({ format }) => String(format.priority)),
      Type: readOnly(({ format }) => RULE_TYPE[format.rule.kind]),
      Priority: { get: ({ format }) => format.priority, set: setPriority },
      StopIfTrue: {
        get: ({ format }) =>
          ["dataBar", "colorScale", "iconSet"].includes(format.rule.kind) ? null : format.stopIfTrue,
        set: ({ sheet, format }, value, context) => {
          format.stopIfTrue = asFlag(value);
          touched(sheet, context, format);
        },
      },
    },
    links: partLinks(),
    objects: {
      GetRange: (state, _args, context) => {
        const range = firstRange(state, context);
        if (!range) throw itemNotFound("the rule applies to several ranges");
        return range;
      },
      GetRangeOrNullObject: (state, _args, context) => firstRange(state, context),
      GetRanges: ({ sheet, format }, _args, context) =>
        make("RangeAreas", { sheet, parts: format.areas.map((area) => context.track(sheet, area)) }),
    },
    calls: {
      Delete: ({ sheet, format }, _args, context) => {
        assertAllowed(context.model, sheet, "allowFormatCells");
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
        renumber(sheet);
        touched(sheet, context, format);
      },
    },
  },
};
