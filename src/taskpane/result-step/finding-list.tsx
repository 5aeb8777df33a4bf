import { makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../core/data/locale";
import type { Finding, MetricResult } from "../../core/review/review";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import { AddAction } from "./add-action";
import { FindingMark } from "./finding-mark";
import { actionForFinding } from "./suggested";
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
          <p className={styles.text}>
            <FindingMark severity={finding.severity} />
            {say(finding.text, locale)}
          </p>
          {finding.advice && (
            <p className={`${styles.text} ${shared.small}`}>
              {words.advice}
              {locale === "zh-CN" ? "：" : ": "}
              {say(finding.advice, locale)}
            </p>
          )}
          {finding.metricIds.length > 0 && <AddAction action={actionForFinding(finding, metrics)} />}
        </li>
      ))}
    </ul>
  );
}
