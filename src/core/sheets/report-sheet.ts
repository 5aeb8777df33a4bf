import type { Phrase } from "../data/locale";
import { columnMaker } from "./column-maker";
import { frameSheet, type SheetContext } from "./frame";
import { reportOutline } from "./report/report-outline";
import type { ReportLine, ReportSection } from "./report/report-section";
import { rowsAboveBody } from "./sheet-layout";
import { sentenceCell } from "./report/sentence-cell";
import type { CellsBlock, PlanCell, SheetPlan, TableRow } from "./sheet-plan";

const headers = {
  section: { zh: "章节", en: "Section" },
  sentence: { zh: "内容", en: "Text" },
  supplement: { zh: "补充", en: "Supplement" },
} as const satisfies Record<string, Phrase>;

/**
 * OUT12 复盘报告: each sentence under its heading, each heading with at least one line for people's own words. A section that says
 * something begins a page; one that waits for words stays on the page before it.
 */
export function reportSheet(context: SheetContext): SheetPlan {
  const { word, input } = columnMaker(headers, context.locale);
  const outline = reportOutline(context.review, context);
  return frameSheet("report", context, {
    frozenRows: rowsAboveBody,
    pageBreaks: outline
      .slice(1)
      .flatMap(({ lines: [first] }) =>
        first && !first.missing ? [{ block: "report", row: first.key }] : [],
      ),
    blocks: [
      {
        kind: "table",
        id: "report",
        columns: [word("section", 16), word("sentence", 76, { wrap: true }), input("supplement", 36)],
        rows: outline.flatMap(({ id, title, lines }) =>
          lines.map((line, index): TableRow => ({
            key: line.key,
            cells: {
              section: index === 0 ? { value: title, style: "heading" } : { value: title, style: "muted" },
              sentence: sentenceCell(line, context) ?? textCell(id, line),
            },
          })),
        ),
        rules: [],
      },
      liveNote(outline, context),
    ],
  });
}

/** Which sentences move with their cells, and why the others do not. */
function liveNote(outline: readonly ReportSection[], context: SheetContext): CellsBlock {
  const withNumbers = outline
    .flatMap(({ lines }) => lines)
    .filter(({ missing, text }) => !missing && /\d/.test(text));
  const still = withNumbers.filter((line) => sentenceCell(line, context) === null).length;
  const text =
    context.locale === "zh-CN"
      ? `句中数字引用各表的单元格（公式），随其变动。${still > 0 ? `另有 ${still} 句是静态值，原因：其中的数字没有单独的单元格，刷新时更新。` : ""}`
      : `The numbers of the sentences are the cells of the other sheets (formulas) and move with them.${still > 0 ? ` Static value in ${still} more: their numbers stand in no cell of their own; a refresh renews them.` : ""}`;
  return { kind: "cells", id: "live-note", rows: [[text]], style: "note" };
}

/** What is missing is muted; the line for missing actions leads to the tracker. */
function textCell(section: string, { text, missing }: ReportLine): PlanCell {
  if (!missing) return text;
  if (section === "actions") return { link: { sheetId: "actions" }, text, style: "link" };
  return { value: text, style: "muted" };
}
