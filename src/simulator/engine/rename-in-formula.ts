import { formulaTokens, quotedSheet, sheetOfToken } from "./formula-tokens";
import { escapeColumn } from "./structured-specifier";

/** The formula after a table was renamed; everything else stays letter for letter. */
export function renameTableInFormula(formula: string, from: string, to: string): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map(({ kind, text }, at) =>
      kind === "name" && tokens[at - 1]?.kind !== "sheet" && text.toLowerCase() === from.toLowerCase()
        ? to
        : text,
    )
    .join("");
}

/** The formula after a sheet was renamed; a sheet at either end of a 3-D reference is found too. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind !== "sheet") return text;
      const names = sheetOfToken(text).split(":");
      if (!names.some((name) => name.toLowerCase() === wanted)) return text;
      const renamed = names.map((name) => (name.toLowerCase() === wanted ? to : name));
      return renamed.length === 1 ? `${quotedSheet(to)}!` : `'${renamed.join(":").replaceAll("'", "''")}'!`;
    })
    .join("");
}

/**
 * The formula after a column of `table` was renamed. `inTable` says that the formula stands in that table, where brackets without
 * a table's name mean it.
 */
export function renameColumnInFormula(
  formula: string,
  rename: { table: string; from: string; to: string; inTable: boolean },
): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map(({ kind, text }, at) => {
      const owner = tokens[at - 1]?.kind === "name" ? tokens[at - 1]?.text : undefined;
      const meant = owner === undefined ? rename.inTable : owner.toLowerCase() === rename.table.toLowerCase();
      return kind === "brackets" && meant ? renamedBrackets(text, rename.from, rename.to) : text;
    })
    .join("");
}

/** Inner `[Col]`, the short forms `[Col]` and `[@Col]`; a short form whose new name needs brackets gets them. */
function renamedBrackets(brackets: string, from: string, to: string): string {
  const old = escapeColumn(from).toLowerCase();
  const inner = brackets.slice(1, -1);
  const isShort = !inner.replace(/'[^]/g, "").includes("[");
  if (isShort) {
    if (inner.toLowerCase() === old) return `[${escapeColumn(to)}]`;
    if (inner.toLowerCase() !== `@${old}`) return brackets;
    return /[^\p{L}\p{N}]/u.test(to) ? `[@[${escapeColumn(to)}]]` : `[@${to}]`;
  }
  return `[${inner.replace(/\[((?:'[^]|[^'\]])*)\]/g, (group, name: string) =>
    name.toLowerCase() === old ? `[${escapeColumn(to)}]` : group,
  )}]`;
}
