/** Why a file could not be opened as a workbook. */
export type XlsxErrorCode = "not-xlsx" | "encrypted" | "broken" | "no-sheets" | "old-format";

/** Any input that is not a readable .xlsx ends in this error; `detail` names the part or the reason for a developer. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
  constructor(
    readonly code: XlsxErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
