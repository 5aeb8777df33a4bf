import { fireEvent, screen } from "@testing-library/react";
import { firstState, nextState, type PaneEvent } from "../../src/taskpane/pane-state";
import { WorkNotice } from "../../src/taskpane/work-notice";
import { showInPane } from "./pane-in-test";

/** Shows what the pane says after these events; answers the presses on “try again”. */
function after(...events: readonly PaneEvent[]): jest.Mock {
  const onTryAgain = jest.fn();
  const { work } = events.reduce(nextState, firstState);
  showInPane(<WorkNotice work={work} onTryAgain={onTryAgain} onStop={jest.fn()} />);
  return onTryAgain;
}

describe("What the pane says while it looks at the workbook", () => {
  it("is that a cell may be being edited, when Excel keeps it waiting", () => {
    after({ kind: "look" }, { kind: "waiting", state: "waiting" });
    expect(screen.getByText(/^Excel 正忙。若正在编辑单元格/)).toBeTruthy();
  });

  it("is that Excel does not answer, with a way to ask again", () => {
    const onTryAgain = after({ kind: "look" }, { kind: "waiting", state: "not-answering" });
    expect(screen.getByText(/^Excel 没有响应/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(onTryAgain).toHaveBeenCalledTimes(1);
  });

  it("is nothing more once Excel has answered", () => {
    after({ kind: "look" }, { kind: "waiting", state: "waiting" }, { kind: "waiting", state: "answered" });
    expect(screen.queryByText(/^Excel 正忙/)).toBeNull();
  });
});

describe("What the pane says after a failure", () => {
  it("is the problem, and every sheet that may be incomplete", () => {
    after({
      kind: "failed",
      problem: { code: "excel-busy", severity: "fatal" },
      also: [{ code: "sheet-incomplete", sheet: "漏斗", severity: "warning" }],
    });
    expect(screen.getByText(/^Excel 正忙（请求过多）.*工作表“漏斗”可能不完整/)).toBeTruthy();
  });
});
