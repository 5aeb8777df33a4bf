import { absoluteAddress } from "../../model/address";
import { renameSheetIn } from "../../model/formula-references";
import type { NameModel, SheetModel } from "../../model/workbook";
import { textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { areasOf } from "../read/names";
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
  const old = new OldNames(readDefinedNames(root), tabs);
  const { model } = context;
  const users = model.names
    .filter(({ sheetId }) => sheetId === undefined || tabs.after.has(sheetId))
    .map((name) =>
      old.make(name.name, name.sheetId, nameText(name, context), {
        hidden: name.visible ? undefined : "1",
        comment: name.comment || undefined,
      }),
    );
  const own = model.sheets.flatMap((sheet) =>
    builtInNames(sheet).map(([name, text]) =>
      old.make(`${BUILT_IN}${name}`, sheet.id, text, name === "_FilterDatabase" ? { hidden: "1" } : {}),
    ),
  );
  const others = old.others(new Set(own)).map((kept) => {
    kept.children = [withSheetNames(textOf(kept), context)];
    return kept;
  });
  return [...own, ...others, ...users].sort((a, b) => order(a).localeCompare(order(b), "en"));
}

const BUILT_IN = "_xlnm.";
const OURS = new Set(["Print_Area", "Print_Titles", "_FilterDatabase"].map((name) => BUILT_IN + name));

/** The names that the file has. */
class OldNames {
  constructor(
    private readonly names: readonly ListedName[],
    private readonly tabs: Tabs,
  ) {}

  /** The element of a name, the file's own where there is one. */
  make(
    name: string,
    scope: string | undefined,
    text: string,
    more: Record<string, string | undefined>,
  ): XmlElement {
    const known = this.names.find(
      (one) => one.name.toLowerCase() === name.toLowerCase() && this.scopeOf(one) === scope,
    );
    const made = known?.element ?? element("definedName", { name });
    patch(made, { name, localSheetId: this.tabOf(scope), ...more });
    if (textOf(made) !== text) made.children = [text];
    return made;
  }

  /** Built-in names that the model does not hold, print areas that are formulas among them; those of deleted sheets go. */
  others(taken: ReadonlySet<XmlElement>): XmlElement[] {
    return this.names
      .filter((one) => one.name.startsWith(BUILT_IN) && this.scopeOf(one) !== GONE && !taken.has(one.element))
      .filter((one) => !OURS.has(one.name) || areasOf(one.text) === undefined)
      .map((one) => {
        patch(one.element, { localSheetId: this.tabOf(this.scopeOf(one)) });
        return one.element;
      });
  }

  private scopeOf({ localSheetId }: ListedName): string | undefined {
    if (localSheetId === undefined) return undefined;
    const id = this.tabs.before.get(localSheetId) ?? GONE;
    return this.tabs.after.has(id) ? id : GONE;
  }

  private tabOf(scope: string | undefined): number | undefined {
    return scope === undefined ? undefined : this.tabs.after.get(scope);
  }
}

const GONE = "gone";

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
