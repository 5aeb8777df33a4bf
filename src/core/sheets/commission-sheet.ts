import { exactSum } from "../data/exact-sum";
import { isoDate } from "../data/day";
import { say, type Locale, type Phrase } from "../data/locale";
import type { CommissionRow } from "../review/sections";
import { columnMaker } from "./column-maker";
import { commissionFormulas } from "./commission-formulas";
import { dash } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import { noDataBlock } from "./no-data-block";
import { rateFormulas } from "./rate-formulas";
import { rowsAboveBody } from "./sheet-layout";
import type { PlanCell, SheetPlan, TableBlock, TableRow } from "./sheet-plan";
import { other, total } from "./wording";

const headers = {
  rep: { zh: "销售", en: "Rep" },
  target: { zh: "基础目标", en: "Base target" },
  challenge: { zh: "挑战目标", en: "Challenge target" },
  actual: { zh: "实际", en: "Actual" },
  achievement: { zh: "达成率", en: "Achievement" },
  marginal: { zh: "分档累进", en: "Marginal" },
  whole: { zh: "全额", en: "Whole amount" },
  difference: { zh: "差", en: "Difference" },
} as const satisfies Record<string, Phrase>;

/** OUT14 提成测算: commission by rep both ways side by side, live over the targets, the actual and the rates beneath. */
export function commissionSheet(context: SheetContext): SheetPlan {
  if ((context.review.commission ?? []).length === 0)
    return frameSheet("commission", context, {
      frozenRows: 2,
      blocks: [noDataBlock("commission", context.locale)],
    });
  return frameSheet("commission", context, {
    frozenRows: rowsAboveBody,
    blocks: [commissionTable(context), rateTable(context)],
  });
}

function commissionTable(context: SheetContext): TableBlock {
  const { locale } = context;
  const rows = context.review.commission ?? [];
  const { word, number } = columnMaker(headers, locale);
  return {
    kind: "table",
    id: "commission",
    columns: [
      word("rep", 20),
      number("target", 15, { format: "amount" }),
      number("challenge", 15, { format: "amount" }),
      number("actual", 15, { format: "amount" }),
      number("achievement", 13, { format: "percent" }),
      // commissions are a hundredth of sales: in 万元 they would lose their digits
      number("marginal", 15, { format: "count" }),
      number("whole", 15, { format: "count" }),
      number("difference", 15, { format: "count-signed" }),
    ],
    rows: rows.map((row) => tableRow(row, context)),
    rules: [{ kind: "data-bar", column: "achievement", color: "actual" }],
    footer: footer(rows, context),
  };
}

function tableRow(row: CommissionRow, { locale, review }: SheetContext): TableRow {
  const unset = dash("no-target", locale);
  const formulas = commissionFormulas(row.carriedIn, unset);
  const { achievement } = rateFormulas("amount", "higher", review.settings, locale);
  const undefinedRate = dash(row.baseTarget === null ? "no-target" : "zero-target", locale);
  return {
    key: row.rep ?? "~other",
    cells: {
      rep: row.rep ?? say(other, locale),
      target: row.baseTarget,
      challenge: row.challengeTarget,
      actual: row.actual,
      achievement: { formula: achievement, value: row.achievement ?? undefinedRate },
      marginal: { formula: formulas.marginal, value: row.marginal ?? unset },
      whole: { formula: formulas.whole, value: row.whole ?? unset },
      difference: { formula: formulas.difference, value: row.difference ?? unset },
    },
  };
}

function footer(rows: readonly CommissionRow[], { locale, review }: SheetContext): PlanCell[][] {
  const zh = locale === "zh-CN";
  const sum = (id: "marginal" | "whole" | "difference"): PlanCell => ({
    formula: `=SUM({table:commission}[{${id}}])`,
    value: exactSum(rows.map((row) => row[id] ?? 0)),
    format: id === "difference" ? "count-signed" : "count",
    style: "total",
  });
  const collected = review.settings.commissionOn === "collected";
  const basis = collected
    ? { zh: "按回款额计提；提成以元显示。", en: "On collected amounts; commissions in the base currency." }
    : { zh: "按签约额计提；提成以元显示。", en: "On signed amounts; commissions in the base currency." };
  const carried = rows.filter(({ carriedIn, carriedOver }) => carriedIn < 0 || carriedOver < 0);
  const until = isoDate(review.window.asOf);
  const notes = carried.map(({ rep, carriedIn, carriedOver }) =>
    zh
      ? `${rep ?? other.zh}：上期结转 ${carriedIn}，截至 ${until} 结转下期 ${carriedOver}（元）。`
      : `${rep ?? other.en}: ${carriedIn} carried in; ${carriedOver} carried over as of ${until}.`,
  );
  return [
    [
      { value: say(total, locale), style: "total" },
      ...Array.from({ length: 4 }, () => null),
      sum("marginal"),
      sum("whole"),
      sum("difference"),
    ],
    ...[say(basis, locale), ...stretchNotes(rows, locale), ...notes].map((value): PlanCell[] => [
      { value, style: "note" },
    ]),
  ];
}

/** Reps named in a note; of more the first stand for all. */
const mostNamed = 5;

/** Whose challenge target is worked out and not given, with the factor. */
function stretchNotes(rows: readonly CommissionRow[], locale: Locale): string[] {
  const byFactor = new Map<string, string[]>();
  for (const { rep, challengeStretch } of rows) {
    if (challengeStretch === undefined) continue;
    const factor = challengeStretch.toFixed(2);
    byFactor.set(factor, [...(byFactor.get(factor) ?? []), rep ?? say(other, locale)]);
  }
  return [...byFactor].map(([factor, reps]) => {
    const list = reps.slice(0, mostNamed).join(say({ zh: "、", en: ", " }, locale));
    const all = reps.length === rows.length;
    const who =
      reps.length > mostNamed
        ? { zh: `${list}等 ${reps.length} 人`, en: `${list} … (${reps.length})` }
        : { zh: list, en: list };
    return say(
      {
        zh: `挑战目标${all ? "" : `（${who.zh}）`}为推算：本期没有给出，按人员表中挑战目标 ÷ 基础目标，取基础目标 × ${factor}。`,
        en: `Challenge targets${all ? "" : ` (${who.en})`} are worked out: none is given for this period, so the base is multiplied by ${factor}, challenge ÷ base in the people table.`,
      },
      locale,
    );
  });
}

const bands = {
  base: { zh: "至基础目标", en: "Up to base" },
  challenge: { zh: "至挑战目标", en: "Up to challenge" },
  beyond: { zh: "超过挑战目标", en: "Beyond" },
} as const satisfies Record<string, Phrase>;

/** One row of rates that the formulas above read. */
function rateTable({ locale, review }: SheetContext): TableBlock {
  const { number } = columnMaker(bands, locale);
  const rates = review.settings.commissionRates;
  return {
    kind: "table",
    id: "commission-rates",
    heading: { value: say({ zh: "提成比例（设置）", en: "Rates (settings)" }, locale), style: "heading" },
    columns: [
      number("base", 20, { format: "percent" }),
      number("challenge", 15, { format: "percent" }),
      number("beyond", 15, { format: "percent" }),
    ],
    rows: [{ key: "rates", cells: { base: rates.base, challenge: rates.challenge, beyond: rates.beyond } }],
    rules: [],
  };
}
