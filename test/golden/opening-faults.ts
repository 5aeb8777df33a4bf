/*
 * What Excel repairs or refuses when it opens a workbook, beyond the order of elements (ECMA-376 part 1, and what Excel enforces on
 * top of it): tables whose headers are not their cells, indexes out of range, names that clash, anchors off the sheet.
 */
import { chartFaults } from "./opening/chart-faults";
import { nameFaults } from "./opening/name-faults";
import { sheetFaults } from "./opening/sheet-faults";
import { tableFaults } from "./opening/table-faults";
import { elementsOf, relatedParts, unescape } from "./xml-parts";

/** A sheet of the package with what its cells refer to. */
export interface SheetPart {
  name: string;
  part: string;
  xml: string;
  /** Text of a cell; `undefined` when it is not there. */
  text: (address: string) => string | undefined;
}

/** Faults of a whole package in words; none when Excel has nothing to repair. */
export function openingFaults(parts: Record<string, string>): string[] {
  const sheets = sheetsOf(parts);
  return [
    ...nameFaults(parts, sheets),
    ...sheets.flatMap((sheet) => sheetFaults(sheet, parts)),
    ...tableFaults(sheets, parts),
    ...chartFaults(sheets, parts),
  ];
}

function sheetsOf(parts: Record<string, string>): SheetPart[] {
  const related = relatedParts(parts, "xl/workbook.xml");
  const strings = elementsOf(parts["xl/sharedStrings.xml"] ?? "", "si").map(({ inside }) =>
    elementsOf(inside, "t")
      .map((text) => unescape(text.inside))
      .join(""),
  );
  return elementsOf(parts["xl/workbook.xml"] ?? "", "sheet").map(({ attributes }) => {
    const part = related.get(attributes["r:id"] ?? "") ?? "";
    const xml = parts[part] ?? "";
    return { name: attributes["name"] ?? "", part, xml, text: reader(xml, strings) };
  });
}

function reader(xml: string, strings: readonly string[]): SheetPart["text"] {
  const cells = new Map(
    elementsOf(xml, "c").map(({ attributes: { r = "", t }, inside }) => {
      const value = elementsOf(inside, "v")[0]?.inside;
      if (t === "s") return [r, strings[Number(value)]] as const;
      if (t === "inlineStr") return [r, unescape(elementsOf(inside, "t")[0]?.inside ?? "")] as const;
      return [r, value === undefined ? undefined : unescape(value)] as const;
    }),
  );
  return (address) => cells.get(address);
}
