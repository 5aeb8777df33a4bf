import { criterionOf } from "./criterion";
import type { RangeView } from "./column-reader";
import {
  BLANK,
  errorValue,
  KIND,
  numberValue,
  type EngineFunction,
  type EngineScalar,
  type EngineValue,
} from "./engine-values";
import { eachMatch, type Condition } from "./matching-rows";
import type { RangeArguments } from "./range-arguments";

type Aggregate = "sum" | "average" | "minimum" | "maximum";

/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MINIFS and MAXIFS as Excel calculates them, over indexed columns. */
export function criteriaFunctions(ranges: RangeArguments, thisYear: number): Map<string, EngineFunction> {
  const read: ReadConditions = (args, pick) => conditionsOf(args, pick, ranges, thisYear);
  const plural = (kind: Aggregate) => pluralFunction(kind, ranges, read);
  return new Map([
    ["COUNTIF", countingFunction(2, read)],
    ["COUNTIFS", countingFunction(254, read)],
    ["SUMIF", singularFunction("sum", ranges, read)],
    ["AVERAGEIF", singularFunction("average", ranges, read)],
    ["SUMIFS", plural("sum")],
    ["AVERAGEIFS", plural("average")],
    ["MINIFS", plural("minimum")],
    ["MAXIFS", plural("maximum")],
  ]);
}

/** One element of a criterion that may be an array. */
type Pick = (value: EngineValue) => EngineScalar;
type ReadConditions = (args: readonly EngineValue[], pick: Pick) => Condition[] | null;

/** Pairs of range and criterion; `null` when the ranges differ in shape or one is without its criterion. */
function conditionsOf(
  args: readonly EngineValue[],
  pick: Pick,
  ranges: RangeArguments,
  thisYear: number,
): Condition[] | null {
  const made: Condition[] = [];
  for (let at = 0; at + 1 < args.length; at += 2)
    made.push({
      range: ranges.view(args[at] ?? BLANK),
      criterion: criterionOf(pick(args[at + 1] ?? BLANK), thisYear),
    });
  const first = made[0]?.range;
  const fits = made.every(({ range }) => range.height === first?.height && range.width === first.width);
  return fits && args.length % 2 === 0 ? made : null;
}

function countingFunction(maxArity: number, read: ReadConditions): EngineFunction {
  const invoke: EngineFunction["invoke"] = (args) =>
    eachCriterion(args, 1, (pick) => {
      const made = read(args, pick);
      return made ? numberValue(countMatches(made)) : errorValue("#VALUE!");
    });
  return { minArity: 2, maxArity, invoke };
}

function pluralFunction(kind: Aggregate, ranges: RangeArguments, read: ReadConditions): EngineFunction {
  const invoke: EngineFunction["invoke"] = ([values = BLANK, ...args]) =>
    eachCriterion(args, 1, (pick) => {
      const made = read(args, pick);
      const view = ranges.view(values);
      const fits = made?.[0]?.range.height === view.height && made[0].range.width === view.width;
      return made && fits ? aggregate(kind, view, made) : errorValue("#VALUE!");
    });
  return { minArity: 3, maxArity: 255, invoke };
}

/** The range of values starts at its own corner but takes the shape of the range that is looked at. */
function singularFunction(kind: Aggregate, ranges: RangeArguments, read: ReadConditions): EngineFunction {
  const invoke: EngineFunction["invoke"] = ([looked = BLANK, wanted = BLANK, values]) =>
    eachCriterion([looked, wanted], 1, (pick) => {
      const made = read([looked, wanted], pick) ?? [];
      const { height = 0, width = 0 } = made[0]?.range ?? {};
      const given = values === undefined || values.kind === KIND.blank ? looked : values;
      return aggregate(kind, ranges.resized(given, height, width), made);
    });
  return { minArity: 2, maxArity: 3, invoke };
}

/** Criteria may be arrays: then the result has their shape, one element for each. */
function eachCriterion(
  args: readonly EngineValue[],
  first: number,
  calculate: (pick: Pick) => EngineScalar,
): EngineValue {
  const arrays = args.filter((arg, at) => at % 2 === first % 2 && arg.kind === KIND.array);
  const height = Math.max(1, ...arrays.map((arg) => (arg.kind === KIND.array ? arg.height : 1)));
  const width = Math.max(1, ...arrays.map((arg) => (arg.kind === KIND.array ? arg.width : 1)));
  const at = (row: number, column: number) =>
    calculate((value) =>
      value.kind === KIND.array
        ? (value.rows[value.height === 1 ? 0 : row]?.[value.width === 1 ? 0 : column] ?? BLANK)
        : value,
    );
  if (height * width === 1) return at(0, 0);
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => at(row, column)),
  );
  const [origin] = arrays;
  return {
    kind: KIND.array,
    rows,
    height,
    width,
    ...(origin?.kind === KIND.array && origin.originRow !== undefined ? { originRow: origin.originRow } : {}),
    ...(origin?.kind === KIND.array && origin.originCol !== undefined ? { originCol: origin.originCol } : {}),
  };
}

function countMatches(conditions: readonly Condition[]): number {
  let count = 0;
  eachMatch(conditions, () => count++, { visitEmpty: (empty) => (count += empty) });
  return count;
}

/** Numbers of the matching cells; the first error among them is the result. No number: 0, or #DIV/0! for an average. */
function aggregate(kind: Aggregate, values: RangeView, conditions: readonly Condition[]): EngineScalar {
  let sum = 0;
  let count = 0;
  let minimum = Infinity;
  let maximum = -Infinity;
  let error: EngineScalar | undefined;
  let current = 0;
  let column = values.column(0);
  const visit = (row: number, offset: number): void => {
    if (offset !== current) column = values.column((current = offset));
    const at = values.top + row;
    const type = column.kind(at);
    if (type === KIND.error) error ??= column.value(at);
    if (type !== KIND.number) return;
    const number = column.numbers[at] ?? 0;
    sum += number;
    count++;
    if (number < minimum) minimum = number;
    if (number > maximum) maximum = number;
  };
  eachMatch(conditions, visit, { values });
  if (error) return error;
  if (kind === "sum") return numberValue(sum);
  if (kind === "average") return count > 0 ? numberValue(sum / count) : errorValue("#DIV/0!");
  return numberValue(count === 0 ? 0 : kind === "minimum" ? minimum : maximum);
}
