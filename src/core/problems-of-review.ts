import type { Phrase } from "./data/locale";

/** Problems that show while figures are worked out or settings are read. */
export const reviewProblemSentences = {
  "ribbon-refresh-failed": {
    zh: "{on} 从功能区刷新没有完成：{reason}",
    en: "The refresh from the ribbon on {on} did not finish: {reason}",
  },
  "negative-cycle": {
    zh: "“{sheet}” {address}：{cycle}为 {days} 天，结束日早于开始日，未计入周期；请核对日期。",
    en: "“{sheet}” {address}: the {cycle} is {days} days, it ends before it begins, and was left out. Check the dates.",
  },
  "unknown-stage": {
    zh: "不知道阶段“{stage}”在漏斗中的位置，暂放在中间；请在设置的 stageOrder 中写明各阶段的顺序。",
    en: "The place of stage “{stage}” in the funnel is not known; it stands in the middle. List the stages in order in the setting stageOrder.",
  },
  "settings-not-json": {
    zh: "设置文件不是有效的 JSON（{detail}），未采用这份设置；请修正后重试。",
    en: "The settings file is no valid JSON ({detail}); it is not used. Mend it and try again.",
  },
  "settings-wrong-key": {
    zh: "设置文件中的 {path} 有误（{detail}），未采用这份设置；请修正或删除这一项。",
    en: "{path} in the settings file is wrong ({detail}); the file is not used. Mend or delete it.",
  },
  "plan-no-weights": {
    zh: "目标分解：{axis}没有可用的权重，已按平均分配；请填写权重。",
    en: "Target plan: {axis} has no usable weights and was split equally. Enter weights.",
  },
  "plan-weights-normalised": {
    zh: "目标分解：{axis}的权重合计 {sum}，已折算为 100 %。",
    en: "Target plan: the weights of {axis} make {sum}; they were normalised to 100 %.",
  },
  "plan-holds-exceed-total": {
    zh: "目标分解：{axis}的保留值超过总额，其余成员为负数；请调低保留值或提高总额。",
    en: "Target plan: the held amounts of {axis} exceed the total, the rest is negative. Lower them or raise the total.",
  },
  "plan-holds-miss-total": {
    zh: "目标分解：{axis}的所有成员都已保留，但合计不等于总额，保留值未采用；请放开一个成员。",
    en: "Target plan: every member of {axis} is held, but together they miss the total; the holds were not used. Release one member.",
  },
  "plan-holds-infeasible": {
    zh: "目标分解：{axis}的保留组合与合计矛盾，保留值未采用；请调整保留值。",
    en: "Target plan: the held combinations of {axis} contradict the totals and were not used. Change them.",
  },
  "plan-hold-unknown": {
    zh: "目标分解：{axis}有一个保留值的成员不存在，未采用；请核对名称。",
    en: "Target plan: a held amount of {axis} names a member that does not exist. Check the name.",
  },
} as const satisfies Record<string, Phrase>;
