import { say, type Phrase } from "../data/locale";
import { columnMaker } from "./column-maker";
import { frameSheet, type SheetContext } from "./frame";
import { lessonHints } from "./lessons/lesson-hints";
import { rowsAboveBody } from "./sheet-layout";
import type { SheetPlan, TableRow } from "./sheet-plan";
import { typedRows, typedText } from "./typed-table";

const headers = {
  type: { zh: "类型", en: "Type" },
  lesson: { zh: "具体内容", en: "What happened" },
  reuse: { zh: "适用场景/可复制点", en: "Where it applies / what to copy" },
  profile: { zh: "客户画像", en: "Customer profile" },
  amount: { zh: "金额", en: "Amount" },
  period: { zh: "期间", en: "Period" },
  hint: { zh: "数据线索", en: "What the data suggests" },
} as const satisfies Record<string, Phrase>;

const types: readonly Phrase[] = [
  { zh: "成功经验", en: "What worked" },
  { zh: "失败教训", en: "What failed" },
  { zh: "关键战役", en: "Key battle" },
];

/** Rows ready to be filled when the sheet is new. */
const emptyRows = 6;

/** Columns that people fill: a line with a word in one of them is theirs. */
const typedColumns = ["type", "lesson", "reuse", "profile", "amount", "period"] as const;

/** OUT8 经验教训: document D's table 3, people's words; beside empty lines what in the figures a lesson could be drawn from. */
export function lessonsSheet(context: SheetContext): SheetPlan {
  const { locale } = context;
  const { input, word } = columnMaker(headers, locale);
  return frameSheet("lessons", context, {
    frozenRows: rowsAboveBody,
    blocks: [
      {
        kind: "table",
        id: "lessons",
        open: true,
        columns: [
          input("type", 14, { list: types.map((type) => say(type, locale)), wrap: false }),
          input("lesson", 38),
          input("reuse", 30),
          input("profile", 20),
          input("amount", 15, { format: "amount", align: "right", wrap: false }),
          input("period", 14, { wrap: false }),
          word("hint", 40, { wrap: true }),
        ],
        rows: [...hintRows(context), ...emptyLines()],
        rules: [],
      },
    ],
  });
}

/** What the data suggests now, and lines of earlier hints that somebody wrote on: those stay with the hint that they answer. */
function hintRows({ review, dataSets, typed, locale }: SheetContext): TableRow[] {
  const hints = lessonHints(review, dataSets).map(({ key, text }) => ({
    key,
    cells: { hint: say(text, locale) },
  }));
  const known = new Set(hints.map(({ key }) => key));
  const answered = typedRows(typed, "lessons", "lessons").filter(
    (row) =>
      row.key.startsWith("hint:") &&
      !known.has(row.key) &&
      typedColumns.some((column) => typedText(row, column) !== ""),
  );
  return [...answered.map((row) => ({ key: row.key, cells: { hint: typedText(row, "hint") } })), ...hints];
}

function emptyLines(): TableRow[] {
  return Array.from({ length: emptyRows }, (_, index) => ({
    key: `L-${String(index + 1).padStart(3, "0")}`,
    cells: {},
  }));
}
