import { useEffect, useState, type CSSProperties } from "react";
import type { WorkbookModel } from "../simulator/model/workbook";
import type { ExcelHost } from "../simulator/protocol/excel-host";
import type { OpenedWorkbook } from "../simulator/xlsx/opened-workbook";
import { XlsxError } from "../simulator/xlsx/xlsx-error";
import { fetchWorkbook, openPicked, sampleFile } from "./open-workbook-file";
import { saveToDisk } from "./save-to-disk";
import { SheetGrid } from "./sheet-grid";
import { SheetTabs } from "./sheet-tabs";
import { useRevision } from "./use-revision";

interface Props {
  first: OpenedWorkbook;
  paneWidth: number;
  makeHost: (model: WorkbookModel) => ExcelHost;
}

interface Bench {
  opened: OpenedWorkbook;
  host: ExcelHost;
}

/** A workbook in a grid, and beside it the very pane that Excel shows, joined by the Excel client's own protocol. */
export function Workbench({ first, paneWidth, makeHost }: Props) {
  const [bench, setBench] = useState<Bench>(() => ({ opened: first, host: makeHost(first.model) }));
  const [notice, setNotice] = useState("");
  const [pane, setPane] = useState(0);
  const revision = useRevision(bench.host);
  // The pane's page asks its parent for the host while it loads: the host stands before the frame does.
  window.fupanHost = bench.host;
  window.fupanOpened = bench.opened;
  useEffect(() => setPane((number) => number + 1), [bench]);

  const open = (loading: Promise<OpenedWorkbook>): void => {
    loading.then(
      (opened) => {
        setNotice("");
        setBench({ opened, host: makeHost(opened.model) });
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
      {pane > 0 && <iframe key={pane} className="bench-pane" title="Fupan" src="taskpane.html" />}
    </div>
  );
}
