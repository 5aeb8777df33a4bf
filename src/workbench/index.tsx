import { createRoot } from "react-dom/client";
import { ExcelHost } from "../simulator/protocol/excel-host";
import type { OpenedWorkbook } from "../simulator/xlsx/opened-workbook";
import { fetchWorkbook, sampleFile } from "./open-workbook-file";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    /** What the pane's page asks for while it loads. */
    fupanBench?: { displayLanguage: string; officeTheme: { bodyBackgroundColor: string } };
    fupanHost?: ExcelHost;
    fupanOpened?: OpenedWorkbook;
  }
}

/** `?file=…&lang=en-US&theme=dark&pane=320` choose workbook, language, theme and width of the pane. */
const query = new URLSearchParams(location.search);
window.fupanBench = {
  displayLanguage: query.get("lang") ?? "zh-CN",
  officeTheme: { bodyBackgroundColor: query.get("theme") === "dark" ? "#292929" : "#ffffff" },
};
const paneWidth = Number(query.get("pane") ?? 360);

async function start(): Promise<void> {
  const opened = await fetchWorkbook(query.get("file") ?? sampleFile);
  const root = document.getElementById("root");
  if (root)
    createRoot(root).render(
      <Workbench first={opened} paneWidth={paneWidth} makeHost={(model) => new ExcelHost(model)} />,
    );
}

void start();
