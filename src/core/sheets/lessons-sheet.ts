import { say, type Phrase } from "../data/locale";
import { columnMaker } from "./column-maker";
import { frameSheet, type SheetContext } from "./frame";
import type { SheetPlan } from "./sheet-plan";

const headers = {
  type: { zh: "类型", en: "Type" },
  lesson: { zh: "具体内容", en: "What happened" },
  reuse: { zh: "适用场景/可复制点", en: "Where it applies / what to copy" },
  profile: { zh: "客户画像", en: "Customer profile" },
  amount: { zh: "金额", en: "Amount" },
  period: { zh: "期间", en: "Period" },
} as const satisfies Record<string, Phrase>;

const types: readonly Phrase[] = [
  { zh: "成功经验", en: "What worked" },
  { zh: "失败教训", en: "What failed" },
  { zh: "关键战役", en: "Key battle" },
];

/** Rows ready to be filled when the sheet is new. */
const emptyRows = 6;

/** OUT8 经验教训: document D's table 3, people's words only. */
export function lessonsSheet(context: SheetContext): SheetPlan {
  const { locale } = context;
  const { input } = columnMaker(headers, locale);
  return frameSheet("lessons", context, {
    frozenRows: 4,
    blocks: [
      {
        kind: "table",
        id: "lessons",
        open: true,
        columns: [
          input("type", 14, { list: types.map((type) => say(type, locale)), wrap: false }),
          input("lesson", 44),
          input("reuse", 36),
          input("profile", 24),
          input("amount", 15, { format: "amount", align: "right", wrap: false }),
          input("period", 14, { wrap: false }),
        ],
        rows: Array.from({ length: emptyRows }, (_, index) => ({
          key: `L-${String(index + 1).padStart(3, "0")}`,
          cells: {},
        })),
        rules: [],
      },
    ],
  });
}
