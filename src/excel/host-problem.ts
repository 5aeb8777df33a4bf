import type { Problem, ProblemCode } from "../core/problems";

/** A refusal by Excel or by the writer, on its way to whoever asked; `problem` is what the user sees. */
export class ExcelFailure extends Error {
  override readonly name = "ExcelFailure";

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}

/** Documented error codes (application-specific API error handling, `Excel.ErrorCodes`, transport codes) and what they mean to a user. */
const meanings: Readonly<Record<string, ProblemCode>> = {
  AccessDenied: "excel-access-denied",
  ActivityLimitReached: "excel-busy",
  ApiNotAvailable: "excel-unsupported",
  ApiNotFound: "excel-unsupported",
  BadPassword: "excel-access-denied",
  "Client Error": "excel-general",
  Conflict: "excel-conflict",
  ConnectionFailure: "excel-session-lost",
  ContentLengthRequired: "excel-request-invalid",
  DirtySupportingFormula: "excel-busy",
  EmptyChartSeries: "excel-chart-empty",
  FilteredRangeConflict: "excel-filtered",
  FormulaLengthExceedsLimit: "excel-formula-long",
  GeneralException: "excel-general",
  HostRestartNeeded: "excel-general",
  InactiveWorkbook: "excel-inactive",
  InsertDeleteConflict: "excel-insert-delete",
  InvalidArgument: "excel-request-invalid",
  InvalidBinding: "excel-gone",
  InvalidObjectPath: "excel-gone",
  InvalidOperation: "excel-request-invalid",
  InvalidOperationInCellEditMode: "excel-cell-edit",
  InvalidOrTimedOutSession: "excel-session-lost",
  InvalidReference: "excel-gone",
  InvalidRequest: "excel-request-invalid",
  InvalidRibbonDefinition: "excel-request-invalid",
  InvalidSelection: "excel-inactive",
  ItemAlreadyExists: "excel-name-exists",
  ItemNotFound: "excel-gone",
  MemoryLimitReached: "excel-memory",
  MergedRangeConflict: "excel-overlap",
  NonBlankCellOffSheet: "excel-sheet-full",
  NotImplemented: "excel-unsupported",
  OpenWorkbookLinksBlocked: "excel-links-blocked",
  OperationCellsExceedLimit: "excel-too-large",
  PivotTableRangeConflict: "excel-overlap",
  PowerQueryRefreshResourceChallenge: "excel-links-blocked",
  RangeExceedsLimit: "excel-too-large",
  RangeImageExceedsLimit: "excel-too-large",
  RefreshWorkbookLinksBlocked: "excel-links-blocked",
  RequestAborted: "excel-busy",
  RequestPayloadSizeLimitExceeded: "excel-too-large",
  ResponsePayloadSizeLimitExceeded: "excel-too-large",
  ServiceNotAvailable: "excel-busy",
  Unauthenticated: "excel-signed-out",
  UndoNotSupported: "excel-undo",
  UnsupportedFeature: "excel-unsupported",
  UnsupportedFillType: "excel-unsupported",
  UnsupportedOperation: "excel-unsupported",
  UnsupportedSheet: "excel-wrong-sheet",
  WriteNotSupportedWhenModalDialogOpen: "excel-dialog-open",
};

/** The error code of a rejected `context.sync()`, or `undefined` for an error that is not Excel's. */
export function hostErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** What a rejection means to the user; an unknown code keeps its name in the sentence. Cell data never enters it. */
export function hostProblem(error: unknown): Problem {
  if (error instanceof ExcelFailure) return error.problem;
  const code = hostErrorCode(error);
  const text = [code, errorLocation(error)].filter(Boolean).join(" @ ");
  if (code === undefined) return { code: "fupan-fault", text: String(error), severity: "fatal" };
  const meaning = meanings[code];
  return { code: meaning ?? "excel-general", text: text || String(error), severity: "fatal" };
}

/** The member of Excel's that refused, as `Class.member`. */
export function errorLocation(error: unknown): string | undefined {
  const info = (error as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo;
  return typeof info?.errorLocation === "string" ? info.errorLocation : undefined;
}

/** Codes after which a smaller read may succeed. */
export function isTooLarge(error: unknown): boolean {
  return hostProblem(error).code === "excel-too-large";
}
