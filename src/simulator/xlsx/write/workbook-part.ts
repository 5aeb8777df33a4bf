import { childAt, childrenOf, flag, localName, numberOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { writeNames } from "./names";
import type { SaveContext } from "./save-context";
import { element, patch } from "./xml-build";

/** Order of the children of `workbook`. */
const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames " +
  "calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/**
 * Brings the workbook part up to date: tabs, names, active tab, calculation. `added` gives the relationship id of each new sheet;
 * `recalculate` makes Excel calculate everything when it opens the file.
 */
export function writeWorkbookPart(
  root: XmlElement,
  added: ReadonlyMap<string, string>,
  recalculate: boolean,
  context: SaveContext,
): void {
  const { model, source } = context;
  const list = child(root, "sheets");
  const old = childrenOf(list, "sheet");
  const before = new Map([...source.tabs].map(([id, { tab }]) => [tab, id]));
  const tabs = tabOrder(root, old, before, added, context);
  list.children = tabs.map(({ tab }) => tab);
  const after = new Map(tabs.flatMap(({ id }, index) => (id === undefined ? [] : [[id, index] as const])));
  patch(child(root, "workbookPr"), { date1904: model.date1904 ? true : undefined });
  patchProtection(root, model.protectedStructure);
  patchView(root, after.get(model.activeSheetId) ?? 0);
  const names = writeNames(root, { before, after }, context);
  if (names.length > 0) child(root, "definedNames").children = names;
  else
    root.children = root.children.filter(
      (node) => typeof node === "string" || localName(node) !== "definedNames",
    );
  const modes = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" };
  const calc = child(root, "calcPr");
  patch(calc, { calcMode: modes[model.calculationMode] });
  if (recalculate) patch(calc, { fullCalcOnLoad: true });
}

/** The child of this name, made in its place when missing. */
function child(root: XmlElement, name: string): XmlElement {
  const known = childAt(root, name);
  if (known) return known;
  const made = element(name);
  const at = root.children.findIndex(
    (node) => typeof node !== "string" && ORDER.indexOf(localName(node)) > ORDER.indexOf(name),
  );
  root.children.splice(at < 0 ? root.children.length : at, 0, made);
  return made;
}

interface Tab {
  /** Absent for tabs that are no worksheets. */
  id?: string;
  tab: XmlElement;
}

/** Tabs in the model's order; those that are no worksheets stay behind the tab that they stood behind. */
function tabOrder(
  root: XmlElement,
  old: readonly XmlElement[],
  before: ReadonlyMap<number, string>,
  added: ReadonlyMap<string, string>,
  { model, source, dialect }: SaveContext,
): Tab[] {
  const declared = root.attributes.get("xmlns:r") === dialect.relationships;
  let nextId = Math.max(0, ...old.map((tab) => numberOf(tab, "sheetId") ?? 0)) + 1;
  const tabs = model.sheets.map((sheet): Tab => {
    const place = source.tabs.get(sheet.id)?.tab;
    const rid = added.get(sheet.id);
    const known = rid === undefined && place !== undefined ? old[place] : undefined;
    const tab =
      known ??
      element("sheet", {
        name: sheet.name,
        sheetId: nextId++,
        "xmlns:r": declared ? undefined : dialect.relationships,
        "r:id": rid,
      });
    const states = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" };
    patch(tab, { name: sheet.name, state: states[sheet.visibility] });
    return { id: sheet.id, tab };
  });
  old.forEach((tab, place) => {
    if (before.has(place)) return;
    const previous = old.slice(0, place).reverse();
    const at =
      previous.map((known) => tabs.findIndex((one) => one.tab === known)).find((index) => index >= 0) ?? -1;
    tabs.splice(at + 1, 0, { tab });
  });
  return tabs;
}

function patchProtection(root: XmlElement, wanted: boolean): void {
  const known = childAt(root, "workbookProtection");
  if (flag(known, "lockStructure") === wanted) return;
  patch(known ?? child(root, "workbookProtection"), { lockStructure: wanted || undefined });
}

function patchView(root: XmlElement, active: number): void {
  const views = child(root, "bookViews");
  const view = childAt(views, "workbookView") ?? element("workbookView");
  if (views.children.length === 0) views.children.push(view);
  if ((numberOf(view, "activeTab") ?? 0) === active) return;
  patch(view, { activeTab: active || undefined, firstSheet: undefined });
}
