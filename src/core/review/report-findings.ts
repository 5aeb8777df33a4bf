import type { Phrase } from "../data/locale";
import type { SourceReport } from "../data/source-report";
import { problemSentence, type Problem, type ProblemCode } from "../problems";
import type { Finding } from "./review";

/** Problems of reading that a reader of the figures should know of, not only of the data-quality sheet. */
const telling: Readonly<Partial<Record<ProblemCode, Finding["severity"]>>> = {
  "unit-unclear": "critical",
  "total-differs": "warning",
  "same-orders-twice": "warning",
  "unknown-currency": "warning",
  "test-row": "warning",
  "duplicate-row": "info",
};

const mark = "source:";

/** Whether a finding tells of the reading of the workbook: cell by cell it stands on the data-quality sheet. */
export const isAboutSources = ({ id }: Pick<Finding, "id">): boolean => id.startsWith(mark);

/** Whether a finding is about how business goes and says what to do: what data or targets lack is no risk. */
export const isRisk = (finding: Finding): finding is Finding & { advice: Phrase } =>
  finding.advice !== undefined && finding.metricIds.length > 0 && !finding.remark;

function finding(code: ProblemCode, severity: Finding["severity"], problems: readonly Problem[]): Finding {
  const [first] = problems;
  const more = problems.length - 1;
  const at = first?.sheet ? `${first.sheet}${first.address ? `!${first.address}` : ""}` : "";
  const sentence = (locale: "zh-CN" | "en-US"): string => (first ? problemSentence(first, locale) : "");
  return {
    id: `${mark}${code}`,
    severity,
    text: {
      zh: `${at ? `${at}：` : ""}${sentence("zh-CN")}${more > 0 ? `另有 ${more} 处，见数据质量。` : ""}`,
      en: `${at ? `${at}: ` : ""}${sentence("en-US")}${more > 0 ? ` ${more} more are on the data-quality sheet.` : ""}`,
    },
    metricIds: [],
  };
}

function similarNames({ questions }: SourceReport): Finding[] {
  const pairs = questions.filter((question) => question.code === "near-names" && question.answer !== "yes");
  if (pairs.length === 0) return [];
  const shown = pairs
    .slice(0, 5)
    .map(({ params }) =>
      [params["from"], params["to"]].filter((name) => typeof name === "string").join(" / "),
    );
  const more = pairs.length - shown.length;
  return [
    {
      id: `${mark}near-names`,
      severity: "info",
      text: {
        zh: `名称相近，暂按不同成员计算：${shown.join("、")}${more > 0 ? ` 等 ${pairs.length} 对` : ""}。`,
        en: `Similar names count as different members: ${shown.join(", ")}${more > 0 ? ` and ${more} more pairs` : ""}.`,
      },
      advice: { zh: "在面板中确认是否为同一个。", en: "Say in the pane whether they are the same." },
      metricIds: [],
    },
  ];
}

/** What the reading of the workbook found that bears on the figures, one finding a kind of problem. */
export function reportFindings(report: SourceReport): Finding[] {
  const codes = Object.entries(telling) as [ProblemCode, Finding["severity"]][];
  const findings = codes.flatMap(([code, severity]) => {
    const problems = report.problems.filter((problem) => problem.code === code);
    return problems.length > 0 ? [finding(code, severity, problems)] : [];
  });
  return [...findings, ...similarNames(report)];
}
