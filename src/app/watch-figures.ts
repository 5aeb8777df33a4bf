import type { OwnCell } from "../core/sheets/own-cell";
import { ownCellAt } from "../excel/own-cell";
import { watchSelection } from "../excel/watch-selection";
import { watchQuietly } from "./watch-quietly";

/**
 * Calls back with the cell of ours on which the cursor comes to rest, so that the pane can say why it has its colour. Other cells are
 * passed over; where Excel refuses, nobody is told: the same figures can be opened in the pane.
 */
export function watchFigures(onFigure: (cell: OwnCell) => void): () => void {
  let asked = 0;
  const swallowed = (): void => undefined;
  return watchQuietly((tell) =>
    watchSelection((selected) => {
      const question = (asked += 1);
      ownCellAt(selected).then((cell) => {
        if (cell && question === asked) tell(() => onFigure(cell));
      }, swallowed);
    }),
  );
}
