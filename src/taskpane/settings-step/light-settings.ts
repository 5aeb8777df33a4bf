import { choice, field, number, phrase, share, type SettingGroup } from "./setting-field";

/** When a light turns yellow and red. */
export const lights: SettingGroup = {
  id: "lights",
  title: phrase("灯", "Lights"),
  fields: [
    field(
      "redLag",
      phrase("红灯：落后目标", "Red: behind target by"),
      phrase("达到这个比例亮红灯。", "From this share of the target on."),
      share,
    ),
    field(
      "yellowLag",
      phrase("黄灯：落后目标", "Yellow: behind target by"),
      phrase("达到这个比例亮黄灯。", "From this share of the target on."),
      share,
    ),
    field(
      "ratioFlag",
      phrase("比率指标按", "Rates are judged by"),
      phrase(
        "复购率、毛利率等：按相对比例，或按百分点。",
        "Repurchase, margin rate …: by share of the target, or by percentage points.",
      ),
      choice("ratioFlag", {
        relative: phrase("相对比例", "share of target"),
        pp: phrase("百分点", "percentage points"),
      }),
    ),
    field(
      "redPp",
      phrase("红灯：落后百分点", "Red: points behind"),
      phrase("比率按百分点判断时使用。", "Used where rates are judged by points."),
      number,
    ),
    field(
      "yellowPp",
      phrase("黄灯：落后百分点", "Yellow: points behind"),
      phrase("比率按百分点判断时使用。", "Used where rates are judged by points."),
      number,
    ),
    field(
      "lowerAchievement",
      phrase("越低越好的达成率", "Achievement where lower is better"),
      phrase("周期、退货率等的达成率怎么算。", "How cycles, return rates … show achievement."),
      choice("lowerAchievement", {
        dash: phrase("不显示", "not shown"),
        "t-over-a": phrase("目标 ÷ 实际", "target ÷ actual"),
        "two-minus": phrase("2 − 实际 ÷ 目标", "2 − actual ÷ target"),
      }),
    ),
  ],
};

/** What periods are and what they are compared with. */
export const periods: SettingGroup = {
  id: "periods",
  title: phrase("期间与比较", "Periods and comparisons"),
  fields: [
    field(
      "fiscalYearStart",
      phrase("财年起始月", "Fiscal year starts in month"),
      phrase("1 至 12；季度、半年、年度都从这里数起。", "1 to 12; quarters, halves and years count from it."),
      number,
    ),
    field(
      "partPeriod",
      phrase("未结束的期间", "Open periods compare"),
      phrase(
        "与同期、上期比较时取同样天数，或整期。",
        "The same days of the period before, or the whole of it.",
      ),
      choice("partPeriod", {
        "same-days": phrase("同样天数", "the same days"),
        full: phrase("整期", "whole periods"),
      }),
    ),
    field(
      "negativeBase",
      phrase("基期为负时", "When the base is negative"),
      phrase(
        "只写扭亏、减亏等，或按绝对值算变化率。",
        "Words (loss narrowed …), or a rate on the absolute base.",
      ),
      choice("negativeBase", {
        reason: phrase("写原因", "words"),
        absolute: phrase("按绝对值", "rate on the absolute base"),
      }),
    ),
    field(
      "targetSplit",
      phrase("长期目标用于短期", "Targets of longer spans"),
      phrase(
        "只有年目标而看一个月：不拆，或按天数拆。",
        "A year's target for a month: not split, or split by days.",
      ),
      choice("targetSplit", { never: phrase("不拆", "not split"), "by-days": phrase("按天数", "by days") }),
    ),
  ],
};
