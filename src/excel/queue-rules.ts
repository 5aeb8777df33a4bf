import type { Box } from "../core/intake/outline";
import type { TableRule } from "../core/sheets/sheet-plan";
import { rangeOf } from "./range-of";
import { palette, styleLook } from "./looks";
import { columnLetters } from "./merge/column-letters";
import type { Edit, RuledTable } from "./merge/edit";
import { queueGantt } from "./queue-gantt";

/** Shapes of the lights; colour comes second, so that they can be told apart in print. */
const lights = [
  { shape: "●", color: palette.good },
  { shape: "▲", color: palette.warn },
  { shape: "■", color: palette.bad },
  { shape: "○", color: palette.grey },
] as const;

const barColors = { actual: "#9DB2CF", good: "#9CCFC7", bad: "#E6A8A2" } as const;

/**
 * Conditional formats of a table (ExcelApi 1.6): cleared on the computed columns that carry rules, then drawn anew. `add` puts
 * each on top, so the first of the plan comes last. Formulas are A1, because Excel takes no structured references here.
 */
export function queueRules(sheet: Excel.Worksheet, { table, clear }: Extract<Edit, { kind: "rules" }>): void {
  const boxes = [...new Set(table.rules.flatMap((rule) => ruledBoxes(rule, table)))];
  if (clear) boxes.forEach((box) => rangeOf(sheet, box).conditionalFormats.clearAll());
  [...table.rules].reverse().forEach((rule) => {
    if (rule.kind === "gantt") queueGantt(sheet, rule, table);
    else ruledBoxes(rule, table).forEach((box) => queueRule(sheet, box, rule, table));
  });
}

/** Bodies of the columns that a rule colours; a rule for whole rows leaves input columns to people. */
function ruledBoxes(rule: TableRule, { bodies, columns }: RuledTable): Box[] {
  if (rule.kind === "gantt") return rule.columns.flatMap((id) => bodies.get(id) ?? []);
  const ids =
    rule.kind === "row-when"
      ? columns.filter(({ kind }) => kind !== "input").map(({ id }) => id)
      : [rule.column];
  return ids.flatMap((id) => bodies.get(id) ?? []);
}

function queueRule(
  sheet: Excel.Worksheet,
  box: Box,
  rule: Exclude<TableRule, { kind: "gantt" }>,
  table: RuledTable,
): void {
  const range = rangeOf(sheet, box);
  const cell = `$${columnLetters(box.column)}${box.row + 1}`;
  switch (rule.kind) {
    case "light":
      lights.forEach(({ shape, color }) =>
        queueCustom(range, `=ISNUMBER(SEARCH("${shape}",${cell}))`, color),
      );
      return;
    case "signed": {
      const [good, bad] = rule.favourable === "positive" ? [">0", "<0"] : ["<0", ">0"];
      queueCustom(range, `=AND(ISNUMBER(${cell}),${cell}${good})`, palette.good);
      queueCustom(range, `=AND(ISNUMBER(${cell}),${cell}${bad})`, palette.bad);
      return;
    }
    case "data-bar":
      queueBar(range, barColors[rule.color]);
      return;
    case "row-when": {
      const formula = cellFormula(rule.formula, table);
      if (formula !== null)
        queueCustom(range, formula, styleLook(rule.style).color ?? palette.ink, styleLook(rule.style).bold);
      return;
    }
  }
}

/** `[@{column}]` as the cell of that column in the first body row; `null` when a column is missing. */
function cellFormula(formula: string, { bodies }: RuledTable): string | null {
  let complete = true;
  const text = formula.replace(/\[@\{([\w-]+)\}\]/g, (_, id: string) => {
    const body = bodies.get(id);
    if (!body) complete = false;
    return body ? `$${columnLetters(body.column)}${body.row + 1}` : "";
  });
  return complete ? text : null;
}

function queueCustom(range: Excel.Range, formula: string, color: string, bold?: boolean): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  custom.format.font.color = color;
  if (bold !== undefined) custom.format.font.bold = bold;
}

function queueBar(range: Excel.Range, color: string): void {
  const { dataBar } = range.conditionalFormats.add("DataBar");
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: "Number", formula: "=0" };
}
