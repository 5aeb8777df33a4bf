import { say, type Phrase } from "../../data/locale";
import { isRisk } from "../../review/report-findings";
import type { Review } from "../../review/review";
import type { RootCause } from "../../review/sections";
import type { SentencePart } from "../../review/sentence";
import { mergeSameGaps } from "../root-causes/merge-same-gaps";
import { actionLines } from "./action-lines";
import { causeChains } from "./cause-chains";
import { overviewLines } from "./overview-lines";
import { contingencyLines, lessonLines } from "./people-lines";
import type { ReportLine, ReportReader, ReportSection } from "./report-section";
import { sentenceLine } from "./sentence-line";
import { typedRows, typedText } from "../typed-table";

interface SectionPlan {
  id: string;
  title: Phrase;
  lines: (review: Review, reader: ReportReader) => ReportLine[];
  /** What is said where nothing follows from data or words. */
  empty: Phrase;
}

const noData: Phrase = {
  zh: "— 数据不足以得出结论，请在右侧补充",
  en: "— nothing follows from the data; add your own words",
};

const sections: readonly SectionPlan[] = [
  { id: "overview", title: { zh: "业绩概述", en: "Overview" }, lines: overviewLines, empty: noData },
  { id: "breakdown", title: { zh: "三维拆解", en: "Breakdown" }, lines: said("breakdown"), empty: noData },
  {
    id: "cause",
    title: { zh: "问题与归因", en: "Problems and causes" },
    lines: (review, reader) => [...causes(review, reader), ...causeChains(review, reader)],
    empty: noData,
  },
  {
    id: "experience",
    title: { zh: "经验", en: "Lessons" },
    lines: (_review, reader) => lessonLines(reader),
    empty: { zh: "— 在“经验教训”表填写后列出", en: "— listed once the lessons sheet is filled in" },
  },
  {
    id: "actions",
    title: { zh: "行动", en: "Actions" },
    lines: actionLines,
    empty: { zh: "— 在“行动跟踪”表填写后列出", en: "— listed once the action tracker is filled in" },
  },
  { id: "plan", title: { zh: "来年计划", en: "Next year's plan" }, lines: said("plan"), empty: noData },
  {
    id: "risk",
    title: { zh: "风险", en: "Risks" },
    lines: (review, reader) => [
      ...said("risk")(review, reader),
      ...triggerLines(review, reader),
      ...contingencyLines(reader),
    ],
    empty: noData,
  },
];

/** Beside the line of a section that had nothing to say somebody wrote something: it stays when the section fills. */
const own: Phrase = { zh: "— 补充", en: "— further words" };

function isSupplemented(key: string, { typed }: ReportReader): boolean {
  return typedRows(typed, "report", "report").some(
    (row) => row.key === key && typedText(row, "supplement") !== "",
  );
}

/** The written report as data: seven sections, computed sentences with what people wrote on the other sheets (OUT12). */
export function reportOutline(review: Review, reader: ReportReader): ReportSection[] {
  return sections.map(({ id, title, lines, empty }) => {
    const found = lines(review, reader);
    const open: ReportLine = {
      key: `~${id}`,
      text: say(found.length > 0 ? own : empty, reader.locale),
      missing: true,
    };
    const isOpen = found.length === 0 || isSupplemented(open.key, reader);
    return { id, title: say(title, reader.locale), lines: isOpen ? [...found, open] : found };
  });
}

function said(part: SentencePart): SectionPlan["lines"] {
  return ({ sentences = [] }, { locale }) =>
    sentences.filter((sentence) => sentence.part === part).map((sentence) => sentenceLine(sentence, locale));
}

/** Gaps of other metrics are on the root-cause sheet. */
const mostOtherCauses = 3;

/**
 * Who makes up the gaps against targets; gaps against the past only as far as there is room; and what else explains them. Members
 * that another dimension's sentence has named already are not named again.
 */
function causes(review: Review, { locale }: ReportReader): ReportLine[] {
  const repeated = saidTwice(review);
  const targets = new Set(
    (review.rootCauses ?? []).filter(({ against }) => against === "target").map(({ metricId }) => metricId),
  );
  let others = 0;
  return (review.sentences ?? [])
    .filter(({ id, part }) => {
      if (part !== "cause" || repeated.has(id)) return false;
      const metric = /^cause:(.*):[^:]*$/.exec(id)?.[1];
      if (metric === undefined || targets.has(metric)) return true;
      others += 1;
      return others <= mostOtherCauses;
    })
    .map((sentence) => sentenceLine(sentence, locale));
}

/** Sentences about causes whose members are all one with members of another dimension that has a sentence too. */
function saidTwice(review: Review): Set<string> {
  const idOf = ({ metricId, dimension }: RootCause): string => `cause:${metricId}:${dimension}`;
  const ids = new Set((review.sentences ?? []).map(({ id }) => id));
  const firsts = mergeSameGaps(
    (review.rootCauses ?? []).filter(({ seed }) => seed),
    review,
  );
  const own = new Set(firsts.map(idOf));
  const repeated = firsts.flatMap((first) => (ids.has(idOf(first)) ? first.also.map(idOf) : []));
  return new Set(repeated.filter((id) => !own.has(id)));
}

/** Rules that fired, with what to check. */
function triggerLines({ findings }: Review, { locale }: ReportReader): ReportLine[] {
  return findings.filter(isRisk).map(({ id, text, advice, scope = {} }) => ({
    key: `trigger:${id}/${JSON.stringify(scope)}`,
    text: `${say(text, locale)} → ${say(advice, locale)}`,
  }));
}
