import { trustResults } from "../engine/calculate";
import type { WorkbookModel } from "../model/workbook";
import { readSettings } from "./add-in-settings";
import { digitWidth } from "./column-widths";
import type { OpenedWorkbook, WorkbookSource } from "./opened-workbook";
import { fingerprint, Origins } from "./origins";
import { PartPackage } from "./package/part-package";
import { relatedParts } from "./package/relationships";
import { childAt, childrenOf, flag, numberOf } from "./package/xml-query";
import type { XmlElement } from "./package/xml-tree";
import { fontOf, readCellFormats } from "./read/cell-formats";
import { colorReader } from "./read/colors";
import { readCustomXml } from "./read/custom-xml";
import { assertZip } from "./read/file-kind";
import { placeNames } from "./read/names";
import { readSharedStrings } from "./read/shared-strings";
import { elementReader, readSheet, type ReadSheet, type SheetContext } from "./read/sheet";
import { readSheetRules } from "./read/sheet-rules";
import {
  readDefinedNames,
  readWorkbookPart,
  readWorkbookSettings,
  type WorkbookPart,
} from "./read/workbook-part";
import { workbookPrint } from "./workbook-print";
import { XlsxError } from "./xlsx-error";

/** Opens an .xlsx or .xlsm. Whatever the bytes are, the only error is `XlsxError`. */
export function openWorkbook(bytes: Uint8Array, name: string): OpenedWorkbook {
  try {
    assertZip(bytes);
    return openPackage(PartPackage.open(bytes), name);
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError("broken", String(cause));
  }
}

function openPackage(parts: PartPackage, name: string): OpenedWorkbook {
  const book = readWorkbookPart(parts);
  const warnings: string[] = [];
  const styles = stylesOf(parts, book.part);
  const settings = readWorkbookSettings(book.root);
  const context = sheetContext(parts, book, styles, settings.date1904);
  const read = book.sheets.map((listed) => readSheet(listed, context));
  const model: WorkbookModel = {
    name,
    ...settings,
    sheets: uniqueIds(read),
    activeSheetId: "",
    names: [],
    settings: readSettings(parts),
    customXmlParts: [],
    stale: read.some(({ data }) => data.uncalculated) || flag(childAt(book.root, "calcPr"), "fullCalcOnLoad"),
  };
  model.activeSheetId = activeSheet(book, model);
  const warn = (text: string): void => void warnings.push(text);
  const unread = new Set<string>();
  for (const sheet of read)
    readSheetRules(sheet, { ...context, workbookPart: book.part, model, styles, warn, unread });
  placeNames(readDefinedNames(book.root), book.sheets, model);
  const customXml = readCustomXml(parts, book.part);
  model.customXmlParts = customXml.map((part) => ({ ...part.model }));
  if (book.otherTabs.length > 0)
    warn(`tabs that are no worksheets stay as they are: ${book.otherTabs.join(", ")}`);
  const source = sourceOf(book, read, context, model, { customXml, unread });
  if (!model.stale) trustResults(model);
  return { model, parts, warnings, source };
}

/** What saving must know of the file, as it was when it was read. */
function sourceOf(
  book: WorkbookPart,
  read: readonly ReadSheet[],
  { origins, strings, formats, digit }: SheetContext,
  model: WorkbookModel,
  more: Pick<WorkbookSource, "customXml" | "unread">,
): WorkbookSource {
  const tabs = read.map((one, i) => {
    const tab = book.sheets[i]?.tab ?? i;
    return [one.sheet.id, { tab, name: one.sheet.name, selected: isSelected(one) }] as const;
  });
  const prints = {
    workbook: workbookPrint(model),
    settings: fingerprint(model.settings),
    customXml: fingerprint(model.customXmlParts),
  };
  return { workbookPart: book.part, origins, strings, formats, digit, tabs: new Map(tabs), prints, ...more };
}

function stylesOf(parts: PartPackage, workbookPart: string): XmlElement | undefined {
  const [part] = relatedParts(parts, workbookPart, "styles");
  return part === undefined ? undefined : parts.tree(part);
}

function sheetContext(
  parts: PartPackage,
  book: WorkbookPart,
  styles: XmlElement | undefined,
  date1904: boolean,
): SheetContext {
  const color = colorReader(parts, book.part, styles);
  const font = fontOf(childrenOf(childAt(styles, "fonts"), "font")[0], color);
  const [strings] = relatedParts(parts, book.part, "sharedStrings");
  return {
    parts,
    strings: readSharedStrings(parts, strings),
    formats: readCellFormats(styles, color),
    color,
    origins: new Origins(),
    date1904,
    digit: digitWidth(font.fontName, font.fontSize),
  };
}

/** Two sheets of a file may carry the same id when one was copied by a careless program. */
function uniqueIds(read: readonly ReadSheet[]): WorkbookModel["sheets"] {
  const seen = new Set<string>();
  for (const [index, { sheet }] of read.entries()) {
    if (seen.has(sheet.id))
      sheet.id = `${sheet.id.slice(0, -5)}${(0xf000 + index).toString(16).toUpperCase()}}`;
    seen.add(sheet.id);
  }
  return read.map(({ sheet }) => sheet);
}

function activeSheet(book: WorkbookPart, model: WorkbookModel): string {
  const tab = numberOf(childAt(book.root, "bookViews", "workbookView"), "activeTab") ?? 0;
  const index = book.sheets.findIndex((listed) => listed.tab === tab);
  const visible = model.sheets.find(({ visibility }) => visibility === "Visible");
  return (model.sheets[index] ?? visible ?? model.sheets[0])?.id ?? "";
}

function isSelected({ elements }: ReadSheet): boolean {
  return flag(childAt(elementReader(elements)("sheetViews"), "sheetView"), "tabSelected");
}
