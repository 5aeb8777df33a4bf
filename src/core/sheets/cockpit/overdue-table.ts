import { say, type Phrase } from "../../data/locale";
import { columnMaker } from "../column-maker";
import { quoted } from "../figures";
import type { SheetContext } from "../frame";
import type { PlanCell, TableBlock } from "../sheet-plan";

const headers = {
  number: { zh: "编号", en: "No." },
  overdue: { zh: "逾期天数", en: "Days overdue" },
  due: { zh: "完成时间", en: "Due" },
  owner: { zh: "责任人", en: "Owner" },
  measure: { zh: "改进措施", en: "Measure" },
} as const satisfies Record<string, Phrase>;

/** Overdue actions shown; the tracker lists all. */
const shown = 3;
/** Larger than any row number. */
const noRow = 9_999_999;

const days = "{table:actions}[{overdue}]";

/**
 * The first overdue actions of the tracker, live: they appear and go with the calendar, without the add-in. SUMPRODUCT makes
 * arrays in every Excel and in LibreOffice, so no formula needs to spill.
 */
export function overdueTable({ locale }: SheetContext): TableBlock {
  const { word, number } = columnMaker(headers, locale);
  return {
    kind: "table",
    id: "cockpit-overdue",
    heading: heading(locale),
    columns: [
      word("number", 10),
      number("overdue", 10, { format: "count", align: "center" }),
      word("due", 10, { format: "date", align: "left" }),
      word("owner", 10),
      word("measure", 10),
    ],
    rows: Array.from({ length: shown }, (_, index) => ({
      key: `overdue-${index + 1}`,
      cells: {
        number: found("number", index + 1, index === 0 ? none(locale) : ""),
        overdue: found("overdue", index + 1),
        due: found("due", index + 1),
        owner: found("owner", index + 1),
        measure: found("measure", index + 1),
      },
    })),
    rules: [],
  };
}

function none(locale: SheetContext["locale"]): string {
  return say({ zh: "— 无", en: "— none" }, locale);
}

function heading(locale: SheetContext["locale"]): PlanCell {
  const [before, after] = locale === "zh-CN" ? ["逾期行动：", " 项"] : ["Overdue actions: ", ""];
  return {
    formula: `=${quoted(before)}&COUNTIFS(${days},">0")&${quoted(after)}`,
    value: `${before}0${after}`,
    style: "heading",
  };
}

/** The cell of the k-th overdue action in the order of the tracker. */
function found(column: string, place: number, otherwise = ""): PlanCell {
  const isLate = `ISNUMBER(${days})*(${days}>0)`;
  const row = `ROW(${days})-MIN(ROW(${days}))+1`;
  const nth = `SUMPRODUCT(SMALL(${noRow}-${isLate}*(${noRow}-(${row})),${place}))`;
  const cell = `INDEX({table:actions}[{${column}}],${nth})`;
  return { formula: `=IFERROR(IF(${cell}="","",${cell}),${quoted(otherwise)})`, value: otherwise };
}
