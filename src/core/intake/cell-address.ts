/** Letters of a zero-based column: 0 → `A`, 26 → `AA`. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a cell from its zero-based column and one-based row. */
export function cellAddress(column: number, rowNumber: number): string {
  return `${columnLetters(column)}${rowNumber}`;
}
