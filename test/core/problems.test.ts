import { problemSentence, problemSentences, type ProblemCode } from "../../src/core/problems";
import { excelProblemSentences } from "../../src/core/problems-of-excel";
import { fileProblemSentences } from "../../src/core/problems-of-files";
import { recognitionProblemSentences } from "../../src/core/problems-of-recognition";
import { rowProblemSentences } from "../../src/core/problems-of-rows";

const rooms = [excelProblemSentences, fileProblemSentences, recognitionProblemSentences, rowProblemSentences];
const codes = Object.keys(problemSentences) as ProblemCode[];

describe("the list of problems", () => {
  it("has no code that two rooms use for different sentences", () => {
    const all = rooms.flatMap((room) => Object.keys(room));
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });

  it.each(codes)("says %s in both languages with the same parameters", (code) => {
    const { zh, en } = problemSentences[code];
    const parameters = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(parameters(en)).toEqual(parameters(zh));
  });

  it("fills in parameters and leaves a missing one visible", () => {
    const problem = { code: "file-missing", severity: "fatal" } as const;
    expect(problemSentence({ ...problem, params: { file: "a.xlsx" } }, "en-US")).toBe(
      "There is no file a.xlsx. Check the path.",
    );
    expect(problemSentence(problem, "en-US")).toContain("{file}");
  });

  it("shows no binary noise in numbers", () => {
    const params = { header: "Net", stated: 0.1 + 0.2, sum: 3_800_000 };
    const sentence = problemSentence({ code: "total-differs", severity: "warning", params }, "en-US");
    expect(sentence).toContain("0.3");
    expect(sentence).not.toContain("0000000");
  });
});
