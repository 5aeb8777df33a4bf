import { KIND, type EngineScalar } from "./engine-values";

interface KeyIndex {
  numbers: Map<string, number>;
  ofRow: Uint32Array;
  rows: number[][];
}

/** Rows of one column (zero-based) in typed arrays, with indexes made when first asked for. */
export class Column {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** Texts and error codes; booleans are in `numbers`. */
  readonly texts: (string | undefined)[];
  private byKey: KeyIndex | undefined;
  private ordered: { numbers: Float64Array; rows: Int32Array } | undefined;

  constructor(readonly length: number) {
    this.kinds = new Uint8Array(length);
    this.numbers = new Float64Array(length);
    this.texts = new Array<string | undefined>(length);
  }

  put(row: number, value: EngineScalar): void {
    this.kinds[row] = value.kind;
    if (value.kind === KIND.number) this.numbers[row] = value.value;
    else if (value.kind === KIND.boolean) this.numbers[row] = value.value ? 1 : 0;
    else if (value.kind === KIND.text) this.texts[row] = value.value;
    else if (value.kind === KIND.error) this.texts[row] = value.code;
  }

  /** `KIND.blank` below the last row. */
  kind(row: number): number {
    return this.kinds[row] ?? KIND.blank;
  }

  value(row: number): EngineScalar {
    const kind = this.kind(row);
    if (kind === KIND.number) return { kind, value: this.numbers[row] ?? 0 };
    if (kind === KIND.boolean) return { kind, value: this.numbers[row] === 1 };
    if (kind === KIND.text) return { kind, value: this.texts[row] ?? "" };
    return kind === KIND.error ? { kind, code: this.texts[row] ?? "#VALUE!" } : { kind: KIND.blank };
  }

  /** Ascending rows with this key (see `columnKey`); blanks are in none. */
  rowsWith(key: string): readonly number[] {
    return this.index().rows[this.index().numbers.get(key) ?? 0] ?? [];
  }

  /** True for the rows with this key, without comparing texts. */
  hasKey(key: string): (row: number) => boolean {
    const { numbers, ofRow } = this.index();
    const wanted = numbers.get(key);
    return wanted === undefined ? () => false : (row) => ofRow[row] === wanted;
  }

  /** Keys are numbered from 1; 0 is blank. */
  private index(): KeyIndex {
    if (this.byKey) return this.byKey;
    const made: KeyIndex = { numbers: new Map(), ofRow: new Uint32Array(this.length), rows: [[]] };
    for (let row = 0; row < this.length; row++) {
      if (this.kinds[row] === KIND.blank) continue;
      const key = columnKey(this.value(row));
      let number = made.numbers.get(key);
      if (number === undefined) {
        number = made.rows.push([]) - 1;
        made.numbers.set(key, number);
      }
      made.ofRow[row] = number;
      made.rows[number]?.push(row);
    }
    return (this.byKey = made);
  }

  /** The numbers in ascending order with their rows. */
  orderedNumbers(): { numbers: Float64Array; rows: Int32Array } {
    if (this.ordered) return this.ordered;
    const rows: number[] = [];
    for (let row = 0; row < this.length; row++) if (this.kinds[row] === KIND.number) rows.push(row);
    const sorted = Int32Array.from(rows).sort(
      (a, b) => (this.numbers[a] ?? 0) - (this.numbers[b] ?? 0) || a - b,
    );
    return (this.ordered = {
      numbers: Float64Array.from(sorted, (row) => this.numbers[row] ?? 0),
      rows: sorted,
    });
  }
}

/** Number that a text in a cell is taken for in an equality criterion; `null` when it looks like none. */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/i.test(trimmed)) return null;
  return trimmed.endsWith("%") ? Number(trimmed.slice(0, -1)) / 100 : Number(trimmed);
}

/** What equality criteria compare: a number and a text that looks like it are the same, letters' case is not seen. */
export function columnKey(value: EngineScalar): string {
  if (value.kind === KIND.number) return `n${value.value}`;
  if (value.kind === KIND.boolean) return `b${value.value}`;
  if (value.kind === KIND.error) return `e${value.code}`;
  if (value.kind === KIND.blank) return "";
  const number = numberInText(value.value);
  return number === null ? `t${value.value.toLowerCase()}` : `n${number}`;
}
