import { useEffect, useRef } from "react";
import type { ExcelHost } from "../simulator/protocol/excel-host";

interface Props {
  host: ExcelHost;
  revision: number;
  label: string;
}

/** The visible sheets; a click brings one to the front, and the one in front is never out of sight. */
export function SheetTabs({ host, revision, label }: Props) {
  const { sheets, activeSheetId } = host.model;
  const active = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    active.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeSheetId]);
  return (
    <nav className="bench-tabs" aria-label={label} data-revision={revision}>
      {sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ id, name, tabColor }) => (
          <button
            key={id}
            ref={id === activeSheetId ? active : null}
            type="button"
            aria-current={id === activeSheetId}
            style={tabColor === "" ? {} : { borderBottomColor: tabColor }}
            onClick={() => host.activate(id)}
          >
            {name}
          </button>
        ))}
    </nav>
  );
}
