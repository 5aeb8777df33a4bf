import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import type { Locale } from "../../../src/core/data/locale";
import { FirstRun } from "../../../src/taskpane/first-run/first-run";
import { showInPane } from "../pane-in-test";

/* An empty workbook is met with what Fupan does, what it needs, and a way on. */

function show(locale: Locale = "zh-CN", isBusy = false) {
  const onLook = jest.fn();
  const { container } = showInPane(<FirstRun isBusy={isBusy} onLook={onLook} />, locale);
  return { onLook, container, user: userEvent.setup() };
}

describe("The first page", () => {
  it("says in three lines what Fupan does, and what it needs", () => {
    show();
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByRole("heading", { name: "没有找到销售数据" })).toBeTruthy();
    expect(screen.getByText(/带日期和金额的订单表/)).toBeTruthy();
  });

  it("offers sample data and a template of every kind that is written by hand", () => {
    show();
    expect(screen.getByRole("button", { name: "插入示例数据" })).toBeTruthy();
    expect(screen.getAllByRole("option")).toHaveLength(12);
    expect(screen.queryByRole("option", { name: "对照表" })).toBeNull();
  });

  it("looks again when asked", async () => {
    const { user, onLook } = show();
    await user.click(screen.getByRole("button", { name: "重新查看" }));
    expect(onLook).toHaveBeenCalledTimes(1);
  });

  it("waits while the workbook is being looked at", () => {
    show("zh-CN", true);
    expect(screen.getByRole("button", { name: "插入示例数据" })).toHaveProperty("disabled", true);
  });

  it.each(["zh-CN", "en-US"] as const)("has no accessibility fault in %s", async (locale) => {
    const { container } = show(locale);
    expect((await axe(container)).violations).toEqual([]);
  });
});
