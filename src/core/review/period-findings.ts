import { isoDate } from "../data/day";
import type { KnownDays } from "../data/known-days";
import type { Period, ReviewWindow } from "../data/period";
import { daysIn } from "../data/periods";
import { asOfLabel } from "../data/review-window";
import type { Settings } from "../settings";
import type { ChosenPeriod } from "./choose-period";
import type { Finding } from "./review";

function partPeriod(window: ReviewWindow, settings: Settings): Finding[] {
  const label = asOfLabel(window);
  if (!label || window.asOf < window.period.start) return [];
  const same = settings.partPeriod === "same-days";
  const zh = same ? "同比和环比按相同天数比较" : "同比和环比与完整期间比较";
  const en = same ? "changes compare the same elapsed days" : "changes compare with whole periods";
  return [
    {
      id: "part-period",
      severity: "info",
      text: { zh: `${label.zh}：期间尚未结束，${zh}。`, en: `The period is open ${label.en}: ${en}.` },
      metricIds: [],
    },
  ];
}

/** A period before the first row or after the last: whatever it shows, it is not sales. */
function withoutRows({ period }: ReviewWindow, { first, last }: KnownDays): Finding[] {
  if (period.start <= last && period.end >= first) return [];
  const [from, to] = [isoDate(first), isoDate(last)];
  return [
    {
      id: "period-without-data",
      severity: "critical",
      text: {
        zh: `${period.label} 没有数据：工作簿里的数据从 ${from} 到 ${to}。`,
        en: `There are no data for ${period.label}: the workbook's run from ${from} to ${to}.`,
      },
      advice: { zh: "请选择有数据的期间。", en: "Choose a period that has data." },
      metricIds: [],
    },
  ];
}

/** Share of a period's days before the first row that holidays explain as well as rows that are missing. */
const quietStart = 0.05;

/** Whether rows of a period are likely to be missing at its beginning: the first row of all lies too far into it. */
const isCut = (period: Period, { first }: KnownDays): boolean =>
  (first - period.start) / daysIn(period) > quietStart;

function historyStart(window: ReviewWindow, known: KnownDays): Finding[] {
  const names = [
    { zh: "上期", en: "the previous period", period: window.previous },
    { zh: "去年同期", en: "the same period last year", period: window.lastYear },
  ].filter(({ period }) => isCut(period, known));
  if (names.length === 0) return [];
  const day = isoDate(known.first);
  return [
    {
      id: "history-start",
      severity: "info",
      text: {
        zh: `数据起点是 ${day}，${names.map((name) => name.zh).join("和")}的数据不完整。`,
        en: `Data begin on ${day}: ${names.map((name) => name.en).join(" and ")} cannot be complete.`,
      },
      metricIds: [],
    },
  ];
}

function strays(known: KnownDays): Finding[] {
  const count = known.strayLate + known.strayEarly;
  if (count === 0) return [];
  return [
    {
      id: "stray-dates",
      severity: "warning",
      text: {
        zh: `${count} 行的日期与其他数据相差一年以上（其他数据为 ${isoDate(known.first)} 至 ${isoDate(known.last)}），像是测试行，没有用来确定复盘期间。`,
        en: `Rows dated more than a year away from all others (${isoDate(known.first)} to ${isoDate(known.last)}): ${count}; they look like test rows and did not decide the period.`,
      },
      advice: { zh: "核对这些行，测试行请删除。", en: "Check these rows and delete test rows." },
      metricIds: [],
    },
  ];
}

/** What a reader must know of the period: open, history too short, stray dates, a wish that was not understood. */
export function periodFindings(chosen: ChosenPeriod, window: ReviewWindow, settings: Settings): Finding[] {
  const findings: Finding[] = [];
  if (chosen.notUnderstood !== undefined) {
    findings.push({
      id: "period-not-understood",
      severity: "critical",
      text: {
        zh: `“${chosen.notUnderstood}”不是期间，改用 ${window.period.label}；请写成 2024、2024-H1、2024-Q3、2024-09 或 2024-01-15..2024-03-20。`,
        en: `“${chosen.notUnderstood}” is no period; ${window.period.label} was used. Write 2024, 2024-H1, 2024-Q3, 2024-09 or 2024-01-15..2024-03-20.`,
      },
      metricIds: [],
    });
  }
  if (chosen.known) {
    findings.push(
      ...withoutRows(window, chosen.known),
      ...partPeriod(window, settings),
      ...historyStart(window, chosen.known),
      ...strays(chosen.known),
    );
  }
  return findings;
}
