import type { DimensionId } from "../../core/data/fields";
import { say, type Locale } from "../../core/data/locale";
import { memberLabel } from "../../core/review/member-label";
import type { Scope } from "../../core/review/review";

/** Whose figure it is: `华东`, `华东 · 李雷`; blank for the whole. */
export function scopeText(scope: Scope, locale: Locale): string {
  return (Object.entries(scope) as [DimensionId, string | null][])
    .map(([dimension, member]) => say(memberLabel(dimension, member), locale))
    .join(" · ");
}
