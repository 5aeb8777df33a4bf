/** `paperSize` of a file ↔ `Excel.PaperType`. ECMA-376 part 1, 18.3.1.63. */
const PAPER: readonly (readonly [number, string])[] = [
  [1, "Letter"],
  [2, "LetterSmall"],
  [3, "Tabloid"],
  [4, "Ledger"],
  [5, "Legal"],
  [6, "Statement"],
  [7, "Executive"],
  [8, "A3"],
  [9, "A4"],
  [10, "A4Small"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
  [14, "Folio"],
  [15, "Quatro"],
  [16, "Paper10x14"],
  [17, "Paper11x17"],
];

/** Paper type of a number; undefined for sizes that Office.js has no word for. */
export const paperName = (id: number): string | undefined => PAPER.find(([known]) => known === id)?.[1];

/** Number of a paper type, whatever its case; undefined for one that the file format does not know. */
export const paperNumber = (name: string): number | undefined =>
  PAPER.find(([, known]) => known.toLowerCase() === name.toLowerCase())?.[0];
