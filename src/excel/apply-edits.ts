import { inSlices, oneByOne } from "./in-slices";
import { queueChart, queueChartData } from "./queue-chart";
import { queueLook } from "./queue-look";
import { queuePage, queuePageBreaks } from "./queue-page";
import { queueRules } from "./queue-rules";
import { rangeOf } from "./range-of";
import { estimatedBytes } from "./read-chunks";
import { hasMoved, queueTableHold } from "./guard-sheet";
import { editPhases, type Edit, type TableRef } from "./merge/edit";
import { Moves } from "./merge/moves";
import { nextTask } from "./next-task";
import { asTypedText } from "./merge/text-as-text";
import type { ExcelCall } from "./run-in-excel";
import type { WriteWatch } from "./watch-writes";

/** The edits of one sheet; `worksheet` is its id, or its name while it is new. */
export interface SheetEdits {
  worksheet: string;
  edits: readonly Edit[];
  /** Sees what is written over; a new sheet needs none. */
  watch?: WriteWatch;
}

interface Step extends Pick<SheetEdits, "worksheet" | "watch"> {
  edit: Edit;
}

/**
 * Aimed-at size of one request. The client puts it into words in one go: 500 KB took up to 66 ms of the pane's thread, and what
 * takes over 50 is felt. Excel on the web refuses 5 MB.
 */
const budgetBytes = 400_000;
/** Aimed-at size of its answer, which tells what was written over. */
const answerBytes = 3_000_000;

/** All edits of all sheets in the order in which they must be made (`editPhases`). */
export function inOrder(sheets: readonly SheetEdits[]): Step[] {
  return editPhases.flatMap((kinds) =>
    sheets.flatMap(({ edits, ...sheet }) =>
      edits.filter(({ kind }) => kinds.includes(kind)).map((edit) => ({ ...sheet, edit })),
    ),
  );
}

/** How the writing ended: all written; rows were sorted before a request, and no other followed; a request after the first was refused. */
export type Ending = "written" | "sorted" | "refused";

/**
 * Makes the edits: 1 round trip for every 400 KB of them, in order. What was queued before the first (so many bytes of it) travels
 * with it.
 * Excel stops at the first refusal and keeps what came before; every step may be made again. With `hold`, requests after the first
 * are refused as a whole when somebody moved a table meanwhile.
 */
export async function applyEdits(
  call: ExcelCall,
  sheets: readonly SheetEdits[],
  hold: boolean,
  queuedBytes = 0,
): Promise<Ending> {
  const places = new Map(
    sheets.map(({ worksheet, watch }) => [worksheet, new Moves(watch?.own ?? noTables)]),
  );
  return applyNext(call, inOrder(sheets), 0, hold ? places : new Map(), queuedBytes);
}

const noTables = { tables: [] };

async function applyNext(
  call: ExcelCall,
  steps: readonly Step[],
  from: number,
  places: ReadonlyMap<string, Moves>,
  queuedBytes = 0,
): Promise<Ending> {
  if (from > 0) places.forEach((moves, sheet) => queueTableHold(call, sheet, moves.tables()));
  call.context.application.suspendScreenUpdatingUntilNextSync();
  const next = await inSlices(endOfBatch(steps, from, queuedBytes));
  const batch = steps.slice(from, next);
  const watches = new Set(batch.flatMap(({ watch }) => watch ?? []));
  const understand = [...watches].map((watch) => watch.queue(call));
  await inSlices(oneByOne(batch, (step) => queueEdit(call.context, step)));
  batch.forEach(({ worksheet, edit }) => places.get(worksheet)?.add(edit));
  await nextTask();
  if (await isRefused(call.sync(), from)) return "refused";
  await inSlices(oneByOne(understand, (each) => each()));
  if ([...watches].some(({ sorted }) => sorted)) return "sorted";
  return next < steps.length ? applyNext(call, steps, next, places) : "written";
}

/** The step behind the last that fits one request; at least one fits. What the steps write over is noted by their watches. */
function* endOfBatch(
  steps: readonly Step[],
  from: number,
  queuedBytes: number,
): Generator<undefined, number> {
  let bytes = queuedBytes;
  let answer = 0;
  let next = from;
  while (next < steps.length && ((bytes < budgetBytes && answer < answerBytes) || next === from)) {
    const step = steps[next];
    if (step) {
      answer += step.watch?.add(step.edit) ?? 0;
      bytes += editBytes(step.edit);
    }
    next += 1;
    yield;
  }
  return next;
}

