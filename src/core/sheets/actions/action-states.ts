import { say, type Locale, type Phrase } from "../../data/locale";

/** States of an action, in the order of the drop-down. */
export const actionStates = {
  open: { zh: "未开始", en: "Not started" },
  running: { zh: "进行中", en: "In progress" },
  done: { zh: "已完成", en: "Done" },
  cancelled: { zh: "已取消", en: "Cancelled" },
} as const satisfies Record<string, Phrase>;

export type ActionState = keyof typeof actionStates;

/** An action turns yellow this many days before it is due (sheets.md: due within 7 days). */
export const warningDays = 7;

/** The states as the drop-down lists them. */
export function stateWords(locale: Locale): Record<ActionState, string> {
  const word = (state: ActionState): string => say(actionStates[state], locale);
  return { open: word("open"), running: word("running"), done: word("done"), cancelled: word("cancelled") };
}

/** The state that a typed word means in either language, capital letters or not, as Excel compares; `null` for a blank or another word. */
export function stateOf(word: string): ActionState | null {
  const found = Object.entries(actionStates).find(
    ([, { zh, en }]) => word === zh || word.toLowerCase() === en.toLowerCase(),
  );
  return found ? (found[0] as ActionState) : null;
}
