import { dayOf } from "../../../src/core/data/day";
import { judgeShare } from "../../../src/core/review/channel-section";
import type { Review } from "../../../src/core/review/review";
import { toResultJson } from "../../../src/core/review/result-json";
import { defaultSettings, type SettingsInput } from "../../../src/core/settings";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";

type Tables = Parameters<typeof makeDataSets>[0];
const year = (tables: Tables, settings: SettingsInput = {}): Review =>
  reviewOf(makeDataSets(tables), { period: "2024", asOf: dayOf(2024, 12, 31) }, settings);
const times = (count: number, row: TestRow): TestRow[] => Array.from({ length: count }, () => row);

describe("funnel section", () => {
  test(caseTitle(26, "steps, cumulative rates, benchmark and gap in points"), () => {
    const pipeline = [
      ...times(80, { createdOn: "2024-10-02", stage: "线索" }),
      ...times(15, { createdOn: "2024-10-02", stage: "商机" }),
      ...times(5, { createdOn: "2024-10-02", stage: "订单", closedOn: "2024-10-20" }),
    ];
    const { cohort, period } = year({ pipeline }, { stageBenchmarks: { 商机: 0.5 } }).funnel!;
    expect(cohort.map(({ stage, count }) => [stage, count])).toEqual([
      ["线索", 100],
      ["商机", 20],
      ["订单", 5],
    ]);
    expect(cohort.slice(1).map(({ stepRate }) => stepRate)).toEqual(workedCase(26).expect["steps"]);
    expect(cohort[2]!.totalRate).toBe(expectedNumber(26, "total"));
    expect(cohort[1]!.gapPp).toBeCloseTo(expectedNumber(26, "variancePp"), 9);
    expect(cohort[2]!.reason).toBe("small-sample"); // 20 opportunities
    expect(period[1]).toMatchObject({ count: null, reason: "no-data" }); // a snapshot does not date 商机
  });

  test("a stage that nothing places is a problem that names the setting", () => {
    const review = year({
      pipeline: [
        { createdOn: "2024-10-02", stage: "xyz" },
        { createdOn: "2024-10-02", stage: "线索" },
        { createdOn: "2024-10-02", stage: "赢单" },
      ],
    });
    expect(review.sources.problems.map(({ code }) => code)).toContain("unknown-stage");
  });
});

test("lost reasons are sorted by deals, cumulated, and cut at 80 % (M7)", () => {
  const lost = (lostReason: string | null, amount: number): TestRow => ({
    createdOn: "2024-01-02",
    closedOn: "2024-02-02",
    stage: "丢单",
    lostReason,
    amount,
  });
  const pipeline = [lost("预算", 10), lost("价格", 30), lost("预算", 20), lost(null, 5), lost("预算", 1)];
  const reasons = year({ pipeline }).lost!;
  expect(reasons.map(({ reason, count, amount, inCut }) => [reason, count, amount, inCut])).toEqual([
    ["预算", 3, 31, true],
    ["价格", 1, 30, true],
    [null, 1, 5, false],
  ]);
  expect(reasons.map(({ cumulative }) => cumulative)).toEqual([0.6, 0.8, 1]);
});

describe("channels", () => {
  test(caseTitle(5, "a share over its ceiling is unfavourable, in points"), () => {
    const judged = judgeShare(0.75, { limit: 0.6, kind: "ceiling" }, defaultSettings);
    const { variancePp, variancePct, unfavourable, flag } = workedCase(5).expect;
    expect(judged).toMatchObject({ unfavourable, flag });
    expect(judged.variancePp).toBeCloseTo(variancePp as number, 9);
    expect(judged.variancePct).toBeCloseTo(variancePct as number, 9);
  });

  test("a floor is missed from below, a limit exactly met is kept, and without limits nothing is judged", () => {
    expect(judgeShare(0.29, { limit: 0.3, kind: "floor" }, defaultSettings).unfavourable).toBe(true);
    expect(judgeShare(0.6, { limit: 0.6, kind: "ceiling" }, defaultSettings)).toMatchObject({
      unfavourable: false,
      flag: "green",
    });
    expect(judgeShare(0.6, { limit: null, kind: null }, defaultSettings)).toMatchObject({
      unfavourable: false,
      flag: "none",
      variancePp: null,
    });
  });

  test("the ceiling of a channel fires its trigger with advice", () => {
    const orders = [
      { date: "2024-03-01", amount: 75, channel: "电销" },
      { date: "2024-03-01", amount: 25, channel: "展会" },
    ];
    const review = year({ orders }, { channelCeilings: { 电销: 0.6 } });
    expect(review.channels!.map(({ channel, share, limit }) => [channel, share, limit])).toEqual([
      ["电销", 0.75, 0.6],
      ["展会", 0.25, null],
    ]);
    const finding = review.findings.find(({ id }) => id.startsWith("channel-over-ceiling"))!;
    expect(finding.text.zh).toBe("电销占比75.0%，超过上限60.0%（+15.0个百分点）。");
    expect(finding.advice?.en).toContain("other channels");
    expect(
      year({ orders }, { channelCeilings: { 电销: 0.75 } }).findings.some(({ id }) =>
        id.startsWith("channel-over"),
      ),
    ).toBe(false);
    expect(
      year(
        { orders },
        { channelCeilings: { 电销: 0.6 }, silentTriggers: ["channel-over-ceiling"] },
      ).findings.some(({ id }) => id.startsWith("channel-over")),
    ).toBe(false);
  });
});

