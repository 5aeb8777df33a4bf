import { numbersOf, type DataSet } from "../data/data-set";

const prefix = "stageOn@";

/** A stage of a wide pipeline table and the days on which each row reached it. */
export interface StageColumn {
  stage: string;
  days: Float64Array;
}

/** Stages of a table with one date column a stage (`stageOn@商机`), in column order; empty for snapshot and history tables. */
export function stageColumns(pipeline: DataSet): StageColumn[] {
  return Object.keys(pipeline.columns).flatMap((field) => {
    const days = field.startsWith(prefix) ? numbersOf(pipeline, field) : undefined;
    return days ? [{ stage: field.slice(prefix.length), days }] : [];
  });
}
