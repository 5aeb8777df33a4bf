import { isoDate } from "../data/day";
import { say, type Locale } from "../data/locale";
import type { ResultSections } from "./result-schema";
import type { ReviewSections } from "./sections";

type Row = Record<string, unknown>;

/** Fields that hold a day. */
const days = new Set(["lastOrderOn", "start", "due"]);

/** The parts of a review as plain JSON: days ISO, phrases in one language, undefined figures `null`. */
export function sectionsJson(sections: ReviewSections, locale: Locale): ResultSections {
  const rows = (list: readonly object[] | undefined): Row[] =>
    (list ?? []).map((each) => plain(each, locale) as Row);
  const { funnel, products, plan, sentences } = sections;
  return {
    funnel: { cohort: rows(funnel?.cohort), period: rows(funnel?.period) },
    lost: rows(sections.lost),
    rootCauses: rows(sections.rootCauses),
    customers: rows(sections.customers),
    products: rows(products?.rows),
    milestones: rows(sections.milestones),
    commission: rows(sections.commission),
    plan: plan ? (plain(plan, locale) as Row) : {},
    sentences: (sentences ?? []).map(({ text }) => say(text, locale)),
  };
}

/** Parts of a review that `result.json` names no key of its own for. */
export function otherSectionsJson(sections: ReviewSections, locale: Locale): Row {
  const { channels, tierMoves, volumePrice, cycles, receivables, market, products } = sections;
  const cutOffs = products?.cutOffs;
  const others = { channels, tierMoves, volumePrice, cycles, receivables, market, productCutOffs: cutOffs };
  return plain(others, locale) as Row;
}

function plain(value: unknown, locale: Locale, key = ""): unknown {
  if (typeof value === "number") return days.has(key) ? isoDate(value) : value;
  if (Array.isArray(value)) return value.map((each) => plain(each, locale));
  if (typeof value !== "object" || value === null) return value;
  if (isPhrase(value)) return say(value, locale);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      each === undefined ? [] : [[name, plain(each, locale, name)]],
    ),
  );
}

function isPhrase(value: object): value is { zh: string; en: string } {
  return "zh" in value && "en" in value && Object.keys(value).length === 2;
}
