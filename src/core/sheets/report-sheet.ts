import { say, type Phrase } from "../data/locale";
import type { SentencePart } from "../review/sentence";
import { columnMaker } from "./column-maker";
import { frameSheet, type SheetContext } from "./frame";
import type { PlanCell, SheetPlan, TableRow } from "./sheet-plan";

const headers = {
  section: { zh: "章节", en: "Section" },
  sentence: { zh: "内容", en: "Text" },
  supplement: { zh: "补充", en: "Supplement" },
} as const satisfies Record<string, Phrase>;

/** Headings of the report in their order; a heading without `part` is people's own. */
const sections: readonly { id: string; label: Phrase; part?: SentencePart }[] = [
  { id: "overview", label: { zh: "业绩概述", en: "Overview" }, part: "overview" },
  { id: "breakdown", label: { zh: "三维拆解", en: "Breakdown" }, part: "breakdown" },
  { id: "cause", label: { zh: "问题与归因", en: "Problems and causes" }, part: "cause" },
  { id: "experience", label: { zh: "经验", en: "Lessons" } },
  { id: "actions", label: { zh: "行动", en: "Actions" } },
  { id: "plan", label: { zh: "来年计划", en: "Next year's plan" }, part: "plan" },
  { id: "risk", label: { zh: "风险", en: "Risks" }, part: "risk" },
];

/** OUT12 复盘报告: each sentence of the review under its heading, each heading with at least one line for people's own words. */
export function reportSheet(context: SheetContext): SheetPlan {
  const { word, input } = columnMaker(headers, context.locale);
  return frameSheet("report", context, {
    frozenRows: 4,
    blocks: [
      {
        kind: "table",
        id: "report",
        columns: [word("section", 16), word("sentence", 80, { wrap: true }), input("supplement", 50)],
        rows: sections.flatMap((section) => sectionRows(section, context)),
        rules: [],
      },
    ],
  });
}

function sectionRows({ id, label, part }: (typeof sections)[number], context: SheetContext): TableRow[] {
  const { locale, review } = context;
  const said = (review.sentences ?? []).filter((sentence) => sentence.part === part);
  const rows = said.map(({ id: sentenceId, text }) => ({ key: sentenceId, text: say(text, locale) }));
  const lines: { key: string; text: PlanCell }[] =
    rows.length > 0 ? rows : [{ key: `~${id}`, text: ownWords(id, context) }];
  return lines.map(({ key, text }) => ({
    key,
    cells: { section: say(label, locale), sentence: text },
  }));
}

/** Where no sentence follows from the figures: the tracker for actions, else people's own words. */
function ownWords(id: string, { locale }: SheetContext): PlanCell {
  if (id === "actions") {
    const text = say({ zh: "见行动跟踪", en: "See the action tracker" }, locale);
    return { link: { sheetId: "actions" }, text, style: "link" };
  }
  const text = say(
    { zh: "— 数据不足以得出结论，请在右侧补充", en: "— nothing follows from the data; add your own words" },
    locale,
  );
  return { value: text, style: "muted" };
}
