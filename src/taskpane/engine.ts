import type * as UseCases from "../app/use-cases";

/** The use cases, loaded once the first screen stands: intake, metrics and sheets weigh more than the whole first paint. */
export function loadEngine(): Promise<typeof UseCases> {
  return import(/* webpackChunkName: "engine" */ "../app/use-cases");
}
