import { sheetGrid } from "../../../../src/core/intake/finding/sheet-grid";
import { dateCell as d, workbookOf } from "../../../helpers/outline-of";

describe("The format of a cell below those that were looked at", () => {
  it("is that of the last filled cell above it, for a blank cell has none of its own", () => {
    const [sheet] = workbookOf({
      商机: [
        ["线索日期", "签约日期"],
        [d(45292), d(45300)],
        [d(45293), ""],
        [d(45294), d(45310)],
      ],
    }).sheets;
    if (!sheet) throw new Error("no sheet");
    const grid = sheetGrid({
      ...sheet,
      headFormats: sheet.headFormats
        .slice(0, 3)
        .map((row, at) => row.map((format, column) => (at === 2 && column === 1 ? "General" : format))),
    });
    expect([grid?.format(3, 0), grid?.format(3, 1)]).toEqual(["yyyy-mm-dd", "yyyy-mm-dd"]);
  });
});
