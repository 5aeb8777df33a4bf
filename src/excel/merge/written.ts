import * as z from "zod/mini";
import { sheetOrder } from "../../core/sheets/sheet-plan";

/** A row or line as last written: its key, the hashes of its cells in column order, and the hash of its formats and looks. */
const writtenRowSchema = z.tuple([z.string(), z.string(), z.string()]);

const writtenTableSchema = z.object({
  block: z.string(),
  tableId: z.string(),
  name: z.string(),
  columns: z.array(z.object({ id: z.string(), column: z.number(), header: z.string(), input: z.boolean() })),
  rows: z.array(writtenRowSchema),
  /** Somebody has sorted it: its order is theirs. */
  sorted: z.boolean(),
  /** Hash of rules, lists and column formats. */
  setup: z.string(),
});

/** What was last written on one sheet: how an overwritten cell, a sorted table and a renamed column are told from our own work. */
export const writtenSheetSchema = z.object({
  id: z.enum(sheetOrder as [string, ...string[]]),
  worksheetId: z.string(),
  tables: z.array(writtenTableSchema),
  lines: z.array(writtenRowSchema),
  /** Charts that were drawn, by id, with their titles: a missing one was deleted by somebody, another title is somebody's. */
  charts: z.optional(z.array(z.tuple([z.string(), z.string()]))),
});

export type WrittenRow = z.infer<typeof writtenRowSchema>;
export type WrittenTable = z.infer<typeof writtenTableSchema>;
export type WrittenSheet = z.infer<typeof writtenSheetSchema>;
