import type { PlanCell } from "../../src/core/sheets/sheet-plan";
import type { SheetModel } from "../../src/simulator/model/workbook";
import { companyReview } from "./company-review";
import { writeCompany } from "./written-company";

jest.setTimeout(120_000);

const plannedText = (cell: PlanCell | undefined): string =>
  typeof cell === "string"
    ? cell
    : String(cell && typeof cell === "object" ? ("text" in cell ? cell.text : cell.value) : cell);

const isFormula = (cell: PlanCell | undefined): boolean =>
  cell !== null && typeof cell === "object" && "formula" in cell;

const keyIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** Key of each line → its section and sentence as the cells show them. */
function shownLines(sheet: SheetModel | undefined): Map<string, unknown> {
  return new Map([...(sheet?.rows ?? [])].map(([, { cells }]) => [keyIn(cells[0]?.value), cells[2]?.value]));
}

it.each(["zh-CN", "en-US"] as const)("the sentences of the report, worked out from the cells, read to the letter as the review says them (%s)", async (locale) => {
  const plan = companyReview(locale).plans.find(({ id }) => id === "report");
  const table = plan?.blocks.find((block) => block.kind === "table");
  const rows = table?.kind === "table" ? table.rows : [];
  const live = rows.filter(({ cells }) => isFormula(cells["sentence"]));
  expect(live.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["metric:sales-amount", "contrast:region", "plan"]),
  );
  const { own } = await writeCompany(locale);
  const shown = shownLines(own().find(({ name }) => name === plan?.name));
  for (const { key, cells } of rows) expect([key, shown.get(key)]).toEqual([key, plannedText(cells["sentence"])]);
});

it("a sentence follows the cells that it quotes", async () => {
  const { own, excel } = await writeCompany("zh-CN", { sheets: ["performance", "report"] });
  const rowOf = (name: string, key: string): number => {
    const sheet = own().find((each) => each.name === name);
    return [...(sheet?.rows ?? [])].find(([, { cells }]) => cells[0]?.value === key)?.[0] ?? 0;
  };
  const [target, line] = [rowOf("业绩复盘", "sales-amount"), rowOf("复盘报告", "metric:sales-amount")];
  const sentence = await excel.person(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem("业绩复盘").getRangeByIndexes(target, 4, 1, 1).values = [[2_000_000]];
    await context.sync();
    const cell = sheets.getItem("复盘报告").getRangeByIndexes(line, 2, 1, 1).load({ values: true });
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
  expect(sentence).toContain("达成目标200.00万元的12.2%");
});
