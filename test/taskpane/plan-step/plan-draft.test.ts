import { defaultSettings, settingsSchema } from "../../../src/core/settings";
import { draftOf, settingsWith } from "../../../src/taskpane/plan-step/plan-draft";

const draft = draftOf(defaultSettings);

describe("The plan's premises", () => {
  it("stand as people write them: +25 %, challenge 1.2, quarters, blank for what the data says", () => {
    expect(draft).toEqual({
      total: "",
      growth: "25",
      challengeFactor: "1.2",
      timeUnit: "quarter",
      newCustomers: "",
      newProductAmount: "0",
    });
    expect(settingsWith(draft, defaultSettings).settings).toEqual(defaultSettings);
  });

  it("become settings: document B12's 1.5 亿 by half-years, other parts of the plan untouched", () => {
    const kept = settingsSchema.parse({ plan: { weights: { region: { 华东: 2 } }, roundTo: 1000 } });
    const typed = {
      ...draft,
      total: "150,000,000",
      growth: "7",
      timeUnit: "half",
      newCustomers: "40",
    } as const;
    expect(settingsWith(typed, kept).settings?.plan).toEqual({
      ...kept.plan,
      total: 150_000_000,
      growth: 0.07,
      timeUnit: "half",
      newCustomers: 40,
    });
  });

  it.each([
    ["challengeFactor", "1", []],
    ["challengeFactor", "0.99", ["challengeFactor"]],
    ["growth", "很多", ["growth"]],
    ["growth", "-10", []],
    ["newCustomers", "-1", ["newCustomers"]],
    ["total", "x", ["total"]],
  ] as const)("are refused by their field: %s = %s", (field, text, wrong) => {
    const read = settingsWith({ ...draft, [field]: text }, defaultSettings);
    expect([...read.wrong]).toEqual(wrong);
    expect(read.settings === null).toBe(wrong.length > 0);
  });
});
