import type { Box } from "../core/intake/outline";
import type { GanttRule } from "../core/sheets/sheet-plan";
import { palette } from "./looks";
import { columnLetters } from "./merge/column-letters";
import type { RuledTable } from "./merge/edit";
import { rangeOf } from "./range-of";

const fills = {
  done: palette.actual,
  planned: palette.lastYear,
  late: "#E6A8A2",
  today: palette.headerYellow,
} as const;

/** Columns of the time scale that stand side by side, the first being the scale's `offset`th. */
interface Run {
  box: Box;
  offset: number;
}

/**
 * Bars of a Gantt chart as conditional formats (ExcelApi 1.6): what is done, what is planned, what is late, today's column.
 * Each cell works out its own span from where it stands, so one rule serves all columns that stand side by side.
 */
export function queueGantt(sheet: Excel.Worksheet, rule: GanttRule, { bodies }: RuledTable): void {
  const [start, due, done] = [rule.start, rule.due, rule.done].map((id) => bodies.get(id));
  if (!start || !due || !done) return;
  const cell = ({ column, row }: Box): string => `$${columnLetters(column)}${row + 1}`;
  for (const run of runsOf(rule, bodies)) {
    const formulas = ganttFormulas(rule, run, { start: cell(start), due: cell(due), done: cell(done) });
    // `add` puts each on top
    (["today", "late", "planned", "done"] as const).forEach((part) => {
      const { custom } = rangeOf(sheet, run.box).conditionalFormats.add("Custom");
      custom.rule.formula = formulas[part];
      custom.format.fill.color = fills[part];
    });
  }
}

function runsOf({ columns }: GanttRule, bodies: RuledTable["bodies"]): Run[] {
  const runs: Run[] = [];
  columns.forEach((id, offset) => {
    const body = bodies.get(id);
    if (!body) return;
    const last = runs.at(-1);
    if (
      last &&
      last.box.column + last.box.columns === body.column &&
      last.offset + last.box.columns === offset
    )
      last.box = { ...last.box, columns: last.box.columns + 1 };
    else runs.push({ box: body, offset });
  });
  return runs;
}

function ganttFormulas(
  { step, first, today }: GanttRule,
  { box, offset }: Run,
  { start, due, done }: Record<"start" | "due" | "done", string>,
): Record<keyof typeof fills, string> {
  const index = `(COLUMN()-${box.column + 1 - offset})`;
  const begin = (after: number): string =>
    "days" in step
      ? `(${first}+${step.days}*(${index}+${after}))`
      : `EDATE(${first},${step.months}*(${index}+${after}))`;
  const from = `IF(ISNUMBER(${start}),${start},${due})`;
  const inside = `ISNUMBER(${due}),${from}<${begin(1)},${due}>=${begin(0)}`;
  return {
    done: `=AND(${inside},N(${done})>0,${from}+MIN(1,N(${done}))*(${due}-${from})>=${begin(0)})`,
    planned: `=AND(${inside})`,
    late: `=AND(ISNUMBER(${due}),N(${done})<1,${due}<${begin(0)},${begin(0)}<=${today})`,
    today: `=AND(${begin(0)}<=${today},${today}<${begin(1)})`,
  };
}
