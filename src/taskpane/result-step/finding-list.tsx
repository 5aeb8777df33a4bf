import { makeStyles, tokens } from "@fluentui/react-components";
import type { SuggestedAction } from "../../app/actions";
import { say } from "../../core/data/locale";
import type { Finding, MetricResult } from "../../core/review/review";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import { AddAction } from "./add-action";
import { isWhole } from "../../core/review/scope";
import { resultWords } from "./words";

const useStyles = makeStyles({
  text: { margin: "0 0 4px" },
  critical: { borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}`, paddingLeft: "8px" },
  warning: { borderLeft: `4px solid ${tokens.colorPaletteYellowBorderActive}`, paddingLeft: "8px" },
  info: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}`, paddingLeft: "8px" },
});

/** What is worth attention: fired triggers with their advice, each of which can become an action in one click. */
export function FindingList({
  findings,
  metrics,
}: {
  findings: readonly Finding[];
  metrics: readonly MetricResult[];
}) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  return (
    <ul className={shared.list}>
      {findings.map((finding) => (
        <li key={`${finding.id}${JSON.stringify(finding.scope ?? {})}`} className={styles[finding.severity]}>
          <p className={styles.text}>{say(finding.text, locale)}</p>
          {finding.advice && (
            <p className={`${styles.text} ${shared.small}`}>
              {words.advice}
              {locale === "zh-CN" ? "：" : ": "}
              {say(finding.advice, locale)}
            </p>
          )}
          {finding.metricIds.length > 0 && <AddAction action={actionFor(finding, metrics)} />}
        </li>
      ))}
    </ul>
  );
}

/** The advice, or what was found, linked with the first metric that the tracker can follow. */
function actionFor({ advice, text, metricIds }: Finding, metrics: readonly MetricResult[]): SuggestedAction {
  const metric = metrics.find(({ id, scope }) => metricIds.includes(id) && isWhole(scope));
  return { measure: advice ?? text, ...(metric ? { metric: metric.label } : {}) };
}
