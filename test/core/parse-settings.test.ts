import { parseSettings } from "../../src/core/parse-settings";
import { problemSentence } from "../../src/core/problems";
import { defaultSettings } from "../../src/core/settings";

describe("parseSettings", () => {
  test("an empty object is the defaults, and what is given wins", () => {
    expect(parseSettings("{}")).toEqual({ settings: defaultSettings, problems: [] });
    expect(parseSettings('\uFEFF{"redLag": 0.4, "plan": {"growth": 0.3}}').settings).toMatchObject({
      redLag: 0.4,
      yellowLag: 0.1,
      plan: { growth: 0.3, timeUnit: "quarter" },
    });
  });

  test("text that is no JSON is refused with what is wrong, and the defaults stand", () => {
    const { settings, problems } = parseSettings("{redLag: 0.4}");
    expect(settings).toBe(defaultSettings);
    expect(problems.map(({ code }) => code)).toEqual(["settings-not-json"]);
  });

  test("an unknown key and a wrong value are named by their path", () => {
    const { settings, problems } = parseSettings(
      '{"redLagg": 1, "tierBounds": [{"tier": "A", "above": "x"}], "plan": {"grow": 1}}',
    );
    expect(settings).toBe(defaultSettings);
    expect(problems.map(({ params }) => params?.["path"]).sort()).toEqual([
      "plan.grow",
      "redLagg",
      "tierBounds.0.above",
    ]);
    expect(problemSentence(problems[0]!, "zh-CN")).not.toMatch(/\{\w+\}/);
  });

  test("a document that is no object is refused as a whole", () => {
    expect(parseSettings("[]").problems[0]?.params?.["path"]).toBe("(root)");
  });
});
