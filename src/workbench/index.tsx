import { createRoot } from "react-dom/client";
import { ExcelHost } from "../simulator/protocol/excel-host";
import type { OpenedWorkbook } from "../simulator/xlsx/opened-workbook";
import { benchWordsFor } from "./bench-words";
import { fetchWorkbook, sampleFile } from "./open-workbook-file";
import { Workbench, type Bench } from "./workbench";

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
const language = query.get("lang") ?? "zh-CN";
window.fupanBench = {
  displayLanguage: language,
  officeTheme: { bodyBackgroundColor: query.get("theme") === "dark" ? "#292929" : "#ffffff" },
};
const paneWidth = Number(query.get("pane") ?? 360);

let benches = 0;

/** The pane's page asks its parent for the host while it loads: the host stands before the frame does. */
function startBench(opened: OpenedWorkbook): Bench {
  const host = new ExcelHost(opened.model);
  window.fupanHost = host;
  window.fupanOpened = opened;
  benches += 1;
  return { opened, host, number: benches };
}

async function start(): Promise<void> {
  const first = startBench(await fetchWorkbook(query.get("file") ?? sampleFile));
  const root = document.getElementById("root");
  if (root)
    createRoot(root).render(
      <Workbench
        first={first}
        paneWidth={paneWidth}
        words={benchWordsFor(language)}
        startBench={startBench}
      />,
    );
}

void start();
