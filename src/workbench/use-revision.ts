import { useEffect, useState } from "react";
import type { ExcelHost } from "../simulator/protocol/excel-host";

/** A number that rises when the workbook or what is on screen has changed; many changes in one frame raise it once. */
export function useRevision(host: ExcelHost): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    let frame = 0;
    const stop = host.subscribe(() => {
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          setRevision((number) => number + 1);
        });
      }
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [host]);
  return revision;
}
