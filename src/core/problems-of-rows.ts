import type { Phrase } from "./data/locale";

/** What the reading, joining and adding up of rows may meet (intake.md), and what it asks about. */
export const rowProblemSentences = {
  // rows that are left out
  "blank-cell": {
    zh: "“{header}”为空，此行未计入；请补填。",
    en: "“{header}” is blank; the row was left out. Fill it in.",
  },
  "instalment-undated": {
    zh: "“{header}”有金额 {amount}，但没有日期，未计入回款；请补填日期。",
    en: "“{header}” holds {amount} without a date; it is not among the receipts. Fill in the date.",
  },
  "repeated-header": {
    zh: "此行重复了标题（“{text}”），不是数据，未计入。",
    en: "The row repeats the headers (“{text}”); it is no data and was left out.",
  },
  "total-row": {
    zh: "此行是合计行（{text}），不再相加，只用于核对。",
    en: "The row sums up others ({text}); it was not added again, only checked.",
  },
  "unknown-order": {
    zh: "工作表“{table}”中没有订单“{text}”，此行没有日期，未计入；请核对订单号。",
    en: "Order “{text}” is not in “{table}”, so the row has no date and was left out. Check the order number.",
  },
  "lines-without-orders": {
    zh: "这些订单明细找不到带日期的订单表，未计入；请把订单表放进同一工作簿。",
    en: "No table with the dates of these order lines was found; they were left out. Put the orders into the same workbook.",
  },
  "unknown-currency": {
    zh: "币种“{text}”没有汇率，此行未计入；请在汇率表中补上。",
    en: "There is no rate for the currency “{text}”; the row was left out. Add it to the rate table.",
  },
  "same-sums-twice": {
    zh: "此表与“{table}”各期合计相同，是同一批销售的另一种汇总，只计一次，此表未计入；如果不是，请回答“两张都用”。",
    en: "The sums of this table are those of “{table}”: the same sales summed up in another way. They were counted once and this table left out; if they differ, choose both.",
  },
  "same-orders-twice": {
    zh: "此表与“{table}”是同一批订单，只计一次，此表未计入；如果不是，请改名订单号后再复盘。",
    en: "This table holds the same orders as “{table}”; they were counted once and this table left out. If they differ, give them different order numbers.",
  },
  "cancelled-order": {
    zh: "此行的状态是“{text}”，没有成交，未计入；如要计入，请在“数据”中回答。",
    en: "The row's status is “{text}”: no sale came about, so it was left out. Answer under Data if it should count.",
  },
  "test-row-excluded": {
    zh: "按您的选择，测试行（“{text}”）未计入。",
    en: "The test row (“{text}”) was left out, as you chose.",
  },
  "unit-unclear": {
    zh: "“{header}”的目标与实际相差约 {factor} 倍，单位不明，暂未计入；请回答单位是元、千元、万元还是亿元。",
    en: "Targets in “{header}” differ from the actual figures by about {factor} times, so their unit is unclear and they were left out. Say which unit they are in.",
  },
  // rows that stay in
  "cell-ignored": {
    zh: "“{header}”中的“{text}”无法读取，按空白处理，此行照常计入；请更正。",
    en: "“{text}” in “{header}” could not be read; the cell counts as blank and the row stays in. Correct it.",
  },
  "total-differs": {
    zh: "合计行“{header}”写的是 {stated}，各行相加是 {sum}；请核对公式范围。",
    en: "The total of “{header}” says {stated}, the rows add up to {sum}. Check the formula's range.",
  },
  "duplicate-row": {
    zh: "此行与第 {row} 行在所读各列中完全相同，两行都已计入；如是重复录入，请删除其一。",
    en: "The row equals row {row} in every column that was read; both were counted. Delete one if it was entered twice.",
  },
  "test-row": {
    zh: "“{text}”像是测试数据，目前照常计入；可选择排除。",
    en: "“{text}” looks like a test; it is counted until you choose to exclude it.",
  },
  orphan: {
    zh: "“{text}”不在“{table}”中，以原编码显示；请补充该表。",
    en: "“{text}” is not in “{table}”; its key stands for its name. Add it to that table.",
  },
  "more-of-the-same": {
    zh: "另有 {count} 处同样的提示（{code}）未逐一列出。",
    en: "{count} more remarks of this kind ({code}) are not listed one by one.",
  },
  // questions
  "join-unclear": {
    zh: "“{from}”在“{table}”的“{to}”中只找到 {found}/{total} 个，要用它来关联吗？",
    en: "Only {found} of {total} keys of “{from}” were found in “{to}” of “{table}”. Use it to look names up?",
  },
  "near-names": {
    zh: "“{from}”与“{to}”是同一个吗？",
    en: "Are “{from}” and “{to}” the same?",
  },
  "cancelled-orders": {
    zh: "有 {count} 行（金额合计 {amount}）的状态是“{status}”，目前照常计入：要排除吗？",
    en: "Rows whose status is “{status}”: {count}, {amount} in all. They are counted. Should they be left out?",
  },
  "test-rows": {
    zh: "有 {count} 行像是测试数据，要排除吗？",
    en: "Rows that look like tests: {count}. Exclude them?",
  },
  "cost-unclear": {
    zh: "“{header}”是单件成本还是整行成本？目前按单件成本乘以数量计算。",
    en: "Is “{header}” the cost of one piece or of the whole row? It was taken for one piece and multiplied by the quantity.",
  },
  "currency-unclear": {
    zh: "金额有几种币种（{currencies}）而汇率不全：金额已经是同一币种，还是只计其中一种？",
    en: "Amounts are in several currencies ({currencies}) and rates are missing. Are they in one currency already, or should only one be counted?",
  },
} as const satisfies Record<string, Phrase>;
