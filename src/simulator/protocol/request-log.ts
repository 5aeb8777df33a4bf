import type { RequestBody } from "./wire";

/** One request as the host saw it. */
export interface LoggedRequest {
  /** From 1; clean-up requests carry the number of the request before them. */
  number: number;
  bytes: number;
  responseBytes: number;
  actions: number;
  isWrite: boolean;
  /** Sent by the client itself to release references. */
  isCleanUp: boolean;
  /** Code of the error that it ended with. */
  error?: string;
}

/** UTF-8 length of a text in bytes. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Nothing but the release of references, which the client sends when a batch has ended. */
export const isCleanUp = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
