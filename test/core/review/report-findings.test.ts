import { reportFindings } from "../../../src/core/review/report-findings";
import { cleanReport } from "../../helpers/make-data-set";

describe("reportFindings", () => {
  it("is silent about a workbook that was read cleanly", () => {
    expect(reportFindings(cleanReport)).toEqual([]);
  });

  it("makes one finding of all total rows that disagree, the first with its cell", () => {
    const problem = (address: string) => ({
      code: "total-differs" as const,
      sheet: "订单",
      address,
      params: { header: "金额", stated: 100, sum: 90 },
      severity: "warning" as const,
    });
    const findings = reportFindings({ ...cleanReport, problems: [problem("C9"), problem("C20")] });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ id: "source:total-differs", severity: "warning" });
    expect(findings[0]?.text.zh).toBe(
      "订单!C9：合计行“金额”写的是 100，各行相加是 90；请核对公式范围。另有 1 处，见数据质量。",
    );
  });

  it("lists names that are nearly the same as long as they count as two", () => {
    const question = {
      id: "near:1",
      code: "near-names" as const,
      params: { from: "华东", to: "华东区" },
      options: [],
    };
    expect(
      reportFindings({ ...cleanReport, questions: [{ ...question, answer: "no" }] })[0]?.text.zh,
    ).toContain("华东 / 华东区");
    expect(reportFindings({ ...cleanReport, questions: [{ ...question, answer: "yes" }] })).toEqual([]);
  });

  it("leaves rows with unreadable numbers to the data-quality sheet", () => {
    const problems = [{ code: "not-a-number" as const, text: "x", severity: "left-out" as const }];
    expect(reportFindings({ ...cleanReport, problems })).toEqual([]);
  });
});
