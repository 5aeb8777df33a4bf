import { readUnit, type HeaderUnit } from "../header-units";
import { normaliseHeader } from "../normalise-header";

const stated =
  /(?:(?:金额|货币|计量)?单位|(?:金额|货币)单位|units?|amounts?|figures|currency)\s*[::]?\s*(?:in\s+)?([^,,;;。)）]{0,20})/iu;

/**
 * The unit that the lines above a table state: `单位：万元`, `(金额单位:人民币万元)`, `单位：` beside a cell `万元`,
 * `2024年目标（万元）`, `in thousands`. Only money counts: a count or a percent in a title says nothing about a column.
 */
export function titleUnit(titles: readonly string[]): HeaderUnit | undefined {
  for (const title of titles) {
    const unit = fromStatement(title) ?? fromHeading(title);
    if (unit) return unit;
  }
  for (const [at, title] of titles.entries()) {
    if (!/(?:单位|unit)\s*[::]?\s*$/iu.test(title.normalize("NFKC"))) continue;
    const unit = moneyUnit(titles[at + 1] ?? "");
    if (unit) return unit;
  }
  return undefined;
}

function moneyUnit(text: string): HeaderUnit | undefined {
  const unit = readUnit(text.replace(/[()（）\s]+$/u, "").replace(/^人民币(?=.)/u, ""));
  return unit?.kind === "money" ? unit : undefined;
}

function fromStatement(title: string): HeaderUnit | undefined {
  const match = stated.exec(title.normalize("NFKC"));
  const text = match?.[1] ?? "";
  return moneyUnit(text) ?? moneyUnit(text.trim().split(/\s+/u)[0] ?? "");
}

function fromHeading(title: string): HeaderUnit | undefined {
  const { unit, unitKind, currency } = normaliseHeader(title);
  if (unit === undefined || unitKind !== "money") return undefined;
  return { factor: unit, kind: "money", ...(currency ? { currency } : {}) };
}
