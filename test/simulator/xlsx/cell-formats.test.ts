import { DEFAULT_FORMAT } from "../../../src/simulator/model/formats";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { tinted } from "../../../src/simulator/xlsx/read/colors";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { put } from "./everything";
import { MAIN, textParts, workbookFile } from "./packages";

const styles =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; 元&quot;"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>' +
  '<font><b/><i val="0"/><u/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="Arial"/></font><font><color indexed="10"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="mediumDashed"><color auto="1"/></left><bottom style="thin"><color rgb="FF00B050"/></bottom></border></borders>' +
  '<cellXfs count="6"><xf/><xf numFmtId="14" fontId="1" fillId="2" borderId="1"><alignment horizontal="right" vertical="top" wrapText="1" indent="2"/><protection locked="0"/></xf>' +
  '<xf numFmtId="170"/><xf numFmtId="31"/><xf numFmtId="49" quotePrefix="1"/><xf numFmtId="0" fontId="2"/></cellXfs><dxfs count="0"/></styleSheet>';

const cells = [0, 1, 2, 3, 4, 5].map((s) => `<c s="${s}"><v>${s}</v></c>`).join("");
const file = workbookFile({
  "xl/styles.xml": styles,
  "xl/worksheets/sheet1.xml": `<sheetData><row r="1">${cells}</row></sheetData>`,
});
const opened = openWorkbook(file, "x.xlsx");
const [sheet] = opened.model.sheets;
if (!sheet) throw new Error("no sheet");
const format = (column: number) => sheet.rows.get(0)?.cells[column]?.format;

describe("cell formats of a file", () => {
  it("are the default format for a plain cell", () => {
    expect(format(0)).toBe(DEFAULT_FORMAT);
  });

  it("resolve theme colours with their tint, fonts, borders, alignment and protection", () => {
    expect(format(1)).toEqual({
      numberFormat: "m/d/yyyy",
      bold: true,
      underline: true,
      fontName: "Arial",
      fontSize: 14,
      fontColor: "#2F5597",
      fill: "#D9D9D9",
      borders: { left: { style: "dashed", color: "#000000" }, bottom: { style: "thin", color: "#00B050" } },
      horizontal: "right",
      vertical: "top",
      wrap: true,
      indent: 2,
      unlocked: true,
      xf: 1,
    });
  });

  it("give own, built-in and East Asian number formats as Excel shows them", () => {
    expect([2, 3, 4].map((at) => format(at)?.numberFormat)).toEqual(['0.0" 元"', 'yyyy"年"m"月"d"日"', "@"]);
    expect(sheet.rows.get(0)?.cells[4]?.quotePrefix).toBe(true);
    expect(format(5)?.fontColor).toBe("#FF0000");
  });
});

describe("tint", () => {
  // Excel's palette for accent 1 of the Office theme (#4472C4): 80 %, 60 %, 40 % lighter, 25 %, 50 % darker.
  it.each([
    [0.7999816888943144, "#DAE3F3"],
    [0.5999938962981048, "#B4C7E7"],
    [0.3999755851924192, "#8FAADC"],
    [-0.249977111117893, "#2F5597"],
    [-0.499984740745262, "#203864"],
    [0, "#4472C4"],
  ])("of %d gives %s", (tint, expected) => {
    const channels = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
    const wanted = channels(expected);
    // Excel rounds lightness to 1/255 on the way: one step a channel is the same colour.
    channels(tinted("4472C4", tint)).forEach((channel, i) =>
      expect(Math.abs(channel - (wanted[i] ?? 0))).toBeLessThanOrEqual(1),
    );
  });
});

describe("styles of a saved file", () => {
  put(sheet, 1, 0, 1, { format: { numberFormat: "0.0%", bold: true } });
  put(sheet, 1, 1, 2, { format: { numberFormat: "0.0%", bold: true } });
  put(sheet, 1, 2, "=x", { quotePrefix: true });
  sheet.dirty = true;
  const parts = textParts(saveWorkbook(opened).bytes);
  const saved = parts["xl/styles.xml"] ?? "";

  it("are only appended to: every index of the file means what it meant", () => {
    const inside = (xml: string): string => /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(xml)?.[1] ?? "";
    expect(inside(saved).startsWith(inside(styles))).toBe(true);
    expect(saved).toContain('<cellXfs count="8">');
    expect(saved).toContain('<numFmt numFmtId="171" formatCode="0.0%"/>');
  });

  it("use one entry for equal formats, and an apostrophe has one of its own", () => {
    const row = /<row r="2">.*?<\/row>/.exec(parts["xl/worksheets/sheet1.xml"] ?? "")?.[0] ?? "";
    expect([...row.matchAll(/ s="(\d+)"/g)].map((match) => match[1])).toEqual(["6", "6", "7"]);
    expect(saved).toContain('quotePrefix="1"/></cellXfs>');
  });

  it("are made when the file has none", () => {
    const bare = openWorkbook(workbookFile({}), "x.xlsx");
    const [only] = bare.model.sheets;
    if (!only) throw new Error("no sheet");
    put(only, 0, 0, 1, { format: { numberFormat: "0%" } });
    only.dirty = true;
    const made = textParts(saveWorkbook(bare).bytes);
    expect(made["xl/styles.xml"]).toContain('numFmtId="9"');
    expect(made["xl/_rels/workbook.xml.rels"]).toContain('Target="styles.xml"');
  });
});
