import { isBlank, isBroken, isFormula, type CellContent } from "./cell-content";
import type { Names } from "./formula-text";
import { contentHash } from "./merge-context";
import type { OwnSheet } from "./own-sheet";
import { hashAt, shortHash } from "./short-hash";

/** Columns that somebody may have inserted at one place for us to follow. */
const insertable = 8;
const blankHash = shortHash("");

/**
 * Sheet columns of the cells of one of our lines. Somebody may have inserted columns over the whole sheet: what we wrote
 * (`records`: its hashes, and those that interrupted runs meant to write) then stands further right, in the same order; a formula
 * of ours (`isLive`) may have lost what it refers to, or Excel may have rewritten it because its table became a plain range.
 */
export function lineColumns(
  sheet: OwnSheet,
  row: number,
  records: readonly (string | undefined)[],
  length: number,
  names: Names,
  isLive: (offset: number) => boolean = () => false,
): number[] {
  let shift = 0;
  return Array.from({ length }, (_, offset) => {
    const expected = records
      .map((hashes) => hashAt(hashes, offset))
      .filter((hash) => hash !== undefined && hash !== blankHash);
    const place = sheet.left + 1 + offset + shift;
    if (expected.length > 0) {
      const beside = Array.from({ length: insertable }, (__, index) => sheet.at(row, place + index));
      const ours = beside.findIndex((content) => expected.includes(contentHash(content, names, null)));
      const isRewritten = (content: CellContent): boolean =>
        isBroken(content) || (isLive(offset) && isFormula(content));
      const rewritten = isBlank(beside[0] ?? "") ? beside.findIndex(isRewritten) : -1;
      shift += Math.max(0, ours >= 0 ? ours : rewritten);
    }
    return sheet.left + 1 + offset + shift;
  });
}
