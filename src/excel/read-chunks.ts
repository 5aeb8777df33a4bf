import type { Box, CellValue } from "../core/intake/outline";
import { ExcelFailure, isTooLarge } from "./host-problem";
import { inTasks } from "./next-task";
import type { ExcelCall } from "./run-in-excel";

/** Families of cell content; each costs its share of the response. */
export type CellFamily = "values" | "formulas" | "text" | "numberFormat";
export type CellFamilies = Readonly<Record<CellFamily, CellValue[][]>>;

/** A box of one sheet to be read in as many pieces as the payload limit asks for. */
export interface ChunkRequest {
  sheetId: string;
  box: Box;
  families: readonly CellFamily[];
}

export interface Chunk<R extends ChunkRequest> {
  request: R;
  box: Box;
  cells: CellFamilies;
}

export interface ChunkTuning {
  /** Aimed-at response in bytes; Excel on the web refuses 5 MB. */
  budgetBytes: number;
  /** Cells of the first request, before anything is known about their size. */
  firstCells: number;
}

export const defaultTuning: ChunkTuning = { budgetBytes: 4_000_000, firstCells: 60_000 };

interface Piece<R extends ChunkRequest> {
  request: R;
  box: Box;
}

/**
 * Reads boxes of any size: 1 round trip for as many pieces as fit the budget, then the next. Halves the budget when Excel
 * refuses the size or answers `null`, grows it again towards the aim; hands on some thousand cells in a task of their own, so that
 * clicks are answered meanwhile. Fails with `excel-too-large` when a single row is too large. What is to travel with the first
 * round trip is queued by `alongside`, again for every try.
 */
export async function readChunks<R extends ChunkRequest>(
  call: ExcelCall,
  requests: readonly R[],
  onChunk: (chunk: Chunk<R>) => void,
  tuning: ChunkTuning = defaultTuning,
  alongside: () => void = nothing,
): Promise<void> {
  const queue = requests.filter(({ box }) => box.rows > 0 && box.columns > 0).map(pieceOf);
  await readNext(call, queue, onChunk, tuning, tuning.firstCells, alongside);
}

const nothing = (): void => undefined;

const pieceOf = <R extends ChunkRequest>(request: R): Piece<R> => ({ request, box: request.box });

async function readNext<R extends ChunkRequest>(
  call: ExcelCall,
  queue: Piece<R>[],
  onChunk: (chunk: Chunk<R>) => void,
  tuning: ChunkTuning,
  budgetCells: number,
  alongside: () => void,
): Promise<void> {
  if (queue.length === 0) return;
  const batch = takeBatch(queue, budgetCells);
  alongside();
  const answers = await readBatch(call, batch);
  if (answers === null) {
    queue.unshift(...batch);
    return readNext(call, queue, onChunk, tuning, halved(batch, budgetCells), alongside);
  }
  await inTasks(answers.flatMap(portions), onChunk);
  return readNext(call, queue, onChunk, tuning, nextBudget(answers, budgetCells, tuning), nothing);
}

/** Cells that are taken in within one task: some ten milliseconds of work. */
const cellsAtOnce = 20_000;

/** An answer by some of its rows at a time. */
function portions<R extends ChunkRequest>({ request, box, cells }: Chunk<R>): Chunk<R>[] {
  const rows = Math.max(1, Math.floor(cellsAtOnce / (box.columns * request.families.length)));
  return Array.from({ length: Math.ceil(box.rows / rows) }, (_, index) => {
    const [from, to] = [index * rows, Math.min((index + 1) * rows, box.rows)];
    const part = (family: CellFamily): CellValue[][] => cells[family].slice(from, to);
    return {
      request,
      box: { ...box, row: box.row + from, rows: to - from },
      cells: {
        values: part("values"),
        formulas: part("formulas"),
        text: part("text"),
        numberFormat: part("numberFormat"),
      },
    };
  });
}

