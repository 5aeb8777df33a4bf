import { problemSentence } from "../../src/core/problems";
import { hostProblem } from "../../src/excel/host-problem";
import { documentedCodes } from "./documented-codes";
import { openExcel } from "./excel-session";

/** Codes that say no more to a user than that Excel failed; their sentence names the code. */
const general = ["GeneralException", "HostRestartNeeded", "PropertyNotLoaded", "ValueNotLoaded"];

describe("Every error code that Excel documents", () => {
  it("is in the list of these tests: all that the client library itself names", () => {
    openExcel();
    const named = Object.values(Excel.ErrorCodes) as string[];
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((code) => !documentedCodes.includes(code))).toEqual([]);
  });

  it.each(documentedCodes)("%s has a sentence of its meaning in both languages", (code) => {
    const problem = hostProblem({ code, debugInfo: { errorLocation: "Range.values" } });
    expect([code, problem.code === "excel-general"]).toEqual([code, general.includes(code)]);
    expect(problem.severity).toBe("fatal");
    const chinese = problemSentence(problem, "zh-CN");
    const english = problemSentence(problem, "en-US");
    expect(chinese).toMatch(/\p{Script=Han}{3}/u);
    expect(english).toMatch(/^[A-Z].{20,}\.$/s);
    expect(`${chinese}${english}`).not.toMatch(/[{}]|undefined/);
  });

  it("that only says that Excel failed is named in the sentence", () => {
    for (const code of general) {
      expect(problemSentence(hostProblem({ code }), "zh-CN")).toContain(code);
      expect(problemSentence(hostProblem({ code }), "en-US")).toContain(code);
    }
  });
});
