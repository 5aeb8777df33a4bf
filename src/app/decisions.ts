import * as z from "zod/mini";
import type { Phrase } from "../core/data/locale";
import type { Question } from "../core/data/source-report";
import { dataSetKinds } from "../core/data/fields";
import { problemSentences, type ProblemCode } from "../core/problems";
import type { Memory } from "./workbook-memory";

const phrase = z.custom<Phrase>(
  (value) => typeof value === "object" && value !== null && "zh" in value && "en" in value,
);
const kind = z.enum([...dataSetKinds, "ignored"]);

const questionSchema = z.object({
  id: z.string(),
  code: z.custom<ProblemCode>((code) => typeof code === "string" && code in problemSentences),
  params: z.record(z.string(), z.union([z.string(), z.number(), phrase])),
  sheet: z.optional(z.string()),
  address: z.optional(z.string()),
  options: z.array(
    z.object({
      value: z.string(),
      label: z.union([z.string(), phrase]),
      samples: z.optional(z.array(z.string())),
    }),
  ),
  answer: z.optional(z.string()),
});

/** The table that a decision is about, found again by its name or sheet and its headers. */
const place = {
  sheet: z.string(),
  tableName: z.optional(z.string()),
  signature: z.string(),
  kind,
};

const decisionSchema = z.discriminatedUnion("about", [
  z.object({ about: z.literal("kind"), ...place }),
  z.object({ about: z.literal("field"), ...place, header: z.string(), field: z.nullable(z.string()) }),
  z.object({ about: z.literal("unit"), ...place, header: z.string(), unit: z.number() }),
  z.object({
    about: z.literal("question"),
    question: questionSchema,
    answer: z.string(),
    assumed: z.optional(z.literal(true)),
  }),
]);

/**
 * One thing that a person decided, in words that outlive the session: headers, not positions, and a question as it was asked. For a
 * `kind` it is the kind decided for, for `field` and `unit` the kind that the table had.
 */
export type Decision =
  | ({ about: "kind" } & TablePlace)
  | ({ about: "field"; header: string; field: string | null } & TablePlace)
  | ({ about: "unit"; header: string; unit: number } & TablePlace)
  | QuestionDecision;

export interface QuestionDecision {
  about: "question";
  question: Question;
  answer: string;
  /** Nobody answered: a review was made on what was assumed. */
  assumed?: true | undefined;
}

export type TableDecision = Exclude<Decision, QuestionDecision>;

interface TablePlace {
  sheet: string;
  tableName?: string | undefined;
  signature: string;
  kind: z.infer<typeof kind>;
}

/** What was decided for this workbook, oldest first; a damaged entry is passed over without the others. */
export function decisionsIn({ choices }: Pick<Memory, "choices">): readonly Decision[] {
  const kept = choices["decisions"];
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    const parsed = decisionSchema.safeParse(entry);
    return parsed.success ? [parsed.data as Decision] : [];
  });
}

/** The choices with these decisions in the place of those before. */
export function withDecisions(
  choices: Memory["choices"],
  decisions: readonly Decision[],
): Record<string, unknown> {
  const { decisions: _before, ...others } = choices;
  return decisions.length === 0 ? others : { ...others, decisions: [...decisions] };
}