/** Takes pieces off the queue up to the budget, splitting the last by rows; at least one row. */
function takeBatch<R extends ChunkRequest>(queue: Piece<R>[], budgetCells: number): Piece<R>[] {
  const batch: Piece<R>[] = [];
  let left = budgetCells;
  while (queue.length > 0 && (left > 0 || batch.length === 0)) {
    const piece = queue[0];
    if (!piece) break;
    const weight = piece.box.columns * piece.request.families.length;
    const rows = Math.max(batch.length === 0 ? 1 : 0, Math.min(piece.box.rows, Math.floor(left / weight)));
    if (rows === 0) break;
    batch.push({ request: piece.request, box: { ...piece.box, rows } });
    left -= rows * weight;
    if (rows === piece.box.rows) queue.shift();
    else
      queue[0] = { ...piece, box: { ...piece.box, row: piece.box.row + rows, rows: piece.box.rows - rows } };
  }
  return batch;
}

/** `null` when the answer was too large for Excel. */
async function readBatch<R extends ChunkRequest>(
  call: ExcelCall,
  batch: Piece<R>[],
): Promise<Chunk<R>[] | null> {
  const ranges = batch.map(({ request, box }) => {
    const sheet = call.context.workbook.worksheets.getItem(request.sheetId);
    const range = sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
    range.load(request.families.join(","));
    return range;
  });
  try {
    await call.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const chunks = batch.map((piece, index) => chunkOf(piece, ranges[index]));
  ranges.forEach((range) => range.untrack());
  return chunks.every((chunk) => chunk !== null) ? chunks : null;
}

function chunkOf<R extends ChunkRequest>(piece: Piece<R>, range: Excel.Range | undefined): Chunk<R> | null {
  const { families } = piece.request;
  const cells: Record<CellFamily, CellValue[][]> = { values: [], formulas: [], text: [], numberFormat: [] };
  for (const family of families) {
    const answer = range?.[family] as CellValue[][] | null | undefined;
    if (!Array.isArray(answer)) return null;
    cells[family] = answer;
  }
  return { ...piece, cells };
}

function halved(batch: readonly Piece<ChunkRequest>[], budgetCells: number): number {
  const cells = batch.reduce((sum, { request, box }) => sum + cellsOf(request, box), 0);
  const first = batch[0];
  if (batch.length === 1 && first?.box.rows === 1) {
    throw new ExcelFailure({ code: "excel-too-large", severity: "fatal" });
  }
  return Math.max(1, Math.floor(Math.min(cells, budgetCells) / 2));
}

/** Towards the aimed-at bytes, at most twice the cells of the last request. */
function nextBudget(
  answers: readonly Chunk<ChunkRequest>[],
  budgetCells: number,
  tuning: ChunkTuning,
): number {
  const cells = answers.reduce((sum, { request, box }) => sum + cellsOf(request, box), 0);
  const bytes = answers.reduce((sum, answer) => sum + payloadBytes(answer), 0);
  const fitting = Math.floor((tuning.budgetBytes / Math.max(1, bytes)) * cells);
  return Math.max(1, Math.min(fitting, budgetCells * 2));
}

const cellsOf = (request: ChunkRequest, box: Box): number => box.rows * box.columns * request.families.length;

/** Rows that are weighed to estimate a payload. */
const sampleRows = 200;

function payloadBytes({ request, cells }: Chunk<ChunkRequest>): number {
  return request.families.reduce((sum, family) => sum + estimatedBytes(cells[family]), 0);
}

/** JSON bytes of a block of cells, judged from evenly spaced rows; a character outside Latin-1 counts 3. */
export function estimatedBytes(rows: readonly (readonly CellValue[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / sampleRows));
  let bytes = 0;
  let weighed = 0;
  for (let index = 0; index < rows.length; index += step) {
    bytes += (rows[index] ?? []).reduce<number>((sum, cell) => sum + cellBytes(cell), 2);
    weighed += 1;
  }
  return weighed === 0 ? 0 : Math.ceil((bytes / weighed) * rows.length);
}

function cellBytes(cell: CellValue): number {
  if (typeof cell !== "string") return String(cell).length + 1;
  let bytes = 3;
  for (let index = 0; index < cell.length; index += 1) bytes += cell.charCodeAt(index) > 0xff ? 3 : 1;
  return bytes;
}
