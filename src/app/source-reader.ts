import type { ColumnChunk, ColumnRead, WorkbookOutline } from "../core/intake/outline";
import { readColumns, type ReadColumnsOptions } from "../excel/read-columns";
import { readOutline } from "../excel/read-workbook";
import type { CallOptions } from "../excel/run-in-excel";

/** A further workbook whose tables count as if they stood in the open one (IN7). It is read, never written. */
export interface SourceReader {
  /** File name, as people know it; no two sources share one. */
  readonly workbook: string;
  readOutline(options: CallOptions): Promise<WorkbookOutline>;
  /** Chunks come with the very reads that were asked for. */
  readColumns(
    reads: readonly ColumnRead[],
    onChunk: (chunk: ColumnChunk) => void,
    options: ReadColumnsOptions,
  ): Promise<void>;
}

/** A source that is open in another Excel; `within` runs work while that Excel answers instead of ours. */
export function sourceWithin(
  workbook: string,
  within: <T>(work: () => Promise<T>) => Promise<T>,
): SourceReader {
  return {
    workbook,
    readOutline: (options) => within(() => readOutline(options)),
    readColumns: (reads, onChunk, options) => within(() => readColumns(reads, onChunk, options)),
  };
}
