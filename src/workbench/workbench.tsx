import { useState, type CSSProperties } from "react";
import type { ExcelHost } from "../simulator/protocol/excel-host";
import type { OpenedWorkbook } from "../simulator/xlsx/opened-workbook";
import { XlsxError } from "../simulator/xlsx/xlsx-error";
import type { BenchWords } from "./bench-words";
import { fetchWorkbook, openPicked, sampleFile } from "./open-workbook-file";
import { saveToDisk } from "./save-to-disk";
import { SheetGrid } from "./sheet-grid";
import { SheetTabs } from "./sheet-tabs";
import { useRevision } from "./use-revision";

/** A workbook with the Excel that answers for it; `number` tells one from the next. */
export interface Bench {
  opened: OpenedWorkbook;
  host: ExcelHost;
  number: number;
}

interface Props {
  first: Bench;
  paneWidth: number;
  words: BenchWords;
  /** Puts a workbook behind Excel, where the pane's page will look for it. */
  startBench: (opened: OpenedWorkbook) => Bench;
}

/** A workbook in a grid, and beside it the very pane that Excel shows, joined by the Excel client's own protocol. */
export function Workbench({ first, paneWidth, words, startBench }: Props) {
  const [bench, setBench] = useState(first);
  const [notice, setNotice] = useState("");
  const revision = useRevision(bench.host);

  const open = (loading: Promise<OpenedWorkbook>): void => {
    loading.then(
      (opened) => {
        setNotice("");
        setBench(startBench(opened));
      },
      (error: unknown) => setNotice(error instanceof XlsxError ? words.notOpened(error.code) : String(error)),
    );
  };

  return (
    <div className="bench" style={{ "--pane-width": `${paneWidth}px` } as CSSProperties}>
      <header className="bench-bar">
        <span className="name">{bench.opened.model.name}</span>
        {notice && <span role="alert">{notice}</span>}
        <label title={words.openHint}>
          {words.open}
          <input
            type="file"
            accept=".xlsx,.xlsm"
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = ""; // the same file may be opened again
              if (file) open(openPicked(file));
            }}
          />
        </label>
        <button type="button" title={words.sampleHint} onClick={() => open(fetchWorkbook(sampleFile))}>
          {words.sample}
        </button>
        <button
          type="button"
          className="save"
          title={words.saveHint}
          onClick={() => setNotice(saveToDisk(bench.opened).join(" "))}
        >
          {words.save}
        </button>
      </header>
      <div className="bench-grid">
        <SheetGrid host={bench.host} revision={revision} />
      </div>
      <SheetTabs host={bench.host} revision={revision} label={words.sheets} />
      <iframe key={bench.number} className="bench-pane" title="Fupan" src="taskpane.html" />
    </div>
  );
}
