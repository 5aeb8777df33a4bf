import type { ColumnChunk, ColumnRead } from "../core/intake/outline";
import { readChunks, type ChunkTuning } from "./read-chunks";
import { runInExcel, type CallOptions } from "./run-in-excel";

export interface ReadColumnsOptions extends CallOptions {
  /** Cells read so far, of all that were asked for. */
  onProgress?: (done: number, total: number) => void;
  tuning?: ChunkTuning;
}

/**
 * Reads the values of columns in chunks, in order, as many reads to a round trip as the payload limit allows.
 * Round trips: 1 for each 4 MB of answer. Hidden and filtered rows are read like any other.
 */
export async function readColumns(
  reads: readonly ColumnRead[],
  onChunk: (chunk: ColumnChunk) => void,
  { onProgress, tuning, ...options }: ReadColumnsOptions = {},
): Promise<void> {
  const total = reads.reduce((sum, { box }) => sum + box.rows * box.columns, 0);
  let done = 0;
  const requests = reads.map((read) => ({
    read,
    sheetId: read.sheetId,
    box: read.box,
    families: ["values"] as const,
  }));
  await runInExcel(
    (call) =>
      readChunks(
        call,
        requests,
        ({ request, box, cells }) => {
          onChunk({ read: request.read, firstRow: box.row, values: cells.values });
          done += box.rows * box.columns;
          onProgress?.(done, total);
        },
        tuning,
      ),
    options,
  );
}
