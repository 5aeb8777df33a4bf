import { customers, definitions } from "./definition-settings";
import { lights, periods } from "./light-settings";
import { commission, display } from "./other-settings";
import type { SettingGroup } from "./setting-field";

/** The settings that the pane offers; rarer ones (weights, standards, contact plans) are kept as they stand in the workbook. */
export const settingGroups: readonly SettingGroup[] = [
  lights,
  periods,
  definitions,
  customers,
  commission,
  display,
];
