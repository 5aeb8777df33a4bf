/** The use cases, loaded once the first screen stands: intake, metrics and sheets weigh more than the whole first paint. */
export function loadEngine(): Promise<typeof import("../app/use-cases")> {
  return import(/* webpackChunkName: "engine" */ "../app/use-cases");
}
