import type { Assembly } from "../assembly/assembly";
import { isoDate } from "../../data/day";
import type { Question } from "../../data/source-report";
import { spanOf } from "../checking/test-rows";
import { frameNumbers, type Frame } from "../reading/frame";
import { yearQuestionId } from "../reading/read-tables";
import { callsFiscal, fiscalDays, type FiscalYear } from "./fiscal-year";

const ways = ["end", "start"] as const;
const aMonth = 31;

const idOf = (frame: Frame): string => yearQuestionId(frame.table).replace(/^[^:]*/, "fiscal-year-unclear");

/**
 * The fiscal year that the user chose for a table; `undefined` for the calendar's, or when nothing states one. Where only the
 * review has one, it is that of tables which call their years fiscal.
 */
export function fiscalYearOf(
  frame: Frame,
  orders: readonly Frame[],
  { mapping, fiscalStart = 1 }: Pick<Assembly, "mapping" | "fiscalStart">,
): { fiscal?: FiscalYear; question?: Question } {
  const firstMonth = frame.table.fiscalStart ?? (yearWords(frame).some(callsFiscal) ? fiscalStart : 1);
  if (firstMonth === 1) return {};
  const given = mapping.answers[idOf(frame)];
  if (given === "calendar") return {};
  const year = yearNamed(frame) ?? 2024;
  const namedBy = ways.find((way) => way === given) ?? likelier(firstMonth, year, frame, orders);
  const fiscal = { firstMonth, namedBy };
  return given === undefined ? { fiscal, question: question(frame, year, fiscal) } : { fiscal };
}

function question(frame: Frame, year: number, { firstMonth, namedBy }: FiscalYear): Question {
  const label = (way: FiscalYear["namedBy"]): string => {
    const days = fiscalDays({ kind: "year", year }, { firstMonth, namedBy: way });
    return `FY${year} = ${days ? `${isoDate(days.start)} – ${isoDate(days.end)}` : ""}`;
  };
  return {
    id: idOf(frame),
    code: "fiscal-year-unclear",
    sheet: frame.table.sheet,
    params: { table: frame.table.tableName ?? frame.table.sheet, year },
    options: [
      ...ways.map((value) => ({ value, label: label(value) })),
      { value: "calendar", label: `${year} = ${year}-01-01 – ${year}-12-31` },
    ],
    answer: namedBy,
  };
}

/** What a table's year column, headers, title and sheet say. */
function yearWords({ byField, table }: Frame): string[] {
  const texts = ["period@year", "period"].flatMap((field) => {
    const column = byField.get(field);
    return column?.type === "text" ? column.dictionary : [];
  });
  const headers = table.columns.filter(({ wide, field }) => wide ?? field?.startsWith("period"));
  return [...texts, ...headers.map(({ header }) => header), table.title ?? "", table.sheet];
}

/** The last year that the table's words name. */
function yearNamed(frame: Frame): number | undefined {
  const years = yearWords(frame).flatMap((text) => {
    const found = /(?:^|\D)(20\d\d)(?!\d)|fy\s*'?(\d\d)(?!\d)/i.exec(text);
    return found ? [found[1] ? Number(found[1]) : 2000 + Number(found[2])] : [];
  });
  return years.length > 0 ? Math.max(...years) : frame.table.titlePeriod?.year;
}

/**
 * The naming under which more of the last named year is among the orders' days; when both are, the year it ends in, or as the
 * review names its own years where only the review has fiscal ones.
 */
function likelier(
  firstMonth: number,
  year: number,
  { table }: Frame,
  orders: readonly Frame[],
): FiscalYear["namedBy"] {
  const dated = orders.filter((frame) => frameNumbers(frame, "date"));
  const span = spanOf(dated, ["date"]);
  const covered = ways.map((namedBy) => {
    const days = fiscalDays({ kind: "year", year }, { firstMonth, namedBy });
    if (!span || !days) return 0;
    return Math.max(0, Math.min(days.end, span.last) - Math.max(days.start, span.first) + 1);
  });
  const more = (covered[1] ?? 0) - (covered[0] ?? 0);
  return more > (table.fiscalStart === undefined ? -aMonth : 0) ? "start" : "end";
}
