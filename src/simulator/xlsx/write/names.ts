import { absoluteAddress } from "../../model/address";
import { renameSheetIn } from "../../model/formula-references";
import type { NameModel, SheetModel } from "../../model/workbook";
import { textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { readDefinedNames, type ListedName } from "../read/workbook-part";
import type { SaveContext } from "./save-context";
import { element, patch } from "./xml-build";

/** Sheet id → place among all tabs, before and after. */
export interface Tabs {
  before: ReadonlyMap<number, string>;
  after: ReadonlyMap<string, number>;
}

/** `definedName` elements of the workbook as the model has them; a name that did not change keeps its element. */
export function writeNames(root: XmlElement, tabs: Tabs, context: SaveContext): XmlElement[] {
  const old = readDefinedNames(root);
  const scopeOf = (name: ListedName): string | undefined =>
    name.localSheetId === undefined ? undefined : (tabs.before.get(name.localSheetId) ?? "gone");
  const find = (name: string, scope: string | undefined): XmlElement | undefined =>
    old.find((known) => known.name.toLowerCase() === name.toLowerCase() && scopeOf(known) === scope)?.element;
  const make = (
    name: string,
    scope: string | undefined,
    text: string,
    more: Record<string, string | boolean | undefined>,
  ) => {
    const known = find(name, scope);
    const made = known ?? element("definedName", { name });
    patch(made, { name, localSheetId: scope === undefined ? undefined : tabs.after.get(scope), ...more });
    if (textOf(made) !== text) made.children = [text];
    return made;
  };
  const { model } = context;
  const users = model.names
    .filter(({ sheetId }) => sheetId === undefined || tabs.after.has(sheetId))
    .map((name) => {
      const text = nameText(name, context);
      return make(name.name, name.sheetId, text, {
        hidden: name.visible ? undefined : "1",
        comment: name.comment || undefined,
      });
    });
  const own = model.sheets.flatMap((sheet) =>
    builtInNames(sheet).map(([name, text]) =>
      make(`_xlnm.${name}`, sheet.id, text, name === "_FilterDatabase" ? { hidden: "1" } : {}),
    ),
  );
  const others = old
    .filter((name) => name.name.startsWith("_xlnm.") && !OURS.has(name.name) && scopeOf(name) !== "gone")
    .map(({ element: kept, localSheetId }) => {
      const scope = localSheetId === undefined ? undefined : tabs.before.get(localSheetId);
      patch(kept, { localSheetId: scope === undefined ? undefined : tabs.after.get(scope) });
      kept.children = [withSheetNames(textOf(kept), context)];
      return kept;
    });
  return [...own, ...others, ...users].sort((a, b) => order(a).localeCompare(order(b), "en"));
}

const OURS = new Set(["_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase"]);

/** A formula of the file that names sheets as they are called now; a sheet that is gone leaves `#REF!`. */
function withSheetNames(text: string, { model, source }: SaveContext): string {
  let formula = `=${text}`;
  for (const [id, { name }] of source.tabs) {
    const now = model.sheets.find((sheet) => sheet.id === id)?.name ?? null;
    if (now !== name) formula = renameSheetIn(formula, name, now);
  }
  return formula.slice(1);
}

/** Excel lists names by the alphabet, a name's scopes by their tab. */
function order({ attributes }: XmlElement): string {
  return `${(attributes.get("name") ?? "").toLowerCase()} ${(attributes.get("localSheetId") ?? "").padStart(5, "0")}`;
}

function nameText({ formula, sheetId }: NameModel, { model, formulas }: SaveContext): string {
  const sheet = model.sheets.find(({ id }) => id === sheetId) ?? model.sheets[0];
  return sheet ? formulas.text(formula, sheet, -1, -1) : formula.replace(/^=/, "");
}

function builtInNames({ name, pageLayout, autoFilter }: SheetModel): [string, string][] {
  const { printArea, printTitleColumns, printTitleRows } = pageLayout;
  const titles = [printTitleColumns, printTitleRows].filter((area) => area !== undefined);
  const list = (areas: readonly NonNullable<typeof printTitleRows>[]): string =>
    areas.map((area) => absoluteAddress(name, area)).join(",");
  return [
    ...(printArea?.length ? [["Print_Area", list(printArea)] as [string, string]] : []),
    ...(titles.length > 0 ? [["Print_Titles", list(titles)] as [string, string]] : []),
    ...(autoFilter ? [["_FilterDatabase", absoluteAddress(name, autoFilter.area)] as [string, string]] : []),
  ];
}
