import fc from "fast-check";
import type { TableRow } from "../../src/core/sheets/sheet-plan";
import { asTypedText } from "../../src/excel/merge/text-as-text";
import { writeSheets } from "../../src/excel/write-sheets";
import { demoPlan, demoTable } from "./demo-plan";
import { openExcel, sheetOf } from "./excel-session";

/*
 * Text is written as text (refresh.md 10): whatever a customer is called, the cell shows those characters, and nothing calculates.
 */
const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;

const named = [
  '=HYPERLINK("https://x.example","click")',
  "=1+1",
  "+1",
  "-x",
  "@y",
  "-5%",
  "＝1+1",
  "＋1",
  "－x",
  "＠y",
  "\t=1+1",
  "\n=1",
  " =1",
  "001",
  "1-2",
  "3/4",
  "1e5",
  "１２３",
  "12:30",
  "2024年3月",
  "Jan 5",
  "March 2024",
  "TRUE",
  "false",
  "#N/A",
  "#REF!",
  "$5",
  "￥3.5万",
  "50%",
  "'quoted",
  "''",
  "'",
  "=",
  "-",
  "{=1}",
  "|cmd",
  "%PATH%",
  "🙂",
  "a\nb",
  "客户\u00a0甲",
];

async function written(texts: readonly string[]): Promise<unknown[]> {
  const excel = openExcel();
  const rows = texts.map((text, index): TableRow => ({
    key: `k${index}`,
    cells: { name: text, target: 1, actual: 1 },
  }));
  const plan = demoPlan([], [], {
    blocks: [demoTable("performance", [], { rows, rules: [] })],
    charts: [],
    title: texts[0] ?? "",
  });
  expect(await writeSheets([plan], options)).toMatchObject({ ok: true });
  const sheet = sheetOf(excel.model, "业绩复盘");
  const cells = texts.map((_, index) => sheet.rows.get(5 + index)?.cells[1]);
  expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  const changes = excel.changes();
  await writeSheets([plan], options);
  expect(excel.changes()).toBe(changes);
  return cells.map((cell) => cell?.value);
}

describe("Text from the data", () => {
  it.each(named)("%j stands in its cell as those characters", async (text) => {
    expect(await written([text])).toEqual([text]);
  });

  it("loses only what no workbook can hold: control characters", async () => {
    expect(await written(["\u0000=1", "a\u0007b", "x\r\ny"])).toEqual(["=1", "ab", "x\ny"]);
  });

  it("stays text for any string (property)", async () => {
    const risky = fc.constantFrom(..."=+-@'\t #0123456789./:%$（=＋".split(""));
    const text = fc
      .oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.string({ unit: risky, maxLength: 8 }))
      .filter(
        (candidate) =>
          !/\p{Surrogate}/u.test(candidate) && !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(candidate),
      )
      .filter((candidate) => candidate !== "");
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { minLength: 20, maxLength: 40 }), async (texts) => {
        expect(await written(texts)).toEqual(texts);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it("is cut at 32,767 characters", async () => {
    const [value] = await written(["长".repeat(40_000)]);
    expect(value).toHaveLength(32_767);
    const plan = demoPlan([], [], { subtitle: "长".repeat(40_000), charts: [] });
    openExcel();
    expect((await writeSheets([plan], options)).problems).toEqual([
      { code: "text-shortened", sheet: "业绩复盘", severity: "warning" },
    ]);
  });
});

describe("The apostrophe", () => {
  it("is left out where nothing can be mistaken", () => {
    expect(["销售额", "East", "Maybe", "Decision", "è"].map(asTypedText)).toEqual([
      "销售额",
      "East",
      "Maybe",
      "Decision",
      "è",
    ]);
  });
});
