import { dayOf } from "../../../src/core/data/day";
import { trackedActions } from "../../../src/core/sheets/tracked-actions";
import type { TypedTable } from "../../../src/core/sheets/typed-table";

const today = dayOf(2024, 10, 10);
const tracker = (rows: Record<string, Record<string, string | number>>): TypedTable => ({
  sheetId: "actions",
  block: "actions",
  rows: Object.entries(rows).map(([key, cells]) => ({ key, cells })),
});

describe("The actions of a tracker", () => {
  it("come overdue first, the longest first, then by date, done and cancelled last", () => {
    const actions = trackedActions(
      tracker({
        "A-001": { measure: "月底", due: dayOf(2024, 10, 31), status: "进行中" },
        "A-002": { measure: "迟一天", due: dayOf(2024, 10, 9), status: "未开始" },
        "A-003": { measure: "做完了", due: dayOf(2024, 9, 1), status: "已完成" },
        "A-004": { measure: "没日期" },
        "A-005": { measure: "late by ten", due: dayOf(2024, 9, 30), status: "In progress" },
        "A-006": { measure: "今天", due: today, status: "未开始" },
      }),
      today,
    );
    expect(actions.map(({ measure, daysOverdue }) => [measure, daysOverdue])).toEqual([
      ["late by ten", 10],
      ["迟一天", 1],
      ["今天", 0],
      ["月底", 0],
      ["没日期", 0],
      ["做完了", 0],
    ]);
  });

  it("leave out rows in which nobody wrote anything, and keep words that are no state", () => {
    const actions = trackedActions(
      tracker({
        "A-001": { overdue: "", light: "○" },
        "row:1": { measure: "访谈", status: "等王总", due: "下周" },
      }),
      today,
    );
    expect(actions).toEqual([
      {
        key: "row:1",
        measure: "访谈",
        owner: "",
        due: null,
        state: null,
        metric: "",
        daysOverdue: 0,
        seen: { measure: "访谈", owner: "", due: "下周", status: "等王总", metric: "" },
      },
    ]);
  });

  it("are none without a tracker", () => {
    expect(trackedActions(undefined, today)).toEqual([]);
  });
});
