import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import type { RunHooks } from "../../src/app/review-choices";
import type { Recognition } from "../../src/core/intake/recognition";
import { defaultSettings } from "../../src/core/settings";
import { useRowCheck } from "../../src/taskpane/data-step/use-row-check";
import { FirstRun } from "../../src/taskpane/first-run/first-run";
import { ImportFiles } from "../../src/taskpane/import-files/import-files";
import { firstState, type PaneState } from "../../src/taskpane/pane-state";
import { SettingsStep } from "../../src/taskpane/settings-step/settings-step";
import { showInPane } from "./pane-in-test";

/* While a cell is being edited Excel lets every use case wait; whichever it is, the pane says so. */

type Hooks = RunHooks | undefined;

const mockWaits = (hooks: Hooks): Promise<never> => {
  hooks?.onWaiting?.("waiting");
  return new Promise<never>(() => undefined);
};

jest.mock("../../src/taskpane/engine", () => ({
  loadEngine: () =>
    Promise.resolve({
      cellsToCheck: () => 10,
      checkRows: (_recognition: unknown, _today: unknown, hooks: Hooks) => mockWaits(hooks),
      importWorkbooks: (_files: unknown, _onFile: unknown, hooks: Hooks) => mockWaits(hooks),
      insertSample: (_options: unknown, hooks: Hooks) => mockWaits(hooks),
      insertTemplate: (_kind: unknown, _options: unknown, hooks: Hooks) => mockWaits(hooks),
      keepSettings: (_settings: unknown, hooks: Hooks) => mockWaits(hooks),
      problemIn: () => ({ code: "excel-general", severity: "fatal" }),
    }),
}));

const sentence = /^Excel 正忙：请先按回车结束单元格编辑/;
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole("button", { name }));
const seeTheSentence = async (): Promise<void> => {
  expect((await screen.findAllByText(sentence)).length).toBeGreaterThan(0);
};

/** Asks for the check of a workbook's rows, as the Data step does. */
function CheckedStep() {
  const [state] = useState<PaneState>({
    ...firstState,
    work: { kind: "ready" },
    inspection: { reviewable: true, recognition: {} as Recognition } as PaneState["inspection"],
  });
  const [check] = useRowCheck(state);
  return <p>{check.kind}</p>;
}

describe("While a cell is being edited the pane says so", () => {
  it("when rows are checked", async () => {
    showInPane(<CheckedStep />);
    await seeTheSentence();
    expect(screen.getByText("checking")).toBeTruthy();
  });

  it.each(["插入示例数据", "插入模板"])("when sheets are inserted: %s", async (button) => {
    showInPane(<FirstRun isBusy={false} onLook={jest.fn()} />);
    await press(button);
    await seeTheSentence();
  });

  it("when files are imported", async () => {
    showInPane(<ImportFiles isBusy={false} onImported={jest.fn()} />);
    await userEvent.upload(screen.getByTestId("import-files"), [new File(["x"], "a.xlsx")]);
    await seeTheSentence();
  });

  it("when settings are kept", async () => {
    showInPane(<SettingsStep settings={defaultSettings} isWaiting={false} onKept={jest.fn()} />);
    const red = screen.getByLabelText("红灯：落后目标");
    await userEvent.clear(red);
    await userEvent.type(red, "25");
    await press("保存设置");
    await seeTheSentence();
  });
});
