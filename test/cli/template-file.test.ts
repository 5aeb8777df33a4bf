import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../src/cli/parse-arguments";
import { parseTemplateArguments } from "../../src/cli/template-arguments";
import { writeTemplateFile } from "../../src/cli/template-file";
import { openWorkbook } from "../../src/simulator/xlsx/open-workbook";

const folder = mkdtempSync(join(tmpdir(), "fupan-template-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("--template", () => {
  it("names the kind, the file and the language; the file has a name by itself", () => {
    expect(parseTemplateArguments(["--template", "orders"])).toEqual({
      kind: "orders",
      out: "orders-template.xlsx",
      locale: "zh-CN",
    });
    expect(parseTemplateArguments(["--template=kpis", "--out", "a.xlsx", "--locale", "en-US"])).toEqual({
      kind: "kpis",
      out: "a.xlsx",
      locale: "en-US",
    });
    expect(parseTemplateArguments(["book.xlsx"])).toBeNull();
  });

  it.each([
    ["an unknown kind", ["--template", "lookup"]],
    ["no kind", ["--template"]],
    ["a workbook beside it", ["book.xlsx", "--template", "orders"]],
    ["another language", ["--template", "orders", "--locale", "fr"]],
  ])("is wrong usage with %s", (_, argv) => {
    expect(() => parseTemplateArguments(argv)).toThrow(UsageError);
  });

  it("writes a workbook that holds the template alone, and never over a file", async () => {
    const out = join(folder, "targets.xlsx");
    await writeTemplateFile({ kind: "targets", out, locale: "en-US" });
    const { model } = openWorkbook(readFileSync(out), "targets.xlsx");
    expect(model.sheets.map(({ name, tables }) => [name, tables.map((table) => table.name)])).toEqual([
      ["Targets template", ["TargetsTemplate"]],
    ]);
    await expect(writeTemplateFile({ kind: "targets", out, locale: "en-US" })).rejects.toThrow(UsageError);
  });
});
