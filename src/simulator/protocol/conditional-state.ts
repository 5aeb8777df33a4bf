import { announce } from "../model/changes";
import { invalidOperation } from "../model/excel-error";
import type { ConditionalRule } from "../model/workbook";
import type { HostContext } from "./context";
import type { RuleState } from "./states";

export type Rule<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

/** The rule as one of the given kind; any other kind is refused. */
export function ruleOf<K extends ConditionalRule["kind"]>({ format }: RuleState, kind: K): Rule<K> {
  if (format.rule.kind !== kind) throw invalidOperation(`the rule is no ${kind} rule`);
  return format.rule as Rule<K>;
}

/** Replaces parts of a rule of the given kind. */
export function changeRule<K extends ConditionalRule["kind"]>(
  state: RuleState,
  kind: K,
  next: Partial<Rule<K>>,
  context: HostContext,
): void {
  state.format.rule = { ...ruleOf(state, kind), ...next };
  announce(context.model, { kind: "other", sheet: state.sheet });
}
