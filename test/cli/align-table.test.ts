import { alignTable, displayWidth } from "../../src/cli/align-table";

describe("a table on the terminal", () => {
  it("counts a Chinese character as two columns and a letter as one", () => {
    expect(displayWidth("达成率 A")).toBe(8);
  });

  it("sets words to the left and figures to the right, whatever the script", () => {
    expect(
      alignTable(
        [
          ["指标", "实际"],
          ["Sales", "12"],
        ],
        1,
      ),
    ).toEqual(["指标   实际", "Sales    12"]);
  });
});
