/*
 * A company small enough to be read: two reps, three customers, three products, eighteen months, and a sheet for each data set that
 * the add-in knows. The same in Chinese and in English, so that a word of the other language on a sheet is ours.
 */
import { isoDate, type Day, dayOf } from "../../src/core/data/day";
import { say, type Locale } from "../../src/core/data/locale";
import type { TemplateKind } from "../../src/core/templates/template";
import { templates } from "../../src/core/templates/templates";
import { english } from "./company-words";

type Cell = string | number;
type Row = readonly Cell[];

const deals = [
  {
    customer: "明远",
    product: "标准版",
    line: "软件",
    region: "华东",
    team: "一部",
    rep: "张伟",
    price: 3000,
  },
  {
    customer: "启航",
    product: "服务包",
    line: "服务",
    region: "华北",
    team: "二部",
    rep: "李娜",
    price: 5000,
  },
  {
    customer: "南星",
    product: "专业版",
    line: "软件",
    region: "华东",
    team: "一部",
    rep: "张伟",
    price: 8000,
  },
] as const;
const channels = ["直销", "线上", "展会"] as const;

/** January 2023 to June 2024; each month one deal of each kind, the third only from May 2023 on. Quantities go up, 华北 falls off. */
function orders(): Row[] {
  return Array.from({ length: 18 }, (_, at) => at).flatMap((at) =>
    deals.flatMap((deal, kind): Row[] => {
      if (kind === 2 && at < 4) return [];
      const quantity = deal.region === "华北" ? Math.max(1, 6 - Math.floor(at / 3)) : 2 + (at % 4);
      const amount = quantity * deal.price;
      const on = dateOf(at, 5 + kind * 6);
      return [
        [
          ...[
            iso(on),
            `D${at + 1}${kind + 1}`,
            deal.customer,
            deal.product,
            deal.line,
            deal.region,
            deal.team,
          ],
          ...[deal.rep, channels[(at + kind) % 3] ?? "直销", at < 6 ? "新签" : "续约", quantity, amount],
          ...[Math.round(amount * (0.5 + kind * 0.1)), iso(on + 15), at === 14 && kind === 1 ? "是" : "否"],
        ],
      ];
    }),
  );
}

function targets(): Row[] {
  return Array.from({ length: 6 }, (_, at): Row[] => [
    [`2024-0${at + 1}`, "华东", "张伟", "软件", 40_000, 46_000],
    [`2024-0${at + 1}`, "华北", "李娜", "服务", 20_000, 24_000],
  ]).flat();
}

/** Orders of 2024 are paid after 30 days, every third one only by half. */
function receipts(): Row[] {
  return orders()
    .filter((row) => String(row[0]) >= "2024-01")
    .map((row, at): Row => {
      const [day, id, customer, , , , , rep] = row as string[];
      const amount = Number(row[11]);
      const sold = parse(day ?? "");
      return [
        ...[iso(sold + 30), at % 3 === 0 ? amount / 2 : amount, customer ?? "", id ?? "", rep ?? ""],
        ...[iso(sold + 3), amount, iso(sold + 33)],
      ];
    });
}

const stages = ["线索", "方案", "谈判", "赢单", "丢单"] as const;
const lostReasons = ["价格", "价格", "交期", "竞品"] as const;

/** Forty leads of the first half of 2024: a quarter won, a tenth lost in each of four ways. */
function pipeline(): Row[] {
  return Array.from({ length: 40 }, (_, at): Row => {
    const deal = deals[at % 3] ?? deals[0];
    const stage = at % 4 === 0 ? "赢单" : at % 10 === 1 ? "丢单" : (stages[at % 3] ?? "线索");
    const isClosed = stage === "赢单" || stage === "丢单";
    const created = dayOf(2024, 1, 3) + at * 4;
    return [
      ...[
        `S${at + 1}`,
        iso(created),
        deal.customer,
        deal.rep,
        channels[at % 3] ?? "",
        iso(created + 2),
        stage,
      ],
      ...[10_000 + at * 500, isClosed ? iso(created + 20) : "", isClosed ? stage : ""],
      stage === "丢单" ? (lostReasons[Math.floor(at / 10)] ?? "") : "",
    ];
  });
}

const sheets: Readonly<Partial<Record<TemplateKind, () => readonly Row[]>>> = {
  orders,
  targets,
  receipts,
  pipeline,
  customers: () => [
    ["明远", "A", "制造", "华东", "张伟", "2022-06-18", "高", "高", 0, 9, 3],
    ["启航", "B", "教育", "华北", "李娜", "2023-01-05", "中", "低", 2, 7, 1],
    ["南星", "C", "零售", "华东", "张伟", "2023-05-17", "低", "中", 0, 8, 2],
  ],
  products: () => [
    ["标准版", "软件", "2022-09-01", 1500, 3000, 90_000],
    ["专业版", "软件", "2023-05-01", 5600, 8000, 0],
    ["服务包", "服务", "2021-05-01", 3000, 5000, 120_000],
  ],
  people: () => [
    ["张伟", "一部", "华东", "2021-07-12", 240_000, 276_000],
    ["李娜", "二部", "华北", "2024-03-01", 120_000, 144_000],
  ],
  kpis: () => [
    ["财务", "费用率", "%", 12, 13.4, 11.8, 12.6, "差旅增加"],
    ["客户", "投诉数", "个", 4, 6, 5, 3, ""],
  ],
  milestones: () => [
    ["新品上线", "张伟", "2024-02-01", "2024-06-30", 0.4],
    ["渠道签约十家", "李娜", "2024-01-01", "2024-09-30", 0.5],
  ],
  market: () => [
    ["2024-06", "本公司", "市场份额", 0.18, 0.15],
    ["2024-06", "甲公司", "市场份额", 0.22, 0.15],
    ["2024-06", "乙公司", "市场份额", 0.09, 0.15],
  ],
};

/** The sheets of the workbook by name, header first. */
export function companySheets(locale: Locale): Record<string, Row[]> {
  const translate = (cell: Cell): Cell =>
    locale === "en-US" && typeof cell === "string" ? (english[cell] ?? cell) : cell;
  return Object.fromEntries(
    Object.entries(sheets).map(([kind, rows]) => {
      const { name, columns } = templates[kind as TemplateKind];
      const header = columns.map((column) => say(column.header, locale));
      return [say(name, locale), [header, ...rows().map((row) => row.map(translate))]];
    }),
  );
}

const dateOf = (month: number, day: number): Day =>
  dayOf(2023 + Math.floor(month / 12), (month % 12) + 1, day);
const iso = (day: Day): string => isoDate(day);

function parse(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return dayOf(year, month, day);
}
