import { groupBy } from "../../core/data/group-by";
import { say } from "../../core/data/locale";
import type { Review } from "../../core/review/review";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";

/** Metrics that could not be computed, by what they lack: each reason once, the one that costs most first. */
export function NotComputed({ gaps }: Pick<Review, "gaps">) {
  const shared = useStepStyles();
  const { words, locale } = useLanguage();
  if (gaps.length === 0) return null;
  const lacking = groupBy(gaps, ({ reason }) => say(reason, locale));
  return (
    <details>
      <summary className={shared.heading}>
        {words.result.notComputed} ({gaps.length})
      </summary>
      <ul className={shared.list}>
        {[...lacking]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([why, metrics]) => (
            <li key={why}>
              {why}
              <div className={shared.small}>{metrics.map(({ label }) => say(label, locale)).join(" · ")}</div>
            </li>
          ))}
      </ul>
    </details>
  );
}
