import {
  FluentProvider,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import type { PaneTheme } from "./office-context";
import type { PaneState } from "./pane-state";
import { Step } from "./step";
import type { ReviewActions } from "./use-review";

/** In the fonts of pane.css, so that what is painted first and what comes later look alike. */
const font = { fontFamilyBase: "inherit" };
const themes = {
  light: { ...webLightTheme, ...font },
  dark: { ...webDarkTheme, ...font },
  "high-contrast": { ...teamsHighContrastTheme, ...font },
};

interface Props {
  state: PaneState;
  actions: ReviewActions;
  theme: PaneTheme;
}

/** All that is drawn with Fluent's controls, in its theme; loaded behind the first paint. */
export function Workspace({ state, actions, theme }: Props) {
  return (
    <FluentProvider theme={themes[theme]}>
      <Step state={state} actions={actions} />
    </FluentProvider>
  );
}
