import { connect } from "../simulator/client/connect";
import type { ExcelHost } from "../simulator/protocol/excel-host";

/** Joins the Excel client of the pane's page to the workbook that the workbench around it holds. */
const { fupanOffice } = window as Window & { fupanOffice?: typeof Office };
const { fupanHost } = window.parent as Window & { fupanHost?: ExcelHost };
if (fupanOffice) Object.defineProperty(window, "Office", { get: () => fupanOffice, set: () => undefined });
const language = fupanOffice?.context.displayLanguage ?? navigator.language;
if (fupanHost) connect(window, fupanHost, { displayLanguage: language, contentLanguage: language });
