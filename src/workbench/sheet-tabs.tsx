import type { ExcelHost } from "../simulator/protocol/excel-host";

/** The visible sheets; a click brings one to the front. */
export function SheetTabs({ host, revision }: { host: ExcelHost; revision: number }) {
  const { sheets, activeSheetId } = host.model;
  return (
    <nav className="bench-tabs" aria-label="Sheets" data-revision={revision}>
      {sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-current={id === activeSheetId}
            onClick={() => host.activate(id)}
          >
            {name}
          </button>
        ))}
    </nav>
  );
}
