import * as z from "zod/mini";
import { isoDate, type Day } from "../core/data/day";
import type { Phrase } from "../core/data/locale";
import { problemSentence, type Problem } from "../core/problems";

/** What the workbook keeps of choices, and of whatever else the next look needs. */
type Choices = Readonly<Record<string, unknown>>;

const key = "failedRefresh";

const failedSchema = z.object({ on: z.string(), reason: z.object({ zh: z.string(), en: z.string() }) });

/** What went wrong when nobody could be told, dated, as a problem of its own. */
export function failedRefresh(problem: Problem, today: Day): Problem {
  const reason: Phrase = { zh: problemSentence(problem, "zh-CN"), en: problemSentence(problem, "en-US") };
  return { code: "ribbon-refresh-failed", params: { on: isoDate(today), reason }, severity: "warning" };
}

/** The failure of a refresh without the pane that no review has made good since; `null` where there is none, or it cannot be read. */
export function failureIn({ choices }: { choices: Choices }): Problem | null {
  const stored = failedSchema.safeParse(choices[key]);
  return stored.success ? { code: "ribbon-refresh-failed", params: stored.data, severity: "warning" } : null;
}

/** The choices with this failure, or with none, in the place of the one before. */
export function withFailure(choices: Choices, failure: Problem | null): Record<string, unknown> {
  const { [key]: _before, ...others } = choices;
  return failure === null ? others : { ...others, [key]: failure.params };
}
