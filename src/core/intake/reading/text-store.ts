import type { TextColumn } from "../../data/data-set";
import type { CellValue } from "../outline";
import { foldName } from "./fold-name";
import { isErrorCell } from "../blank-cell";
import type { CellProblem, ColumnStore } from "./column-store";

/** The code of an error cell while reading; it is a blank once the column is finished. */
const errorCode = -2;

/** Nothing, or a stroke that people draw where there is nothing to say. */
const strokes = /^[\s\-–—―/\\.]*$/;

/**
 * Collects a text column as dictionary codes. Equal names (after NFKC, trimming and case folding) share one code and are
 * shown as first written; each distinct spelling is folded once only. `clean` is lost when two spellings share a code.
 */
export function createTextStore(): ColumnStore<TextColumn> {
  let codes = new Int32Array(1024).fill(-1);
  // Spellings and folded names live in one map: a folded name is its own spelling.
  const spellings = new Map<CellValue, number>([["", -1]]);
  const dictionary: string[] = [];
  const problems: CellProblem[] = [];
  let clean = true;

  const learn = (cell: CellValue): number => {
    const written = typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
    let code = -1;
    if (isErrorCell(written)) code = errorCode;
    else if (!strokes.test(written)) {
      const folded = foldName(written);
      code = spellings.get(folded) ?? -1;
      if (code >= 0) clean = false;
      else {
        code = dictionary.push(written.trim()) - 1;
        spellings.set(folded, code);
        clean &&= written === written.trim();
      }
    }
    spellings.set(cell, code);
    return code;
  };

  return {
    append(values, firstRow, at, filled) {
      const end = firstRow + values.length;
      if (end > codes.length) {
        const wider = new Int32Array(Math.max(end, codes.length * 2)).fill(-1);
        wider.set(codes);
        codes = wider;
      }
      for (let i = 0; i < values.length; i += 1) {
        const cell = values[i]?.[at] ?? "";
        const code = spellings.get(cell) ?? learn(cell);
        if (code === -1) continue;
        filled[firstRow + i] = 1;
        if (code === errorCode) problems.push({ row: firstRow + i, code: "error-cell", text: String(cell) });
        else codes[firstRow + i] = code;
      }
    },
    finish(rowCount) {
      const sized = new Int32Array(rowCount).fill(-1);
      sized.set(codes.subarray(0, Math.min(rowCount, codes.length)));
      return { data: { type: "text", codes: sized, dictionary }, problems, clean };
    },
  };
}
