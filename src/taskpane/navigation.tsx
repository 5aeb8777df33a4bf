import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLanguage } from "./pane-context";
import type { StepId } from "./pane-state";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "4px",
    // five tabs fit beside the pane's menu at 320 px less a scroll bar
    padding: "8px 44px 0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    padding: "12px 4px",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    minHeight: "44px",
    cursor: "pointer",
    borderBottom: "3px solid transparent",
    // forced colours would draw the transparent line of every tab
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  skip: {
    position: "absolute",
    left: "-999px",
    ":focus": {
      left: "8px",
      top: "8px",
      backgroundColor: tokens.colorNeutralBackground1,
      padding: "4px 8px",
      zIndex: 1,
    },
  },
});

const steps: readonly StepId[] = ["data", "result", "actions", "plan", "settings"];

/** Tabs of at most 12 characters, with the current one marked for eyes and screen readers. */
export function Navigation({
  step,
  canOpen,
  onGo,
}: {
  step: StepId;
  /** Steps for which there is something to show. */
  canOpen: (step: StepId) => boolean;
  onGo: (step: StepId) => void;
}) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <nav className={styles.bar} aria-label={words.navigation}>
      <a className={styles.skip} href="#content">
        {words.skipToContent}
      </a>
      {steps.map((id) => (
        <button
          key={id}
          type="button"
          className={mergeClasses(styles.tab, id === step && styles.current)}
          aria-current={id === step ? "page" : undefined}
          disabled={!canOpen(id)}
          onClick={() => onGo(id)}
        >
          {words.steps[id]}
        </button>
      ))}
    </nav>
  );
}
