/* Everything the pane can ask for, as one module, so that the pane can paint before it loads the engine. */
export { goToCell, goToSheet } from "./go-to";
export { inspectWorkbook } from "./inspect-workbook";
export { problemIn } from "./problem-in";
export { reviewWorkbook } from "./review-workbook";
export { watchSources } from "./watch-sources";
