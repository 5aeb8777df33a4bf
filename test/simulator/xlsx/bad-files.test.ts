import { strToU8, zipSync } from "fflate";
import { newWorkbook } from "../../../src/simulator/xlsx/new-workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { XlsxError } from "../../../src/simulator/xlsx/xlsx-error";
import { addEverything } from "./everything";
import { MAIN, OFFICE, workbookFile } from "./packages";

const codeOf = (bytes: Uint8Array): string => {
  try {
    openWorkbook(bytes, "x.xlsx");
    return "opened";
  } catch (cause) {
    return cause instanceof XlsxError ? cause.code : `raw: ${String(cause)}`;
  }
};

/** A compound file's signature and a directory entry of the name. */
const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0],
    ...[...stream].flatMap((c) => [c.charCodeAt(0), 0]),
    ...new Array<number>(64).fill(0),
  ]);

describe("what is no workbook", () => {
  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "not-xlsx"],
    ["a CSV", strToU8("a,b\n1,2\n"), "not-xlsx"],
    ["a workbook of Excel 97–2003", compound("Workbook"), "old-format"],
    ["a worksheet of Excel 4", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), "old-format"],
    ["a workbook under a password", compound("EncryptedPackage"), "encrypted"],
    ["an archive of something else", zipSync({ "readme.txt": strToU8("hi") }), "broken"],
    ["a text that only begins like an archive", strToU8("PK, the initials of a colleague"), "broken"],
    [
      "a workbook part that is cut off",
      workbookFile({ "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets>` }),
      "broken",
    ],
    [
      "a sheet part with tags that do not match",
      workbookFile({ "xl/worksheets/sheet1.xml": "<sheetData><row></sheetData>" + "<a></b>" }),
      "broken",
    ],
    ["a styles part that is no XML", workbookFile({ "xl/styles.xml": "styles" }), "broken"],
    [
      "a workbook with chart sheets only",
      workbookFile({
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets/></workbook>`,
      }),
      "no-sheets",
    ],
    [
      "a sheet that is listed but missing",
      workbookFile({
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet9.xml"/></Relationships>`,
      }),
      "broken",
    ],
  ])("%s is refused by its code", (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  const opened = newWorkbook("x.xlsx");
  addEverything(opened.model);
  const whole = saveWorkbook(opened).bytes;

  it("never throws anything but its own error, wherever a file is cut off", () => {
    const lengths = Array.from({ length: 60 }, (_, i) => Math.floor((whole.length * i) / 60));
    const codes = new Set(lengths.map((length) => codeOf(whole.subarray(0, length))));
    expect([...codes].sort()).toEqual(["broken", "not-xlsx"]);
  });

  it("never throws anything but its own error, whatever byte is damaged", () => {
    const codes = new Set<string>();
    for (let at = 1; at < whole.length; at += 97) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      codes.add(codeOf(damaged));
    }
    expect([...codes].filter((code) => code.startsWith("raw"))).toEqual([]);
    expect(codes).toContain("broken");
  });

  it("says encrypted for an archive whose entries are under a password", () => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(codeOf(bytes)).toBe("encrypted");
  });
});
