import type { Phrase } from "../../data/locale";
import type { Settings } from "../../settings";

/** How a setting's value is read. */
export type SettingFormat =
  "share" | "amount" | "plain" | "days" | "months" | "month" | "points" | "pp" | "factor";

export interface SettingWords {
  label: Phrase;
  format: SettingFormat;
  /** Words of its choices. */
  choices?: Readonly<Record<string, Phrase>>;
}

const words = (
  zh: string,
  en: string,
  format: SettingFormat = "plain",
  choices?: SettingWords["choices"],
): SettingWords => ({ label: { zh, en }, format, ...(choices ? { choices } : {}) });
const both = (zh: string, en: string): Phrase => ({ zh, en });

/** Every setting in words; a new one without words does not compile. */
export const settingWords: Readonly<Record<Exclude<keyof Settings, "plan">, SettingWords>> = {
  redLag: words("红灯：落后不低于", "Red: lag of at least", "share"),
  yellowLag: words("黄灯：落后不低于", "Yellow: lag of at least", "share"),
  ratioFlag: words("比率指标的灯按", "Lights of ratios by", "plain", {
    relative: both("相对落后", "relative lag"),
    pp: both("百分点", "percentage points"),
  }),
  redPp: words("比率红灯(按百分点时)", "Red of ratios (by points)", "pp"),
  yellowPp: words("比率黄灯(按百分点时)", "Yellow of ratios (by points)", "pp"),
  lowerAchievement: words("越低越好指标的达成率", "Achievement where lower is better", "plain", {
    dash: both("不计算(—)", "none (—)"),
    "t-over-a": both("目标 ÷ 实际", "target ÷ actual"),
    "two-minus": both("2 − 实际 ÷ 目标", "2 − actual ÷ target"),
  }),
  targetSplit: words("长期目标拆到期间", "Targets of longer spans", "plain", {
    never: both("不拆", "not split"),
    "by-days": both("按天数", "by days"),
  }),
  kpiPolarity: words("指标方向(手工指定)", "Polarity by hand", "plain", {
    higher: both("越高越好", "higher is better"),
    lower: both("越低越好", "lower is better"),
  }),
  negativeBase: words("基期为负时的变动", "Change on a negative base", "plain", {
    reason: both("写明原因", "with its reason"),
    absolute: both("除以绝对值", "over the absolute base"),
  }),
  partPeriod: words("未满期间的比较", "Comparison of part periods", "plain", {
    "same-days": both("同样天数", "same elapsed days"),
    full: both("完整期间", "full period"),
  }),
  fiscalYearStart: words("财年起始月", "Fiscal year starts in month", "month"),
  displayUnit: words("金额显示单位", "Display unit of amounts", "plain", {
    auto: both("自动", "automatic"),
    "1": both("元", "1"),
    "10000": both("万元", "10,000"),
    "100000000": both("亿元", "100 million"),
  }),
  formulas: words("公式", "Formulas", "plain", {
    auto: both("自动", "automatic"),
    live: both("活公式", "live"),
    values: both("静态值", "values"),
  }),
  liveFormulaCells: words("活公式规模上限", "Limit of live formulas"),
  lostAfterMonths: words("多久未下单算流失", "A customer is lost after", "months"),
  newProductMonths: words("上市多久内算新品", "A product is new for", "months"),
  repurchase: words("复购率口径", "Repurchase rate", "plain", {
    "prior-base": both("上期客户再购", "customers of the previous period"),
    "in-period": both("期内多次下单", "within the period"),
    "any-earlier": both("曾经购买", "any earlier order"),
  }),
  returns: words("退货计入", "Returns count in", "plain", {
    "original-order": both("原订单期间", "the order's period"),
    "own-period": both("退货期间", "their own period"),
  }),
  funnelView: words("漏斗口径", "Funnel", "plain", {
    "reached-or-beyond": both("到达或越过", "reached or beyond"),
    strict: both("逐级通过", "passed every stage"),
  }),
  smallSample: words("少于几行算样本不足", "Small sample below (rows)"),
  stageOrder: words("阶段顺序", "Order of stages"),
  stageBenchmarks: words("阶段转化基准", "Benchmarks of stages", "share"),
  channelCeilings: words("渠道占比上限", "Ceilings of channels", "share"),
  channelFloors: words("渠道占比下限", "Floors of channels", "share"),
  paretoShare: words("关键少数的累计占比", "Vital few make", "share"),
  newcomerMonths: words("入职多久内算新人", "A newcomer for", "months"),
  standardDays: words("周期标准", "Standards of cycles", "days"),
  newcomerExcess: words("新人周期超出提示", "Newcomers' excess cycle", "share"),
  metricBenchmarks: words("指标基准(比率以小数计)", "Benchmarks of metrics (rates as fractions)"),
  silentTriggers: words("不提示的规则", "Silent triggers"),
  matrixMarginRate: words("产品矩阵毛利率分界", "Matrix cut: margin rate", "share"),
  matrixGrowth: words("产品矩阵增长分界", "Matrix cut: growth", "share"),
  tierSystem: words("客户分级依据", "Customer tiers by", "plain", {
    spend: both("年消费", "yearly spend"),
    matrix: both("影响力 × 潜力", "influence × potential"),
    cumulative: both("累计占比", "cumulative share"),
  }),
  tierBounds: words("分级下限(超过)", "Tiers above", "amount"),
  tierRest: words("其余客户等级", "Tier of the rest"),
  tierCumulative: words("累计占比分界", "Cumulative cuts", "share"),
  contactPlans: words("联系计划", "Contact plans"),
  healthyScore: words("健康分不低于", "Healthy from", "points"),
  warningScore: words("预警分不低于", "Warning from", "points"),
  healthWeights: words("健康分权重", "Weights of health"),
  healthRanges: words("健康分范围", "Ranges of health"),
  healthPercentiles: words("健康分百分位", "Percentiles of health", "share"),
  commissionRates: words("提成比例", "Commission rates", "share"),
  commissionOn: words("提成基数", "Commission on", "plain", {
    signed: both("签约额", "signed amounts"),
    collected: both("回款额", "collected amounts"),
  }),
  dsoDays: words("DSO 天数", "Days of DSO", "days"),
};

