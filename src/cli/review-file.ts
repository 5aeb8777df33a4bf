import { writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { reviewWorkbook, type ReviewDone } from "../app/review-workbook";
import type { ReviewChoices } from "../app/review-choices";
import { dayOf, type Day } from "../core/data/day";
import { parsePeriod } from "../core/data/parse-period";
import { workbookMappingSchema } from "../core/intake/mapping";
import { toResultJson } from "../core/review/result-json";
import { reportMarkdown } from "../core/sheets/report/report-markdown";
import { saveWorkbook } from "../simulator/xlsx/save-workbook";
import { CliFailure, fileFailure } from "./cli-failure";
import { openFile, readJson, readSettings } from "./open-file";
import { openImports } from "./open-imports";
import { UsageError, type CliOptions } from "./parse-arguments";
import { progressLine } from "./progress-line";
import { openInStandIn } from "./stand-in-excel";

export interface ReviewedFile {
  outcome: ReviewDone;
  out: string;
  /** What could not be kept as it was when saving. */
  warnings: readonly string[];
}

/** Reviews a workbook from disk and writes the reviewed one beside it or where `--out` says. The input is never written to. */
export async function reviewFile(options: CliOptions): Promise<ReviewedFile> {
  const out = options.out ?? `${basename(options.workbook).replace(/\.xls[xm]$/i, "")}-reviewed.xlsx`;
  if (resolve(out) === resolve(options.workbook))
    throw new UsageError("--out must differ from the workbook: the input is never written to.");
  const choices = choicesFrom(options);
  const opened = openFile(options.workbook);
  const imports = openImports({ ...options, out });
  openInStandIn(opened.model);
  const progress = progressLine(options.locale, options.quiet);
  const outcome = await reviewWorkbook({ ...choices, imports }, { onStage: progress.show });
  progress.clear();
  if (outcome.kind === "cancelled") throw new CliFailure({ code: "cancelled", severity: "fatal" });
  if (outcome.kind === "failed") throw new CliFailure(outcome.problems[0]);
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify(toResultJson(outcome.review, outcome.locale), null, 1)}\n`);
  if (options.report !== undefined) {
    const { review, locale, typed } = outcome;
    writeFileSync(options.report, reportMarkdown(review, { locale, typed }));
  }
  const { bytes, warnings } = saveWorkbook(opened);
  writeFileSync(out, bytes);
  return { outcome, out, warnings: [...opened.warnings, ...warnings] };
}

function choicesFrom(options: CliOptions): ReviewChoices & { today: Day } {
  const { period, asOf, fiscalStart, settings, mapping, sheetLocale } = options;
  if (period !== undefined && !parsePeriod(period, fiscalStart))
    throw fileFailure("period-not-understood", { period });
  return {
    locale: options.locale,
    today: today(),
    sheets: options.sheets,
    ...(sheetLocale === undefined ? {} : { sheetLocale }),
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf: dayOfIso(asOf) }),
    ...(fiscalStart === undefined ? {} : { fiscalYearStart: fiscalStart }),
    ...(settings === undefined ? {} : { settings: readSettings(settings) }),
    ...(mapping === undefined ? {} : { mapping: readJson(mapping, workbookMappingSchema) }),
  };
}

function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function dayOfIso(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return dayOf(year, month, day);
}
