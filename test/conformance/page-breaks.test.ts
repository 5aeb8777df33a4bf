import { codeOn, onSheet, type Stage } from "../simulator/office-session";

const rowsOf = async ({ context, sheet }: Pick<Stage, "context" | "sheet">): Promise<number[]> => {
  const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
  await context.sync();
  return breaks.items.map(({ rowIndex }) => rowIndex);
};

describe("PageBreakCollection, horizontal", () => {
  test("add breaks above the top-left cell, once a row, in the order of the rows", async () => {
    await onSheet(async (stage) => {
      const { horizontalPageBreaks: breaks } = stage.sheet;
      breaks.add("A11");
      breaks.add(stage.sheet.getRange("C5:D9"));
      breaks.add("B11");
      const count = breaks.getCount();
      const cell = breaks.getItem(0).getCellAfterBreak().load("address");
      expect(await rowsOf(stage)).toEqual([4, 10]);
      expect([count.value, cell.address]).toEqual([2, "Sheet1!A5"]);
    });
  });

  test("a break moves with its row when rows come and go above it, and goes with it", async () => {
    await onSheet(async (stage) => {
      const { sheet } = stage;
      ["A5", "A11", "A20"].forEach((address) => sheet.horizontalPageBreaks.add(address));
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("13:13").delete("Up");
      expect(await rowsOf(stage)).toEqual([6, 20]);
      sheet.getRange("A1:B3").insert("Down");
      expect(await rowsOf(stage)).toEqual([6, 20]);
    });
  });

  test("a single break is deleted, or all are removed", async () => {
    await onSheet(async (stage) => {
      const { horizontalPageBreaks: breaks } = stage.sheet;
      ["A5", "A11", "A20"].forEach((address) => breaks.add(address));
      breaks.getItem(1).delete();
      expect(await rowsOf(stage)).toEqual([4, 19]);
      breaks.removePageBreaks();
      expect(await rowsOf(stage)).toEqual([]);
    });
  });

  test("above the first row no page can break", async () => {
    const first = codeOn(async ({ context, sheet }) => {
      sheet.horizontalPageBreaks.add("A1");
      await context.sync();
    });
    expect(await first).toBe("InvalidArgument");
  });
});
