import { quoted } from "../figures";
import { actionStates, type ActionState } from "./action-states";

/*
 * A sheet whose language was turned holds words of both, because what people typed is not rewritten: every formula knows both.
 */
const status = "{table:actions}[{status}]";

function quotedWords(states: readonly ActionState[]): string[] {
  return states.flatMap((state) => [actionStates[state].zh, actionStates[state].en]).map(quoted);
}

/** Whether the row's action is in one of the states, said in either language; for a formula in the tracker. */
export function isInState(...states: ActionState[]): string {
  return `OR(${quotedWords(states)
    .map((word) => `[@{status}]=${word}`)
    .join(",")})`;
}

/** How many actions that meet the criteria (of `COUNTIFS`, each with its comma behind it) are in a state, said in either language. */
export function countInState(state: ActionState, criteria = ""): string {
  return quotedWords([state])
    .map((word) => `COUNTIFS(${criteria}${status},${word})`)
    .join("+");
}

/** Criteria of `COUNTIFS` for actions that are neither done nor cancelled, said in either language. */
export const notFinished: string = quotedWords(["done", "cancelled"])
  .map((word) => `${status},"<>"&${word}`)
  .join(",");
