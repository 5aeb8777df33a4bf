import type { SheetPart } from "../opening-faults";
import { elementsOf, unescape } from "../xml-parts";

/** Sheet names and defined names that Excel refuses: too long, forbidden characters, twice, or about sheets that are not there. */
export function nameFaults(parts: Record<string, string>, sheets: readonly SheetPart[]): string[] {
  const workbook = parts["xl/workbook.xml"] ?? "";
  const names = sheets.map(({ name }) => name);
  const ids = elementsOf(workbook, "sheet").map(({ attributes }) => attributes["sheetId"] ?? "");
  return [
    ...names
      .filter((name) => name.length === 0 || name.length > 31)
      .map((name) => `sheet name length: ${name}`),
    ...names.filter((name) => /[\\/?*[\]:]|^'|'$/.test(name)).map((name) => `sheet name characters: ${name}`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `sheet name twice: ${name}`),
    ...twice(ids).map((id) => `sheetId twice: ${id}`),
    ...definedNameFaults(workbook, names),
  ];
}

function definedNameFaults(workbook: string, sheets: readonly string[]): string[] {
  const found = elementsOf(workbook, "definedName").map(({ attributes, inside }) => ({
    name: attributes["name"] ?? "",
    scope: attributes["localSheetId"],
    formula: unescape(inside),
  }));
  return [
    ...twice(found.map(({ name, scope = "" }) => `${scope}!${name.toLowerCase()}`)).map(
      (name) => `name twice: ${name}`,
    ),
    ...found
      .filter(({ name }) => !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))
      .map(({ name }) => `name characters: ${name}`),
    ...found
      .filter(({ scope }) => scope !== undefined && sheets[Number(scope)] === undefined)
      .map(({ name }) => `name of no sheet: ${name}`),
    ...found.flatMap(({ name, formula }) =>
      [...formula.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu)]
        .map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? "")
        .filter((sheet) => !sheets.includes(sheet))
        .map((sheet) => `name ${name} refers to ${sheet}`),
    ),
  ];
}

/** What stands in a list more than once. */
export function twice(list: readonly string[]): string[] {
  return [...new Set(list.filter((each, index) => list.indexOf(each) !== index))];
}
