import { say, type Phrase } from "../data/locale";
import type { Settings } from "../settings";
import { columnMaker } from "./column-maker";
import { dash, quoted } from "./figures";
import type { SheetContext } from "./frame";
import type { TableBlock, TableRow } from "./sheet-plan";
import { isWhole } from "../review/scope";

const headers = {
  definition: { zh: "复购率口径", en: "Repurchase rate" },
  again: { zh: "复购客户", en: "Bought again" },
  base: { zh: "基数客户", en: "Of customers" },
  rate: { zh: "复购率", en: "Rate" },
} as const satisfies Record<string, Phrase>;

const definitions: Record<Settings["repurchase"], Phrase> = {
  "prior-base": { zh: "上期客户本期再购", en: "Of the period before" },
  "in-period": { zh: "期内购买两次以上", en: "Twice in the period" },
  "any-earlier": { zh: "此前任何时候买过", en: "With any earlier order" },
};

/** The three 复购率 of metrics.md M5 beside each other, live; without any of them, a table without rows. */
export function repurchaseTable(context: SheetContext): TableBlock {
  const { word, number } = columnMaker(headers, context.locale);
  return {
    kind: "table",
    id: "repurchase",
    columns: [
      word("definition", 26),
      number("again", 10, { format: "count" }),
      number("base", 10, { format: "count" }),
      number("rate", 15, { format: "percent" }),
    ],
    rows: rows(context),
    rules: [],
  };
}

/** The plain metric is whichever definition the settings chose; the other two have metrics of their own. */
function rows({ locale, review }: SheetContext): TableRow[] {
  const metricOf: Record<Settings["repurchase"], string | null> = {
    "prior-base": review.settings.repurchase === "prior-base" ? "repurchase-rate" : null,
    "in-period": "repurchase-rate-in-period",
    "any-earlier": "repurchase-rate-any-earlier",
  };
  const nothing = dash("no-data", locale);
  return (Object.keys(definitions) as Settings["repurchase"][]).flatMap((definition): TableRow[] => {
    const result = review.metrics.find(({ id, scope }) => id === metricOf[definition] && isWhole(scope));
    if (!result) return [];
    return [
      {
        key: definition,
        cells: {
          definition: say(definitions[definition], locale),
          again: result.numerator ?? nothing,
          base: result.denominator ?? nothing,
          rate: {
            formula: `=IF(AND(ISNUMBER([@{again}]),ISNUMBER([@{base}])),IF([@{base}]=0,${quoted(nothing)},[@{again}]/[@{base}]),${quoted(nothing)})`,
            value: result.actual ?? nothing,
          },
        },
      },
    ];
  });
}
