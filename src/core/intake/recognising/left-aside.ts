import { say, type Locale, type Phrase } from "../../data/locale";
import type { Question } from "../../data/source-report";
import type { Problem } from "../../problems";
import { isReviewable } from "../reviewable";
import type { RecognisedTable } from "../recognition";

const fewestColumns = 2;
const askedAbout: readonly Question["code"][] = ["kind-unclear", "rows-twice"];
const mostNamed = 3;
const mostSentences = 10;

/**
 * One sentence for each sort of table that was seen and not used, so that nothing is dropped silently. Notes and legends, and
 * tables about which a question is open or was answered, are not mentioned.
 */
export function tablesLeftAside(
  tables: readonly RecognisedTable[],
  questions: readonly Question[],
  isSettled: (table: RecognisedTable) => boolean,
  why: (table: RecognisedTable) => Phrase,
): Problem[] {
  const asked = new Set(questions.filter(({ code }) => askedAbout.includes(code)).map(({ sheet }) => sheet));
  // A table of names is used by those that look things up in it, if there are any.
  const hasFacts = tables.some(({ kind }) => isReviewable(kind));
  const sorts = new Map<string, RecognisedTable[]>();
  for (const table of tables) {
    const { kind, body, columns, sheet, signature } = table;
    const isUnused = kind === "ignored" || (kind === "lookup" && !hasFacts);
    if (!isUnused || body.rows === 0 || columns.length < fewestColumns) continue;
    if (!holdsFigures(table)) continue;
    if (asked.has(sheet) || isSettled(table)) continue;
    sorts.set(signature, [...(sorts.get(signature) ?? []), table]);
  }
  return [...sorts.values()].slice(0, mostSentences).flatMap((alike) => sentence(alike, why));
}

/**
 * Where nothing at all can be reviewed: one sentence that names what was found and why it is no sales table, or that there is
 * nothing, or no header. `undefined` when a table can be reviewed.
 */
export function nothingToReview(
  tables: readonly RecognisedTable[],
  isBlank: boolean,
  why: (table: RecognisedTable) => Phrase,
): Problem | undefined {
  if (tables.some(({ kind }) => isReviewable(kind))) return undefined;
  if (isBlank) return { code: "workbook-blank", severity: "fatal" };
  const seen = tables.filter(
    ({ columns, twinOf }) => columns.length >= fewestColumns && twinOf === undefined,
  );
  const [first] = seen;
  if (!first) return { code: "no-table", severity: "fatal" };
  const shown = seen.slice(0, mostNamed);
  const more = seen.length - shown.length;
  const said = (locale: Locale): string =>
    shown
      .map((table) =>
        locale === "zh-CN"
          ? `“${nameOf(table)}”（${headersOf(table)}）：${say(why(table), locale)}`
          : `“${nameOf(table)}” (${headersOf(table)}): ${say(why(table), locale)}`,
      )
      .join(locale === "zh-CN" ? "；" : "; ");
  return {
    code: "no-sales-table",
    sheet: first.sheet,
    params: {
      tables: {
        zh: said("zh-CN") + (more > 0 ? `；另有 ${more} 张` : ""),
        en: said("en-US") + (more > 0 ? `; and ${more} more` : ""),
      },
    },
    severity: "fatal",
  };
}

const holdsFigures = ({ columns }: RecognisedTable): boolean =>
  columns.some(({ look }) => look === "number" || look === "date" || look === "percent");

const nameOf = ({ tableName, sheet }: RecognisedTable): string => tableName ?? sheet;

const headersOf = ({ columns }: RecognisedTable): string =>
  columns
    .slice(0, 4)
    .map(({ header }) => header)
    .join(", ") + (columns.length > 4 ? " …" : "");

function sentence(alike: readonly RecognisedTable[], why: (table: RecognisedTable) => Phrase): Problem[] {
  const [first] = alike;
  if (!first) return [];
  const names = [...new Set(alike.map(nameOf))];
  const shown = names.slice(0, mostNamed);
  const more = names.length - shown.length;
  return [
    {
      code: "table-left-aside",
      sheet: first.sheet,
      params: {
        table: {
          zh: shown.join("、") + (more > 0 ? `等 ${names.length} 处` : ""),
          en: shown.join(", ") + (more > 0 ? ` and ${more} more` : ""),
        },
        columns: headersOf(first),
        why: why(first),
      },
      severity: "warning",
    },
  ];
}
