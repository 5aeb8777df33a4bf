import { say, type Phrase } from "../data/locale";
import { memberLabel } from "../review/member-label";
import type { RootCause } from "../review/sections";
import { columnMaker } from "./column-maker";
import { figure, signedFormatOf } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import type { SheetPlan, TableColumn, TableRow } from "./sheet-plan";
import { dimensionWords } from "./wording";

const headers = {
  problem: { zh: "问题描述", en: "Problem" },
  gap: { zh: "缺口", en: "Gap" },
  share: { zh: "占缺口", en: "Share of gap" },
  possible: { zh: "可能原因(初步)", en: "Possible cause (first guess)" },
  why1: { zh: "Why1", en: "Why 1" },
  why2: { zh: "Why2", en: "Why 2" },
  why3: { zh: "Why3", en: "Why 3" },
  why4: { zh: "Why4", en: "Why 4" },
  why5: { zh: "Why5", en: "Why 5" },
  root: { zh: "根本原因(深挖后)", en: "Root cause (after digging)" },
  fishbone: { zh: "鱼骨维度", en: "Fishbone branch" },
  controllable: { zh: "可控", en: "Controllable" },
  check: { zh: "验证方法", en: "How to verify" },
  action: { zh: "关联行动", en: "Linked action" },
} as const satisfies Record<string, Phrase>;

const branches: readonly Phrase[] = [
  { zh: "主观", en: "Subjective" },
  { zh: "客观", en: "Objective" },
  { zh: "流程", en: "Process" },
  { zh: "资源", en: "Resources" },
];
const control: readonly Phrase[] = [
  { zh: "可控", en: "Controllable" },
  { zh: "不可控", en: "Not controllable" },
];

/** OUT7 根因分析: document D's table 2, one line for each member that makes up the gap; people dig from there, and add their own. */
export function rootCausesSheet(context: SheetContext): SheetPlan {
  const seeds = (context.review.rootCauses ?? []).filter(({ seed }) => seed);
  return frameSheet("root-causes", context, {
    frozenRows: 4,
    blocks: [
      {
        kind: "table",
        id: "root-causes",
        open: true,
        columns: columns(context),
        rows: seeds.map((seed) => row(seed, context)),
        rules: [{ kind: "signed", column: "gap", favourable: "positive" }],
      },
    ],
  });
}

function columns({ locale }: SheetContext): TableColumn[] {
  const { word, number, input } = columnMaker(headers, locale);
  const list = (phrases: readonly Phrase[]): Partial<TableColumn> => ({
    list: phrases.map((phrase) => say(phrase, locale)),
    wrap: false,
  });
  return [
    word("problem", 40, { wrap: true }),
    number("gap", 15),
    number("share", 10, { format: "percent" }),
    input("possible", 26),
    input("why1", 18),
    input("why2", 18),
    input("why3", 18),
    input("why4", 18),
    input("why5", 18),
    input("root", 26),
    input("fishbone", 12, list(branches)),
    input("controllable", 12, list(control)),
    input("check", 22),
    input("action", 14),
  ];
}

const bases: Record<RootCause["against"], Phrase> = {
  target: { zh: "目标", en: "target" },
  lastYear: { zh: "去年同期", en: "last year" },
  previous: { zh: "上期", en: "the period before" },
};

function row(cause: RootCause, { locale, review }: SheetContext): TableRow {
  const { metricId, label, dimension, member, against, gap, shortfallShare } = cause;
  const who = memberLabel(dimension, member);
  const result = review.metrics.find(({ id }) => id === metricId);
  const lower = result?.polarity === "lower";
  const problem: Phrase = {
    zh: `${dimensionWords[dimension].zh}“${who.zh}”的${label.zh}${lower ? "高于" : "低于"}${bases[against].zh}`,
    en: `${label.en} of ${dimensionWords[dimension].en.toLowerCase()} “${who.en}” is ${lower ? "above" : "below"} ${bases[against].en}`,
  };
  return {
    key: `${metricId}/${dimension}/${member ?? "~other"}`,
    cells: {
      problem: say(problem, locale),
      gap,
      share: figure(shortfallShare, "no-data", locale),
    },
    formats: { gap: signedFormatOf(result?.unit ?? "amount") },
  };
}
