import * as z from "zod/mini";
import { sheetOrder, type SheetPlan } from "../core/sheets/sheet-plan";

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const link = z.union([
  z.object({ sheetId: z.string() }),
  z.object({ sheet: z.string(), address: z.string() }),
]);
const cell = z.union([
  z.null(),
  scalar,
  z.looseObject({ formula: z.string(), value: z.union([z.string(), z.number(), z.null()]) }),
  z.looseObject({ link, text: z.string() }),
  z.looseObject({ value: scalar }),
]);
const column = z.looseObject({
  id: z.string(),
  header: z.string(),
  kind: z.enum(["key", "computed", "input"]),
  format: z.string(),
  width: z.number(),
});
const block = z.discriminatedUnion("kind", [
  z.looseObject({
    kind: z.literal("table"),
    id: z.string(),
    heading: z.optional(cell),
    columns: z.array(column),
    rows: z.array(z.looseObject({ key: z.string(), cells: z.record(z.string(), cell) })),
    rules: z.array(z.looseObject({ kind: z.string() })),
    footer: z.optional(z.array(z.array(cell))),
  }),
  z.looseObject({ kind: z.literal("cells"), id: z.string(), rows: z.array(z.array(cell)) }),
]);
const planSchema = z.looseObject({
  id: z.enum(sheetOrder as [string, ...string[]]),
  name: z.string(),
  title: z.string(),
  subtitle: z.string(),
  blocks: z.array(block),
  charts: z.array(z.looseObject({ id: z.string() })),
  frozenRows: z.number(),
  landscape: z.boolean(),
});

/** A plan that was kept in the workbook, or `null` when it is damaged. */
export function parsePlan(stored: unknown): SheetPlan | null {
  const parsed = planSchema.safeParse(stored);
  return parsed.success ? (parsed.data as unknown as SheetPlan) : null;
}
