import { dayOf } from "../../../src/core/data/day";
import { milestoneState, plannedShare } from "../../../src/core/planning/milestone";
import { defaultSettings } from "../../../src/core/settings";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";

const start = dayOf(2025, 1, 1);
const due = dayOf(2025, 3, 31);
const state = (progress: number, today = dayOf(2025, 2, 15), typedPlan: number | null = null) =>
  milestoneState({ start, due, progress, typedPlan }, today, defaultSettings);

describe("milestoneState (M16)", () => {
  test(caseTitle(41, "lag of 30 % is red, of 10 % yellow, ahead green"), () => {
    const flags = [0.7, 0.76, 0.9, 0.91, 1.05].map((done) => state(done, dayOf(2025, 2, 15), 1).flag);
    expect(flags).toEqual(workedCase(41).expect["flags"]);
  });

  test(caseTitle(42, "planned share is elapsed over duration"), () => {
    const { planned, lag, flag } = state(0.4);
    expect(planned).toBeCloseTo(expectedNumber(42, "planned"), 6);
    expect(lag).toBeCloseTo(expectedNumber(42, "lag"), 6);
    expect(flag).toBe(workedCase(42).expect["flag"]);
  });

  test("not started and not yet due to be is grey, early progress green", () => {
    expect(state(0, dayOf(2024, 12, 31)).flag).toBe("none");
    expect(state(0.1, dayOf(2024, 12, 31)).flag).toBe("green");
  });

  test("on the due day it is not overdue, the day after it is red, finished is green whenever", () => {
    expect(state(0.95, due)).toMatchObject({ planned: 1, flag: "green", overdue: false });
    expect(state(0.95, due + 1)).toMatchObject({ flag: "red", overdue: true });
    expect(state(1, due + 100)).toMatchObject({ flag: "green", overdue: false });
  });

  test("progress that nobody typed is unknown: grey until the due day has passed", () => {
    expect(state(NaN)).toMatchObject({ lag: null, flag: "none" });
    expect(state(NaN, due + 1).flag).toBe("red");
  });

  test("without a start there is no plan to lag behind", () => {
    expect(plannedShare(NaN, due, due)).toBeNull();
    expect(milestoneState({ start: NaN, due, progress: 0.2 }, due - 1, defaultSettings).flag).toBe("none");
  });
});
