import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const relationships = (
  ...items: readonly (readonly [type: string, target: string, external?: boolean])[]
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([type, target, external], i) =>
        `<Relationship Id="rId${i + 1}" Type="${type.includes("/") ? type : `${OFFICE}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

/** A hand-written .xlsx: the parts given, and the usual ones around them where they are not given. */
export function workbookFile(given: Readonly<Record<string, string>>): Uint8Array {
  const sheet = (inside: string): string =>
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(Object.keys(given)),
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ...("xl/styles.xml" in given ? [["styles", "styles.xml"] as const] : []),
      ...("xl/sharedStrings.xml" in given ? [["sharedStrings", "/xl/sharedStrings.xml"] as const] : []),
    ),
    ...given,
  };
  parts["xl/worksheets/sheet1.xml"] ??= sheet("<sheetData/>");
  const first = parts["xl/worksheets/sheet1.xml"];
  if (!first.includes("<worksheet") && !first.includes(":worksheet"))
    parts["xl/worksheets/sheet1.xml"] = sheet(first);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function contentTypes(names: readonly string[]): string {
  const types: readonly (readonly [RegExp, string])[] = [
    [/worksheets\/sheet\d+\.xml$/, `${SPREADSHEET}.worksheet+xml`],
    [/tables\/table\d+\.xml$/, `${SPREADSHEET}.table+xml`],
    [/styles\.xml$/, `${SPREADSHEET}.styles+xml`],
    [/sharedStrings\.xml$/, `${SPREADSHEET}.sharedStrings+xml`],
    [/drawings\/drawing\d+\.xml$/, "application/vnd.openxmlformats-officedocument.drawing+xml"],
    [/charts\/chart\d+\.xml$/, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ];
  const parts = [...new Set([...names, "xl/worksheets/sheet1.xml"])];
  const overrides = parts.flatMap((name) =>
    types
      .filter(([pattern]) => pattern.test(name))
      .map(([, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/x-printer"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${overrides.join("")}</Types>`
  );
}

/** Parts of a file as text, unpacked by another unzipper than ours. */
export function textParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, plain]) => [name, strFromU8(plain)]),
  );
}

/** Names of parts that differ in any byte, are new or are gone. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const names = new Set([...Object.keys(old), ...Object.keys(now)].filter((name) => !name.endsWith("/")));
  return [...names]
    .filter((name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(now[name] ?? [])))
    .sort();
}
