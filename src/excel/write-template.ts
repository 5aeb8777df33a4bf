import { say, type Locale } from "../core/data/locale";
import type { Problem } from "../core/problems";
import type { Template, TemplateEntry } from "../core/templates/template";
import { templateTexts, type TemplateTexts } from "../core/templates/template-texts";
import { findSheets } from "./find-sheets";
import { ExcelFailure } from "./host-problem";
import { bodyLook, headerLook, palette, styleLook, widthInPoints } from "./looks";
import { freeSheetName, freeTableName } from "./merge/free-names";
import { asTypedText } from "./merge/text-as-text";
import { refuseWithoutRoom, syncNewSheets } from "./new-sheets";
import { queueLook } from "./queue-look";
import { rangeOf } from "./range-of";
import { runInExcel, type CallOptions, type ExcelCall } from "./run-in-excel";
import { entryFormat, queueEntry } from "./template-rules";

/** Rows of the sheet, zero-based. */
const rows = { title: 0, purpose: 1, notes: 3, examples: 4, header: 5, body: 6 } as const;
/** Blank rows to fill in; an Excel table grows with what is typed below it. */
const blankRows = 30;

export interface WrittenTemplate {
  /** Names as they are in the workbook: with a number when the wanted ones were taken. */
  sheet: string;
  table: string;
  problems: readonly Problem[];
}

/**
 * Adds one sheet with an empty Excel table for people to fill in, and shows it. Nothing that is there is touched, and the sheet
 * is the user's from then on: it carries no mark of ours. After a failure the new sheet is taken away again.
 *
 * Round trips: 1. names, protection  2. marks  3. the sheet  4. frozen header, and to the first cell.
 */
export async function writeTemplate(
  template: Template,
  locale: Locale,
  options: CallOptions = {},
): Promise<WrittenTemplate> {
  return runInExcel(
    async (call) => {
      const surroundings = await findSheets(call);
      refuseWithoutRoom(surroundings);
      const sheet = freeSheetName(say(template.name, locale), new Set(surroundings.sheetNames));
      const table = freeTableName(say(template.tableName, locale), new Set(surroundings.tableNames));
      await build(call, template, locale, { sheet, table });
      return { sheet, table, problems: await show(call, sheet) };
    },
    options,
    true,
  );
}

async function build(
  call: ExcelCall,
  template: Template,
  locale: Locale,
  names: Pick<WrittenTemplate, "sheet" | "table">,
): Promise<void> {
  const sheet = call.context.workbook.worksheets.add(names.sheet);
  const texts = templateTexts(template, locale);
  queuePaper(sheet);
  queueTexts(sheet, texts);
  queueTable(sheet, names.table, texts.headers.length);
  queueColumns(sheet, template, locale);
  await syncNewSheets(call, [names.sheet]);
}

function queueTexts(sheet: Excel.Worksheet, texts: TemplateTexts): void {
  const columns = texts.headers.length;
  const row = (at: number, cells: readonly string[]): Excel.Range => {
    const range = rangeOf(sheet, { row: at, column: 0, rows: 1, columns: cells.length });
    range.values = [cells.map(asTypedText)];
    return range;
  };
  queueLook(row(rows.title, [texts.title]), styleLook("title"));
  queueLook(row(rows.purpose, [texts.purpose]), styleLook("subtitle"));
  const notes = row(rows.notes, texts.notes);
  queueLook(notes, { ...styleLook("note"), wrap: true, vertical: "Top" });
  notes.format.rowHeight = 42;
  queueLook(row(rows.examples, texts.examples), { ...styleLook("note"), italic: true });
  const header = row(rows.header, texts.headers);
  header.format.rowHeight = 30;
  rangeOf(sheet, { row: rows.title, column: 0, rows: 1, columns }).format.rowHeight = 30;
}

/** On paper: as wide as the page, the header on each (pageLayout: ExcelApi 1.9). */
function queuePaper(sheet: Excel.Worksheet): void {
  const { pageLayout } = sheet;
  sheet.showGridlines = false;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$${rows.header + 1}:$${rows.header + 1}`);
}

function queueTable(sheet: Excel.Worksheet, name: string, columns: number): void {
  const table = sheet.tables.add(
    rangeOf(sheet, { row: rows.header, column: 0, rows: blankRows + 1, columns }),
    true,
  );
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

/** Formats before anything is typed: a text column keeps `001`, a month stays a month. */
function queueColumns(sheet: Excel.Worksheet, { columns }: Template, locale: Locale): void {
  columns.forEach((column, at) => {
    const box = { column: at, columns: 1 };
    const body = rangeOf(sheet, { ...box, row: rows.body, rows: blankRows });
    const header = rangeOf(sheet, { ...box, row: rows.header, rows: 1 });
    const align = alignOf(column.entry);
    const guidance = rangeOf(sheet, { ...box, row: rows.notes, rows: rows.header - rows.notes });
    queueLook(guidance, { align: sides[align] });
    queueLook(header, headerLook({ kind: column.needed ? "input" : "computed", align }));
    queueLook(body, { ...bodyLook, align: sides[align], color: palette.ink });
    body.format.rowHeight = 20;
    body.numberFormat = Array.from({ length: blankRows }, () => [entryFormat(column.entry)]);
    header.format.columnWidth = widthInPoints(column.width);
    queueEntry(body, column, locale);
    header.dataValidation.prompt = promptOf(column, locale);
  });
}

const sides = { left: "Left", center: "Center", right: "Right" } as const;

/** Figures to the right, dates between, so that neighbours stand apart. */
function alignOf({ kind }: TemplateEntry): keyof typeof sides {
  if (kind === "date" || kind === "month") return "center";
  return kind === "text" || kind === "list" ? "left" : "right";
}

function promptOf(column: Template["columns"][number], locale: Locale): Excel.DataValidationPrompt {
  return {
    showPrompt: true,
    title: say(column.header, locale).slice(0, 32),
    message: say(column.note, locale).slice(0, 255),
  };
}

/** Excel may refuse to freeze or to show when another workbook has the focus; the template stands all the same. */
async function show(call: ExcelCall, name: string): Promise<Problem[]> {
  const sheet = call.context.workbook.worksheets.getItem(name);
  sheet.freezePanes.freezeRows(rows.body);
  sheet.activate();
  rangeOf(sheet, { row: rows.body, column: 0, rows: 1, columns: 1 }).select();
  try {
    await call.sync();
    return [];
  } catch (error) {
    if (error instanceof ExcelFailure) throw error; // cancelled
    return [{ code: "freeze-failed", sheet: name, severity: "warning" }];
  }
}
