import * as z from "zod/mini";
import { dataSetKinds } from "../data/fields";

/** How one table is read: which column is which field, in which unit. Headers, not positions, so that a moved column is found again. */
const tableMappingSchema = z.object({
  sheet: z.string(),
  tableName: z.optional(z.string()),
  /** Normalised headers joined: the table is recognised again by them. */
  signature: z.string(),
  kind: z.enum([...dataSetKinds, "ignored"]),
  /** The reading of last year's figures. */
  yearsBack: z.optional(z.literal(1)),
  /** Only the kind was said so far: which column is which is found anew. */
  kindOnly: z.optional(z.literal(true)),
  /** field id → header text */
  fields: z.record(z.string(), z.string()),
  /** field id → factor to the base unit */
  units: z.record(z.string(), z.number()),
});

const joinMappingSchema = z.object({
  from: z.object({ sheet: z.string(), header: z.string() }),
  to: z.object({ sheet: z.string(), header: z.string() }),
  accepted: z.boolean(),
});

/** What Fupan has learnt of a workbook (IN3): kept in the workbook, and what `--mapping mapping.json` holds. */
export const workbookMappingSchema = z.object({
  version: z.literal(1),
  tables: z.array(tableMappingSchema),
  joins: z.array(joinMappingSchema),
  /** question id → chosen option */
  answers: z.record(z.string(), z.string()),
});

export type TableMapping = z.infer<typeof tableMappingSchema>;
export type JoinMapping = z.infer<typeof joinMappingSchema>;
export type WorkbookMapping = z.infer<typeof workbookMappingSchema>;
