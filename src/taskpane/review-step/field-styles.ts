import { makeStyles } from "@fluentui/react-components";

/** Two narrow fields side by side where the pane is wide enough, days as narrow as they must be. */
export const useFieldStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: "12px 8px",
    alignItems: "start",
  },
  day: { minWidth: 0 },
});
