import { isoDate } from "../data/day";
import type { Phrase } from "../data/locale";
import { nameKey } from "../data/names";
import { dealsOf } from "../metrics/deals";
import type { Problem } from "../problems";
import { channelSection } from "./channel-section";
import { commissionSection } from "./commission-section";
import { customerSection, tierMoves } from "./customer-section";
import { cycleSection } from "./cycle-section";
import type { Engine } from "./engine";
import { fireTriggers } from "./fire-triggers";
import { funnelSection } from "./funnel-section";
import { lostSection } from "./lost-section";
import { marketSection } from "./market-section";
import { metricSentences } from "./metric-sentences";
import { milestoneSection } from "./milestone-section";
import { sayNumber } from "./number-words";
import { planSection } from "./plan-section";
import { productSection } from "./product-section";
import { readingsOf } from "./readings";
import { receivablesSection } from "./receivables-section";
import { wholesOf, type ReviewFigures } from "./review-figures";
import type { ResultTable } from "./result-table";
import type { Breakdown, Finding } from "./review";
import { rootCauseSection, volumePriceSection } from "./root-cause-section";
import { sectionSentences } from "./section-sentences";
import type { ReviewSections } from "./sections";
import { triggers } from "./triggers";

export interface SectionsResult {
  sections: ReviewSections;
  findings: Finding[];
  problems: Problem[];
}

/**
 * Everything beyond achievement, change and breakdown, worked out from the data sets and the results; what has no data is absent. A pause
 * after each section for whoever must not block.
 */
export function* reviewSections(
  engine: Engine,
  results: ResultTable,
  breakdowns: readonly Breakdown[],
): Generator<undefined, SectionsResult> {
  const wholes = wholesOf(results);
  yield;
  const customers = yield* customerSection(engine);
  yield;
  const channels = channelSection(engine, results);
  yield;
  const cycles = cycleSection(engine);
  yield;
  const plan = yield* planSection(engine, customers);
  yield;
  const sections = present({
    ...(yield* sectionsOfEvents(engine, results)),
    channels,
    customers,
    tierMoves: customers && tierMoves(customers),
    cycles: cycles?.rows,
    plan: plan?.plan,
  });
  yield;
  const readings = readingsOf(engine, wholes, { channels, cycles: cycles?.rows });
  yield;
  const ofMetrics = metricSentences(wholes, engine.metrics, engine);
  yield;
  const sentences = [...ofMetrics, ...sectionSentences(sections, breakdowns, engine.settings)];
  yield;
  return {
    sections: { ...sections, sentences },
    findings: [
      ...fireTriggers(triggers, readings, engine.settings, mixOf(results)),
      ...startOfData(engine),
      ...startOfReceipts(engine),
    ],
    problems: [...unknownStages(engine), ...(cycles?.problems ?? []), ...(plan?.problems ?? [])],
  };
}

/** Sections that no other part of the review asks for. */
function* sectionsOfEvents(
  engine: Engine,
  results: ResultTable,
): Generator<undefined, Optional<ReviewSections>> {
  const funnel = funnelSection(engine, results);
  yield;
  const lost = lostSection(engine);
  yield;
  const products = yield* productSection(engine, results);
  yield;
  const rootCauses = yield* rootCauseSection(engine, results);
  yield;
  const volumePrice = volumePriceSection(results);
  yield;
  const milestones = milestoneSection(engine);
  yield;
  const commission = commissionSection(engine, results);
  yield;
  const receivables = receivablesSection(engine);
  yield;
  const market = marketSection(engine);
  return { funnel, lost, products, rootCauses, volumePrice, milestones, commission, receivables, market };
}

type Optional<T> = { [K in keyof T]?: T[K] | undefined };

function present(parts: Optional<ReviewSections>): ReviewSections {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

/** The product (or line) whose share of sales has risen most against the period before, in a sentence; empty when none has. */
function mixOf(results: ReviewFigures): Phrase {
  const whole = results.whole("sales-amount");
  if (!whole?.actual || !whole.previous) return { zh: "", en: "" };
  const [dimension] = (["product", "productLine"] as const).filter(
    (each) => results.members("sales-amount", each).size > 0,
  );
  const members = dimension ? [...results.members("sales-amount", dimension)] : [];
  const shares = members.flatMap(([member, { actual, previous }]) => {
    if (member === null || actual === null) return [];
    const [now, before] = [actual / whole.actual!, (previous ?? 0) / whole.previous!];
    return [{ member, now, before, rise: now - before }];
  });
  const [top] = shares.sort((a, b) => b.rise - a.rise);
  if (!top || top.rise <= 0) return { zh: "", en: "" };
  const [before, now] = [sayNumber(top.before, "percent"), sayNumber(top.now, "percent")];
  return {
    zh: `占比上升最多的是${top.member}：${before.zh} → ${now.zh}。`,
    en: `${top.member} has risen most in the mix: ${before.en} → ${now.en}.`,
  };
}

/** Where history begins after the window does, every customer looks new. */
function startOfData({ dates, window, dataSets }: Engine): Finding[] {
  const first = dates.of("orders", "date")?.known?.first;
  if (first === undefined || first < window.period.start || !dataSets.orders?.columns["customer"]) return [];
  const text = {
    zh: "数据起点不早于期初，期内客户都按新客户计（数据起点）。",
    en: "The data do not begin before the period, so all its customers count as new (start of data).",
  };
  return [{ id: "customers-start-of-data", severity: "info", text, metricIds: ["new-customer-count"] }];
}

/** Orders from before the first receipt look unpaid for ever, so receivables derived from them are too high. */
function startOfReceipts({ dates, dataSets }: Engine): Finding[] {
  const orders = dates.of("orders", "date")?.known?.first;
  const receipts = dates.of("receipts", "date")?.known?.first;
  const stated = dataSets.receipts?.columns["invoiceAmount"] && dataSets.receipts.columns["invoiceDate"];
  if (orders === undefined || receipts === undefined || stated || receipts - orders <= 92) return [];
  const [from, since] = [isoDate(receipts), isoDate(orders)];
  const text = {
    zh: `回款记录从 ${from} 开始，订单从 ${since} 开始：此前的订单都按未回款计，应收和 DSO 偏高。`,
    en: `Receipts begin on ${from}, orders on ${since}: earlier orders count as unpaid, so receivables and DSO are too high.`,
  };
  return [
    {
      id: "receipts-start-of-data",
      severity: "warning",
      text,
      metricIds: ["collection-rate-of-receivables", "dso"],
    },
  ];
}

function unknownStages({ dataSets: { pipeline }, settings }: Engine): Problem[] {
  if (!pipeline) return [];
  const known = new Set(settings.stageOrder.map(nameKey));
  return dealsOf(pipeline, settings.stageOrder)
    .order.unknown.filter((stage) => !known.has(nameKey(stage)))
    .map((stage) => ({ code: "unknown-stage", params: { stage }, severity: "warning" }));
}
