import type { Phrase } from "../data/locale";
import { columnMaker } from "./column-maker";
import { frameSheet, type SheetContext } from "./frame";
import { reportOutline } from "./report/report-outline";
import type { ReportLine } from "./report/report-section";
import { rowsAboveBody } from "./sheet-layout";
import type { PlanCell, SheetPlan, TableRow } from "./sheet-plan";

const headers = {
  section: { zh: "章节", en: "Section" },
  sentence: { zh: "内容", en: "Text" },
  supplement: { zh: "补充", en: "Supplement" },
} as const satisfies Record<string, Phrase>;

/** OUT12 复盘报告: each sentence under its heading, each heading with at least one line for people's own words. */
export function reportSheet(context: SheetContext): SheetPlan {
  const { word, input } = columnMaker(headers, context.locale);
  const outline = reportOutline(context.review, context);
  return frameSheet("report", context, {
    frozenRows: rowsAboveBody,
    blocks: [
      {
        kind: "table",
        id: "report",
        columns: [word("section", 16), word("sentence", 100, { wrap: true }), input("supplement", 50)],
        rows: outline.flatMap(({ id, title, lines }) =>
          lines.map((line, index): TableRow => ({
            key: line.key,
            cells: {
              section: index === 0 ? { value: title, style: "heading" } : { value: title, style: "muted" },
              sentence: textCell(id, line),
            },
          })),
        ),
        rules: [],
      },
    ],
  });
}

/** What is missing is muted; the line for missing actions leads to the tracker. */
function textCell(section: string, { text, missing }: ReportLine): PlanCell {
  if (!missing) return text;
  if (section === "actions") return { link: { sheetId: "actions" }, text, style: "link" };
  return { value: text, style: "muted" };
}
