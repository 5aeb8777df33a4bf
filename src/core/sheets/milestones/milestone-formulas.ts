import { calendarDate, type Day } from "../../data/day";
import type { Settings } from "../../settings";
import { lightShapes } from "../light-formula";

/** Decimals at which a lag is compared with its threshold, so that binary noise does not change a light. */
const lagDecimals = 10;

export interface MilestoneFormulas {
  planned: string;
  lag: string;
  light: string;
}

/** Planned share, lag and light as live formulas over a row's dates and typed progress, as of the review's day (metrics.md M16). */
export function milestoneFormulas(asOf: Day, { redLag, yellowLag }: Settings): MilestoneFormulas {
  const { year, month, day } = calendarDate(asOf);
  const today = `DATE(${year},${month},${day})`;
  const [start, due, actual, planned, lag] = ["start", "due", "actual", "planned", "lag"].map(
    (id) => `[@{${id}}]`,
  );
  const passed = `IF(${today}>=${due},1,IF(${due}>${start},MAX(0,(${today}-${start})/(${due}-${start})),0))`;
  const { red, yellow, green, none } = lightShapes;
  const behind = `ROUND(${lag},${lagDecimals})`;
  const byLag = `IF(${behind}>=${redLag},"${red}",IF(${behind}>=${yellowLag},"${yellow}","${green}"))`;
  const begun = `IF(AND(N(${actual})>0,ISNUMBER(${planned})),"${green}","${none}")`;
  const late = `AND(ISNUMBER(${due}),${today}>${due})`;
  return {
    planned: `=IF(AND(ISNUMBER(${start}),ISNUMBER(${due})),${passed},"—")`,
    lag: `=IF(AND(ISNUMBER(${actual}),ISNUMBER(${planned})),IF(${planned}>0,(${planned}-${actual})/${planned},"—"),"—")`,
    light: `=IF(N(${actual})>=1,"${green}",IF(${late},"${red}",IF(ISNUMBER(${lag}),${byLag},${begun})))`,
  };
}
