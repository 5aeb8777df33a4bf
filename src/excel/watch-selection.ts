import type { CallOptions } from "./run-in-excel";
import { watchEvent } from "./watch-event";

/** A selection that moves on within this time was only passing by. */
const restMs = 150;

/** Where somebody has put the cursor: the first cell of what is selected. */
export interface SelectedCell {
  worksheetId: string;
  /** A1, without the sheet. */
  address: string;
}

/**
 * Tells where the cursor comes to rest, on any sheet (worksheets.onSelectionChanged: ExcelApi 1.9). Answers what stops the
 * watching. Round trips: 1, and 1 to stop.
 */
export async function watchSelection(
  onSelect: (cell: SelectedCell) => void,
  options: CallOptions = {},
): Promise<() => Promise<void>> {
  return watchEvent(
    ({ worksheets }) => worksheets.onSelectionChanged,
    ({ worksheetId, address }) => onSelect({ worksheetId, address: firstCell(address) }),
    restMs,
    options,
  );
}

/** `Sheet!B2:C9,E1` → `B2`. */
function firstCell(address: string): string {
  return (address.split("!").at(-1) ?? address).split(/[:,]/)[0] ?? address;
}
