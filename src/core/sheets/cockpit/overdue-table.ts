import { say, type Phrase } from "../../data/locale";
import { columnMaker } from "../column-maker";
import { quoted } from "../figures";
import type { SheetContext } from "../frame";
import type { PlanCell, TableBlock } from "../sheet-plan";

const headers = {
  place: { zh: "跟踪表第几行", en: "Row of the tracker" },
  number: { zh: "编号", en: "No." },
  overdue: { zh: "逾期天数", en: "Days overdue" },
  due: { zh: "完成时间", en: "Due" },
  owner: { zh: "责任人", en: "Owner" },
  measure: { zh: "改进措施", en: "Measure" },
} as const satisfies Record<string, Phrase>;

/** Overdue actions shown; the tracker lists all. */
const shown = 3;
const days = "{table:actions}[{overdue}]";

/**
 * The longest overdue actions of the tracker, live: they appear and go with the calendar, without the add-in.
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
      number("place", 10, { format: "count", align: "center" }),
      word("measure", 10),
    ],
    rows: Array.from({ length: shown }, (_, index) => ({
      key: `overdue-${index + 1}`,
      cells: {
        number: found("number", index === 0 ? none(locale) : ""),
        overdue: found("overdue"),
        due: found("due"),
        owner: found("owner"),
        place: { formula: placeFormula(index + 1), value: "" },
        measure: found("measure"),
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

/**
 * Row of the tracker in which the k-th longest overdue action stands; of equally long ones the upper comes first. Nothing spills
 * and no array is needed, so that every Excel and LibreOffice work it out.
 */
function placeFormula(rank: number): string {
  const longest = `LARGE(${days},${rank})`;
  const first = `MATCH(${longest},${days},0)`;
  const after = (row: string): string =>
    `(${row}+MATCH(${longest},OFFSET(${days},${row},0,ROWS(${days})-${row},1),0))`;
  const rows = [first];
  while (rows.length < rank) rows.push(after(rows.at(-1) ?? first));
  const amongEquals = `${rank}-COUNTIFS(${days},">"&${longest})`;
  const row = rank === 1 ? first : `CHOOSE(${amongEquals},${rows.join(",")})`;
  return `=IFERROR(IF(${longest}>0,${row},""),"")`;
}

/** The cell of the tracker's row; where there is none, what is to stand instead. */
function found(column: string, otherwise = ""): PlanCell {
  const cell = `INDEX({table:actions}[{${column}}],[@{place}])`;
  return {
    formula: `=IF(ISNUMBER([@{place}]),IF(${cell}="","",${cell}),${quoted(otherwise)})`,
    value: otherwise,
  };
}
