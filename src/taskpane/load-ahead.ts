const parts = [
  () => import(/* webpackChunkName: "data-step" */ "./data-step/data-step"),
  () => import(/* webpackChunkName: "first-run" */ "./first-run/first-run"),
  () => import(/* webpackChunkName: "run-options" */ "./review-step/run-options"),
  () => import(/* webpackChunkName: "result" */ "./result-step/result-step"),
  () => import(/* webpackChunkName: "actions" */ "./actions-step/actions-step"),
  () => import(/* webpackChunkName: "plan" */ "./plan-step/plan-step"),
  () => import(/* webpackChunkName: "settings" */ "./settings-step/settings-step"),
];

/**
 * Fetches what the pane has not shown yet, one part after the other, once the first screen stands: from then on nothing is asked of the
 * network. A part that does not come now is asked for again when it is opened.
 */
export async function loadAhead(): Promise<void> {
  for (const load of parts) await load().catch(() => undefined);
}
