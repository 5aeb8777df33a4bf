import { accessScenarios } from "./access-scenarios";
import { dataProblemScenarios } from "./data-problem-scenarios";
import { excelProblemScenarios } from "./excel-problem-scenarios";
import { guideScenario } from "./guide-scenario";
import { keyboardScenarios } from "./keyboard-scenarios";
import { newcomerScenarios } from "./newcomer-scenarios";
import { offlineScenario } from "./offline-scenario";
import type { Scenario } from "./on-bench";
import { refreshScenarios } from "./refresh-scenarios";
import { roomScenarios } from "./room-scenarios";
import { stepScenarios } from "./step-scenarios";

/** Everything that is played, in this order. */
export const scenarios: readonly Scenario[] = [
  ...newcomerScenarios,
  ...stepScenarios,
  ...refreshScenarios,
  ...dataProblemScenarios,
  ...excelProblemScenarios,
  offlineScenario,
  guideScenario,
  ...keyboardScenarios,
  ...accessScenarios,
  ...roomScenarios,
];
