import { workbookOf } from "../core/data/sheet-name";
import {
  mergeOutlines,
  readsOfImport,
  readsOfOpen,
  type ImportedOutline,
} from "../core/intake/merge-outlines";
import type { ColumnChunk, ColumnRead, WorkbookOutline } from "../core/intake/outline";
import type { Recognition } from "../core/intake/recognition";
import type { Problem } from "../core/problems";
import type { ChunkTuning } from "../excel/read-chunks";
import { readColumns } from "../excel/read-columns";
import { readOutline } from "../excel/read-workbook";
import type { RunHooks } from "./review-choices";
import type { SourceReader } from "./source-reader";

/** Outlines of the open workbook and of every imported one, one after the other, as one. */
export async function readOutlines(
  imports: readonly SourceReader[],
  hooks: RunHooks,
): Promise<WorkbookOutline> {
  const open = await readOutline(hooks);
  const outlines: ImportedOutline[] = [];
  await inTurn(imports, async (source) => {
    outlines.push({ workbook: source.workbook, outline: await source.readOutline(hooks) });
  });
  return mergeOutlines(open, outlines);
}

/** The client takes an answer apart in one go: this many bytes of it are not felt. */
const tuning: ChunkTuning = { budgetBytes: 1_000_000, firstCells: 60_000 };

/** Reads columns from the workbook that each belongs to, one workbook after the other. */
export async function readFromSources(
  reads: readonly ColumnRead[],
  onChunk: (chunk: ColumnChunk) => void,
  imports: readonly SourceReader[],
  hooks: RunHooks,
): Promise<void> {
  const size = (list: readonly ColumnRead[]): number =>
    list.reduce((sum, { box }) => sum + box.rows * box.columns, 0);
  const total = size(reads);
  let before = 0;
  const onProgress = (done: number): void => hooks.onStage?.("reading", before + done, total);
  const own = readsOfOpen(reads, imports.length);
  await readColumns(own, onChunk, { ...hooks, onProgress, tuning });
  before += size(own);
  await inTurn(imports, async (source, at) => {
    const known = readsOfImport(reads, at);
    const asked = [...known.keys()];
    const pass = (chunk: ColumnChunk): void =>
      onChunk({ ...chunk, read: known.get(chunk.read) ?? chunk.read });
    await source.readColumns(asked, pass, { ...hooks, onProgress, tuning });
    before += size(asked);
  });
}

/** An import in which nothing is, or might be, a table that a review could use: probably the wrong file. */
export function uselessImport(
  imports: readonly SourceReader[],
  { tables, questions }: Recognition,
): Problem | undefined {
  const used = new Set(
    [...tables.filter(({ kind }) => kind !== "ignored"), ...questions].flatMap(
      ({ sheet }) => workbookOf(sheet ?? "") ?? [],
    ),
  );
  const useless = imports.find(({ workbook }) => !used.has(workbook));
  return useless && { code: "import-no-table", params: { file: useless.workbook }, severity: "fatal" };
}

async function inTurn(
  imports: readonly SourceReader[],
  work: (source: SourceReader, at: number) => Promise<void>,
  from = 0,
): Promise<void> {
  const source = imports[from];
  if (!source) return;
  await work(source, from);
  await inTurn(imports, work, from + 1);
}