describe("triggers (M11)", () => {
  const ids = (review: Review) => review.findings.map(({ id }) => id);

  test("collection falling while sales rise asks whether volume was bought with credit; sales falling do not", () => {
    const receipts = [
      { date: "2023-06-01", amount: 90 },
      { date: "2024-06-01", amount: 90 },
    ];
    const orders = (now: number) => [
      { date: "2023-05-01", amount: 100 },
      { date: "2024-05-01", amount: now },
    ];
    expect(ids(year({ receipts, orders: orders(150) }))).toContain("volume-bought-with-credit");
    expect(
      ids(
        year({
          receipts: receipts.slice(0, 1).concat({ date: "2024-06-01", amount: 40 }),
          orders: orders(80),
        }),
      ),
    ).not.toContain("volume-bought-with-credit");
  });

  test("falling sales per customer shows the mix", () => {
    const orders = [
      { date: "2023-05-01", amount: 100, customer: "a", product: "Pro" },
      { date: "2024-05-01", amount: 20, customer: "a", product: "Pro" },
      { date: "2024-05-01", amount: 60, customer: "b", product: "Lite" },
    ];
    const finding = year({ orders }).findings.find(({ id }) => id === "sales-per-customer-falling")!;
    expect(finding.text.zh).toContain("Lite：0.0% → 75.0%");
  });

  test("a conversion under the benchmark of the market table or the settings", () => {
    const pipeline = [
      ...times(8, { createdOn: "2024-10-02", stage: "线索" }),
      ...times(2, { createdOn: "2024-10-02", stage: "商机" }),
    ];
    const market = [{ metric: "线索转化率", benchmark: 0.5 }];
    expect(ids(year({ pipeline, market }))).toContain("lead-to-opportunity-rate-below-benchmark");
    expect(
      ids(year({ pipeline, market }, { metricBenchmarks: { "lead-to-opportunity-rate": 0.2 } })),
    ).not.toContain("lead-to-opportunity-rate-below-benchmark");
  });

  test("a row of a KPI sheet speaks for the metric that its name means", () => {
    const kpis = [{ metric: "线索转化率", target: 0.5, actual: 0.2, unit: "%" }];
    const market = [{ metric: "线索转化率", benchmark: 0.3 }];
    expect(ids(year({ kpis, market }))).toContain("lead-to-opportunity-rate-below-benchmark");
  });

  test("delivery over the standard days, not on them", () => {
    const orders = [{ date: "2024-01-01", amount: 1, deliveredOn: "2024-01-16" }];
    expect(ids(year({ orders }, { standardDays: { "delivery-cycle": 14 } }))).toContain(
      "delivery-over-standard",
    );
    expect(ids(year({ orders }, { standardDays: { "delivery-cycle": 15 } }))).not.toContain(
      "delivery-over-standard",
    );
  });
});

describe("cycles (M8)", () => {
  // document B3: newcomers 45 days, veterans 27: 66.7 % over
  const deal = (rep: string, closedOn: string, createdOn = "2024-01-01"): TestRow => ({
    rep,
    createdOn,
    closedOn,
    stage: "赢单",
  });
  const people = [
    { rep: "new", hiredOn: "2023-06-01" },
    { rep: "old", hiredOn: "2015-01-01" },
  ];
  const pipeline = [deal("new", "2024-02-15"), deal("old", "2024-01-28")];

  test("newcomers beside veterans, and the trigger at more than 50 %", () => {
    const review = year({ pipeline, people });
    const closing = review.cycles!.find(({ metricId }) => metricId === "closing-cycle")!;
    expect(closing).toMatchObject({ newcomers: { mean: 45 }, veterans: { mean: 27 } });
    expect(closing.excess).toBeCloseTo(18 / 27, 12);
    expect(review.findings.map(({ id }) => id)).toContain("newcomers-much-slower:平均成单周期");
    const slower = year({ pipeline, people }, { newcomerExcess: 0.7 });
    expect(slower.findings.some(({ id }) => id.startsWith("newcomers"))).toBe(false);
  });

  test("newcomers as quick as veterans are no sentence", () => {
    const said = (closedOn: string): boolean =>
      (year({ pipeline: [deal("new", closedOn), deal("old", "2024-01-28")], people }).sentences ?? []).some(
        ({ id }) => id === "newcomers:closing-cycle",
      );
    expect([said("2024-01-28"), said("2024-01-29")]).toEqual([false, true]);
  });

  test("hired exactly twelve months before the deal closed is no newcomer any more", () => {
    const hired = (hiredOn: string) =>
      year({ pipeline: [deal("x", "2024-03-01")], people: [{ rep: "X", hiredOn }] }).cycles![0]!;
    expect(hired("2023-03-01").veterans.count).toBe(1);
    expect(hired("2023-03-02").newcomers.count).toBe(1);
  });

  test("a deal that closed before it began is listed with its cell and left out", () => {
    const review = year({ pipeline: [...pipeline, deal("old", "2024-01-05", "2024-01-09")] });
    const problem = review.sources.problems.find(({ code }) => code === "negative-cycle")!;
    expect(problem).toMatchObject({ sheet: "pipeline", address: "A4", params: { days: -4 } });
    expect(review.cycles![0]!.count).toBe(2);
  });
});

