import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

const days = (count: number, write: (day: number) => string | number): (string | number)[] =>
  Array.from({ length: count }, (_, at) => write(at + 1));
const sheet = (title: string, head: readonly (string | number)[]) => [
  [title],
  ["门店", ...head, "合计"],
  ["南京路店", ...days(head.length, (day) => day), 0],
  ["徐家汇店", ...days(head.length, () => 10), 0],
];

describe("A column for each day of a month", () => {
  it.each([
    ["1日", (day: number) => `${day}日`],
    ["15号", (day: number) => `${day}号`],
    ["a bare 1", (day: number) => day],
  ])("headed as %s, is read as that day of the month in the title or the sheet's name", (_, write) => {
    const { dataSets, report } = readSketch({
      "2023.12": sheet("2023年12月各门店日销售额", days(31, write)),
      "2024.02": sheet("2024年2月各门店日销售额", days(29, write)),
    });
    const rows = rowsOf(dataSets.orders, ["store", "date", "amount"]);
    expect(rows).toHaveLength(2 * 31 + 2 * 29);
    expect(rows).toContainEqual({ store: "南京路店", date: dayOf(2023, 12, 31), amount: 31 });
    expect(rows).toContainEqual({ store: "徐家汇店", date: dayOf(2024, 2, 29), amount: 10 });
    expect(report.questions).toEqual([]);
  });

  it("is nothing where no month is named", () => {
    const { dataSets } = readSketch({
      Sheet1: sheet(
        "各门店日销售额",
        days(31, (day) => `${day}日`),
      ),
    });
    expect(dataSets.orders).toBeUndefined();
  });
});
