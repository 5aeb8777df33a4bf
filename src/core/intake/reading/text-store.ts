import type { TextColumn } from "../../data/data-set";
import type { CellValue } from "../outline";
import { foldName } from "./fold-name";
import { isErrorCell } from "../blank-cell";
import type { CellProblem, ColumnStore } from "./column-store";

/** The code of an error cell while reading; it is a blank once the column is finished. */
const errorCode = -2;

/** Nothing, or a stroke that people draw where there is nothing to say. */
const strokes = /^[\s\-–—―/\\.]*$/;

/** A column with more different texts than this holds ids, not names: its spellings are not compared. */
const mostNames = 100_000;

/** Lets spellings that are one name share the code of the first; `null` when no two are. */
function shareCodes(spellings: readonly string[]): { code: Int32Array; dictionary: string[] } | null {
  if (spellings.length > mostNames) return null;
  const names = new Map<string, number>();
  const dictionary: string[] = [];
  const code = Int32Array.from(spellings, (spelling) => {
    const folded = foldName(spelling);
    const known = names.get(folded) ?? dictionary.push(spelling.trim()) - 1;
    names.set(folded, known);
    return known;
  });
  const same =
    dictionary.length === spellings.length && spellings.every((text, at) => text === dictionary[at]);
  return same ? null : { code, dictionary };
}

/**
 * Collects a text column as dictionary codes. Equal names (after NFKC, trimming and case folding) share one code and are
 * shown as first written; each distinct spelling is looked at once only. `clean` is lost when two spellings share a code.
 */
export function createTextStore(): ColumnStore<TextColumn> {
  let codes = new Int32Array(1024).fill(-1);
  const known = new Map<CellValue, number>([["", -1]]);
  const spellings: string[] = [];
  const problems: CellProblem[] = [];

  const learn = (cell: CellValue): number => {
    const written = typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
    let code = -1;
    if (isErrorCell(written)) code = errorCode;
    else if (!strokes.test(written)) code = spellings.push(written) - 1;
    known.set(cell, code);
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
        const code = known.get(cell) ?? learn(cell);
        if (code === -1) continue;
        filled[firstRow + i] = 1;
        if (code === errorCode) problems.push({ row: firstRow + i, code: "error-cell", text: String(cell) });
        else codes[firstRow + i] = code;
      }
    },
    finish(rowCount) {
      const sized = new Int32Array(rowCount).fill(-1);
      sized.set(codes.subarray(0, Math.min(rowCount, codes.length)));
      const shared = shareCodes(spellings);
      if (shared)
        for (let row = 0; row < rowCount; row += 1) sized[row] = shared.code[sized[row] ?? -1] ?? -1;
      return {
        data: { type: "text", codes: sized, dictionary: shared?.dictionary ?? spellings },
        problems,
        clean: !shared,
      };
    },
  };
}
