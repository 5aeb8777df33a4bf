import { absoluteAddress, parseArea, splitAddress } from "../../model/address";
import { announce } from "../../model/changes";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { isFormula } from "../../model/formula-syntax";
import { assertNotReadOnly } from "../../model/protection";
import { allTables, isDefinedName } from "../../model/table-names";
import type { NameModel } from "../../model/workbook";
import { asFlag, asText, type Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { areaOf, sheetNamed } from "../ranges";
import { make, type AnyObject, type Scope } from "../states";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const namesIn = ({ sheet }: Scope, { model }: HostContext): NameModel[] =>
  model.names.filter(({ sheetId }) => sheetId === sheet?.id);

const find = (scope: Scope, key: string, context: HostContext): AnyObject | null => {
  const found = namesIn(scope, context).find(({ name }) => same(name, key));
  return found ? make("NamedItem", found) : null;
};

/** A plain reference of a name's formula: its sheet and area. */
function target(name: NameModel, context: HostContext): AnyObject | null {
  const { sheet, rest } = splitAddress(name.formula);
  const area = parseArea(rest);
  const owner = sheet === undefined ? undefined : sheetNamed(context, sheet);
  return area && owner ? context.range(owner, area) : null;
}

function add(
  scope: Scope,
  name: string,
  formula: string,
  comment: string | undefined,
  context: HostContext,
): AnyObject {
  const { model } = context;
  assertNotReadOnly(model);
  const taken =
    namesIn(scope, context).some((known) => same(known.name, name)) ||
    allTables(model).some(({ table }) => same(table.name, name));
  if (!isDefinedName(name) || taken) throw invalidArgument(`no free, valid name: ${name}`);
  if (!isFormula(formula)) throw invalidArgument(`no formula: ${formula}`);
  const made: NameModel = {
    name,
    formula,
    visible: true,
    comment: comment ?? "",
    ...(scope.sheet ? { sheetId: scope.sheet.id } : {}),
  };
  model.names.push(made);
  announce(model, { kind: "namesChanged" });
  return make("NamedItem", made);
}

function addReference(scope: Scope, args: Arguments, context: HostContext): AnyObject {
  const range = args.ifObject(1, "Range");
  const given = range ? `=${absoluteAddress(range.sheet.name, areaOf(range))}` : args.at(1);
  if (typeof given === "number") return add(scope, args.text(0), `=${given}`, args.optionalText(2), context);
  if (typeof given !== "string" || given === "")
    throw invalidArgument("a name needs a range, a formula or a value");
  const formula = given.startsWith("=") ? given : `="${given.replaceAll('"', '""')}"`;
  return add(scope, args.text(0), formula, args.optionalText(2), context);
}

/** What kind of thing the name stands for. */
function typeOf(name: NameModel, context: HostContext): string {
  if (name.formula.includes("#REF!")) return "Error";
  if (target(name, context)) return "Range";
  const text = name.formula.slice(1);
  if (/^"/u.test(text)) return "String";
  if (/^(TRUE|FALSE)$/iu.test(text)) return "Boolean";
  if (!Number.isNaN(Number(text))) return Number.isInteger(Number(text)) ? "Integer" : "Double";
  return "String";
}

function valueOf(name: NameModel, context: HostContext): unknown {
  if (name.formula.includes("#REF!")) return "#REF!";
  if (target(name, context)) return name.formula.slice(1);
  const text = name.formula.slice(1);
  if (/^"/u.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return text === "" || Number.isNaN(Number(text)) ? text : Number(text);
}

const change = (name: NameModel, next: Partial<NameModel>, context: HostContext): void => {
  assertNotReadOnly(context.model);
  Object.assign(name, next);
  announce(context.model, { kind: "namesChanged" });
};

const sheetOf = (name: NameModel, { model }: HostContext): AnyObject | null => {
  const sheet = model.sheets.find(({ id }) => id === name.sheetId);
  return sheet ? make("Worksheet", sheet) : null;
};

/** Defined names of the workbook and of sheets. */
export const nameClasses: HostClasses = {
  NamedItemCollection: {
    items: (scope, context) => namesIn(scope, context).map((name) => make("NamedItem", name)),
    item: (scope, key, context) => find(scope, String(key), context),
    objects: {
      Add: addReference,
      AddFormulaLocal: (scope, args, context) =>
        add(scope, args.text(0), args.text(1), args.optionalText(2), context),
      GetItemOrNullObject: (scope, args, context) => find(scope, args.text(0), context),
    },
    calls: { GetCount: (scope, _args, context) => namesIn(scope, context).length },
  },
  NamedItem: {
    identity: ({ name }) => ({ _Id: name }),
    isAlive: (name, { model }) => model.names.includes(name),
    scalars: {
      Name: readOnly(({ name }) => name),
      Type: readOnly(typeOf),
      Value: readOnly(valueOf),
      Visible: {
        get: ({ visible }) => visible,
        set: (name, value, context) => change(name, { visible: asFlag(value) }, context),
      },
      Comment: {
        get: ({ comment }) => comment,
        set: (name, value, context) => change(name, { comment: asText(value) }, context),
      },
      Scope: readOnly(({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet")),
      Formula: {
        get: ({ formula }) => formula,
        set: (name, value, context) => {
          if (!isFormula(asText(value))) throw invalidArgument("no formula");
          change(name, { formula: asText(value) }, context);
        },
      },
    },
    links: {
      Worksheet: (name, context) => {
        const sheet = sheetOf(name, context);
        if (!sheet) throw itemNotFound("the name belongs to the workbook");
        return sheet;
      },
      WorksheetOrNullObject: sheetOf,
    },
    objects: {
      GetRange: (name, _args, context) => {
        const range = target(name, context);
        if (!range) throw itemNotFound("the name stands for no range");
        return range;
      },
      GetRangeOrNullObject: (name, _args, context) => target(name, context),
    },
    calls: {
      Delete: (name, _args, { model }) => {
        assertNotReadOnly(model);
        model.names.splice(model.names.indexOf(name), 1);
        announce(model, { kind: "namesChanged" });
      },
    },
  },
};
