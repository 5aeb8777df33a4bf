import type { ResponseBody, RichApiResponse } from "./wire";

const MESSAGES: Record<string, string> = {
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
};

/** The transport's refusal of a whole request. */
export const refused = (code: string, message?: string, status = 400): RichApiResponse => ({
  HttpStatusCode: status,
  ErrorCode: code,
  ErrorMessage: message ?? MESSAGES[code] ?? `The request was refused. (${code})`,
  Headers: {},
  Body: null,
});

/** An answer that came through, whatever it says. */
export const answered = (body: ResponseBody): RichApiResponse => ({
  HttpStatusCode: 200,
  ErrorCode: null,
  ErrorMessage: null,
  Headers: {},
  Body: body,
});
