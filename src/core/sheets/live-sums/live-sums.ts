import { numbersOf, textOf, type DataSet, type DataSets } from "../../data/data-set";
import type { DimensionId } from "../../data/fields";
import type { Phrase } from "../../data/locale";
import { nameKey } from "../../data/names";
import { memberLabel } from "../../review/member-label";
import type { Breakdown, Review } from "../../review/review";
import { cellBudget, type CellBudget } from "./cell-budget";
import type { LiveOr } from "./live-or-static";
import { memberCondition } from "./member-condition";
import { replaySum, type ReplayedSum } from "./replay-sum";
import { columnWords, staticReasons } from "./static-reasons";
import { passes, sumFormula, type Span } from "./sum-formula";
import { sumRules, type SumTerm } from "./sum-rules";
import { statesField, sumSources, type SumSource } from "./sum-sources";
import { isWhole } from "../../review/scope";

/** A figure of the whole as a formula over the user's tables. */
export interface LiveFigure {
  formula: string;
  /** `t_销售明细[销售额]`: what it adds up. */
  columns: string;
}

/** The actuals of a breakdown as formulas: of a member's line, of the line of the rest, and of the whole without its `=`. */
export interface LiveBreakdown {
  member: string;
  rest: string;
  total: string;
  columns: string;
}

/** Which sums of a review the sheets may write as formulas over the user's own Excel tables, and why not the others. */
export interface LiveSums {
  /** By metric id; metrics that are no sums are not here. */
  figures: ReadonlyMap<string, LiveOr<LiveFigure>>;
  breakdowns: ReadonlyMap<DimensionId, LiveOr<LiveBreakdown>>;
}

interface Work {
  review: Review;
  dataSets: DataSets;
  budget: CellBudget;
  span: Span;
}

/**
 * Decides for every additive figure whether a SUMIFS over the user's tables must equal it: the tables are Excel tables, every cell
 * that counts is clean, and adding the cells up as the formula would gives the figure. Anything else stays a value with its reason.
 * `dataSets` are those of the intake, before the review picked or added any rows.
 */
export function liveSums(review: Review, dataSets: DataSets): LiveSums {
  const { period, asOf } = review.window;
  const span = { start: period.start, end: Math.min(period.end, asOf) };
  const work = { review, dataSets, budget: cellBudget(review.settings), span };
  const figures = new Map<string, LiveOr<LiveFigure>>();
  for (const { id, scope, actual } of review.metrics)
    if (sumRules.has(id) && isWhole(scope) && actual !== null) figures.set(id, figureOf(id, actual, work));
  const breakdowns = new Map(
    review.breakdowns.map((breakdown) => [breakdown.dimension, breakdownOf(breakdown, work)] as const),
  );
  return { figures, breakdowns };
}

function figureOf(metricId: string, actual: number, work: Work): LiveOr<LiveFigure> {
  const basis = basisOf(metricId, work);
  if ("why" in basis) return basis;
  const { sources, replayed, terms } = basis.live;
  if (Math.abs(replayed.total - actual) > replayed.noise) return { why: mismatch(basis.live.dataSet, terms) };
  const formula = `=${sumFormula(sources, work.span)}`;
  const why = tooLong(formula) ?? work.budget.take(passes(sources));
  return why ? { why } : { live: { formula, columns: columnsOf(sources) } };
}

function breakdownOf(breakdown: Breakdown, work: Work): LiveOr<LiveBreakdown> {
  const { dimension, metricId, rows, total } = breakdown;
  const basis = basisOf(metricId, work, dimension);
  if ("why" in basis) return basis;
  const { dataSet, sources, replayed, terms } = basis.live;
  const members = rows.flatMap(({ member }) => member ?? []);
  const spellings = textOf(dataSet, dimension)?.dictionary ?? [];
  const condition = memberCondition(members, spellings, memberLabel(dimension, null));
  if ("why" in condition) return condition;
  const differs =
    Math.abs(replayed.total - total.actual) > replayed.noise ||
    rows.some(({ member, actual }) => member !== null && away(replayed, member, actual) > replayed.noise);
  if (differs) return { why: mismatch(dataSet, terms) };
  const whole = sumFormula(sources, work.span);
  const listed = sumFormula(sources, work.span, condition.live.all);
  const rest = `=ROUND(${whole}-SUMPRODUCT(${listed}),${replayed.decimals})`;
  const member = `=${sumFormula(sources, work.span, condition.live.own)}`;
  const why = tooLong(rest) ?? work.budget.take(passes(sources) * (2 * members.length + 2));
  return why ? { why } : { live: { member, rest, total: whole, columns: columnsOf(sources) } };
}

/** Below Excel's 8,192, for names are still to be filled in. */
const longestFormula = 7_500;

function tooLong(formula: string): Phrase | undefined {
  return formula.length > longestFormula ? staticReasons.length : undefined;
}

function away({ byMember }: ReplayedSum, member: string, actual: number): number {
  return Math.abs((byMember.get(nameKey(member)) ?? 0) - actual);
}

interface Basis {
  dataSet: DataSet;
  terms: readonly SumTerm[];
  sources: readonly SumSource[];
  replayed: ReplayedSum;
}

function basisOf(metricId: string, work: Work, dimension?: DimensionId): LiveOr<Basis> {
  const { review, dataSets, span } = work;
  const rule = sumRules.get(metricId);
  const dataSet = rule && dataSets[rule.kind];
  if (review.settings.formulas === "values") return { why: staticReasons.setting };
  if (!rule || !dataSet) return { why: staticReasons.notStated };
  const terms = rule.terms(statesField(dataSet, review.sources));
  const found = sumSources(dataSet, review.sources, terms, dimension);
  if ("why" in found) return found;
  if ((textOf(dataSet, "currency")?.dictionary.length ?? 0) > 1) return { why: staticReasons.currencies };
  return {
    live: { dataSet, terms, sources: found.live, replayed: replaySum(dataSet, terms, span, dimension) },
  };
}

/** The likeliest reason why adding up the cells gives another figure. */
function mismatch(dataSet: DataSet, terms: readonly SumTerm[]): Phrase {
  const hasReturns =
    dataSet.columns["returned"] ?? numbersOf(dataSet, "amount")?.some((amount) => amount < 0);
  if (hasReturns) return staticReasons.returns;
  return terms.length === 0 && dataSet.columns["orderId"]
    ? staticReasons.linesOfOrders
    : staticReasons.otherRows;
}

/** Of more columns than these the first stand for all. */
const namedColumns = 4;

function columnsOf(sources: readonly SumSource[]): string {
  const columns = sources.flatMap(({ table, terms, date }) =>
    (terms.length > 0 ? terms : [{ column: date, factor: 1 }]).map(
      ({ column, factor }) => `${factor < 0 ? "−" : "+"} ${columnWords(table, column)}`,
    ),
  );
  const named = columns.slice(0, namedColumns).join(" ").replace(/^\+ /, "");
  return columns.length > namedColumns ? `${named} + … (${columns.length})` : named;
}
