import type { SheetModel, WorkbookModel } from "../../model/workbook";
import type { PartPackage } from "../package/part-package";
import { relatedParts, relationshipsOf } from "../package/relationships";
import { childAt, childrenOf, flag, localName, numberOf, relationshipId, textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { XlsxError } from "../xlsx-error";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  name: string;
  sheetId: number;
  visibility: SheetModel["visibility"];
  /** Place among all tabs, chart sheets included: what `localSheetId` and `activeTab` count. */
  tab: number;
  part: string;
}

/** What the workbook part says of its tabs. */
export interface WorkbookPart {
  part: string;
  root: XmlElement;
  sheets: ListedSheet[];
  /** Tabs that are no worksheets (chart, dialog and macro sheets): carried, not modelled. */
  otherTabs: string[];
}

/** Finds and reads the workbook part; throws `XlsxError` when there is none or when it has no worksheet. */
export function readWorkbookPart(parts: PartPackage): WorkbookPart {
  const [part] = relatedParts(parts, "", "officeDocument");
  if (part === undefined) throw new XlsxError("broken", "the package has no workbook part");
  if (part.toLowerCase().endsWith(".bin")) throw new XlsxError("not-xlsx", "a binary workbook (.xlsb)");
  const root = parts.tree(part);
  if (localName(root) !== "workbook")
    throw new XlsxError("not-xlsx", `a document of another program: ${root.name}`);
  const rels = relationshipsOf(parts, part);
  const found: WorkbookPart = { part, root, sheets: [], otherTabs: [] };
  childrenOf(childAt(root, "sheets"), "sheet").forEach((sheet, tab) => {
    const rel = rels.find(({ id }) => id === relationshipId(sheet));
    const name = sheet.attributes.get("name") ?? `Sheet${tab + 1}`;
    if (rel?.type !== "worksheet") {
      found.otherTabs.push(name);
      return;
    }
    if (!parts.has(rel.target)) throw new XlsxError("broken", `${rel.target} is missing`);
    const visibility = VISIBILITY[sheet.attributes.get("state") ?? "visible"] ?? "Visible";
    found.sheets.push({
      name,
      sheetId: numberOf(sheet, "sheetId") ?? tab + 1,
      visibility,
      tab,
      part: rel.target,
    });
  });
  if (found.sheets.length === 0) throw new XlsxError("no-sheets", "the workbook has no worksheet");
  return found;
}

const VISIBILITY: Readonly<Record<string, SheetModel["visibility"]>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** Settings of the whole workbook. */
export function readWorkbookSettings(
  root: XmlElement,
): Pick<WorkbookModel, "date1904" | "calculationMode" | "protectedStructure" | "readOnly"> {
  const mode = childAt(root, "calcPr")?.attributes.get("calcMode");
  return {
    date1904: flag(childAt(root, "workbookPr"), "date1904"),
    calculationMode:
      mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic",
    protectedStructure: flag(childAt(root, "workbookProtection"), "lockStructure"),
    readOnly: false,
  };
}

/** A defined name as the file has it. */
export interface ListedName {
  name: string;
  text: string;
  localSheetId: number | undefined;
  hidden: boolean;
  comment: string;
  element: XmlElement;
}

/** Defined names in the file's order, built-in ones included. */
export function readDefinedNames(root: XmlElement): ListedName[] {
  return childrenOf(childAt(root, "definedNames"), "definedName").map((element) => ({
    name: element.attributes.get("name") ?? "",
    text: textOf(element),
    localSheetId: numberOf(element, "localSheetId"),
    hidden: flag(element, "hidden"),
    comment: element.attributes.get("comment") ?? "",
    element,
  }));
}
