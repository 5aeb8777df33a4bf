import { columnName, quoteSheetName } from "../model/address";
import type { TableModel, WorkbookModel } from "../model/workbook";
import { formulaTokens, type FormulaToken } from "./formula-tokens";
import { parseSpecifier, type Specifier, type TableItem } from "./structured-specifier";
import { tableAt, tableNamed, type FormulaPlace, type LocatedTable } from "./table-lookup";

/**
 * A formula in UI or file form with every structured reference as A1 text, for the engine; a leading `=` goes.
 * An unknown table, column or row area gives `#REF!`, `[@X]` outside the table's data rows `#VALUE!`, as Excel does.
 */
export function toA1Formula(formula: string, place: FormulaPlace, model: WorkbookModel): string {
  return a1Tokens(formula, place, model)
    .map(({ text }) => text)
    .join("");
}

/** The same as tokens. */
export function a1Tokens(formula: string, place: FormulaPlace, model: WorkbookModel): FormulaToken[] {
  const tokens = formulaTokens(formula.startsWith("=") ? formula.slice(1) : formula);
  const out: FormulaToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) continue;
    if (token.kind === "name" && next?.kind === "brackets") {
      out.push(...a1Reference(tableNamed(token.text, model), next.text, place));
      at++;
    } else if (token.kind === "brackets") out.push(...a1Reference(tableAt(place), token.text, place));
    else {
      const isName = token.kind === "name" && tokens[at - 1]?.kind !== "sheet";
      const located = isName ? tableNamed(token.text, model) : undefined;
      if (located) out.push(...a1Reference(located, "[]", place));
      else out.push(token);
    }
  }
  return out;
}

function a1Reference(
  located: LocatedTable | undefined,
  brackets: string,
  place: FormulaPlace,
): FormulaToken[] {
  const specifier = parseSpecifier(brackets.slice(1, -1));
  if (!located || !specifier) return [{ kind: "error", text: "#REF!" }];
  const columns = columnSpan(located.table, specifier);
  const rows = rowSpan(located.table, specifier.items, place.row);
  if (!columns) return [{ kind: "error", text: "#REF!" }];
  if (typeof rows === "string") return [{ kind: "error", text: rows }];
  const first = `$${columnName(columns[0])}$${rows[0] + 1}`;
  const last = `$${columnName(columns[1])}$${rows[1] + 1}`;
  const reference: FormulaToken =
    first === last ? { kind: "cell", text: first } : { kind: "area", text: `${first}:${last}` };
  if (located.sheet === place.sheet) return [reference];
  return [{ kind: "sheet", text: `${quoteSheetName(located.sheet.name)}!` }, reference];
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
