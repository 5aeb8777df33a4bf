import { createContext, useContext } from "react";
import type { Phrase } from "../../core/data/locale";
import type { Problem } from "../../core/problems";

/** Something that was said once and can be read again, in whichever language is chosen by then. */
export type Message = { kind: "done"; text: Phrase } | { kind: "problem"; problem: Problem };

export interface Messages {
  /** Newest first. */
  said: readonly Message[];
  say: (message: Message) => void;
  /** What is so for the time being, newest first: never kept. */
  meanwhile: readonly Message[];
  /** Says what is so for the time being; answers what takes it back. */
  sayMeanwhile: (message: Message) => () => void;
}

/** What the pane has said since it was opened, and what it says just now; provided at the root. */
export const MessagesContext = createContext<Messages>({
  said: [],
  say: () => undefined,
  meanwhile: [],
  sayMeanwhile: () => () => undefined,
});

export const useMessages = (): Messages => useContext(MessagesContext);