/** The same for next year's plan. */
export const planWords: Readonly<Record<keyof Settings["plan"], SettingWords>> = {
  growth: words("来年目标增长", "Next year: growth", "share"),
  total: words("来年目标总额", "Next year: total", "amount"),
  challengeFactor: words("挑战目标 ÷ 基础目标", "Challenge ÷ base target", "factor"),
  uplift: words("老客户增长(按等级)", "Uplift by tier", "share"),
  newCustomers: words("来年新客户数", "Next year: new customers"),
  newProductAmount: words("来年新品金额", "Next year: new products", "amount"),
  timeUnit: words("目标时间粒度", "Plan by", "plain", {
    month: both("月", "month"),
    quarter: both("季度", "quarter"),
    half: both("半年", "half"),
  }),
  weights: words("目标分解权重", "Weights of the plan", "share"),
  holds: words("目标分解保留值", "Held amounts of the plan", "amount"),
  roundTo: words("目标取整到", "Plan rounded to"),
};

/** Words of the keys inside settings. */
export const partWords: Readonly<Record<string, Phrase>> = {
  base: both("基础", "base"),
  challenge: both("挑战", "challenge"),
  beyond: both("超过挑战", "beyond"),
  frequency: both("频次", "frequency"),
  orderValue: both("客单价", "order value"),
  complaints: both("投诉", "complaints"),
  low: both("低", "low"),
  high: both("高", "high"),
  content: both("内容", "content"),
  resources: both("资源", "resources"),
  nps: both("NPS", "NPS"),
  a: both("A", "A"),
  b: both("B", "B"),
  time: both("时间", "time"),
  region: both("区域", "region"),
  productLine: both("产品线", "product line"),
  product: both("产品", "product"),
  team: both("团队", "team"),
  rep: both("销售", "rep"),
};
