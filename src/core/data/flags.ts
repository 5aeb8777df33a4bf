import { numbersOf, textOf, type DataSet } from "./data-set";

const no = /^(否|无|未退|未退货|正常|no|n|false|0|none|-|—)$/i;

/**
 * Reads a yes/no field row by row: a number that is not 0, or a text that is neither blank nor a word for no. `undefined` when the
 * data set has no such field; a blank is no.
 */
export function flagsOf(dataSet: DataSet | undefined, field: string): ((row: number) => boolean) | undefined {
  const numbers = numbersOf(dataSet, field);
  if (numbers) return (row) => Math.abs(numbers[row] ?? NaN) > 0;
  const text = textOf(dataSet, field);
  if (!text) return undefined;
  const yes = text.dictionary.map((word) => word.trim() !== "" && !no.test(word.normalize("NFKC").trim()));
  return (row) => yes[text.codes[row] ?? -1] ?? false;
}
