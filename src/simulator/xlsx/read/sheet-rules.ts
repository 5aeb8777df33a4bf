import { fromFileFormula } from "../../engine/structured-references";
import type { Area, WorkbookModel } from "../../model/workbook";
import type { Origins } from "../origins";
import type { PartPackage } from "../package/part-package";
import { relationshipsOf } from "../package/relationships";
import { childrenOf, descendantsOf } from "../package/xml-query";
import { parseXml, serializeXml, type XmlElement } from "../package/xml-tree";
import type { ColorReader } from "./colors";
import { readComments } from "./comments";
import { readConditionalFormats } from "./conditional-formats";
import { readCustomProperties } from "./custom-properties";
import { readSheetCharts } from "./drawings";
import { readHyperlinks } from "./hyperlinks";
import { elementReader, type ReadSheet } from "./sheet";
import { extensionValidations, readValidations } from "./validations";

export interface RulesContext {
  parts: PartPackage;
  workbookPart: string;
  model: WorkbookModel;
  styles: XmlElement | undefined;
  color: ColorReader;
  origins: Origins;
  /** Called with what could not be read and stays in the file as it is. */
  warn: (text: string) => void;
  /** Takes `sheet id/charts` or `sheet id/comments` of what could not be read. */
  unread: Set<string>;
}

/** Second pass over a sheet, when every table is known: formulas in UI form, rules, links, charts, notes, marks. */
export function readSheetRules(read: ReadSheet, context: RulesContext): void {
  const { sheet } = read;
  showFormulas(read, context);
  const element = elementReader(read.elements);
  const formula = (text: string, areas: readonly Area[]): string =>
    fromFileFormula(text, { sheet, row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0 }, context.model);
  const extensions = element("extLst");
  const blocks = (read.elements.elements.get("conditionalFormatting") ?? []).map((xml) => parseXml(xml));
  const extended = descendantsOf(extensions, "conditionalFormattings")[0];
  sheet.conditionalFormats = readConditionalFormats(blocks, extended, { ...context, formula });
  const validations = [
    ...childrenOf(element("dataValidations"), "dataValidation"),
    ...extensionValidations(descendantsOf(extensions, "dataValidations")[0]),
  ];
  sheet.validations = readValidations(validations, formula, context.origins);
  readRelated(read, context);
}

function readRelated({ sheet, elements }: ReadSheet, context: RulesContext): void {
  const { parts } = context;
  const part = sheet.part ?? "";
  const element = elementReader(elements);
  const rels = relationshipsOf(parts, part);
  sheet.hyperlinks = readHyperlinks(element("hyperlinks"), rels, context.origins);
  sheet.customProperties = readCustomProperties(parts, element("customProperties"), rels);
  const lenient = <T>(what: "charts" | "comments", read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (cause) {
      context.unread.add(`${sheet.id}/${what}`);
      context.warn(
        `${sheet.name}: ${what} cannot be read and stay in the file as they are (${String(cause)})`,
      );
      return otherwise;
    }
  };
  sheet.comments = lenient("comments", () => readComments(parts, part, context.workbookPart), []);
  sheet.charts = lenient("charts", () => readSheetCharts(parts, part, sheet, context.origins), []);
}

/** Formulas of cells and table columns as Excel shows them; plain A1 text needs no work. */
function showFormulas({ sheet, data, tableRoots }: ReadSheet, { model, origins }: RulesContext): void {
  const shown = new Map<string, string>();
  for (const { cell, row, column } of data.formulas) {
    const formula = cell.formula ?? "";
    if (!formula.includes("[") && !formula.includes("_xl")) continue;
    const home = sheet.tables.find(({ area }) => covers(area, row, column))?.name ?? "";
    const key = `${home}|${formula}`;
    const known = shown.get(key) ?? fromFileFormula(formula, { sheet, row, column }, model);
    shown.set(key, known);
    cell.formula = known;
  }
  sheet.tables.forEach((table, index) => {
    const { top: row, left } = table.area;
    table.columns.forEach((column, at) => {
      if (column.calculatedFormula === undefined) return;
      column.calculatedFormula = fromFileFormula(
        column.calculatedFormula,
        { sheet, row, column: left + at },
        model,
      );
    });
    const root = tableRoots[index];
    if (root) origins.remember(table, serializeXml(root));
  });
}

function covers(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
