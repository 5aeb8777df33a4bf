import type { SheetModel, WorkbookModel } from "../model/workbook";
import { dialectOf } from "./dialect";
import type { OpenedWorkbook } from "./opened-workbook";
import { fingerprint } from "./origins";
import { removePart, setContentType } from "./package/content-types";
import { addRelationship, relatedParts, removeRelationships } from "./package/relationships";
import { workbookPrint } from "./workbook-print";
import { writeSettings } from "./write/add-in-settings";
import { writeCustomXml } from "./write/custom-xml";
import { DynamicArrays } from "./write/dynamic-arrays";
import { FormulaWriter } from "./write/formulas";
import type { SaveContext } from "./write/save-context";
import { SharedStringsWriter } from "./write/shared-strings";
import { withoutSelection, writeSheet } from "./write/sheet";
import { setStyles, stylesRoot } from "./write/styles-part";
import { StylesWriter } from "./write/styles";
import { removeSheets, warnOfStaleSources } from "./write/removed-sheets";
import { writeWorkbookPart } from "./write/workbook-part";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The workbook as a file. Parts that nothing touched are byte for byte those of the opened file; the model is not changed. */
export function saveWorkbook(opened: OpenedWorkbook): { bytes: Uint8Array; warnings: string[] } {
  const { model, source } = opened;
  const parts = opened.parts.clone();
  const warnings: string[] = [];
  const workbook = parts.tree(source.workbookPart);
  const styles = new StylesWriter(stylesRoot(parts, source.workbookPart), source.formats);
  const dialect = dialectOf(workbook);
  const context: SaveContext = {
    parts,
    model,
    source,
    dialect,
    styles,
    strings: new SharedStringsWriter(source.strings),
    formulas: new FormulaWriter(model),
    dynamicArrays: new DynamicArrays(parts, source.workbookPart, dialect),
    warn: (text) => void warnings.push(text),
  };
  const removed = removeSheets(workbook, context);
  warnOfStaleSources(context);
  const added = writeSheets(context);
  const rewritten = removed || model.sheets.some((sheet) => !isUntouched(sheet, context));
  if (rewritten || workbookPrint(model) !== source.prints.workbook) {
    deselect(context);
    writeWorkbookPart(workbook, added, rewritten && hasFormulas(model), context);
    parts.setTree(source.workbookPart, workbook);
  }
  if (rewritten) dropCalculationChain(context);
  context.strings.flush(parts, source.workbookPart, context.dialect);
  if (styles.changed) setStyles(parts, source.workbookPart, styles.root);
  if (fingerprint(model.settings) !== source.prints.settings) writeSettings(parts, model.settings);
  if (fingerprint(model.customXmlParts) !== source.prints.customXml) writeCustomXml(context);
  if (parts.partNames().some((part) => part.startsWith("_xmlsignatures/")) && rewritten)
    context.warn("the digital signature of the file no longer fits its contents");
  return { bytes: parts.toBytes(), warnings };
}

const isUntouched = (sheet: SheetModel, { source }: SaveContext): boolean =>
  !sheet.dirty && source.tabs.has(sheet.id);

function hasFormulas(model: WorkbookModel): boolean {
  return model.sheets.some(({ rows }) =>
    [...rows.values()].some(({ cells }) => cells.some((cell) => cell.formula !== undefined)),
  );
}

/** Writes new and changed sheets; gives the workbook's relationship id of each new one. */
function writeSheets(context: SaveContext): Map<string, string> {
  const { model, parts, source, dialect } = context;
  const added = new Map<string, string>();
  for (const sheet of model.sheets) {
    if (isUntouched(sheet, context)) continue;
    if (source.tabs.has(sheet.id) && sheet.part !== undefined) {
      writeSheet(sheet, sheet.part, parts.text(sheet.part), context);
      continue;
    }
    const part = parts.freeName("xl/worksheets/sheet#.xml");
    parts.setBytes(part, new Uint8Array());
    writeSheet(sheet, part, undefined, context);
    setContentType(parts, part, WORKSHEET);
    added.set(
      sheet.id,
      addRelationship(parts, source.workbookPart, `${dialect.relationships}/worksheet`, part),
    );
  }
  return added;
}

/** When another tab became the active one, no second sheet may stay selected: Excel would edit both as a group. */
function deselect(context: SaveContext): void {
  const { model, parts } = context;
  for (const sheet of model.sheets) {
    if (!isUntouched(sheet, context) || sheet.part === undefined || sheet.id === model.activeSheetId)
      continue;
    if (!context.source.tabs.get(sheet.id)?.selected) continue;
    const xml = withoutSelection(parts.text(sheet.part));
    if (xml !== undefined) parts.setText(sheet.part, xml);
  }
}

/** The chain lists formula cells and is rebuilt by Excel when missing; a wrong one counts as damage. */
function dropCalculationChain({ parts, source }: SaveContext): void {
  for (const part of relatedParts(parts, source.workbookPart, "calcChain")) removePart(parts, part);
  removeRelationships(parts, source.workbookPart, ({ type }) => type === "calcChain");
}
