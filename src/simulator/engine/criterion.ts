import { typeText } from "../model/typing";
import { columnKey, numberInText, type Column } from "./column";
import { KIND, numberValue, type EngineScalar } from "./engine-values";

/** A condition of COUNTIF and its kin, on single cells. */
export interface Criterion {
  /** The test for the rows of one column. */
  on: (column: Column) => (row: number) => boolean;
  matchesBlank: boolean;
  /** Key (see `columnKey`) of exactly the matching cells. */
  key?: string;
  /** Exactly the numbers from `low` to `high` match; open ends are infinite. */
  span?: NumberSpan;
}

export interface NumberSpan {
  low: number;
  high: number;
  /** The end itself does not match. */
  lowOpen: boolean;
  highOpen: boolean;
}

type Compare = (difference: number) => boolean;

const COMPARE: Record<string, Compare> = {
  "<": (d) => d < 0,
  "<=": (d) => d <= 0,
  ">": (d) => d > 0,
  ">=": (d) => d >= 0,
};

/** Reads a criterion as Excel does: `">=2024-01-01"`, `"<>"`, `"华东*"`, a number, TRUE, an error; blank means 0. */
export function criterionOf(value: EngineScalar, thisYear: number): Criterion {
  if (value.kind === KIND.blank) return equal(numberValue(0));
  if (value.kind !== KIND.text) return equal(value);
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(value.value) ?? [];
  if (operand === "") return emptyOperand(operator);
  const meant = operandValue(operand, thisYear);
  if (operator === "" || operator === "=") return equalOrWritten(meant, operand);
  return operator === "<>" ? different(meant) : ordered(meant, operator);
}

function emptyOperand(operator: string): Criterion {
  if (operator === "=")
    return { on: (column) => (row) => column.kind(row) === KIND.blank, matchesBlank: true };
  if (operator === "<>")
    return { on: (column) => (row) => column.kind(row) !== KIND.blank, matchesBlank: false };
  if (operator !== "") return { on: () => () => false, matchesBlank: false };
  const isEmpty = (column: Column) => (row: number) =>
    column.kind(row) === KIND.blank || (column.kind(row) === KIND.text && column.texts[row] === "");
  return { on: isEmpty, matchesBlank: true };
}

/** What the text after the operator stands for: a number, date, percentage, boolean, error or text. */
function operandValue(text: string, thisYear: number): EngineScalar {
  const number = numberInText(text);
  if (number !== null) return numberValue(number);
  if (/^[=+\-@']/.test(text)) return { kind: KIND.text, value: text };
  const { value } = typeText(text, "General", thisYear);
  if (typeof value === "number") return numberValue(value);
  if (typeof value === "boolean") return { kind: KIND.boolean, value };
  if (value !== null && typeof value === "object") return { kind: KIND.error, code: value.error };
  return { kind: KIND.text, value: text };
}

function equal(meant: EngineScalar): Criterion {
  if (meant.kind === KIND.text && /[*?~]/.test(meant.value)) {
    const pattern = wildcardPattern(meant.value);
    const on = (column: Column) => (row: number) =>
      column.kind(row) === KIND.text && pattern.test(column.texts[row] ?? "");
    return { on, matchesBlank: false };
  }
  const key = columnKey(meant);
  return { on: (column) => column.hasKey(key), matchesBlank: false, key };
}

/** A text cell that holds the very words of a criterion matches, though these read as a date or a boolean (`1/2`, `TRUE`). */
function equalOrWritten(meant: EngineScalar, operand: string): Criterion {
  if (meant.kind === KIND.text || numberInText(operand) !== null) return equal(meant);
  const [same, written] = [equal(meant), equal({ kind: KIND.text, value: operand })];
  const on = (column: Column) => {
    const [isSame, isWritten] = [same.on(column), written.on(column)];
    return (row: number) => isSame(row) || isWritten(row);
  };
  return { on, matchesBlank: false };
}

/** `<>5` passes the text "5"; `<>x` passes everything that `x` would not match. */
function different(meant: EngineScalar): Criterion {
  if (meant.kind === KIND.number) {
    const on = (column: Column) => (row: number) =>
      !(column.kind(row) === KIND.number && column.numbers[row] === meant.value);
    return { on, matchesBlank: true };
  }
  const same = equal(meant);
  const on = (column: Column) => {
    const isSame = same.on(column);
    return (row: number) => !isSame(row);
  };
  return { on, matchesBlank: true };
}

function ordered(meant: EngineScalar, operator: string): Criterion {
  const test = COMPARE[operator] ?? (() => false);
  if (meant.kind === KIND.number || meant.kind === KIND.boolean) {
    const limit = Number(meant.value);
    const on = (column: Column) => (row: number) =>
      column.kind(row) === meant.kind && test((column.numbers[row] ?? 0) - limit);
    const span = meant.kind === KIND.number ? { span: spanOf(operator, limit) } : {};
    return { on, matchesBlank: false, ...span };
  }
  if (meant.kind !== KIND.text) return { on: () => () => false, matchesBlank: false };
  const limit = meant.value.toLowerCase();
  const on = (column: Column) => (row: number) => {
    if (column.kind(row) !== KIND.text) return false;
    const text = (column.texts[row] ?? "").toLowerCase();
    return test(text < limit ? -1 : text > limit ? 1 : 0);
  };
  return { on, matchesBlank: false };
}

function spanOf(operator: string, limit: number): NumberSpan {
  const below = operator.startsWith("<");
  return {
    low: below ? -Infinity : limit,
    high: below ? limit : Infinity,
    lowOpen: operator === ">",
    highOpen: operator === "<",
  };
}

/** `*` any text, `?` one character, `~` takes the next of these literally; whole text, letters' case is not seen. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/]/g, (part, literal: string | undefined) => {
    if (literal) return `\\${literal}`.replace("\\~", "~");
    if (part === "*") return "[^]*";
    return part === "?" ? "[^]" : `\\${part}`;
  });
  return new RegExp(`^${source}$`, "iu");
}
