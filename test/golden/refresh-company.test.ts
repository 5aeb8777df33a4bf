/* The refresh promise over all sixteen sheets of the hand-made company: nothing moves without a reason, and no typed word is lost. */
import type { SheetModel, TableModel } from "../../src/simulator/model/workbook";
import { writeCompany, type WrittenCompany } from "./written-company";

jest.setTimeout(300_000);

/** A table of a sheet with the first column that takes free words (light yellow, no validation), if there is one. */
interface Place {
  sheet: string;
  table: string;
  /** Sheet column of the words, and the row keys that stand in the hidden column. */
  column: number;
  keys: string[];
}

const yellow = "#FFF6D6";

function keyAt(sheet: SheetModel, row: number): string {
  const value = sheet.rows.get(row)?.cells[0]?.value;
  return typeof value === "string" ? value : "";
}

function freeColumn(sheet: SheetModel, { area }: TableModel): number | undefined {
  const isListed = (column: number): boolean =>
    sheet.validations.some(({ areas }) =>
      areas.some((each) => each.left <= column && column <= each.right && each.top > area.top),
    );
  for (let column = area.left; column <= area.right; column += 1) {
    const format = sheet.rows.get(area.top)?.cells[column]?.format;
    const body = sheet.rows.get(area.top + 1)?.cells[column]?.format;
    const isText = body === undefined || body.numberFormat === "General" || body.numberFormat === "@";
    if (format?.fill === yellow && isText && !isListed(column)) return column;
  }
  return undefined;
}

/** Where to type on a sheet: its free column, else a column of the person's own at the right of its first table. */
async function placeOn(sheet: SheetModel, { excel }: WrittenCompany): Promise<Place | null> {
  const free = sheet.tables.find((table) => freeColumn(sheet, table) !== undefined);
  const table = free ?? sheet.tables[0];
  if (!table) return null;
  const { top, bottom, right } = table.area;
  const keys = Array.from({ length: bottom - top }, (_, at) => keyAt(sheet, top + 1 + at));
  const column = freeColumn(sheet, table) ?? right + 1;
  if (!free)
    await excel.person((context) => {
      const rows = [["备注"], ...keys.map((key) => [`我:${key}`])];
      context.workbook.tables.getItem(table.name).columns.add(undefined, rows);
    });
  else
    await excel.person((context) => {
      const box = context.workbook.worksheets
        .getItem(sheet.name)
        .getRangeByIndexes(top + 1, column, keys.length, 1);
      box.values = keys.map((key) => [`我:${key}`]);
    });
  return { sheet: sheet.name, table: table.name, column, keys };
}

/** The words that stand in the row of their key; the report quotes lessons in rows of its own. */
const wordsInPlace = (written: WrittenCompany): string[] =>
  written.own().flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, { cells }]) => {
      const word = `我:${keyAt(sheet, row)}`;
      return cells.flatMap(({ value }) => (value === word ? [`${sheet.name} ${word}`] : []));
    }),
  );

it("keeps words typed on every sheet with their rows, when nothing changed and when figures did, and lists the change exactly", async () => {
  const written = await writeCompany("zh-CN");
  const untouched = written.excel.changes();
  await written.refresh();
  expect(written.excel.changes()).toBe(untouched);

  const typedOn: string[] = [];
  for (const sheet of written.own()) if (await placeOn(sheet, written)) typedOn.push(sheet.name);
  expect(typedOn).toHaveLength(16);
  const typed = wordsInPlace(written).sort();
  expect(typed.length).toBeGreaterThan(150);
  const again = await written.refresh();
  expect(again.changes).toEqual([]);
  expect(wordsInPlace(written).sort()).toEqual(typed);

  // complaints fall from 6 to 5 against a limit of 4: 50 % above is red, 25 % above is yellow
  await written.excel.person((context) => {
    context.workbook.worksheets.getItem("业绩指标模板").getRange("E3").values = [[5]];
  });
  const { changes } = await written.refresh();
  expect(changes).toMatchObject([
    {
      id: "kpi:投诉数",
      scope: "{}",
      before: 6,
      after: 5,
      flagBefore: "red",
      flagAfter: "yellow",
      kind: "changed",
    },
  ]);
  expect(wordsInPlace(written).sort()).toEqual(typed);

  await written.refresh();
  const settled = written.excel.changes();
  await written.refresh();
  expect(written.excel.changes()).toBe(settled);
});
