/** Children of `worksheet` in the order of CT_Worksheet, outside of which Excel calls the file damaged. */
export const SHEET_ORDER: readonly string[] = [
  ...[
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
  ],
  ...[
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
  ],
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...[
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
  ],
  ...[
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
  ],
  ...["webPublishItems", "tableParts", "extLst"],
];

/** Puts elements in their order; unknown ones go right before the extension list. */
export function inSheetOrder(elements: ReadonlyMap<string, string>): string {
  const unknown = [...elements.keys()].filter((name) => !SHEET_ORDER.includes(name));
  const order = [...SHEET_ORDER.slice(0, -1), ...unknown, "extLst"];
  return order.map((name) => elements.get(name) ?? "").join("");
}
