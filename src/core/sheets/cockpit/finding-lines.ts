import { say, type Phrase } from "../../data/locale";
import { isAboutSources } from "../../review/report-findings";
import type { Finding } from "../../review/review";
import type { SheetContext } from "../frame";
import { lightShapes } from "../light-formula";
import type { CellsBlock, PlanCell, StyleName } from "../sheet-plan";
import { foldText } from "./fold-text";

/** Triggers shown here; all of them stand in result.json and in the pane. */
const most = 6;

const marks: Record<Finding["severity"], { shape: string; style: StyleName; rank: number }> = {
  critical: { shape: lightShapes.red, style: "bad", rank: 0 },
  warning: { shape: lightShapes.yellow, style: "warn", rank: 1 },
  info: { shape: lightShapes.none, style: "body", rank: 2 },
};

/**
 * Triggers that fired and what must be known of the period, the gravest first, each with its advice; what concerns the reading of the
 * data is counted only.
 */
export function findingLines({ review, locale }: SheetContext, width: number): CellsBlock {
  const shown = review.findings.filter((finding) => !isAboutSources(finding));
  const isAnyRule = shown.some(({ metricIds }) => metricIds.length > 0);
  const gravest = [...shown].sort((a, b) => marks[a.severity].rank - marks[b.severity].rank);
  const none: PlanCell = {
    value: say({ zh: "本期没有触发规则。", en: "No rule fired in this period." }, locale),
    style: "muted",
  };
  const aboutData = review.findings.length - shown.length;
  return {
    kind: "cells",
    id: "cockpit-findings",
    rows: [
      [
        {
          value: say({ zh: "触发规则与建议", en: "Rules that fired, with advice" }, locale),
          style: "heading",
        },
      ],
      ...(isAnyRule ? [] : [[none]]),
      ...gravest.slice(0, most).flatMap((each) => lines(each, locale, width)),
      ...(shown.length > most ? [[more(shown.length - most, locale)]] : []),
      ...(aboutData > 0 ? [[dataLink(aboutData, locale)]] : []),
    ],
  };
}

function lines(
  { severity, text, advice }: Finding,
  locale: SheetContext["locale"],
  width: number,
): PlanCell[][] {
  const { shape, style } = marks[severity];
  const head = foldText(`${shape} ${say(text, locale)}`, width);
  const tail = advice ? foldText(`→ ${say(advice, locale)}`, width - 3) : [];
  return [
    ...head.map((line): PlanCell[] => [{ value: line, style }]),
    ...tail.map((line): PlanCell[] => [{ value: `   ${line}`, style: "muted" }]),
  ];
}

function more(count: number, locale: SheetContext["locale"]): PlanCell {
  const text: Phrase = { zh: `另有 ${count} 条`, en: `${count} more` };
  return { value: say(text, locale), style: "muted" };
}

function dataLink(count: number, locale: SheetContext["locale"]): PlanCell {
  const text: Phrase = {
    zh: `另有 ${count} 条数据提示 → 数据质量`,
    en: `${count} more about the data → Data quality`,
  };
  return { link: { sheetId: "data-quality" }, text: say(text, locale), style: "link" };
}
