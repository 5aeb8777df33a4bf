import type { Problem } from "../core/problems";
import { ExcelFailure, hostProblem } from "../excel/host-problem";

/** The problem that a rejected use case carries; anything else is what Excel calls a general failure. */
export function problemIn(error: unknown): Problem {
  return error instanceof ExcelFailure ? error.problem : hostProblem(error);
}
