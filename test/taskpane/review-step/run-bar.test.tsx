import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import type { Inspection } from "../../../src/app/inspect-workbook";
import { dayOf } from "../../../src/core/data/day";
import { defaultSettings } from "../../../src/core/settings";
import type { RowCheck } from "../../../src/taskpane/data-step/use-row-check";
import { firstState, type PaneState } from "../../../src/taskpane/pane-state";
import { RunBar } from "../../../src/taskpane/review-step/run-bar";
import { intakeOf } from "../../helpers/hand-made-workbook";
import { dateCell, workbookOf } from "../../helpers/outline-of";
import { recogniseWorkbook } from "../../../src/core/intake/recognise-workbook";
import { showInPane } from "../pane-in-test";

/* One click reviews; what stands behind Options becomes the choices of the run, and nothing else does. */

jest.setTimeout(30_000);

const outline = workbookOf({
  订单: [
    ["下单日期", "金额", "客户"],
    [dateCell(45300), 100, "甲"],
    [dateCell(45350), 200, "乙"],
    [dateCell(45380), 300, "丙"],
  ],
});

function inspectionWith(choices: Record<string, unknown> = {}, reviewed = false): Inspection {
  const recognition = recogniseWorkbook(outline, null);
  const figures = [{ id: "sales-amount" }] as unknown as Inspection["memory"]["figures"];
  return {
    outline,
    recognition,
    reviewable: true,
    problems: [],
    memory: {
      mapping: null,
      settings: defaultSettings,
      figures: reviewed ? figures : [],
      choices,
      lastReview: null,
      problems: [],
      isNewer: false,
    },
  };
}

/** Rows from 2023-11-30 to 2024-02-01, by hand. */
const checked: RowCheck = {
  kind: "checked",
  report: intakeOf([
    {
      sheet: "订单",
      kind: "orders",
      columns: [
        { header: "下单日期", field: "date", look: "date" },
        { header: "金额", field: "amount", look: "number" },
      ],
      rows: [
        [dayOf(2023, 11, 30), 100],
        [dayOf(2024, 2, 1), 200],
      ],
    },
  ]).report,
};

function show(state: Partial<PaneState> = {}, check: RowCheck = checked) {
  const onRun = jest.fn();
  const onLook = jest.fn();
  const onAsk = jest.fn();
  const all: PaneState = { ...firstState, work: { kind: "ready" }, inspection: inspectionWith(), ...state };
  const { container } = showInPane(
    <RunBar state={all} check={check} onRun={onRun} onLook={onLook} onAsk={onAsk} onCheck={jest.fn()} />,
  );
  const user = userEvent.setup();
  return {
    user,
    onRun,
    onLook,
    onAsk,
    container,
    run: () => user.click(screen.getByRole("button", { name: /^(开始复盘|刷新)$/ })),
    open: async () => {
      await user.click(screen.getByRole("button", { name: "选项" }));
      await screen.findByLabelText("期间", {}, { timeout: 10_000 });
    },
  };
}

const nothingChosen = {
  locale: "zh-CN",
  period: null,
  asOf: null,
  fiscalYearStart: 1,
  sheets: [],
  sheetLocale: "zh-CN",
};

describe("A run", () => {
  it("takes one click, and leaves every choice to the workbook's memory and the data", async () => {
    const { run, onRun } = show();
    await run();
    expect(onRun).toHaveBeenCalledWith({ locale: "zh-CN" });
  });

  it("cannot be started twice", () => {
    show({ work: { kind: "running", stage: "reading", done: 0, total: 0, waiting: "no" } });
    expect(screen.getByRole("button", { name: "开始复盘" })).toHaveProperty("disabled", true);
  });
});

