import type { DateColumn, NumberColumn } from "../../data/data-set";
import { isBlankCell } from "../blank-cell";
import type { ColumnParser } from "../column-parser";
import type { CellValue } from "../outline";
import type { CellProblem, ColumnStore } from "./column-store";

/** Enough numbers to settle what a column's numbers mean. */
const numberSamples = 5_000;

export interface ParsedStoreOptions {
  type: "number" | "date";
  /** The value of a number that is beyond doubt; `NaN` sends it to the parser. */
  quick: (value: number) => number;
  /** The parser, once every text of the column is known. */
  parserFor: (samples: readonly CellValue[]) => ColumnParser;
  /** All numbers go to the parser, because their meaning is settled for the whole column. */
  settleNumbers: boolean;
  settled: (parser: ColumnParser) => void;
  /** What a plain number becomes in the light of the whole column; `undefined` leaves it as it came. */
  correct?: ((value: number) => number) | undefined;
}

/**
 * Collects numbers or days. Plain numbers are taken as they come; every other cell is kept as a code of its text and parsed
 * once a distinct text, when the whole column can settle it (order of day and month, percent, decimal mark).
 */
export function createParsedStore(options: ParsedStoreOptions): ColumnStore<NumberColumn | DateColumn> {
  const { quick } = options;
  let numbers = new Float64Array(1024).fill(NaN);
  const codes = new Map<CellValue, number>();
  const others: CellValue[] = [];
  const otherRows: number[] = [];
  const otherCodes: number[] = [];

  const keep = (cell: CellValue, row: number): void => {
    let code = codes.get(cell);
    if (code === undefined) {
      code = others.push(cell) - 1;
      codes.set(cell, code);
    }
    otherRows.push(row);
    otherCodes.push(code);
  };

  const settle = (): ColumnParser => {
    const plain = numbers.filter((value) => !Number.isNaN(value));
    const step = Math.max(1, Math.floor(plain.length / numberSamples));
    const parser = options.parserFor([...others, ...plain.filter((_, at) => at % step === 0)]);
    options.settled(parser);
    return parser;
  };

  const parseNumbers = (values: Float64Array, parser: ColumnParser): void => {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? NaN;
      if (Number.isNaN(value)) continue;
      const parsed = parser.parse(value);
      values[row] = typeof parsed === "number" ? parsed : NaN;
    }
  };

  const parseOthers = (values: Float64Array, parser: ColumnParser): CellProblem[] => {
    const parsed = others.map((cell) => parser.parse(cell));
    const problems: CellProblem[] = [];
    otherRows.forEach((row, at) => {
      const code = otherCodes[at] ?? 0;
      const value = parsed[code] ?? NaN;
      values[row] = typeof value === "number" ? value : NaN;
      if (typeof value !== "number") problems.push({ row, code: value.problem, text: String(others[code]) });
    });
    return problems;
  };

  return {
    append(values, firstRow, at, filled) {
      const end = firstRow + values.length;
      if (end > numbers.length) {
        const wider = new Float64Array(Math.max(end, numbers.length * 2)).fill(NaN);
        wider.set(numbers);
        numbers = wider;
      }
      for (let i = 0; i < values.length; i += 1) {
        const cell = values[i]?.[at] ?? "";
        if (cell === "") continue;
        const row = firstRow + i;
        const value = typeof cell === "number" ? quick(cell) : NaN;
        if (Number.isNaN(value)) keep(cell, row);
        else numbers[row] = value;
        if (typeof cell !== "string" || cell.trim() !== "") filled[row] = 1;
      }
    },
    finish(rowCount) {
      const values = new Float64Array(rowCount).fill(NaN);
      values.set(numbers.subarray(0, Math.min(rowCount, numbers.length)));
      const parser = others.length > 0 || options.settleNumbers ? settle() : undefined;
      if (options.correct) values.set(values.map(options.correct));
      if (parser && options.settleNumbers) parseNumbers(values, parser);
      const problems = parser ? parseOthers(values, parser) : [];
      const clean = others.every((cell) => isBlankCell(cell));
      return { data: { type: options.type, values }, problems, clean };
    },
  };
}
