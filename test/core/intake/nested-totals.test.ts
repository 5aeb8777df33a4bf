import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

const codes = (result: ReturnType<typeof readSketch>): string[] =>
  result.report.problems.map(
    ({ code, address, params }) => `${code} ${address ?? ""} ${Number(params?.["sum"])}`,
  );

describe("Subtotals within subtotals", () => {
  const sheet = (ofEast: number) => ({
    销售汇总: [
      ["大区", "年月", "销售员", "销售额"],
      ["华东", "2023年1月", "王伟", 10],
      ["华东", "2023年2月", "王伟", 20],
      ["", "2023年小计", "", 30],
      ["华东", "2024年1月", "王伟", 40],
      ["", "2024年小计", "", 40],
      ["华东 合计", "", "", ofEast],
      ["华南", "2024年1月", "李娜", 5],
      ["", "2024年小计", "", 5],
      ["华南 合计", "", "", 5],
      ["总计", "", "", 75],
    ],
  });

  it("are each checked against the rows they can sum up", () => {
    const result = readSketch(sheet(70));
    expect(rowsOf(result.dataSets.orders, ["amount"]).map(({ amount }) => amount)).toEqual([10, 20, 40, 5]);
    expect(codes(result).filter((code) => code.startsWith("total-differs"))).toEqual([]);
  });

  it("are pointed out where none of these agree", () => {
    expect(codes(readSketch(sheet(71))).filter((code) => code.startsWith("total-differs"))).toEqual([
      "total-differs D7 40",
    ]);
  });
});

describe("A list printed in pages", () => {
  it("is one list: page numbers are no rows, and the last total sums up all pages", () => {
    const head = ["出库日期", "单据编号", "客户名称", "金额"];
    const result = readSketch({
      打印报表: [
        ["销售出库明细报表"],
        head,
        ["2024-01-05", "X1", "甲", 10],
        ["2024-01-06", "X2", "乙", 20],
        ["本页小计", "", "", 30],
        ["第1页 共2页"],
        [],
        ["销售出库明细报表"],
        head,
        ["2024-02-05", "X3", "甲", 30],
        ["2024-02-06", "X4", "乙", 40],
        ["本页小计", "", "", 70],
        ["总计", "", "", 100],
        ["第2页 共2页"],
      ],
    });
    expect(rowsOf(result.dataSets.orders, ["amount"]).map(({ amount }) => amount)).toEqual([10, 20, 30, 40]);
    expect([...new Set(result.report.problems.map(({ code }) => code))]).toEqual(["total-row"]);
  });
});
