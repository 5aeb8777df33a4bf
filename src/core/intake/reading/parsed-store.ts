import type { DateColumn, NumberColumn } from "../../data/data-set";
import { isBlankCell } from "../blank-cell";
import type { ColumnParser } from "../column-parser";
import type { CellValue } from "../outline";
import type { CellProblem, ColumnStore, FinishedColumn } from "./column-store";

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

class ParsedStore implements ColumnStore<NumberColumn | DateColumn> {
  private numbers = new Float64Array(1024).fill(NaN);
  private readonly codes = new Map<CellValue, number>();
  /** Distinct cells that are no plain numbers, and where they stand. */
  private readonly others: CellValue[] = [];
  private readonly otherRows: number[] = [];
  private readonly otherCodes: number[] = [];

  constructor(private readonly options: ParsedStoreOptions) {}

  append(values: readonly (readonly CellValue[])[], firstRow: number, at: number, filled: Uint8Array): void {
    const { quick } = this.options;
    const numbers = this.roomFor(firstRow + values.length);
    for (let i = 0; i < values.length; i += 1) {
      const cell = values[i]?.[at] ?? "";
      if (cell === "") continue;
      const row = firstRow + i;
      const value = typeof cell === "number" ? quick(cell) : NaN;
      if (Number.isNaN(value)) this.keep(cell, row);
      else numbers[row] = value;
      if (typeof cell !== "string" || cell.trim() !== "") filled[row] = 1;
    }
  }

  finish(rowCount: number): FinishedColumn<NumberColumn | DateColumn> {
    const { options, others } = this;
    const values = this.roomFor(rowCount).slice(0, rowCount);
    const parser = others.length > 0 || options.settleNumbers ? this.settle() : undefined;
    if (options.correct) values.set(values.map(options.correct));
    if (parser && options.settleNumbers) parseNumbers(values, parser);
    const problems = parser ? this.parseOthers(values, parser) : [];
    const clean = !options.correct && others.every((cell) => isBlankCell(cell));
    return { data: { type: options.type, values }, problems, clean };
  }

  private keep(cell: CellValue, row: number): void {
    let code = this.codes.get(cell);
    if (code === undefined) {
      code = this.others.push(cell) - 1;
      this.codes.set(cell, code);
    }
    this.otherRows.push(row);
    this.otherCodes.push(code);
  }

  private settle(): ColumnParser {
    const plain = this.numbers.filter((value) => !Number.isNaN(value));
    const step = Math.max(1, Math.floor(plain.length / numberSamples));
    const parser = this.options.parserFor([...this.others, ...plain.filter((_, at) => at % step === 0)]);
    this.options.settled(parser);
    return parser;
  }

  private parseOthers(values: Float64Array, parser: ColumnParser): CellProblem[] {
    const parsed = this.others.map((cell) => parser.parse(cell));
    const problems: CellProblem[] = [];
    this.otherRows.forEach((row, at) => {
      const code = this.otherCodes[at] ?? 0;
      const value = parsed[code] ?? NaN;
      values[row] = typeof value === "number" ? value : NaN;
      if (typeof value !== "number")
        problems.push({ row, code: value.problem, text: String(this.others[code]) });
    });
    return problems;
  }

  private roomFor(rows: number): Float64Array {
    if (rows > this.numbers.length) {
      const wider = new Float64Array(Math.max(rows, this.numbers.length * 2)).fill(NaN);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    return this.numbers;
  }
}

function parseNumbers(values: Float64Array, parser: ColumnParser): void {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) continue;
    const parsed = parser.parse(value);
    values[row] = typeof parsed === "number" ? parsed : NaN;
  }
}

/**
 * Collects numbers or days. Plain numbers are taken as they come; every other cell is kept as a code of its text and parsed
 * once a distinct text, when the whole column can settle it (order of day and month, percent, decimal mark).
 */
export function createParsedStore(options: ParsedStoreOptions): ColumnStore<NumberColumn | DateColumn> {
  return new ParsedStore(options);
}
