import { defaultSettings, settingsSchema } from "../../../src/core/settings";
import { settingGroups } from "../../../src/taskpane/settings-step/setting-fields";
import { fieldText, readTyped } from "../../../src/taskpane/settings-step/setting-values";

const fields = settingGroups.flatMap((group) => group.fields);
const read = (typed: Record<string, string>) => readTyped(fields, typed, defaultSettings);

describe("The settings that the pane offers", () => {
  it("stand in the settings under their path, each once, and read back as they are", () => {
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    const texts = Object.fromEntries(fields.map((field) => [field.path, fieldText(field, defaultSettings)]));
    expect(Object.values(texts)).not.toContain("");
    expect(readTyped(fields, texts, defaultSettings).settings).toEqual(defaultSettings);
  });

  it("offer every value of a choice that the settings know, and no other", () => {
    for (const { path, kind } of fields) {
      if (kind.type !== "choice") continue;
      const values = kind.options.map(({ value }) => value);
      for (const value of values)
        expect(settingsSchema.safeParse({ ...defaultSettings, [path]: value }).success).toBe(true);
      expect(values).toContain(
        fieldText({ path, kind, label: { zh: "", en: "" }, hint: { zh: "", en: "" } }, defaultSettings),
      );
    }
  });

  it("show shares as percentages: a red light from 30 %, base commission 1 %", () => {
    const text = (path: string) =>
      fieldText(
        fields.find((field) => field.path === path)!,
        defaultSettings,
      );
    expect(text("redLag")).toBe("30");
    expect(text("commissionRates.base")).toBe("1");
    expect(text("commissionRates.challenge")).toBe("1.5");
    expect(text("tierBounds.0.above")).toBe("500000");
  });
});

describe("Typed settings", () => {
  it("are taken as people type them: 7 %, ７％, 1,200,000", () => {
    const { settings } = read({ yellowLag: "7", redLag: "２５％", "tierBounds.0.above": "1,200,000" });
    expect(settings).toMatchObject({ yellowLag: 0.07, redLag: 0.25 });
    expect(settings?.tierBounds.map(({ above }) => above)).toEqual([1_200_000, 200_000]);
  });

  it.each([
    ["redLag", "100", true],
    ["redLag", "100.1", false],
    ["redLag", "-1", false],
    ["redLag", "", false],
    ["redLag", "三成", false],
    ["fiscalYearStart", "12", true],
    ["fiscalYearStart", "13", false],
    ["fiscalYearStart", "1.5", false],
    ["lostAfterMonths", "1", true],
    ["lostAfterMonths", "0", false],
  ])("are checked where they stand: %s = %s", (path, text, fine) => {
    const { settings, problems } = read({ [path]: text });
    expect([...problems.keys()]).toEqual(fine ? [] : [path]);
    expect(settings === null).toBe(!fine);
  });

  it("leave settings without a field as they stand in the workbook", () => {
    const kept = settingsSchema.parse({ standardDays: { 签约: 30 }, redLag: 0.4 });
    expect(readTyped(fields, { yellowLag: "5" }, kept).settings).toEqual({ ...kept, yellowLag: 0.05 });
  });
});
