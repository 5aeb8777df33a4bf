import { calendarDate, dayOf, shiftMonths, type Day } from "../data/day";
import { say, type Locale, type Phrase } from "../data/locale";

/** A cell of the sample: a day is written as a date. */
export type SampleCell = string | number;

export interface SampleColumn {
  header: string;
  /** Number format in US notation. */
  format: string;
  /** In characters. */
  width: number;
}

/** One sheet of the sample, to be written as it stands. */
export interface SampleTable {
  sheet: string;
  /** Name of the Excel table. */
  table: string;
  /** First line of the sheet: says that the data are made up. */
  notice: string;
  columns: readonly SampleColumn[];
  rows: readonly (readonly SampleCell[])[];
}

/** Fifteen months, so that the last three have a year before them. */
const months = 15;
const ordersAMonth = 10;
/** Months that have targets. */
const targetMonths = 6;

/** Regions with the share of their target that they reach: green, yellow and red by the default thresholds. */
const regions: readonly { name: Phrase; reps: readonly Phrase[]; reached: number }[] = [
  {
    name: { zh: "华东", en: "East" },
    reps: [
      { zh: "陈晨", en: "Chen" },
      { zh: "林悦", en: "Lin" },
    ],
    reached: 1.04,
  },
  {
    name: { zh: "华北", en: "North" },
    reps: [
      { zh: "王刚", en: "Wang" },
      { zh: "赵敏", en: "Zhao" },
    ],
    reached: 0.85,
  },
  {
    name: { zh: "华南", en: "South" },
    reps: [
      { zh: "黄文", en: "Huang" },
      { zh: "周琳", en: "Zhou" },
    ],
    reached: 0.66,
  },
];

const lines: readonly { name: Phrase; amount: number; cost: number }[] = [
  { name: { zh: "传感器", en: "Sensors" }, amount: 18_000, cost: 0.58 },
  { name: { zh: "网关", en: "Gateways" }, amount: 32_000, cost: 0.64 },
  { name: { zh: "实施服务", en: "Services" }, amount: 45_000, cost: 0.47 },
];

const customers: readonly Phrase[] = [
  { zh: "远航机械", en: "Harbor Machines" },
  { zh: "明湖食品", en: "Lakeside Foods" },
  { zh: "青松物流", en: "Pine Logistics" },
  { zh: "恒光电子", en: "Steady Light" },
  { zh: "百川水务", en: "Rivers Water" },
  { zh: "云岭医药", en: "Highland Pharma" },
  { zh: "金禾农业", en: "Goldfield Farms" },
  { zh: "启明教育", en: "Daystar Schools" },
];

/** From 0 to 1, the same for the same seed. */
const noise = (seed: number): number => ((seed * 7919 + 104_729) % 1009) / 1009;
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

interface Order {
  day: Day;
  month: number;
  customer: Phrase;
  region: number;
  rep: Phrase;
  line: Phrase;
  amount: number;
  cost: number;
}

/** Orders up to the last full month before `today`. */
function orders(today: Day): Order[] {
  const { year, month } = calendarDate(today);
  const start = shiftMonths(dayOf(year, month, 1), -months);
  return Array.from({ length: months * ordersAMonth }, (_, at) => {
    const inMonth = Math.floor(at / ordersAMonth);
    const region = at % regions.length;
    const isLast = at % ordersAMonth === ordersAMonth - 1; // on the month's last day, which closes the month
    const line = pick(lines, Math.floor(noise(at + 3) * 97));
    const amount = Math.round((line.amount * (0.6 + 0.8 * noise(at)) * (1 + 0.015 * inMonth)) / 100) * 100;
    return {
      day: isLast
        ? shiftMonths(start, inMonth + 1) - 1
        : shiftMonths(start, inMonth) + Math.floor(((at % ordersAMonth) + noise(at + 11)) * 2.7),
      month: inMonth,
      customer: pick(customers, Math.floor(noise(at + 5) * 89)),
      region,
      rep: pick(pick(regions, region).reps, Math.floor(noise(at + 7) * 2)),
      line: line.name,
      amount,
      cost: Math.round(amount * line.cost),
    };
  });
}

const notice: Phrase = {
  zh: "示例数据，纯属虚构：用来试一试，可以整张删除",
  en: "Sample data, all made up: for trying out, delete the sheet at any time",
};

/**
 * A small made-up sales team in the reader's language: at most 200 rows of orders and targets that end with the last full
 * month before `today`, the same on every call of that month.
 */
export function sampleSales(today: Day, locale: Locale): SampleTable[] {
  const word = (zh: string, en: string): string => say({ zh, en }, locale);
  const made = orders(today);
  return [
    {
      sheet: word("示例订单", "Sample orders"),
      table: word("示例订单", "Sample_orders"),
      notice: say(notice, locale),
      columns: [
        { header: word("订单号", "Order number"), format: "@", width: 12 },
        { header: word("下单日期", "Order date"), format: "yyyy-mm-dd", width: 12 },
        { header: word("客户", "Customer"), format: "@", width: 16 },
        { header: word("产品线", "Product line"), format: "@", width: 12 },
        { header: word("区域", "Region"), format: "@", width: 10 },
        { header: word("销售", "Sales rep"), format: "@", width: 10 },
        { header: word("销售额", "Amount"), format: "#,##0", width: 12 },
        { header: word("成本", "Cost"), format: "#,##0", width: 12 },
      ],
      rows: made.map(({ day, customer, line, region, rep, amount, cost }, at) => [
        `D${String(at + 1).padStart(4, "0")}`,
        day,
        say(customer, locale),
        say(line, locale),
        say(pick(regions, region).name, locale),
        say(rep, locale),
        amount,
        cost,
      ]),
    },
    {
      sheet: word("示例目标", "Sample targets"),
      table: word("示例目标", "Sample_targets"),
      notice: say(notice, locale),
      columns: [
        { header: word("月份", "Month"), format: "yyyy-mm", width: 12 },
        { header: word("区域", "Region"), format: "@", width: 10 },
        { header: word("销售目标", "Sales target"), format: "#,##0", width: 14 },
      ],
      rows: targets(today, made).map(({ month, region, target }) => [month, say(region, locale), target]),
    },
  ];
}

function targets(today: Day, made: readonly Order[]): { month: Day; region: Phrase; target: number }[] {
  const { year, month } = calendarDate(today);
  return Array.from({ length: targetMonths }, (_, at) => months - targetMonths + at).flatMap((inMonth) =>
    regions.map(({ name, reached }, region) => {
      const sold = made
        .filter((order) => order.month === inMonth && order.region === region)
        .reduce((sum, { amount }) => sum + amount, 0);
      return {
        month: shiftMonths(dayOf(year, month, 1), inMonth - months),
        region: name,
        target: Math.round(sold / reached / 1000) * 1000,
      };
    }),
  );
}
