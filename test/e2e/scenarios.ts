import { accessScenarios } from "./access-scenarios";
import { newcomerScenarios } from "./newcomer-scenarios";
import type { Scenario } from "./on-bench";
import { refreshScenarios } from "./refresh-scenarios";
import { stepScenarios } from "./step-scenarios";

/** Everything that is played, in this order. */
export const scenarios: readonly Scenario[] = [
  ...newcomerScenarios,
  ...stepScenarios,
  ...refreshScenarios,
  ...accessScenarios,
];
