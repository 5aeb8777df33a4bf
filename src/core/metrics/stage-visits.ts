import { numbersOf, textOf, type DataSet } from "../data/data-set";
import { nameKey } from "../data/names";
import { stageColumns, type StageColumn } from "./stage-columns";
import { stageRole } from "./stage-words";

/** One row says that its deal is or was in a stage, since a day if it says so (`NaN` if not). */
export interface StageVisit {
  row: number;
  stage: string;
  day: number;
}

/** What a pipeline table says of stages: `wide` has one date column a stage, `rows` one stage a row (now, or one row a change). */
export interface StageVisits {
  shape: "wide" | "rows";
  visits: readonly StageVisit[];
  /** Stages named, in the order of columns or of first appearance; two spellings of one name count once. */
  names: readonly string[];
}

/** Reads the stages of a pipeline in whichever shape it has; none at all gives no visits. */
export function stageVisits(pipeline: DataSet): StageVisits {
  const columns = stageColumns(pipeline);
  const visits: StageVisit[] = [];
  for (const { stage, days } of columns) {
    days.forEach((day, row) => Number.isNaN(day) || visits.push({ row, stage, day: Math.floor(day) }));
  }
  if (columns.length > 0) {
    visits.push(...currentStages(pipeline, columns));
    return { shape: "wide", visits, names: distinct(columns.map(({ stage }) => stage)) };
  }
  const stage = textOf(pipeline, "stage");
  const stageOn = numbersOf(pipeline, "stageOn");
  for (let row = 0; stage && row < pipeline.rowCount; row++) {
    const name = stage.dictionary[stage.codes[row] ?? -1];
    if (name !== undefined) visits.push({ row, stage: name, day: Math.floor(stageOn?.[row] ?? NaN) });
  }
  return { shape: "rows", visits, names: distinct(stage?.dictionary ?? []) };
}

/** What a column of current stages adds to dated ones: who was won or lost, and who stands in a stage whose date is blank. */
function currentStages(pipeline: DataSet, columns: readonly StageColumn[]): StageVisit[] {
  const stage = textOf(pipeline, "stage");
  const dated = new Set(columns.map((column) => nameKey(column.stage)));
  const counts = stage?.dictionary.map((name) => dated.has(nameKey(name)) || stageRole(name) !== "open");
  const visits: StageVisit[] = [];
  stage?.codes.forEach((code, row) => {
    const name = stage.dictionary[code];
    if (name !== undefined && counts?.[code] === true) visits.push({ row, stage: name, day: NaN });
  });
  return visits;
}

/**
 * How early each stage is passed, from deals that visit several on different days: a stage gains a point for every stage that more
 * deals reach before it. Stages that are never dated beside another stand in the middle.
 */
export function seenOrder(
  visits: readonly StageVisit[],
  names: readonly string[],
  dealOf: (row: number) => number,
): (name: string) => number {
  const indexOf = new Map(names.map((name, index) => [nameKey(name), index]));
  const byDeal = new Map<number, { stage: number; day: number }[]>();
  for (const { row, stage, day } of visits) {
    const index = indexOf.get(nameKey(stage));
    if (index === undefined || Number.isNaN(day)) continue;
    const list = byDeal.get(dealOf(row)) ?? [];
    list.push({ stage: index, day });
    byDeal.set(dealOf(row), list);
  }
  const lead = names.map(() => names.map(() => 0));
  for (const list of byDeal.values()) {
    for (const a of list) for (const b of list) if (a.day < b.day) lead[a.stage]![b.stage]! += 1;
  }
  const score = names.map((_, stage) =>
    names.reduce((sum, __, other) => sum + Math.sign(lead[other]![stage]! - lead[stage]![other]!), 0),
  );
  return (name) => score[indexOf.get(nameKey(name)) ?? -1] ?? 0;
}

function distinct(names: readonly string[]): string[] {
  return [...new Map([...names].reverse().map((name) => [nameKey(name), name])).values()].reverse();
}
