import type { Phrase } from "../data/locale";

/** What a reading is compared with. */
export type TriggerBase = "target" | "benchmark" | "previous" | "lastYear";

/** A reading that lies below or above its base by more than a share of it (0 = at all). */
export interface TriggerCondition {
  reading: string;
  is: "below" | "above";
  base: TriggerBase;
  /** Relative excess that must be passed; a setting's name when the user may change it. */
  by: number | "newcomerExcess";
}

/**
 * A rule of the cockpit as data (M11): all conditions must hold. `{label}`, `{member}`, `{actual}`, `{base}` and `{difference}` in the
 * finding are those of the first condition; `{mix}` is the product whose share of sales has risen most.
 */
export interface Trigger {
  id: string;
  severity: "warning" | "critical";
  when: readonly TriggerCondition[];
  finding: Phrase;
  check: Phrase;
}

const conversion = (reading: string): Trigger => ({
  id: `${reading}-below-benchmark`,
  severity: "warning",
  when: [{ reading, is: "below", base: "benchmark", by: 0 }],
  // document C7
  finding: {
    zh: "{label}{actual}，低于行业基准{base}（{difference}）。",
    en: "{label} is {actual}, below the benchmark {base} ({difference}).",
  },
  check: {
    zh: "做线索质量分析：按来源看转化，抽查话术与需求记录。",
    en: "Check lead quality by source, and sample pitches and notes of needs.",
  },
});

/** Shipped triggers; `silentTriggers` in the settings turns one off by its id. */
export const triggers: readonly Trigger[] = [
  conversion("lead-to-opportunity-rate"),
  conversion("opportunity-to-order-rate"),
  conversion("lead-to-order-rate"),
  {
    id: "sales-per-customer-falling",
    severity: "warning",
    when: [{ reading: "sales-per-customer", is: "below", base: "previous", by: 0 }],
    // document C7
    finding: {
      zh: "{label}由{base}降至{actual}（{difference}）。{mix}",
      en: "{label} fell from {base} to {actual} ({difference}). {mix}",
    },
    check: { zh: "检查低价产品是否销售过多。", en: "Check whether low-price products are sold too much." },
  },
  {
    id: "volume-bought-with-credit",
    severity: "critical",
    when: [
      { reading: "collection-rate", is: "below", base: "previous", by: 0 },
      { reading: "sales-amount", is: "above", base: "previous", by: 0 },
    ],
    // document A2
    finding: {
      zh: "销售额上升，而{label}由{base}降至{actual}（{difference}）：是否以账期换量？",
      en: "Sales rise while {label} fell from {base} to {actual} ({difference}): volume bought with credit?",
    },
    check: {
      zh: "核对新增订单的账期与逾期应收。",
      en: "Check terms of the new orders and overdue receivables.",
    },
  },
  {
    id: "channel-over-ceiling",
    severity: "warning",
    when: [{ reading: "channel-share", is: "above", base: "benchmark", by: 0 }],
    // document B4, B9
    finding: {
      zh: "{member}占比{actual}，超过上限{base}（{difference}）。",
      en: "{member} makes {actual}, above its ceiling of {base} ({difference}).",
    },
    check: {
      zh: "制定其他渠道的开拓计划，写明数量和日期。",
      en: "Plan other channels, with numbers and dates.",
    },
  },
  {
    id: "channel-under-floor",
    severity: "warning",
    when: [{ reading: "channel-share-floor", is: "below", base: "benchmark", by: 0 }],
    finding: {
      zh: "{member}占比{actual}，低于下限{base}（{difference}）。",
      en: "{member} makes {actual}, below its floor of {base} ({difference}).",
    },
    check: { zh: "检查该渠道的投入与执行。", en: "Check what is put into this channel and how it is run." },
  },
  {
    id: "delivery-over-standard",
    severity: "warning",
    when: [{ reading: "delivery-cycle", is: "above", base: "benchmark", by: 0 }],
    // document B3, C13
    finding: {
      zh: "{label}{actual}，超过标准{base}（{difference}）。",
      en: "{label} is {actual}, over the standard of {base} ({difference}).",
    },
    check: { zh: "检查合同审批与资源调度环节。", en: "Check contract approval and scheduling." },
  },
  {
    id: "newcomers-much-slower",
    severity: "warning",
    when: [{ reading: "newcomer-cycle", is: "above", base: "benchmark", by: "newcomerExcess" }],
    // document B3, B10
    finding: {
      zh: "新人{member}{actual}，老员工{base}（{difference}）。",
      en: "Newcomers' {member}: {actual} against veterans' {base} ({difference}).",
    },
    check: {
      zh: "检查培训覆盖与通过率，安排师带徒。",
      en: "Check training coverage and results; pair with mentors.",
    },
  },
  {
    id: "returns-rising",
    severity: "warning",
    when: [{ reading: "return-rate", is: "above", base: "previous", by: 0 }],
    finding: {
      zh: "{label}由{base}升至{actual}（{difference}）。",
      en: "{label} rose from {base} to {actual} ({difference}).",
    },
    check: { zh: "按产品和原因查看退货。", en: "Look at returns by product and reason." },
  },
];
