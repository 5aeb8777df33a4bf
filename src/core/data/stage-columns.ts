/** Column of a wide pipeline table (one date column per stage): `stage:商机` holds the day on which a row reached 商机. */
export const stageColumnPrefix = "stage:";

/** Stages of a wide pipeline table with their columns' names, in column order; empty for snapshot and history tables. */
export function stageColumns(columns: Readonly<Record<string, unknown>>): { stage: string; field: string }[] {
  return Object.keys(columns)
    .filter((field) => field.startsWith(stageColumnPrefix))
    .map((field) => ({ stage: field.slice(stageColumnPrefix.length), field }));
}