/** Whether a request after the first was refused because a table had moved; another refusal rejects. */
async function isRefused(sent: Promise<void>, from: number): Promise<boolean> {
  try {
    await sent;
    return false;
  } catch (error) {
    if (from > 0 && hasMoved(error)) return true;
    throw error;
  }
}

function editBytes(edit: Edit): number {
  switch (edit.kind) {
    case "keys":
    case "kept":
    case "cleared":
    case "values":
    case "formulas":
      return 600 + estimatedBytes(edit.contents.map((row) => row.map((cell) => cell ?? "")));
    case "formats":
      return 600 + estimatedBytes(edit.codes.map((row) => row.map((code) => code ?? "")));
    default:
      return 1500;
  }
}

function queueEdit(context: Excel.RequestContext, { worksheet, edit }: Step): void {
  const sheet = context.workbook.worksheets.getItem(worksheet);
  switch (edit.kind) {
    case "insert-rows":
      wholeRows(sheet, edit.row, edit.count).insert("Down");
      return;
    case "delete-rows":
      wholeRows(sheet, edit.row, edit.count).delete("Up");
      return;
    case "lift-filter":
      tableOf(sheet, edit.table).clearFilters();
      wholeRows(sheet, edit.row, edit.count).rowHidden = false;
      return;
    case "add-table":
      queueTable(sheet, edit);
      return;
    case "resize-table":
      tableOf(sheet, edit.table).resize(rangeOf(sheet, edit.box));
      return;
    case "add-column":
      tableOf(sheet, edit.table).columns.add(edit.index, undefined, edit.header);
      return;
    case "drop-column":
      tableOf(sheet, edit.table).columns.getItemAt(edit.index).delete();
      return;
    case "delete-table":
      tableOf(sheet, edit.table).delete();
      return;
    case "headers":
      rangeOf(sheet, edit.box).values = [
        edit.headers.map((header) => (header === null ? null : asHeader(header))),
      ];
      return;
    case "formats":
      rangeOf(sheet, edit.box).numberFormat = edit.codes;
      return;
    case "keys":
    case "kept":
    case "cleared":
    case "values":
      rangeOf(sheet, edit.box).values = edit.contents;
      return;
    case "formulas":
      rangeOf(sheet, edit.box).formulas = edit.contents;
      return;
    case "look":
      queueLook(rangeOf(sheet, edit.box), edit.look);
      return;
    case "row-height":
      wholeRows(sheet, edit.row, edit.count).format.rowHeight = edit.height;
      return;
    case "hide-rows":
      wholeRows(sheet, edit.row, edit.count).rowHidden = true;
      return;
    case "fit-rows":
      wholeRows(sheet, edit.row, edit.count).format.autofitRows();
      return;
    case "note":
      rangeOf(sheet, edit.box).dataValidation.prompt = {
        showPrompt: true,
        title: edit.title.slice(0, 32),
        message: edit.text.slice(0, 255),
      };
      return;
    case "lists":
      queueList(sheet, edit);
      return;
    case "rules":
      queueRules(sheet, edit);
      return;
    case "chart":
      queueChart(sheet, edit);
      return;
    case "chart-data":
      queueChartData(sheet, edit);
      return;
    case "chart-title":
      sheet.charts.getItem(edit.name).title.text = edit.title;
      return;
    case "delete-chart":
      sheet.charts.getItem(edit.name).delete();
      return;
    case "page":
      queuePage(sheet, edit);
      return;
    case "page-breaks":
      queuePageBreaks(sheet, edit.rows);
      return;
  }
}

function wholeRows(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return sheet.getRange(`${row + 1}:${row + count}`);
}

function tableOf(sheet: Excel.Worksheet, table: TableRef): Excel.Table {
  return sheet.tables.getItem("id" in table ? table.id : table.name);
}

/** Headers are written first: Excel would name blank ones itself. */
function queueTable(
  sheet: Excel.Worksheet,
  { box, name, headers }: Extract<Edit, { kind: "add-table" }>,
): void {
  rangeOf(sheet, { ...box, rows: 1 }).values = [headers.map(asHeader)];
  const table = sheet.tables.add(rangeOf(sheet, box), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

/** A header is a text always. */
function asHeader(header: string): string {
  return asTypedText(header);
}

/** ExcelApi 1.8; a list in cells is given as a range, so that it follows its rows. */
function queueList(sheet: Excel.Worksheet, { box, source }: Extract<Edit, { kind: "lists" }>): void {
  const validation = rangeOf(sheet, box).dataValidation;
  validation.rule = {
    list: { inCellDropDown: true, source: typeof source === "string" ? source : rangeOf(sheet, source) },
  };
  validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}
