import type { JoinMapping } from "../mapping";

/** Id of the question whether two columns belong together. */
export function joinQuestionId({ from, to }: Omit<JoinMapping, "accepted">): string {
  return `join:${from.sheet}!${from.header}>${to.sheet}!${to.header}`;
}
