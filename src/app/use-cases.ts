/* Everything the pane can ask for, as one module, so that the pane can paint before it loads the engine. */
export { addAction, changeAction, readActions } from "./actions";
export { bringBackReview, hasEarlierVersion } from "./bring-back";
export { explainFigure } from "../core/sheets/explain-figure";
export { cellsToCheck, checkRows } from "./check-rows";
export { correctWorkbookMapping } from "./correct-mapping";
export { goToCell, goToFigure, goToSheet } from "./go-to";
export { importWorkbooks } from "./import-workbooks";
export { insertSample } from "./insert-sample";
export { insertTemplate } from "./insert-template";
export { reportAsMarkdown } from "./report-as-markdown";
export { inspectWorkbook } from "./inspect-workbook";
export { keepSettings } from "./keep-settings";
export { problemIn } from "./problem-in";
export { refreshFromRibbon } from "./refresh-from-ribbon";
export { reviewWorkbook } from "./review-workbook";
export { takeBack } from "./take-back";
export { watchSources } from "./watch-sources";
export { watchFigures } from "./watch-figures";
