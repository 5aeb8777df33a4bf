import type { CellContent, ErrorCode } from "../model/workbook";

/** Kinds of values in the formula engine, by its own numbers. */
export const KIND = { blank: 0, number: 1, text: 2, boolean: 3, error: 4, array: 5 } as const;

export type EngineScalar =
  | { kind: 0 }
  | { kind: 1; value: number }
  | { kind: 2; value: string }
  | { kind: 3; value: boolean }
  | { kind: 4; code: string };

export interface EngineArray {
  kind: 5;
  rows: readonly (readonly EngineScalar[])[];
  height: number;
  width: number;
  /** One-based place on the sheet, for implicit intersection. */
  originRow?: number;
  originCol?: number;
  subtotalMask?: readonly (readonly boolean[])[];
  hiddenRowMask?: readonly boolean[];
}

export type EngineValue = EngineScalar | EngineArray;

/** One of our replacements for a function of the engine. */
export interface EngineFunction {
  minArity: number;
  maxArity: number;
  invoke: (args: EngineValue[]) => EngineValue;
}

export const BLANK: EngineScalar = { kind: 0 };
export const numberValue = (value: number): EngineScalar => ({ kind: 1, value });
export const textValue = (value: string): EngineScalar => ({ kind: 2, value });
export const errorValue = (code: ErrorCode): EngineScalar => ({ kind: 4, code });

/** The top-left element of an array, a scalar itself. */
export const scalarOf = (value: EngineValue): EngineScalar =>
  value.kind === KIND.array ? (value.rows[0]?.[0] ?? BLANK) : value;

/** A cell's content as the engine sees it. */
export function engineScalar(content: CellContent): EngineScalar {
  if (content === null) return BLANK;
  if (typeof content === "number") return { kind: 1, value: content };
  if (typeof content === "string") return { kind: 2, value: content };
  return typeof content === "boolean" ? { kind: 3, value: content } : { kind: 4, code: content.error };
}

/** Calls `make` for a scalar argument, or for each element of an array argument and gives an array of the same shape. */
export function mapScalars(value: EngineValue, make: (scalar: EngineScalar) => EngineScalar): EngineValue {
  if (value.kind !== KIND.array) return make(value);
  return { ...value, rows: value.rows.map((row) => row.map(make)) };
}
