import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { LanguageContext } from "../../src/taskpane/pane-context";
import { PartBoundary } from "../../src/taskpane/part-boundary";
import type { StepId } from "../../src/taskpane/pane-state";
import { wordingFor } from "../../src/taskpane/wording/wording-for";

const language = { locale: "zh-CN" as const, words: wordingFor("zh-CN"), switchLocale: () => undefined };

function Lost(): ReactNode {
  throw new Error("Loading chunk 7 failed.");
}

const pane = (step: StepId, child: ReactNode) => (
  <LanguageContext.Provider value={language}>
    <PartBoundary step={step}>{child}</PartBoundary>
  </LanguageContext.Provider>
);

describe("A part of the pane that cannot be fetched", () => {
  let told: jest.SpyInstance;
  beforeEach(() => (told = jest.spyOn(console, "error").mockImplementation(() => undefined))); // React reports what was caught
  afterEach(() => told.mockRestore());

  it("leaves a heading, a sentence and a way out", () => {
    render(pane("result", <Lost />));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("结果");
    expect(screen.getByRole("alert").textContent).toContain("工作簿没有受影响；请重新加载窗格。");
    expect(screen.getByRole("button", { name: "重新加载窗格" })).toBeTruthy();
    expect(told).toHaveBeenCalled();
  });

  it("does not keep another step from being shown", () => {
    const { rerender } = render(pane("result", <Lost />));
    rerender(pane("data", <p>找到的数据</p>));
    expect(screen.getByText("找到的数据")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
