import { useState, type CSSProperties } from "react";
import type { ExcelHost } from "../simulator/protocol/excel-host";
import type { OpenedWorkbook } from "../simulator/xlsx/opened-workbook";
import { XlsxError } from "../simulator/xlsx/xlsx-error";
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
  /** Puts a workbook behind Excel, where the pane's page will look for it. */
  startBench: (opened: OpenedWorkbook) => Bench;
}

/** A workbook in a grid, and beside it the very pane that Excel shows, joined by the Excel client's own protocol. */
export function Workbench({ first, paneWidth, startBench }: Props) {
  const [bench, setBench] = useState(first);
  const [notice, setNotice] = useState("");
  const revision = useRevision(bench.host);

  const open = (loading: Promise<OpenedWorkbook>): void => {
    loading.then(
      (opened) => {
        setNotice("");
        setBench(startBench(opened));
      },
      (error: unknown) =>
        setNotice(
          error instanceof XlsxError ? `Not a workbook that can be opened (${error.code}).` : String(error),
        ),
    );
  };

  return (
    <div className="bench" style={{ "--pane-width": `${paneWidth}px` } as CSSProperties}>
      <header className="bench-bar">
        <span className="name">{bench.opened.model.name}</span>
        {notice && <span role="alert">{notice}</span>}
        <label>
          Open .xlsx…
          <input
            type="file"
            accept=".xlsx,.xlsm"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) open(openPicked(file));
            }}
          />
        </label>
        <button type="button" onClick={() => open(fetchWorkbook(sampleFile))}>
          Sample
        </button>
        <button type="button" onClick={() => setNotice(saveToDisk(bench.opened).join(" "))}>
          Save .xlsx
        </button>
      </header>
      <div className="bench-grid">
        <SheetGrid host={bench.host} revision={revision} />
      </div>
      <SheetTabs host={bench.host} revision={revision} />
      <iframe key={bench.number} className="bench-pane" title="Fupan" src="taskpane.html" />
    </div>
  );
}
