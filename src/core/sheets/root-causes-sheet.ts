import { say, type Phrase } from "../data/locale";
import { columnMaker } from "./column-maker";
import { figure, signedFormatOf } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import { actionNumbers } from "./actions/tracker-rows";
import { noDataBlock } from "./no-data-block";
import { causeKey, causeProblem, worthDigging } from "./root-causes/cause-words";
import { rowsAboveBody } from "./sheet-layout";
import type { MergedCause } from "./root-causes/merge-same-gaps";
import type { CellsBlock, SheetPlan, TableColumn, TableRow } from "./sheet-plan";

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

const checks: readonly Phrase[] = [
  { zh: "数据核对", en: "Check the data" },
  { zh: "客户访谈", en: "Ask customers" },
  { zh: "现场跟访", en: "Ride along" },
  { zh: "流程抽查", en: "Sample the process" },
  { zh: "小范围试点", en: "Pilot" },
];

/** OUT7 根因分析: document D's table 2, one line for each member that makes up the gap; people dig from there, and add their own. */
export function rootCausesSheet(context: SheetContext): SheetPlan {
  const seeds = worthDigging(context.review);
  return frameSheet("root-causes", context, {
    frozenRows: rowsAboveBody,
    blocks: [
      {
        kind: "table",
        id: "root-causes",
        open: true,
        columns: columns(context),
        rows: seeds.map((seed) => row(seed, context)),
        rules: [{ kind: "signed", column: "gap", favourable: "positive" }],
      },
      ...(seeds.length > 0
        ? rest(
            seeds.reduce((sum, { also }) => sum + 1 + also.length, 0),
            context,
          )
        : [noDataBlock("root-causes", context.locale)]),
    ],
  });
}

/** How many members make up gaps beyond those that are named. */
function rest(listed: number, { review, locale }: SheetContext): CellsBlock[] {
  const more = (review.rootCauses ?? []).filter(({ seed }) => seed).length - listed;
  if (more <= 0) return [];
  const text =
    locale === "zh-CN"
      ? `另有 ${more} 个成员也在缺口的 80% 之内，未列出：先看对目标的缺口，客户与产品只列最大的几个。`
      : `${more} more members are within 80% of a gap and not listed: gaps against targets come first, of customers and products only the largest.`;
  return [{ kind: "cells", id: "more-causes", rows: [[text]], style: "note" }];
}

function columns({ locale, typed }: SheetContext): TableColumn[] {
  const { word, number, input } = columnMaker(headers, locale);
  const list = (phrases: readonly Phrase[]): Partial<TableColumn> => ({
    list: phrases.map((phrase) => say(phrase, locale)),
  });
  return [
    word("problem", 40, { wrap: true }),
    number("gap", 13),
    number("share", 9, { format: "percent", align: "center" }),
    input("possible", 18),
    input("why1", 12),
    input("why2", 12),
    input("why3", 12),
    input("why4", 12),
    input("why5", 12),
    input("root", 18),
    input("fishbone", 10, list(branches)),
    input("controllable", 10, list(control)),
    input("check", 13, list(checks)),
    input("action", 9, { list: actionNumbers(typed), wrap: false }),
  ];
}

function row(cause: MergedCause, { locale, review }: SheetContext): TableRow {
  const unit = review.metrics.find(({ id }) => id === cause.metricId)?.unit ?? "amount";
  return {
    key: causeKey(cause),
    cells: {
      problem: causeProblem(cause, review, locale),
      gap: cause.gap,
      share: figure(cause.shortfallShare, "no-data", locale),
    },
    formats: { gap: signedFormatOf(unit) },
  };
}
