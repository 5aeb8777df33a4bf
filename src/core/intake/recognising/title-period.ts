import { leadingPeriod } from "../parse-period";
import type { NamedPeriod } from "../recognition";

const FINENESS = { year: 0, half: 1, quarter: 2, month: 3, day: 4 } as const;
const span = /\d{1,2}\s*[-~—–至到]\s*\d{1,2}\s*月/;
const stamp = /制表|编制|打印|导出|更新|截至|截止|as of|printed|generated|updated/i;

/**
 * The period that a title or sheet name speaks of: `2024年第三季度销售目标`, `6月份销售记录表`, `FY24 Budget`. The finest one
 * wins, a year is taken from wherever it stands; single days and ranges of months (`1-6月`) are not a period.
 */
export function titlePeriod(names: readonly string[]): NamedPeriod | undefined {
  const found = names
    .filter((name) => !stamp.test(name))
    .flatMap((name) => (span.test(name) ? yearOf(name) : periodsIn(name)));
  const [finest] = [...found].sort((a, b) => FINENESS[b.kind] - FINENESS[a.kind]);
  if (finest === undefined) return undefined;
  const year = finest.year ?? found.find((period) => period.year !== undefined)?.year;
  return { ...finest, ...(year === undefined ? {} : { year }) };
}

function yearOf(name: string): NamedPeriod[] {
  const match = /(?:^|\D)((?:19|20)\d{2})(?:年|\D|$)/.exec(name);
  return match ? [{ kind: "year", year: Number(match[1]) }] : [];
}

function periodsIn(name: string): NamedPeriod[] {
  const text = name.normalize("NFKC");
  const periods: NamedPeriod[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const before = text.charAt(at - 1);
    const here = text.charAt(at);
    const starts = /\d/.test(here)
      ? !/[\d.]/.test(before)
      : /[a-z]/i.test(here)
        ? !/[a-z\d]/i.test(before)
        : true;
    const lead = starts ? leadingPeriod(text.slice(at)) : null;
    if (lead === null || lead.period.kind === "day") continue;
    // `may` and `mar` inside a sentence are words; alone or beside a year they are months.
    if (lead.period.kind === "year" && lead.period.year === undefined) continue;
    periods.push(lead.period);
    at = text.length - lead.rest.length - 1;
  }
  return periods;
}
