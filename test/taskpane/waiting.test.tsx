import { act, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import type { RunHooks } from "../../src/app/review-choices";
import type { Recognition } from "../../src/core/intake/recognition";
import { defaultSettings } from "../../src/core/settings";
import { GoToButton } from "../../src/taskpane/data-step/go-to-button";
import { useRowCheck } from "../../src/taskpane/data-step/use-row-check";
import { FirstRun } from "../../src/taskpane/first-run/first-run";
import { ImportFiles } from "../../src/taskpane/import-files/import-files";
import { useMessages } from "../../src/taskpane/messages/messages-context";
import { firstState, type PaneState } from "../../src/taskpane/pane-state";
import { SettingsStep } from "../../src/taskpane/settings-step/settings-step";
import { inPane, showInPane } from "./pane-in-test";

/* While a cell is being edited Excel lets every use case wait; whichever it is, the pane says so, as long as it is so. */

type Hooks = RunHooks | undefined;

/** The use case that waits: what Excel does next, and how it ends. */
interface MockUseCase {
  excel: NonNullable<RunHooks["onWaiting"]>;
  end: (answer?: unknown) => void;
  fail: () => void;
}
const mockUseCases: MockUseCase[] = [];

const mockWaits = (hooks: Hooks): Promise<unknown> => {
  hooks?.onWaiting?.("waiting");
  return new Promise((end, reject) => {
    mockUseCases.push({
      excel: (state) => hooks?.onWaiting?.(state),
      end,
      fail: () => reject(new Error("ended")),
    });
    hooks?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
  });
};

jest.mock("../../src/taskpane/engine", () => ({
  loadEngine: () =>
    Promise.resolve({
      cellsToCheck: () => 10,
      checkRows: (_inspection: unknown, _today: unknown, hooks: Hooks) => mockWaits(hooks),
      importWorkbooks: (_files: unknown, _onFile: unknown, hooks: Hooks) => mockWaits(hooks),
      insertSample: (_options: unknown, hooks: Hooks) => mockWaits(hooks),
      insertTemplate: (_kind: unknown, _options: unknown, hooks: Hooks) => mockWaits(hooks),
      keepSettings: (_settings: unknown, hooks: Hooks) => mockWaits(hooks),
      goToCell: (_sheet: unknown, _address: unknown, hooks: Hooks) => mockWaits(hooks),
      problemIn: () => ({ code: "excel-general", severity: "fatal" }),
    }),
}));

const sentence = "Excel 正忙。若正在编辑单元格，请按回车结束；随后会自动继续。";
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole("button", { name }));
const seeTheSentence = async (): Promise<void> => {
  expect((await screen.findAllByText(sentence)).length).toBeGreaterThan(0);
};

/** Asks for the check of a workbook's rows, as the Data step does. */
function CheckedStep() {
  const [state] = useState<PaneState>({
    ...firstState,
    work: { kind: "ready" },
    inspection: {
      reviewable: true,
      recognition: {} as Recognition,
      memory: { settings: defaultSettings },
    } as PaneState["inspection"],
  });
  const [check] = useRowCheck(state);
  return <p>{check.kind}</p>;
}

/** Asks to be shown a cell; answers the use case that waits. */
async function waitForACell(): Promise<MockUseCase> {
  await press("跳到 Sheet1!A1");
  await seeTheSentence();
  return mockUseCases.at(-1)!;
}

const isWithdrawn = (): Promise<void> => waitFor(() => expect(screen.queryByText(sentence)).toBeNull());

/** A button to a cell, and something that has been said before. */
function ShowsACell() {
  const { say } = useMessages();
  return (
    <>
      <button onClick={() => say({ kind: "done", text: { zh: "复盘完成。", en: "Ready." } })}>done</button>
      <GoToButton sheet="Sheet1" address="A1" label="Sheet1!A1" />
    </>
  );
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

  it("when a cell is to be shown", async () => {
    showInPane(<ShowsACell />);
    await waitForACell();
  });
});

describe("What the pane says of an Excel that is busy", () => {
  it("is withdrawn as soon as Excel answers, though the use case goes on", async () => {
    showInPane(<ShowsACell />);
    const { excel } = await waitForACell();
    act(() => excel("answered"));
    await isWithdrawn();
  });

  it.each(["end", "fail"] as const)("is withdrawn when the use case is over (%s)", async (how) => {
    showInPane(<ShowsACell />);
    const useCase = await waitForACell();
    act(() => useCase[how]());
    await isWithdrawn();
  });

  it("is withdrawn when the use case is aborted", async () => {
    const { rerender } = showInPane(<CheckedStep />);
    await seeTheSentence();
    rerender(inPane(<p>other</p>));
    await isWithdrawn();
  });

  it("hides nothing that was said, and is not counted as a message", async () => {
    showInPane(<ShowsACell />);
    await press("done");
    const { excel } = await waitForACell();
    expect(screen.getByText("复盘完成。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "消息 1" })).toBeTruthy();
    act(() => excel("answered"));
    await isWithdrawn();
    expect(screen.getByText("复盘完成。")).toBeTruthy();
  });

  it("gives way to its silence, and that to its answer", async () => {
    showInPane(<ShowsACell />);
    const { excel } = await waitForACell();
    act(() => excel("not-answering"));
    await isWithdrawn();
    expect(screen.getByText(/^Excel 没有响应/)).toBeTruthy();
    act(() => excel("answered"));
    await waitFor(() => expect(screen.queryByText(/^Excel 没有响应/)).toBeNull());
  });

  it("stands once while two use cases wait, and as long as one of them does", async () => {
    showInPane(<ShowsACell />);
    const first = await waitForACell();
    const second = await waitForACell();
    expect(screen.getAllByText(sentence)).toHaveLength(1);
    act(() => second.excel("answered"));
    await seeTheSentence();
    act(() => first.excel("answered"));
    await isWithdrawn();
  });
});
