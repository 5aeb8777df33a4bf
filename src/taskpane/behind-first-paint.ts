import { loadEngine } from "./engine";

/** The controls, the first step and what stands above every step. */
export const loadWorkspace = () => import(/* webpackChunkName: "workspace" */ "./workspace");

/** What was said; its sentences are heavier than the first paint may be. */
export const loadMessageLog = () => import(/* webpackChunkName: "workspace" */ "./messages/message-log");

/** Fetches what is needed next, a turn for each. A part that does not come now is asked for again when it is used. */
export function loadBehindFirstPaint(): void {
  for (const load of [loadWorkspace, loadEngine, loadMessageLog])
    setTimeout(() => void load().catch(() => undefined), 0);
}
