import { targetMetricWords } from "../header-dictionary/targets";
import type { NormalisedHeader } from "../normalise-header";
import { matchHeader } from "./match-header";

/** What a target column is for: the metric, and whether it is the stretch target. */
export interface TargetHeader {
  metric: string;
  challenge: boolean;
  score: number;
}

const targetWord =
  /目标值|目标额|目标数|目标|任务额|任务值|任务量|任务|指标值|指标|计划值|计划额|计划|预算额|预算值|预算|\b(?:targets?|quotas?|goals?|budgets?|budgeted|plan|planned|objective)\b/gu;
const notTarget =
  /率$|差|完成|达成|占比|实际|\b(?:actual|pct|variance|vs|achievement|attainment|gap|status|remaining|date|id|name|owner|customer|account)\b|日期|时间|状态|负责|类型|类别|名称|编号|原因|措施/u;
const challengeWord = /挑战|冲刺|奋斗|\b(?:challenge|stretch)\b/gu;
const filler =
  /^\s*[年月季周日]\s*$|年度|月度|季度|半年度|全年|本年|本月|本周|每周|周度|本季|当月|当年|今年|个人|部门|团队|公司|基础|基本|保底|考核|kpi|合计|\b(?:annual|monthly|quarterly|yearly|base|amount|value|total|individual|team|company|fy|revised|final)\b|的|数$|值$|额$/gu;

/**
 * Reads a header such as `销售目标`, `利润目标(万元)`, `新客户数目标`, `挑战任务`, `Margin Quota`; `null` when it names no target.
 * A target of nothing in particular is one of sales.
 */
export function targetHeader(header: NormalisedHeader): TargetHeader | null {
  const { text } = header;
  const challenge = text.search(challengeWord) >= 0;
  const rate = /率(?:目标|任务|指标|计划)?(?:值)?$/u.test(text);
  if (text.search(targetWord) < 0 && !challenge) return null;
  const rest = text.replace(targetWord, " ").replace(challengeWord, " ").replace(/\s+/g, " ").trim();
  if (notTarget.test(rest) && !(rate && !/完成|达成|实际/.test(rest))) return null;
  const subject = rest.replace(filler, " ").replace(/\s+/g, " ").trim();
  if (subject === "") return { metric: "sales-amount", challenge, score: 0.97 };
  const named = { text: subject, parts: [], qualifiers: [] };
  const scored = Object.entries(targetMetricWords).map(([metric, words]) => ({
    metric,
    score: words ? Math.max(matchHeader(named, words), matchHeader({ ...named, text: rest }, words)) : 0,
  }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  if (!best || best.score < 0.55) return { metric: "sales-amount", challenge, score: 0.5 };
  return { metric: best.metric, challenge, score: best.score };
}
