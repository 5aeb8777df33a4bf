import type { Names } from "./formula-text";
import { contentHash } from "./merge-context";
import type { OwnSheet } from "./own-sheet";
import { hashAt, shortHash } from "./short-hash";

/** Columns that somebody may have inserted at one place for us to follow. */
const insertable = 8;
const blankHash = shortHash("");

/**
 * Sheet columns of the cells of one of our lines. Somebody may have inserted columns over the whole sheet: what we wrote
 * (`records`: its hashes, and those that interrupted runs meant to write) then stands further right, in the same order.
 */
export function lineColumns(
  sheet: OwnSheet,
  row: number,
  records: readonly (string | undefined)[],
  length: number,
  names: Names,
): number[] {
  let shift = 0;
  return Array.from({ length }, (_, offset) => {
    const expected = records
      .map((hashes) => hashAt(hashes, offset))
      .filter((hash) => hash !== undefined && hash !== blankHash);
    const place = sheet.left + 1 + offset + shift;
    if (expected.length > 0) {
      const more = Array.from({ length: insertable }, (__, index) => index);
      shift +=
        more.find((index) => expected.includes(contentHash(sheet.at(row, place + index), names, null))) ?? 0;
    }
    return sheet.left + 1 + offset + shift;
  });
}
