import type { DimensionId } from "../data/fields";
import type { MetricResult, Scope } from "./metric-result";
import { isWhole } from "./scope";

/** A metric by every member of a dimension; `null` is 其他/未分类. */
export type MemberResults = ReadonlyMap<string | null, MetricResult>;

/**
 * The figures of a review, each made when somebody asks for it and then kept: of the hundred thousand that a review of many
 * customers could tell, sheets and pane show some hundreds.
 */
export interface ReviewFigures {
  /** How many figures have been made so far. */
  readonly made: number;
  /** A metric for the whole. */
  whole(metricId: string): MetricResult | undefined;
  /** A metric for a scope, or `undefined` when the review has nothing to say of it. */
  at(metricId: string, scope: Scope): MetricResult | undefined;
  /** A metric by every member of one dimension. Empty when it was not computed so. */
  members(metricId: string, dimension: DimensionId): MemberResults;
  /** The members of each dimension that there are figures of; `null` is 其他/未分类. */
  scopes(): ReadonlyMap<DimensionId, ReadonlySet<string | null>>;
  /** The same, with pauses for whoever must not block. */
  scopesInSteps(): Generator<undefined, ReadonlyMap<DimensionId, ReadonlySet<string | null>>>;
  /** Whether any figure, of the whole or of a member, has a target. */
  hasTargets(): boolean;
  /** All figures by the dimensions wanted (none is the whole), metric by metric, the whole before its parts. */
  by(wanted: (dimensions: readonly DimensionId[]) => boolean): Iterable<MetricResult>;
  /** The same, with pauses (`undefined`) for whoever must not block. */
  byInSteps(wanted: (dimensions: readonly DimensionId[]) => boolean): Iterable<MetricResult | undefined>;
}

/** Every figure of the whole, in the catalogue's order. */
export function wholesOf(figures: ReviewFigures): MetricResult[] {
  return [...figures.by((dimensions) => dimensions.length === 0)];
}

/** Every figure there is: made at once, and with many customers a hundred thousand. */
export function everyFigure(figures: ReviewFigures): MetricResult[] {
  return [...figures.by(() => true)];
}

/** Figures that are there already, as a list. */
export class FigureList implements ReviewFigures {
  constructor(private readonly all: readonly MetricResult[]) {}

  get made(): number {
    return this.all.length;
  }

  by(wanted: (dimensions: readonly DimensionId[]) => boolean): MetricResult[] {
    return this.all.filter(({ scope }) => wanted(Object.keys(scope) as DimensionId[]));
  }

  byInSteps(wanted: (dimensions: readonly DimensionId[]) => boolean): MetricResult[] {
    return this.by(wanted);
  }

  whole(metricId: string): MetricResult | undefined {
    return this.all.find(({ id, scope }) => id === metricId && isWhole(scope));
  }

  at(metricId: string, scope: Scope): MetricResult | undefined {
    const dimensions = Object.keys(scope) as DimensionId[];
    return this.all.find(
      (result) =>
        result.id === metricId &&
        Object.keys(result.scope).length === dimensions.length &&
        dimensions.every((dimension) => result.scope[dimension] === scope[dimension]),
    );
  }

  hasTargets(): boolean {
    return this.all.some(({ target }) => target !== null);
  }

  *scopesInSteps(): Generator<undefined, Map<DimensionId, Set<string | null>>> {
    yield;
    return this.scopes();
  }

  scopes(): Map<DimensionId, Set<string | null>> {
    const found = new Map<DimensionId, Set<string | null>>();
    for (const { scope } of this.all) {
      const [[dimension, member] = [], ...more] = Object.entries(scope) as [DimensionId, string | null][];
      if (!dimension || more.length > 0 || member === undefined) continue;
      found.set(dimension, (found.get(dimension) ?? new Set()).add(member));
    }
    return found;
  }

  members(metricId: string, dimension: DimensionId): MemberResults {
    const own = this.all.filter(({ id, scope }) => {
      const dimensions = Object.keys(scope);
      return id === metricId && dimensions.length === 1 && dimensions[0] === dimension;
    });
    return new Map(own.map((result) => [result.scope[dimension] ?? null, result]));
  }
}
