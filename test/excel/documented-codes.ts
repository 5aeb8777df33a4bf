/*
 * Error codes that Excel documents, copied from the documentation and not from the code under test.
 */

/** Application-specific API error handling: "Error codes and messages". */
const applicationSpecific = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ApiNotFound",
  "BadPassword",
  "Conflict",
  "ContentLengthRequired",
  "EmptyChartSeries",
  "FilteredRangeConflict",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidRequest",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MemoryLimitReached",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OpenWorkbookLinksBlocked",
  "OperationCellsExceedLimit",
  "PivotTableRangeConflict",
  "RangeExceedsLimit",
  "RangeImageExceedsLimit",
  "RefreshWorkbookLinksBlocked",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Unauthenticated",
  "UnsupportedFeature",
  "UnsupportedFillType",
  "UnsupportedOperation",
  "UnsupportedSheet",
  "WriteNotSupportedWhenModalDialogOpen",
] as const;

/** `Excel.ErrorCodes` and `OfficeExtension.ErrorCodes`, where they name others. */
const enumerated = [
  "DirtySupportingFormula",
  "InvalidOrTimedOutSession",
  "InvalidObjectPath",
  "InvalidRibbonDefinition",
  "PowerQueryRefreshResourceChallenge",
  "ConnectionFailure",
  "HostRestartNeeded",
  "UndoNotSupported",
  "PropertyNotLoaded",
  "ValueNotLoaded",
] as const;

export const documentedCodes: readonly string[] = [...applicationSpecific, ...enumerated];
