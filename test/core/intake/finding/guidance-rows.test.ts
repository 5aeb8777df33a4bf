import { guidanceRows } from "../../../../src/core/intake/finding/guidance-rows";

const rowsOf = (head: (string | number)[][]): number[] => [...guidanceRows({ head })];

describe("rows that tell people what to fill in", () => {
  it("are those above the header whose first words say so, full-width or not", () => {
    const head = [["订单"], ["填写说明：必填", "元"], ["", "Example: 2024-03-05", 12], ["日期", "金额"]];
    expect(rowsOf(head)).toEqual([1, 2]);
  });

  it("are not looked for among the data: an order of the customer 示例：甲 is an order", () => {
    const head = [
      ["客户", "金额"],
      ["示例：甲", 100],
    ];
    expect(rowsOf(head)).toEqual([]);
  });

  it("need the colon: 示例公司 is a name", () => {
    expect(
      rowsOf([
        ["示例公司", "北京"],
        ["Example Ltd", "London"],
      ]),
    ).toEqual([]);
  });
});
