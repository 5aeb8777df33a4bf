import type { Locale } from "../core/data/locale";
import type { Problem } from "../core/problems";
import type { TemplateKind } from "../core/templates/template";
import { templates } from "../core/templates/templates";
import { ExcelFailure } from "../excel/host-problem";
import { writeTemplate, type WrittenTemplate } from "../excel/write-template";
import type { RunHooks } from "./review-choices";

export type TemplateOutcome =
  | ({ kind: "done" } & WrittenTemplate)
  | { kind: "failed"; problems: readonly [Problem, ...Problem[]] }
  | { kind: "cancelled" };

/** Adds an empty, validated, documented sheet for a data set to the open workbook (IN6) and shows it. Overwrites nothing. */
export async function insertTemplate(
  kind: TemplateKind,
  { locale }: { locale: Locale },
  hooks: RunHooks = {},
): Promise<TemplateOutcome> {
  try {
    return { kind: "done", ...(await writeTemplate(templates[kind], locale, hooks)) };
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    if (error.problem.code === "cancelled") return { kind: "cancelled" };
    return { kind: "failed", problems: [error.problem] };
  }
}
