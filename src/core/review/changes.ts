import { atOnce } from "../data/at-once";
import * as z from "zod/mini";
import type { MetricResult } from "./review";
import { wholesOf, type ReviewFigures } from "./review-figures";

const flagSchema = z.enum(["red", "yellow", "green", "none"]);

/** One figure as the workbook remembers it from the last review. */
export const figureSchema = z.object({
  id: z.string(),
  /** Scope as JSON with sorted dimensions, `{}` for the whole. */
  scope: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  unit: z.enum(["amount", "count", "ratio", "days", "score"]),
  actual: z.nullable(z.number()),
  flag: flagSchema,
});

export type Figure = z.infer<typeof figureSchema>;

/** What one metric was and is. `appeared` and `vanished` figures have one side only. */
export const changeSchema = z.extend(z.omit(figureSchema, { actual: true, flag: true }), {
  kind: z.enum(["changed", "appeared", "vanished"]),
  before: z.nullable(z.number()),
  after: z.nullable(z.number()),
  flagBefore: flagSchema,
  flagAfter: flagSchema,
});

export type Change = z.infer<typeof changeSchema>;

/** The last review that brought something new: the first, or a refresh that moved a figure. A refresh of nothing leaves it standing. */
export const lastReviewSchema = z.object({
  /** Day of the review. */
  on: z.number(),
  changes: z.array(changeSchema),
});

export type LastReview = z.infer<typeof lastReviewSchema>;

/** Figures closer than this, relative to the larger, are the same: binary noise is no change. */
const tolerance = 1e-9;

/** Customers and products run into thousands; what they did is on their own sheets, not in the workbook's memory. */
const tooMany: ReadonlySet<string> = new Set(["customer", "product"]);
/** A workbook's memory stays small: settings are read whole at every start. */
const mostFigures = 1500;

function worthRemembering([dimension, ...more]: readonly string[]): boolean {
  return dimension !== undefined && more.length === 0 && !tooMany.has(dimension);
}

/** The figures of a review to be remembered until the next: the whole, then members of single dimensions as far as they fit. */
export function figuresOf(figures: ReviewFigures): Figure[] {
  return atOnce(figuresInSteps(figures));
}

/** The same, with a pause after each member for whoever must not block. */
export function* figuresInSteps(figures: ReviewFigures): Generator<undefined, Figure[]> {
  const remembered = wholesOf(figures);
  for (const result of figures.byInSteps(worthRemembering)) {
    if (remembered.length >= mostFigures) break;
    if (result) remembered.push(result);
    yield;
  }
  return remembered.slice(0, mostFigures).map(({ id, scope, label, unit, actual, flag }) => ({
    id,
    scope: scopeKey(scope),
    label: { zh: label.zh, en: label.en },
    unit,
    actual,
    flag,
  }));
}

/** What moved since the last review: every figure whose value or flag differs, in the new review's order, vanished ones last. */
export function compareFigures(before: readonly Figure[], after: readonly Figure[]): Change[] {
  const earlier = new Map(before.map((figure) => [figureKey(figure), figure]));
  const later = new Set(after.map(figureKey));
  const moved = after.flatMap((figure): Change[] => {
    const old = earlier.get(figureKey(figure));
    if (!old) return [{ ...subject(figure), kind: "appeared", ...was(null), ...is(figure) }];
    return same(old, figure) ? [] : [{ ...subject(figure), kind: "changed", ...was(old), ...is(figure) }];
  });
  const vanished = before
    .filter((figure) => !later.has(figureKey(figure)))
    .map((figure): Change => ({ ...subject(figure), kind: "vanished", ...was(figure), ...is(null) }));
  return [...moved, ...vanished];
}

const subject = ({ id, scope, label, unit }: Figure): Pick<Change, "id" | "scope" | "label" | "unit"> => ({
  id,
  scope,
  label,
  unit,
});
const was = (figure: Figure | null): Pick<Change, "before" | "flagBefore"> => ({
  before: figure?.actual ?? null,
  flagBefore: figure?.flag ?? "none",
});
const is = (figure: Figure | null): Pick<Change, "after" | "flagAfter"> => ({
  after: figure?.actual ?? null,
  flagAfter: figure?.flag ?? "none",
});

function same(a: Figure, b: Figure): boolean {
  if (a.flag !== b.flag) return false;
  if (a.actual === null || b.actual === null) return a.actual === b.actual;
  return Math.abs(a.actual - b.actual) <= tolerance * Math.max(Math.abs(a.actual), Math.abs(b.actual));
}

const figureKey = ({ id, scope }: Figure): string => `${id}\n${scope}`;

function scopeKey(scope: MetricResult["scope"]): string {
  return JSON.stringify(Object.fromEntries(Object.entries(scope).sort(([a], [b]) => (a < b ? -1 : 1))));
}
