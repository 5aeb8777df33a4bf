import type { SuggestedAction } from "../../app/actions";
import type { Finding, MetricResult } from "../../core/review/review";
import { isWhole } from "../../core/review/scope";
import { figureText } from "../figure-text";
import type { MemberGap } from "./gaps-of";

/** The advice, or what was found, linked with the first metric that the tracker can follow. */
export function actionForFinding(
  { advice, text, metricIds }: Finding,
  metrics: readonly MetricResult[],
): SuggestedAction {
  const metric = metrics.find(({ id, scope }) => metricIds.includes(id) && isWhole(scope));
  return { measure: advice ?? text, ...(metric ? { metric: metric.label } : {}) };
}

/** To close a member's gap, linked with the figure that shows it. */
export function actionForGap({ member, gap, result }: MemberGap): SuggestedAction {
  const amount = (locale: "zh-CN" | "en-US"): string => figureText(gap, "amount", undefined, locale);
  return {
    measure: {
      zh: `补上${member}的目标差距 ${amount("zh-CN")}`,
      en: `Close ${member}'s gap of ${amount("en-US")} to target`,
    },
    ...(result ? { metric: result.label } : {}),
  };
}
