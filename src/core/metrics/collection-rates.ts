import { exactDifference } from "../data/exact-sum";

/** What the collection formulas look at; amounts of one scope, receivables at the window's two ends. */
export interface CollectionFigures {
  openingReceivables: number;
  billing: number;
  closingReceivables: number;
  /** Part of the closing receivables that was not yet due. */
  closingNotDue: number;
}

export interface Quotient {
  numerator: number;
  denominator: number;
}

/**
 * Opening receivables and billing. Money paid before it is billed makes an opening below 0, which billing may take back to
 * exactly 0: nothing was owed then, and binary noise of 10⁻¹⁵ must not be divided by.
 */
function owedIn({ openingReceivables, billing }: CollectionFigures): number {
  return exactDifference(openingReceivables, -billing);
}

/** (c): what of opening receivables and billing came in. */
export function collectedOfReceivables(figures: CollectionFigures): Quotient {
  const owed = owedIn(figures);
  return { numerator: exactDifference(owed, figures.closingReceivables), denominator: owed };
}

/** CEI: what came in of what was due. */
export function collectionEffectiveness(figures: CollectionFigures): Quotient {
  const owed = owedIn(figures);
  return {
    numerator: exactDifference(owed, figures.closingReceivables),
    denominator: exactDifference(owed, figures.closingNotDue),
  };
}

/** DSO: closing receivables ÷ the billing of `days` days × those days. */
export function daysSalesOutstanding(closingReceivables: number, billing: number, days: number): Quotient {
  return { numerator: closingReceivables * days, denominator: billing };
}

export const ageingBuckets = ["not-due", "1-30", "31-60", "61-90", "over-90"] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];

/** Bucket of an open amount by days past due: due today is not overdue; 30 days is still the first bucket. */
export function ageingBucket(daysPastDue: number): AgeingBucket {
  if (daysPastDue <= 0) return "not-due";
  if (daysPastDue <= 30) return "1-30";
  if (daysPastDue <= 60) return "31-60";
  return daysPastDue <= 90 ? "61-90" : "over-90";
}
