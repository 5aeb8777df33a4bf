import { DEFAULT_STANDARD_WIDTH } from "./sizes";
import type { PageLayoutModel, SheetModel, WorkbookModel } from "./workbook";

/** A new opaque id in the form that Excel uses: `{GUID}`. */
export const newId = (): string => `{${globalThis.crypto.randomUUID().toUpperCase()}}`;

/** Page layout of a sheet that nobody set up: A4-independent Excel defaults, margins in points. */
export const defaultPageLayout = (): PageLayoutModel => ({
  orientation: "portrait",
  zoom: { scale: 100 },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
});

/** An empty visible sheet that belongs to no workbook yet. */
export const createSheet = (name: string): SheetModel => ({
  id: newId(),
  name,
  visibility: "Visible",
  tabColor: "",
  rows: new Map(),
  columns: new Map(),
  merges: [],
  tables: [],
  autoFilter: null,
  conditionalFormats: [],
  validations: [],
  hyperlinks: [],
  charts: [],
  frozen: { rows: 0, columns: 0 },
  showGridlines: true,
  showHeadings: true,
  standardWidth: DEFAULT_STANDARD_WIDTH,
  protection: null,
  customProperties: new Map(),
  pageLayout: defaultPageLayout(),
  comments: [],
  dirty: true,
});

/** A new workbook with empty sheets of the given names, the first of them active. */
export function createWorkbook(
  name = "Book1.xlsx",
  sheetNames: readonly string[] = ["Sheet1"],
): WorkbookModel {
  const sheets = sheetNames.map(createSheet);
  return {
    name,
    readOnly: false,
    protectedStructure: false,
    date1904: false,
    calculationMode: "Automatic",
    sheets,
    activeSheetId: sheets[0]?.id ?? "",
    names: [],
    settings: new Map(),
    customXmlParts: [],
    stale: false,
  };
}
