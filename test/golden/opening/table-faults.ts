import type { SheetPart } from "../opening-faults";
import { areaOf, elementsOf, relatedParts, unescape, type attributesOf } from "../xml-parts";
import { twice } from "./name-faults";

type Attributes = ReturnType<typeof attributesOf>;

interface TablePart {
  sheet: SheetPart;
  attributes: Attributes;
  xml: string;
}

/** Faults of tables: clashing names and ids, headers that are not their cells, ranges that do not fit, empty column formulas. */
export function tableFaults(sheets: readonly SheetPart[], parts: Record<string, string>): string[] {
  const tables = sheets.flatMap((sheet) => tablesOf(sheet, parts));
  const all = (attribute: string): string[] =>
    tables.map(({ attributes }) => (attributes[attribute] ?? "").toLowerCase());
  return [
    ...["id", "name", "displayName"].flatMap((attribute) =>
      twice(all(attribute)).map((value) => `table ${attribute} twice: ${value}`),
    ),
    ...tables.flatMap(headerFaults),
    ...tables.flatMap(shapeFaults),
    ...overlaps(tables),
  ];
}

function tablesOf(sheet: SheetPart, parts: Record<string, string>): TablePart[] {
  const related = relatedParts(parts, sheet.part);
  const declared = elementsOf(sheet.xml, "tableParts")[0]?.attributes["count"] ?? "0";
  const found = elementsOf(sheet.xml, "tablePart").flatMap(({ attributes }) => {
    const xml = parts[related.get(attributes["r:id"] ?? "") ?? ""] ?? "";
    return elementsOf(xml, "table").map((table) => ({ sheet, attributes: table.attributes, xml }));
  });
  if (Number(declared) !== found.length)
    throw new Error(`${sheet.name}: ${declared} tables declared, ${found.length} there`);
  return found;
}

function headerFaults({ sheet, attributes, xml }: TablePart): string[] {
  const { top, left } = areaOf(attributes["ref"] ?? "");
  const names = elementsOf(xml, "tableColumn").map((column) => column.attributes["name"] ?? "");
  const table = attributes["name"] ?? "";
  // line breaks are written _x000a_ in the table part and as they are in the cell
  const shown = names.map((name) => name.replace(/_x000a_/gi, "\n"));
  return [
    ...twice(shown.map((name) => name.toLowerCase())).map((name) => `${table}: header twice: ${name}`),
    ...shown.flatMap((name, index) => {
      const cell = sheet.text(`${letters(left + index)}${top + 1}`);
      return cell === name ? [] : [`${table}: header “${name}” over the cell “${cell ?? ""}”`];
    }),
  ];
}

function shapeFaults({ attributes, xml }: TablePart): string[] {
  const table = attributes["name"] ?? "";
  const area = areaOf(attributes["ref"] ?? "");
  const columns = elementsOf(xml, "tableColumn");
  const declared = Number(elementsOf(xml, "tableColumns")[0]?.attributes["count"]);
  const filter = elementsOf(xml, "autoFilter")[0]?.attributes["ref"];
  const formulas = elementsOf(xml, "calculatedColumnFormula").map(({ inside }) => unescape(inside));
  return [
    ...(columns.length === area.right - area.left + 1 && columns.length === declared
      ? []
      : [`${table}: number of columns`]),
    ...(area.bottom > area.top ? [] : [`${table}: no body row`]),
    ...(filter === undefined || filter === attributes["ref"] ? [] : [`${table}: filter over ${filter}`]),
    ...twice(columns.map((column) => column.attributes["id"] ?? "")).map(
      (id) => `${table}: column id ${id} twice`,
    ),
    ...formulas
      .filter((formula) => formula === "" || formula.startsWith("=") || formula.includes("[@"))
      .map((formula) => `${table}: column formula ${formula}`),
    ...(/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(attributes["displayName"] ?? "")
      ? []
      : [`${table}: display name`]),
  ];
}

function overlaps(tables: readonly TablePart[]): string[] {
  return tables.flatMap((one, index) =>
    tables.slice(0, index).flatMap((other) => {
      if (one.sheet !== other.sheet) return [];
      const [a, b] = [areaOf(one.attributes["ref"] ?? ""), areaOf(other.attributes["ref"] ?? "")];
      const apart = a.top > b.bottom || b.top > a.bottom || a.left > b.right || b.left > a.right;
      return apart ? [] : [`${one.attributes["name"] ?? ""} overlaps ${other.attributes["name"] ?? ""}`];
    }),
  );
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
