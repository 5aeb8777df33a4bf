/** An error as Excel reports it to an add-in: one of the documented codes, and where it happened (`Class.member`). */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

/** `InvalidArgument`: missing, of the wrong form, or against a rule of Excel's. */
export const invalidArgument = (detail: string): ExcelError =>
  new ExcelError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${detail})`,
  );

/** `ItemNotFound`: no such sheet, table, name… */
export const itemNotFound = (detail: string): ExcelError =>
  new ExcelError("ItemNotFound", `The requested resource doesn't exist. (${detail})`);

/** `AccessDenied`: a protected sheet, a protected structure or a read-only workbook. */
export const accessDenied = (detail: string): ExcelError =>
  new ExcelError("AccessDenied", `You cannot perform the requested operation. (${detail})`);

/** `InvalidOperation`: the object is in no state for it. */
export const invalidOperation = (detail: string): ExcelError =>
  new ExcelError("InvalidOperation", `The operation attempted is invalid on the object. (${detail})`);

/** `ApiNotFound`: Excel (or this stand-in) has no such member. */
export const apiNotFound = (member: string): ExcelError =>
  new ExcelError(
    "ApiNotFound",
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${member})`,
    member,
  );
