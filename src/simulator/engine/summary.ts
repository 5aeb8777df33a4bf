import { errorValue, KIND, numberValue, type EngineScalar } from "./engine-values";

/** What can be made of the values of a range. */
export type Summary =
  "average" | "count" | "counta" | "max" | "min" | "product" | "stdev" | "stdevp" | "sum" | "var" | "varp";

/**
 * One number from the values of ranges: texts and booleans don't count (COUNTA counts all but blanks), the first error is the result
 * (COUNT and COUNTA pass errors by). Too few numbers: #DIV/0! for averages and spreads, else 0.
 */
export function summarise(summary: Summary, values: readonly EngineScalar[]): EngineScalar {
  if (summary === "counta") return numberValue(values.filter(({ kind }) => kind !== KIND.blank).length);
  const numbers: number[] = [];
  for (const value of values) {
    if (value.kind === KIND.number) numbers.push(value.value);
    else if (value.kind === KIND.error && summary !== "count") return value;
  }
  if (summary === "count") return numberValue(numbers.length);
  if (summary.startsWith("st") || summary.startsWith("var")) return spread(summary, numbers);
  if (summary === "average")
    return numbers.length ? numberValue(total(numbers) / numbers.length) : errorValue("#DIV/0!");
  if (numbers.length === 0) return numberValue(0);
  if (summary === "sum") return numberValue(total(numbers));
  if (summary === "product") return numberValue(numbers.reduce((product, number) => product * number, 1));
  const better = summary === "max" ? (a: number, b: number) => a > b : (a: number, b: number) => a < b;
  return numberValue(numbers.reduce((best, number) => (better(number, best) ? number : best)));
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function spread(summary: Summary, numbers: readonly number[]): EngineScalar {
  const degrees = summary.endsWith("p") ? numbers.length : numbers.length - 1;
  if (degrees < 1) return errorValue("#DIV/0!");
  const mean = total(numbers) / numbers.length;
  const variance = total(numbers.map((number) => (number - mean) ** 2)) / degrees;
  return numberValue(summary.startsWith("st") ? Math.sqrt(variance) : variance);
}
