import type { DimensionId } from "../data/fields";
import type { Scope } from "./metric-result";

/** Whether a scope is the whole: no dimension is narrowed. */
export function isWhole(scope: Scope): boolean {
  return Object.keys(scope).length === 0;
}

/** Whether a scope is one member of one dimension and nothing else; `null` is 其他/未分类. */
export function isMember(scope: Scope, dimension: DimensionId, member: string | null): boolean {
  return Object.keys(scope).length === 1 && scope[dimension] === member;
}