describe("The options", () => {
  it("offer the periods that the data cover", async () => {
    const { open } = show();
    await open();
    const offered = screen.getAllByRole("option").map(({ textContent }) => textContent);
    expect(offered).toEqual(
      expect.arrayContaining(["2024", "2023", "2024-H1", "2023-H2", "2024-Q1", "2024-02", "2023-11"]),
    );
    expect(offered).not.toContain("2024-03");
  });

  it("become the choices of the run", async () => {
    const { user, open, run, onRun } = show();
    await open();
    await user.selectOptions(screen.getByLabelText("期间"), "2024-Q1");
    await user.type(screen.getByLabelText("截至日期"), "2024-01-31");
    await user.click(screen.getByRole("checkbox", { name: /经验教训/ }));
    await run();
    expect(onRun).toHaveBeenCalledWith({
      ...nothingChosen,
      period: "2024-Q1",
      asOf: dayOf(2024, 1, 31),
      sheets: ["lessons"],
    });
  });

  it("keep the language of the sheets that stand, until another is chosen", async () => {
    const { user, open, run, onRun } = show({ inspection: inspectionWith({ sheetLocale: "en-US" }) });
    await open();
    expect(screen.getByLabelText("表页语言")).toHaveProperty("value", "en-US");
    await user.selectOptions(screen.getByLabelText("表页语言"), "中文");
    await run();
    expect(onRun).toHaveBeenCalledWith(nothingChosen);
  });

  it("take any days, and hold back a run whose days are missing or run backwards", async () => {
    const { user, open, run, onRun } = show();
    await open();
    await user.selectOptions(screen.getByLabelText("期间"), "自定起止日期");
    expect(screen.getByRole("button", { name: "开始复盘" })).toHaveProperty("disabled", true);
    await user.type(screen.getByLabelText("从"), "2024-01-15");
    await user.type(screen.getByLabelText(/^到/), "2024-01-14");
    expect(screen.getByText("请填写起止日期，起不晚于止。")).toBeTruthy();
    await user.clear(screen.getByLabelText(/^到/));
    await user.type(screen.getByLabelText(/^到/), "2024-01-15");
    await run();
    expect(onRun).toHaveBeenCalledWith({ ...nothingChosen, period: "2024-01-15..2024-01-15" });
  });

  it("name periods by the fiscal year chosen", async () => {
    const { user, open, run, onRun } = show();
    await open();
    await user.selectOptions(screen.getByLabelText("财年开始月份"), "4 月");
    await user.selectOptions(screen.getByLabelText("期间"), "FY2023/24-Q4");
    await run();
    expect(onRun).toHaveBeenCalledWith({ ...nothingChosen, period: "FY2023/24-Q4", fiscalYearStart: 4 });
  });

  it("start from what the workbook remembers, and can take it back", async () => {
    const inspection = inspectionWith({ period: "2023-11", sheets: ["contingency"] });
    const { user, open, run, onRun } = show({ inspection });
    expect(screen.getByText("期间：2023-11")).toBeTruthy();
    await open();
    expect(screen.getByLabelText("期间")).toHaveProperty("value", "2023-11");
    expect(screen.getByRole("checkbox", { name: /预案库/ })).toHaveProperty("checked", true);
    await user.selectOptions(screen.getByLabelText("期间"), "最近一个有数据的期间");
    await run();
    expect(onRun).toHaveBeenCalledWith({ ...nothingChosen, sheets: ["contingency"] });
  });

  it("have no accessibility fault", async () => {
    const { open, container } = show();
    await open();
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe("Questions that a review has left open", () => {
  const report = checked.kind === "checked" ? checked.report : undefined;
  const open: RowCheck = {
    kind: "checked",
    report: {
      tables: report?.tables ?? [],
      joins: [],
      derived: [],
      problems: [],
      questions: [{ id: "test-rows", code: "test-rows", params: { count: 2 }, options: [] }],
    },
  };

  it("are counted beside the result, and one click leads to them", async () => {
    const { user, onAsk } = show({ step: "result" }, open);
    await user.click(screen.getByRole("button", { name: "1 个问题待您定" }));
    expect(onAsk).toHaveBeenCalledTimes(1);
  });

  it("are not counted where they stand", () => {
    show({ step: "data" }, open);
    expect(screen.queryByRole("button", { name: /待您定/ })).toBeNull();
  });
});

describe("The badge", () => {
  it("asks for a refresh when data have changed since the review", () => {
    show({ stale: true, inspection: inspectionWith({}, true) });
    expect(screen.getByText("数据有改动，请刷新")).toBeTruthy();
    expect(screen.getByRole("button", { name: "刷新" })).toBeTruthy();
  });

  it("offers another look before the first review", async () => {
    const { user, onLook } = show({ stale: true });
    await user.click(screen.getByRole("button", { name: "重新查看" }));
    expect(onLook).toHaveBeenCalledTimes(1);
  });

  it("is absent while nothing has changed", () => {
    show();
    expect(screen.queryByText(/有改动/)).toBeNull();
  });
});
