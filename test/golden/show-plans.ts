import type { Block, ChartPlan, PlanCell, SheetPlan, TableBlock } from "../../src/core/sheets/sheet-plan";

/** Sheets as text that people can read and compare line by line: what every cell shows, formulas beneath their table. */
export function showPlans(plans: readonly SheetPlan[]): string {
  return `${plans.map(showPlan).join("\n\n\n")}\n`;
}

function showPlan({ id, name, title, subtitle, blocks, charts, frozenRows }: SheetPlan): string {
  const head = [`##### ${name} (${id}; ${frozenRows} rows frozen)`, title, subtitle];
  return [...head, ...blocks.map(showBlock), ...charts.map(showChart)].join("\n");
}

function showBlock(block: Block): string {
  if (block.kind === "table") return showTable(block);
  return [`--- cells ${block.id}`, ...block.rows.map(showRow)].join("\n");
}

function showTable({ id, heading, columns, rows, rules, footer = [], open }: TableBlock): string {
  const header = columns.map(({ header: text, kind, format, hidden }) => {
    const marks = [kind.slice(0, 1), format, ...(hidden ? ["hidden"] : [])];
    return `${text} <${marks.join(" ")}>`;
  });
  const notes = columns.flatMap(({ header: text, note, list, formula }) => [
    ...(note === undefined ? [] : [`  note ${text}: ${note}`]),
    ...(list === undefined ? [] : [`  list ${text}: ${list.join(" / ")}`]),
    ...(formula === undefined ? [] : [`  every row ${text}: ${formula}`]),
  ]);
  return [
    `--- table ${id}${open ? " (open)" : ""}${heading === undefined ? "" : `: ${shown(heading ?? null)}`}`,
    header.join(" | "),
    ...rows.map(({ key, cells }) => `[${key}] ${showRow(columns.map((column) => cells[column.id] ?? null))}`),
    ...footer.map((cells) => `  under it: ${showRow(cells)}`),
    ...notes,
    ...formulaLines(columns, rows),
    ...rules.map((rule) => `  rule ${JSON.stringify(rule)}`),
  ].join("\n");
}

/** Each formula once, with the rows it stands in where that is not all of them. */
function formulaLines(columns: TableBlock["columns"], rows: TableBlock["rows"]): string[] {
  return columns.flatMap(({ id, header }) => {
    const keysOf = new Map<string, string[]>();
    for (const { key, cells } of rows) {
      const formula = formulaOf(cells[id] ?? null);
      if (formula !== undefined) keysOf.set(formula, [...(keysOf.get(formula) ?? []), key]);
    }
    return [...keysOf].map(([formula, keys]) => {
      const where = keys.length === rows.length ? "every row" : keys.join(", ");
      return `  formula ${header} [${where}]: ${formula}`;
    });
  });
}

function formulaOf(cell: PlanCell): string | undefined {
  return cell !== null && typeof cell === "object" && "formula" in cell ? cell.formula : undefined;
}

function showChart({ id, title, type, source, place, axes }: ChartPlan): string {
  const series = source.series.map(({ column, name, role }) => `${name} (${column}, ${role})`);
  const where = `row ${place.row}, column ${place.column}, ${place.rows} × ${place.columns}`;
  return [
    `--- chart ${id}: ${title} (${type}) at ${where}`,
    `  ${source.block}[${source.category}]: ${series.join(", ")}`,
    ...(axes ? [`  axes ${JSON.stringify(axes)}`] : []),
  ].join("\n");
}

/** Cells up to the last that is not blank. */
function showRow(cells: readonly PlanCell[]): string {
  const words = cells.map(shown);
  while (words.at(-1) === "") words.pop();
  return words.join(" | ");
}

/** Numbers to twelve digits: the last ones of a sum are the machine's. */
function shown(cell: PlanCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(12)));
  if (typeof cell !== "object") return String(cell);
  if ("link" in cell)
    return `${cell.text} →${"sheetId" in cell.link ? cell.link.sheetId : JSON.stringify(cell.link)}`;
  return cell.value === null ? "" : shown(cell.value);
}
