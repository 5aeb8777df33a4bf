import { dayOf } from "../../../src/core/data/day";
import { intakeOf, rowsOf, type MadeTable } from "../../helpers/hand-made-workbook";

const d = dayOf(2024, 3, 5);
const orders = (members: readonly string[], field = "region"): MadeTable => ({
  sheet: "Orders",
  kind: "orders",
  columns: [
    { header: "Date", field: "date", look: "date" },
    { header: "Amount", field: "amount" },
    { header: "Member", field },
  ],
  rows: members.map((member, at) => [d + at, at + 1, member]),
});
const targets = (members: readonly string[], field = "region"): MadeTable => ({
  sheet: "Targets",
  kind: "targets",
  columns: [
    { header: "Month", field: "period" },
    { header: "Target", field: "target" },
    { header: "Member", field },
  ],
  rows: members.map((member) => ["2024-03", 1, member]),
});
const pairs = (tables: readonly MadeTable[]): string[] =>
  intakeOf(tables)
    .report.questions.filter(({ code }) => code === "near-names")
    .map(({ params: { from, to } }) =>
      typeof from === "string" && typeof to === "string" ? `${from}=${to}` : "",
    );

describe("similar names", () => {
  it("are suggested, and stay two until the answer is yes", () => {
    const tables = [orders(["Colombia", "Chile"]), targets(["Columbia", "Chile"])];
    const open = intakeOf(tables);
    const question = open.report.questions.find(({ code }) => code === "near-names")!;
    expect(question.params).toMatchObject({ dimension: "region" });
    expect(rowsOf(open.dataSets.targets, ["region"])).toEqual([{ region: "Columbia" }, { region: "Chile" }]);
    const answered = intakeOf(tables, { mapping: { answers: { [question.id]: "yes" } } });
    const regions = (kind: "orders" | "targets") => rowsOf(answered.dataSets[kind], ["region"])[0]!["region"];
    expect(regions("targets")).toBe(regions("orders"));
    expect(answered.report.questions).toEqual([]);
  });

  it("differ by a word that people leave out, by a blank, or by a slip of the pen", () => {
    expect(pairs([orders(["华东", "华东", "华东区", "华北"])])).toEqual(["华东区=华东"]);
    expect(pairs([orders(["GTX Pro", "GTX Basic"], "product"), targets(["GTXPro"], "product")])).toEqual([
      "GTXPro=GTX Pro",
    ]);
  });

  it("are not those that differ by a digit, by a whole character of two, or that stand side by side", () => {
    expect(pairs([orders(["Store 1", "Store 2", "Store 12"], "store")])).toEqual([]);
    expect(pairs([orders(["华东", "华北", "华南", "西南", "西北"])])).toEqual([]);
    expect(pairs([orders(["Northeast", "Northwest", "Southeast", "Southwest"])])).toEqual([]);
  });

  it("written with other case, width or blanks are one name from the start", () => {
    const result = intakeOf([orders(["East", "EAST ", "Ｅａｓｔ"])]);
    expect(rowsOf(result.dataSets.orders, ["region"]).map(({ region }) => region)).toEqual([
      "East",
      "East",
      "East",
    ]);
  });
});
