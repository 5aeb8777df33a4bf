import type { Phrase } from "../../data/locale";
import type { Settings } from "../../settings";
import { staticReasons } from "./static-reasons";

/** How many source cells the formulas of a workbook may go through at every calculation. */
export interface CellBudget {
  /** Takes some cells; the reason when they are too many, and then nothing is taken. */
  take(cells: number): Phrase | undefined;
}

/** The setting's budget: without end when formulas are wanted `live` whatever they cost. */
export function cellBudget({
  formulas,
  liveFormulaCells,
}: Pick<Settings, "formulas" | "liveFormulaCells">): CellBudget {
  let left = formulas === "live" ? Infinity : liveFormulaCells;
  return {
    take(cells) {
      if (cells > left) return staticReasons.limit(cells, liveFormulaCells);
      left -= cells;
      return undefined;
    },
  };
}
