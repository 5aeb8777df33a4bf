import type { SheetPart } from "../opening-faults";
import { areaOf, cellOf, elementsOf, relatedParts, unescape } from "../xml-parts";
import { twice } from "./name-faults";

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Faults of one sheet: cells, styles, conditional formats, validations, ids of relationships. */
export function sheetFaults({ name, part, xml, text }: SheetPart, parts: Record<string, string>): string[] {
  const fault = (what: string): string => `${name}: ${what}`;
  const related = relatedParts(parts, part);
  const references = [...xml.matchAll(/\br:(?:id|embed)="([^"]*)"/g)].map(([, id = ""]) => id);
  return [
    ...references
      .filter((id) => !related.has(id) && !isExternal(parts, part, id))
      .map((id) => fault(`no relationship ${id}`)),
    ...[...related]
      .filter(([, target]) => !(target in parts))
      .map(([id]) => fault(`relationship ${id} leads nowhere`)),
    ...cellFaults(xml, text).map(fault),
    ...styleFaults(xml, parts["xl/styles.xml"] ?? "").map(fault),
    ...validationFaults(xml).map(fault),
  ];
}

function isExternal(parts: Record<string, string>, part: string, id: string): boolean {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const rels = parts[`${folder}_rels/${part.slice(folder.length)}.rels`] ?? "";
  return elementsOf(rels, "Relationship").some(
    ({ attributes }) => attributes["Id"] === id && attributes["TargetMode"] === "External",
  );
}

/** Rows and cells ascend; shared strings exist; texts and formulas keep to Excel's lengths. */
function cellFaults(xml: string, text: SheetPart["text"]): string[] {
  const faults: string[] = [];
  let before = { row: -1, column: -1 };
  for (const { attributes, inside } of elementsOf(xml, "c")) {
    const address = attributes["r"] ?? "";
    const at = cellOf(address);
    if (at.row < before.row || (at.row === before.row && at.column <= before.column))
      faults.push(`${address} out of order`);
    if (at.row > lastRow || at.column > lastColumn) faults.push(`${address} off the sheet`);
    if (attributes["t"] === "s" && text(address) === undefined)
      faults.push(`${address} has no shared string`);
    if ((text(address) ?? "").length > 32_767) faults.push(`${address} text too long`);
    if (unescape(elementsOf(inside, "f")[0]?.inside ?? "").length > 8192)
      faults.push(`${address} formula too long`);
    before = at;
  }
  return faults;
}

function styleFaults(xml: string, styles: string): string[] {
  const countOf = (list: string, item: string): number =>
    elementsOf(elementsOf(styles, list)[0]?.inside ?? "", item).length;
  const formats = countOf("cellXfs", "xf");
  const looks = countOf("dxfs", "dxf");
  const used = [...xml.matchAll(/<(?:c|row|col)\s[^>]*?\b(?:s|style)="(\d+)"/g)].map(([, index]) =>
    Number(index),
  );
  const rules = elementsOf(xml, "cfRule");
  return [
    ...[...new Set(used)].filter((index) => index >= formats).map((index) => `style ${index} of ${formats}`),
    ...rules
      .map(({ attributes }) => attributes["dxfId"])
      .filter((id) => id !== undefined && Number(id) >= looks)
      .map((id) => `dxf ${id} of ${looks}`),
    ...twice(rules.map(({ attributes }) => attributes["priority"] ?? "")).map(
      (priority) => `priority ${priority} twice`,
    ),
  ];
}

/** Lists typed into a validation hold at most 255 characters; no cell has two validations. */
function validationFaults(xml: string): string[] {
  const rules = elementsOf(xml, "dataValidation");
  const areas = rules.flatMap(({ attributes }) => (attributes["sqref"] ?? "").split(" ").map(areaOf));
  const overlaps = areas.filter((a, index) =>
    areas.some(
      (b, other) =>
        other < index && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right,
    ),
  );
  return [
    ...rules
      .map(({ inside }) => unescape(elementsOf(inside, "formula1")[0]?.inside ?? ""))
      .filter((formula) => formula.startsWith('"') && formula.length > 257)
      .map((formula) => `list too long: ${formula.slice(0, 40)}`),
    ...overlaps.map(({ top, left }) => `two validations at row ${top + 1}, column ${left + 1}`),
  ];
}
