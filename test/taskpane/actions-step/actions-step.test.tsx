import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import { dayOf } from "../../../src/core/data/day";
import type { TrackedAction } from "../../../src/core/sheets/tracked-actions";
import { ActionCard } from "../../../src/taskpane/actions-step/action-card";
import { showInPane } from "../pane-in-test";

const action = (given: Partial<TrackedAction> = {}): TrackedAction => ({
  key: "A-001",
  measure: "访谈前十大客户",
  owner: "李雷",
  due: dayOf(2024, 9, 30),
  state: "running",
  metric: "销售额",
  daysOverdue: 8,
  seen: {
    measure: "访谈前十大客户",
    owner: "李雷",
    due: dayOf(2024, 9, 30),
    status: "进行中",
    metric: "销售额",
  },
  ...given,
});
const card = (given: Partial<TrackedAction> = {}) =>
  showInPane(<ActionCard action={action(given)} locale="zh-CN" onChanged={() => undefined} />);
const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "保存“访谈前十大客户”" });

describe("An action's card", () => {
  it("shows measure, owner, date, state and how long it is overdue", () => {
    card();
    expect(screen.getByRole("heading").textContent).toBe("■ 逾期 8 天 访谈前十大客户");
    expect(screen.getByLabelText<HTMLInputElement>("责任人").value).toBe("李雷");
    expect(screen.getByLabelText<HTMLInputElement>("完成时间").value).toBe("2024-09-30");
    expect(screen.getByLabelText<HTMLSelectElement>("状态").selectedOptions[0]?.textContent).toBe("进行中");
  });

  it("can be saved only when something was changed", async () => {
    card();
    expect(save().disabled).toBe(true);
    await userEvent.selectOptions(screen.getByLabelText("状态"), "done");
    expect(save().disabled).toBe(false);
    await userEvent.selectOptions(screen.getByLabelText("状态"), "running");
    expect(save().disabled).toBe(true);
  });

  it("keeps a state in words of somebody's own until another is chosen", () => {
    card({ state: null, seen: { status: "等王总" } });
    const options = within(screen.getByLabelText("状态")).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual([
      "等王总",
      "未开始",
      "进行中",
      "已完成",
      "已取消",
    ]);
  });

  it("has no accessibility violation", async () => {
    expect((await axe(card().container)).violations).toEqual([]);
  });
});