describe("sentences (OUT12)", () => {
  test("a quarter is compared with last year and with the quarter before, a year with last year only", () => {
    const orders = [
      { date: "2023-05-01", amount: 100 },
      { date: "2024-02-01", amount: 50 },
      { date: "2024-05-01", amount: 80 },
    ];
    const review = reviewOf(makeDataSets({ orders }), { period: "2024-Q2", asOf: dayOf(2024, 6, 30) });
    const sentence = review.sentences!.find(({ id }) => id === "metric:sales-amount")!;
    expect(sentence.text.zh).toBe("销售额80元，同比−20.0%，环比+60.0%。");
  });

  test("best and worst member side by side, and the few that make the shortfall", () => {
    const regions: [string, number][] = [
      ["华东", 120],
      ["华北", 80],
      ["华南", 99],
    ];
    const orders = regions.map(([region, amount]) => ({ date: "2024-05-01", region, amount }));
    const targets = regions.map(([region]) => ({
      region,
      target: 100,
      periodStart: "2024-01-01",
      periodEnd: "2024-12-31",
    }));
    const texts = year({ orders, targets }).sentences!.map(({ text }) => text.zh);
    // document C11: 华东 120 % against 华北 80 %
    expect(texts).toContain("按区域看，华东达成120.0%，华北达成80.0%，前者比后者+40.0个百分点。");
    expect(texts).toContain("销售额较目标的缺口中，1个区域（华北）占95.2%。"); // 20 of 21
  });

  test("name target, achievement, changes in % and points, and where each number stands", () => {
    const orders = [
      { date: "2023-05-01", amount: 4_000_000 },
      { date: "2024-05-01", amount: 3_800_000 },
    ];
    const targets = [{ target: 5_000_000, periodStart: "2024-01-01", periodEnd: "2024-12-31" }];
    const sentence = year({ orders, targets }).sentences!.find(({ id }) => id === "metric:sales-amount")!;
    expect(sentence.text.zh).toBe(
      "销售额380.00万元，达成目标500.00万元的76.0%（差异−120.00万元），同比−5.0%。",
    );
    expect(sentence.numbers["achievement"]).toMatchObject({
      metricId: "sales-amount",
      figure: "achievement",
      value: 0.76,
    });
  });

  test("a rate names its formula and changes in points", () => {
    const orders = [
      { date: "2023-05-01", amount: 100, cost: 60 },
      { date: "2024-05-01", amount: 100, cost: 65 },
    ];
    const sentence = year({ orders }).sentences!.find(({ id }) => id === "metric:margin-rate")!;
    expect(sentence.text.zh).toBe("毛利率（Σ毛利 ÷ Σ收入）35.0%，同比−5.0个百分点。");
    expect(sentence.text.en).toContain("−5.0 pp year on year");
  });
});

test("every part goes into result.json, which validates", () => {
  const orders = [
    { date: "2024-05-01", amount: 10, customer: "a", rep: "r", product: "p", channel: "c", cost: 5 },
  ];
  const milestones = [{ name: "m", start: "2024-01-01", due: "2024-12-31", progress: 0.2 }];
  const json = toResultJson(year({ orders, milestones }), "zh-CN");
  expect(json.customers[0]).toMatchObject({ customer: "a", lastOrderOn: "2024-05-01" });
  expect(json.milestones[0]).toMatchObject({ name: "m", due: "2024-12-31", flag: "red" });
  expect(json.sentences.every((sentence) => !/\{\w+\}/.test(sentence))).toBe(true);
  expect(Object.keys(json.plan)).toContain("base");
});
