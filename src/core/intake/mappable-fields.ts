import { dataSetFields, dataSetKinds, type DataSetKind, type Field } from "../data/fields";
import { fieldType } from "./reading/column-role";
import type { RecognisedTable } from "./recognition";

/** Fields that a user may map a column of such a table to: what is needed first. */
export function mappableFields(kind: DataSetKind | "ignored"): readonly string[] {
  if (kind === "ignored") return [];
  const fields: Readonly<Record<string, Field>> = dataSetFields[kind === "lookup" ? "orders" : kind];
  const ids = Object.keys(fields);
  const needed = ids.filter((id) => fields[id]?.required && kind !== "lookup");
  const rest = ids.filter((id) => !needed.includes(id));
  return kind === "targets" ? ["period", ...needed, ...rest] : [...needed, ...rest];
}

/** Whether a column read as this field is stated in a unit: 元, 万元, thousands. */
export function hasUnit(kind: DataSetKind | "ignored", field: string | null): boolean {
  if (kind === "ignored" || field === null) return false;
  const base = field.split("@")[0] ?? "";
  return fieldType(kind, base) === "amount" || (kind === "kpis" && ["target", "actual"].includes(base));
}

/**
 * Kinds that a table may be changed to. A second reading of one range is used or left out; the first cannot become what the
 * second is already.
 */
export function possibleKinds(
  table: RecognisedTable,
  tables: readonly RecognisedTable[],
): readonly (DataSetKind | "ignored")[] {
  if (table.twinOf !== undefined) {
    const own = dataSetKinds.find((kind) => table.id.startsWith(`${table.twinOf}#${kind}`));
    return own ? [own, "ignored"] : [table.kind];
  }
  const taken = tables.filter(({ twinOf }) => twinOf === table.id).map(({ kind }) => kind);
  return [...dataSetKinds.filter((kind) => kind === table.kind || !taken.includes(kind)), "ignored"];
}
