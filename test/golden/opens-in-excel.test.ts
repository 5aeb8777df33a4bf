/*
 * The file of all sixteen sheets as Excel checks it when opening: parts and types, order of elements, tables, indexes, names, charts;
 * and as a reader that knows nothing of ours reads it (LibreOffice does the same in test/libreoffice/run.ts).
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Locale } from "../../src/core/data/locale";
import { saveWorkbook } from "../../src/simulator/xlsx/save-workbook";
import { orderFaults, packageFaults } from "../simulator/xlsx/schema-order";
import { openingFaults } from "./opening-faults";
import { writeCompany, type WrittenCompany } from "./written-company";
import { partsOf } from "./xml-parts";

jest.setTimeout(120_000);
installChartSupport();

const python = "/usr/bin/python3";
const hasOpenpyxl = (() => {
  if (!existsSync(python)) return false;
  try {
    execFileSync(python, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
/** The reason stands in the title where the reader is not installed. */
const itWithOpenpyxl = hasOpenpyxl ? it : it.skip;
const reason = hasOpenpyxl ? "" : " (skipped: openpyxl is not installed here)";

describe.each<Locale>(["zh-CN", "en-US"])("All sixteen sheets in %s", (locale) => {
  let written: WrittenCompany;
  let bytes: Uint8Array;
  beforeAll(async () => {
    written = await writeCompany(locale);
    bytes = saveWorkbook(written.opened).bytes;
  });

  it("have nothing that Excel would repair", () => {
    const parts = partsOf(bytes);
    expect(packageFaults(parts)).toEqual([]);
    const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(xml.flatMap(([name, text]) => orderFaults(text).map((fault) => `${name}: ${fault}`))).toEqual([]);
    expect(openingFaults(parts)).toEqual([]);
  });

  it("would be found faulty with one letter, index or anchor wrong", () => {
    const parts = partsOf(bytes);
    const spoilt = (name: RegExp, from: RegExp, to: string): string[] => {
      const part = Object.keys(parts).find((each) => name.test(each) && from.test(parts[each] ?? "")) ?? "";
      return openingFaults({ ...parts, [part]: (parts[part] ?? "").replace(from, to) });
    };
    expect(spoilt(/table1\.xml$/, /(<tableColumn id="2" name=")/, "$1x")).toHaveLength(1);
    expect(spoilt(/table2\.xml$/, /displayName="\w+"/, 'displayName="Fupan_Performance"')).not.toEqual([]);
    expect(spoilt(/sheet\d+\.xml$/, /dxfId="\d+"/, 'dxfId="999"')).toEqual([
      expect.stringContaining("dxf 999"),
    ]);
    expect(spoilt(/sheet\d+\.xml$/, / s="\d+"/, ' s="9999"')).toEqual([
      expect.stringContaining("style 9999"),
    ]);
    expect(spoilt(/drawing1\.xml$/, /<xdr:to><xdr:col>\d+/, "<xdr:to><xdr:col>0")).toHaveLength(1);
    expect(spoilt(/chart1\.xml$/, /<c:crossAx val="\d+"/, '<c:crossAx val="77"')).toHaveLength(1);
    expect(spoilt(/workbook\.xml$/, /localSheetId="\d+"/, 'localSheetId="99"')).toHaveLength(1);
  });

  it("are read by excelts with every sheet, table and formula", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    const found = workbook.worksheets.map((sheet) => [sheet.name, sheet.getTables().length] as const);
    expect(found).toEqual(written.opened.model.sheets.map(({ name, tables }) => [name, tables.length]));
  });

  itWithOpenpyxl(
    `are read by openpyxl with every sheet, table, formula, validation and chart${reason}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), "fupan-openpyxl-"));
      try {
        const file = join(folder, "company.xlsx");
        writeFileSync(file, bytes);
        const answer = execFileSync(
          python,
          ["-W", "ignore", join(__dirname, "read-with-openpyxl.py"), file],
          { encoding: "utf8" },
        );
        expect(JSON.parse(answer)).toEqual(
          written.opened.model.sheets.map(({ name, tables, rows, validations, charts }) => ({
            name,
            tables: tables.map((table) => table.name).sort(),
            formulas: [...rows.values()].flatMap(({ cells }) =>
              cells.filter(({ formula }) => formula !== undefined),
            ).length,
            validations: validations.length,
            charts: charts.length,
          })),
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
