import type { Day } from "../core/data/day";
import type { Locale } from "../core/data/locale";
import type { IntakeResult } from "../core/intake/create-intake";
import type { Problem } from "../core/problems";
import { compareFigures, figuresInSteps, type Change } from "../core/review/changes";
import type { Review } from "../core/review/review";
import { reviewInSteps, type ReviewRequest } from "../core/review/review-sales";
import { amountUnitOf } from "../core/sheets/display-unit";
import { planSheetsInSteps } from "../core/sheets/plan-sheets";
import type { SheetId } from "../core/sheets/sheet-plan";
import { withTypedPlan } from "../core/sheets/target-plan/typed-plan";
import type { TypedTable } from "../core/sheets/typed-table";
import { ExcelFailure } from "../excel/host-problem";
import { inSlices } from "../excel/in-slices";
import { readOwnTables } from "../excel/read-own-tables";
import { writeSheets, type WriteResult } from "../excel/write-sheets";
import { withAssumed } from "./decide";
import { decisionsIn, withDecisions } from "./decisions";
import { inspectWorkbook, type Inspection } from "./inspect-workbook";
import { readDataSets } from "./read-data-sets";
import { choicesToKeep, settleChoices, type SettledChoices } from "./remembered-choices";
import type { ReviewChoices, RunHooks } from "./review-choices";
import { showNewReview } from "./show-new-review";
import { withFailure } from "./untold-failure";
import { remember, type Memory } from "./workbook-memory";
import { yearsToReadBy } from "./years-to-read-by";

export interface ReviewDone {
  kind: "done";
  review: Review;
  /** Language of the sheets. */
  locale: Locale;
  /** What people had typed on our sheets before this review. */
  typed: readonly TypedTable[];
  /** What moved since the last review of this workbook; empty for the first. */
  changes: readonly Change[];
  sheets: WriteResult["sheets"];
  problems: readonly Problem[];
  roundTrips: number;
}

export type ReviewOutcome =
  ReviewDone | { kind: "failed"; problems: readonly [Problem, ...Problem[]] } | { kind: "cancelled" };

/** The day of the review is handed in: core and this use case know no clock. */
export interface ReviewDay {
  today: Day;
}

type Settled = SettledChoices & ReviewDay & { sheetLocale: Locale };

/**
 * Reviews the open workbook, or refreshes the review that stands in it: the same road. Looks, reads, computes, writes; what
 * cannot be done ends in one problem sentence, and the workbook is as it was before or says which sheet is incomplete.
 */
export async function reviewWorkbook(
  choices: ReviewChoices & ReviewDay,
  hooks: RunHooks = {},
): Promise<ReviewOutcome> {
  try {
    const inspection = await inspectWorkbook(hooks, choices.mapping, choices.imports);
    const obstacle = obstacleIn(inspection);
    if (obstacle) return { kind: "failed", problems: [obstacle, ...inspection.problems] };
    const settled = settle(choices, inspection.memory);
    const years = yearsToReadBy(settled);
    const intake = await readDataSets(inspection.recognition, years, hooks, choices.imports);
    const empty = nothingUsable(intake);
    if (empty) return { kind: "failed", problems: [empty, ...intake.report.problems] };
    const typed = await readOwnTables(sheetsWithWork, hooks);
    const planned = { ...settled, settings: withTypedPlan(settled.settings, typed) };
    const review = await compute(intake, planned, hooks);
    return await write(review, typed, intake, inspection, settled, hooks);
  } catch (error) {
    return outcomeOf(error, hooks);
  }
}

function settle(choices: ReviewChoices & ReviewDay, memory: Memory): Settled {
  return { sheetLocale: choices.locale, today: choices.today, ...settleChoices(choices, memory) };
}

function obstacleIn({ memory, reviewable, recognition, problems }: Inspection): Problem | undefined {
  if (memory.isNewer) return { code: "newer-fupan", severity: "fatal" };
  const useless = problems.find(({ code }) => code === "import-no-table");
  if (useless) return useless;
  if (reviewable) return undefined;
  const nearMiss = recognition.problems.find(({ severity }) => severity === "fatal");
  return nearMiss ?? recognition.obstacle ?? { code: "no-table", severity: "fatal" };
}

function nothingUsable({ report, dataSets }: IntakeResult): Problem | undefined {
  if (Object.values(dataSets).some((dataSet) => dataSet.rowCount > 0)) return undefined;
  const read = report.tables.reduce((sum, table) => sum + table.rowsRead, 0);
  const [first] = report.tables;
  const place = first && { sheet: first.sheet };
  // An empty template is no broken table: it waits for rows.
  if (first && read === 0) return { code: "no-rows", severity: "fatal", text: first.source, ...place };
  return { code: "no-usable-rows", severity: "fatal", params: { rows: read }, ...place };
}

async function compute(
  intake: IntakeResult,
  { period, asOf, settings, today }: Settled,
  hooks: RunHooks,
): Promise<Review> {
  hooks.onStage?.("computing", 0, 0);
  const request: ReviewRequest = {
    today,
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const steps = reviewInSteps(intake.dataSets, intake.report, request, settings);
  return inSlices(steps, ({ done, total }) => hooks.onStage?.("computing", done, total), hooks.signal);
}

/** Sheets whose plans follow up on what people typed. */
export const sheetsWithWork: readonly SheetId[] = [
  "actions",
  "target-plan",
  "milestones",
  "root-causes",
  "lessons",
  "contingency",
  "report",
];

async function write(
  review: Review,
  typed: readonly TypedTable[],
  intake: IntakeResult,
  { memory, recognition }: Inspection,
  settled: Settled,
  hooks: RunHooks,
): Promise<ReviewOutcome> {
  hooks.onStage?.("writing", 0, 0);
  const { sheetLocale: locale, today, sheets: wanted, settings } = settled;
  const figures = await inSlices(figuresInSteps(review.figures), undefined, hooks.signal);
  const changes = memory.figures.length > 0 ? compareFigures(memory.figures, figures) : [];
  const lastReview = changes.length > 0 || !memory.lastReview ? { on: today, changes } : memory.lastReview;
  const options = { locale, wanted, typed, lastReview, dataSets: intake.dataSets };
  const plans = await inSlices(planSheetsInSteps(review, options), undefined, hooks.signal);
  const result = await writeSheets(plans, {
    ...hooks,
    locale,
    today,
    displayUnit: amountUnitOf(review, locale),
  });
  const [first, ...rest] = result.problems;
  if (!result.ok)
    return { kind: "failed", problems: [first ?? { code: "excel-general", severity: "fatal" }, ...rest] };
  const choices = withFailure(choicesToKeep(settled, memory.choices), null);
  const decisions = withAssumed(decisionsIn(memory), recognition.questions);
  await remember(
    memory,
    {
      mapping: intake.mapping,
      settings,
      figures,
      choices: withDecisions(choices, decisions),
      lastReview,
    },
    hooks,
  );
  const unshown = await showNewReview(result.sheets, hooks);
  await inSlices(review.figures.scopesInSteps()); // whoever shows the review asks for them first: they are at hand then
  return {
    kind: "done",
    review,
    locale,
    typed,
    changes,
    sheets: result.sheets,
    problems: [...result.problems, ...unshown],
    roundTrips: result.roundTrips,
  };
}

function outcomeOf(error: unknown, { signal }: RunHooks): ReviewOutcome {
  if (signal?.aborted || (error instanceof ExcelFailure && error.problem.code === "cancelled"))
    return { kind: "cancelled" };
  if (error instanceof ExcelFailure) return { kind: "failed", problems: [error.problem] };
  throw error;
}
