import type { Locale } from "../core/data/locale";
import type { FormatName } from "../core/sheets/sheet-plan";

/** Unit in which amounts are shown; cells always hold the base unit. */
export type DisplayUnit = 1 | 10_000 | 100_000_000;

export interface FormatChoice {
  locale: Locale;
  unit: DisplayUnit;
}

/**
 * Excel scales a display by thousands only (one comma each). 万 is one comma with the last remaining digit set behind a literal
 * point (12,345,678 → 12,346 thousand → 1234.6); 亿 is two commas with the last two digits behind the point. Rounding stays
 * honest, the cell keeps the base unit; the price is no grouping, because commas would count from the wrong digit.
 */
const amountCodes: Record<DisplayUnit, string> = { 1: "#,##0", 10_000: "0\\.0,", 100_000_000: "0\\.00,," };

const known = new Map<string, Readonly<Record<FormatName, string>>>();

/** The US code of a format. Signs are explicit for differences; 0 has none. Blank and text show as they are. */
export function numberFormatCode(name: FormatName, choice: FormatChoice): string {
  const id = `${choice.locale} ${choice.unit}`;
  const codes = known.get(id) ?? codesFor(choice);
  known.set(id, codes);
  return codes[name];
}

function codesFor({ locale, unit }: FormatChoice): Record<FormatName, string> {
  const days = locale === "zh-CN" ? '"天"' : '"d"';
  return {
    text: "General",
    general: "General",
    amount: amountCodes[unit],
    "amount-signed": signed(amountCodes[unit]),
    "base-amount": amountCodes[1],
    "base-amount-signed": signed(amountCodes[1]),
    count: "#,##0",
    "count-signed": signed("#,##0"),
    percent: "0.0%",
    "percent-signed": signed("0.0%"),
    "pp-signed": signed('0.0"pp"'),
    days: `0.0${days}`,
    "days-signed": signed(`0.0${days}`),
    score: "0.0",
    date: "yyyy-mm-dd",
    multiple: '0.00"×"',
  };
}

function signed(code: string): string {
  return `+${code};-${code};${code}`;
}
