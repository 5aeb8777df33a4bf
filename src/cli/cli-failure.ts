import type { Problem } from "../core/problems";

/** The workbook cannot be reviewed: the sentence of its problem is printed, and the exit code is 1. */
export class CliFailure extends Error {
  override readonly name = "CliFailure";

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}

/** A fatal problem with a file. */
export function fileFailure(
  code: Problem["code"],
  params: Record<string, string>,
  cause?: unknown,
): CliFailure {
  return new CliFailure({ code, params, severity: "fatal" }, { cause });
}
