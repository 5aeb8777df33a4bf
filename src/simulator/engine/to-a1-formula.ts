import { absoluteAddress } from "../model/address";
import type { TableModel, WorkbookModel } from "../model/workbook";
import { formulaTokens } from "./formula-tokens";
import { parseSpecifier, type Specifier, type TableItem } from "./structured-specifier";
import { tableAt, tableNamed, type FormulaPlace, type LocatedTable } from "./table-lookup";

/**
 * A formula in UI or file form with every structured reference as A1 text, for the engine; a leading `=` goes.
 * An unknown table, column or row area gives `#REF!`, `[@X]` outside the table's data rows `#VALUE!`, as Excel does.
 */
export function toA1Formula(formula: string, place: FormulaPlace, model: WorkbookModel): string {
  const tokens = formulaTokens(formula.startsWith("=") ? formula.slice(1) : formula);
  let out = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token?.kind === "name" && next?.kind === "brackets") {
      out += a1Reference(tableNamed(token.text, model), next.text, place);
      at++;
    } else if (token?.kind === "brackets") out += a1Reference(tableAt(place), token.text, place);
    else if (token?.kind === "name" && tokens[at - 1]?.kind !== "sheet") {
      const located = tableNamed(token.text, model);
      out += located ? a1Reference(located, "[]", place) : token.text;
    } else out += token?.text ?? "";
  }
  return out;
}

function a1Reference(located: LocatedTable | undefined, brackets: string, place: FormulaPlace): string {
  const specifier = parseSpecifier(brackets.slice(1, -1));
  if (!located || !specifier) return "#REF!";
  const columns = columnSpan(located.table, specifier);
  const rows = rowSpan(located.table, specifier.items, place.row);
  if (!columns) return "#REF!";
  if (typeof rows === "string") return rows;
  const area = { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
  const address = absoluteAddress(located.sheet.name, area);
  return located.sheet === place.sheet ? address.slice(address.lastIndexOf("!") + 1) : address;
}

function columnSpan(
  { area, columns }: TableModel,
  specifier: Specifier,
): readonly [number, number] | undefined {
  if (!specifier.columns) return [area.left, area.right];
  const [from, to] = specifier.columns.map((name) =>
    columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  );
  if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  return [area.left + Math.min(from, to), area.left + Math.max(from, to)];
}

function rowSpan(
  table: TableModel,
  items: readonly TableItem[],
  row: number,
): readonly [number, number] | string {
  const { top, bottom } = table.area;
  const first = table.showHeaders ? top + 1 : top;
  const last = table.showTotals ? bottom - 1 : bottom;
  if (items.includes("This Row")) return row >= first && row <= last ? [row, row] : "#VALUE!";
  const spans = (items.length ? items : ["Data" as const]).flatMap((item): number[] => {
    if (item === "All") return [top, bottom];
    if (item === "Headers") return table.showHeaders ? [top] : [];
    if (item === "Totals") return table.showTotals ? [bottom] : [];
    return [first, last];
  });
  return spans.length ? [Math.min(...spans), Math.max(...spans)] : "#REF!";
}
