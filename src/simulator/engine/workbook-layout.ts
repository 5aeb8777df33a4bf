import type { WorkbookModel } from "../model/workbook";
import { formulaTokens, sheetOfToken } from "./formula-tokens";
import { tableAt, type FormulaPlace } from "./table-lookup";

/** A formula that mentions this depends on every part of the layout. */
const EVERYTHING = "*";

/** Everything beside cells that references depend on: sheets, tables and names, each as a text under its own key. */
export type WorkbookLayout = ReadonlyMap<string, string>;

export function layoutOf(model: WorkbookModel): WorkbookLayout {
  const layout = new Map<string, string>();
  for (const { id, name, tables } of model.sheets) {
    layout.set(`s:${name.toLowerCase()}`, id);
    for (const { area, showHeaders, showTotals, columns, name: table } of tables) {
      const names = columns.map((column) => column.name);
      layout.set(
        `t:${table.toLowerCase()}`,
        JSON.stringify([id, name, area, showHeaders, showTotals, names]),
      );
    }
  }
  for (const { name, formula, sheetId } of model.names)
    layout.set(`n:${sheetId ?? ""}:${name.toLowerCase()}`, formula);
  return layout;
}

/** Keys whose text is another than before, or that came or went. */
export function changedKeys(before: WorkbookLayout, now: WorkbookLayout): Set<string> {
  const changed = new Set<string>();
  for (const [key, text] of now) if (before.get(key) !== text) changed.add(key);
  for (const key of before.keys()) if (!now.has(key)) changed.add(key);
  return changed;
}

/** Keys of the layout that a formula depends on. A name that is no table may stand for anything. */
export function mentionsOf(formula: string, place: FormulaPlace, layout: WorkbookLayout): string[] {
  const mentions = new Set<string>();
  const tokens = formulaTokens(formula);
  tokens.forEach(({ kind, text }, at) => {
    if (kind === "sheet")
      mentions.add(text.includes(":") ? EVERYTHING : `s:${sheetOfToken(text).toLowerCase()}`);
    else if (kind === "brackets" && tokens[at - 1]?.kind !== "name") mentions.add(homeTable(place));
    else if (kind === "name" && !/^(?:TRUE|FALSE)$/i.test(text)) {
      const table = `t:${text.toLowerCase()}`;
      mentions.add(tokens[at + 1]?.kind === "brackets" || layout.has(table) ? table : EVERYTHING);
    }
  });
  return [...mentions];
}

function homeTable(place: FormulaPlace): string {
  const home = tableAt(place)?.table.name;
  return home === undefined ? EVERYTHING : `t:${home.toLowerCase()}`;
}

/** Whether a formula that mentions this has to be read anew. */
export const isTouched = (mentions: readonly string[], changed: ReadonlySet<string>): boolean =>
  changed.size > 0 && mentions.some((key) => key === EVERYTHING || changed.has(key));
