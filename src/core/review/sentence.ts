import type { DimensionId } from "../data/fields";
import type { Phrase } from "../data/locale";

/** How a number in a sentence is written; a change of a ratio is always in percentage points. */
export type SentenceFormat =
  | "amount"
  | "amount-signed"
  | "count"
  | "count-signed"
  | "percent"
  | "percent-signed"
  | "pp-signed"
  | "days"
  | "days-signed"
  | "score"
  | "text";

/** A number of a sentence with where it stands in the review, so that a sheet can link it to its cell. */
export interface SentenceNumber {
  metricId: string;
  figure: string;
  scope: Readonly<Partial<Record<DimensionId, string | null>>>;
  value: number;
  format: SentenceFormat;
}

/** Heading of the written report under which a sentence stands (OUT12). */
export type SentencePart = "overview" | "breakdown" | "cause" | "plan" | "risk";

/** A sentence as template with named numbers (`{actual}`) and as it reads with them. */
export interface Sentence {
  id: string;
  part: SentencePart;
  template: Phrase;
  numbers: Readonly<Record<string, SentenceNumber>>;
  text: Phrase;
}
