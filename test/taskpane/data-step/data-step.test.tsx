import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import { useState } from "react";
import { decided, decisionOf } from "../../../src/app/decide";
import { decisionsIn, type Decision } from "../../../src/app/decisions";
import type { TakeBack } from "../../../src/app/take-back";
import type { Inspection } from "../../../src/app/inspect-workbook";
import type { Locale } from "../../../src/core/data/locale";
import type { SourceReport } from "../../../src/core/data/source-report";
import { correctMapping, type Correction } from "../../../src/core/intake/correct-mapping";
import type { WorkbookMapping } from "../../../src/core/intake/mapping";
import { recogniseWorkbook } from "../../../src/core/intake/recognise-workbook";
import { defaultSettings } from "../../../src/core/settings";
import { DataStep } from "../../../src/taskpane/data-step/data-step";
import type { RowCheck } from "../../../src/taskpane/data-step/use-row-check";
import { intakeOf } from "../../helpers/hand-made-workbook";
import { dateCell, workbookOf, type SheetSketch } from "../../helpers/outline-of";
import { showInPane } from "../pane-in-test";

/*
 * The Data step over real recognitions: what a person changes there is what the workbook is read by, at once and when it is
 * opened again.
 */

jest.setTimeout(30_000);

const sheets: Readonly<Record<string, SheetSketch["rows"]>> = {
  订单: [
    ["下单日期", "金额(含税)", "金额(不含税)", "客户名称", "备用"],
    [dateCell(45300), 113, 100, "甲公司", ""],
    [dateCell(45301), 226, 200, "乙公司", ""],
    [dateCell(45302), 339, 300, "丙公司", ""],
  ],
  客户: [
    ["客户名称", "行业", "负责销售"],
    ["甲公司", "制造", "张三"],
    ["乙公司", "零售", "李四"],
    ["丙公司", "金融", "张三"],
  ],
};
const outline = workbookOf(sheets);

function inspectionOf(mapping: WorkbookMapping | null, decisions: readonly Decision[] = []): Inspection {
  const recognition = recogniseWorkbook(outline, mapping);
  return {
    outline,
    recognition,
    reviewable: true,
    problems: recognition.problems,
    memory: {
      mapping,
      settings: defaultSettings,
      figures: [],
      choices: { decisions },
      lastReview: null,
      problems: [],
      isNewer: false,
    },
  };
}

const unchecked: RowCheck = { kind: "checking", percent: null };

interface StepProps {
  check: RowCheck;
  onCheck: () => void;
  onTakeBack: (what: TakeBack) => void;
}

/** The step with a workbook behind it that remembers corrections as the add-in does. */
function Step({ check, onCheck, onTakeBack }: StepProps) {
  const [inspection, setInspection] = useState(() => inspectionOf(null));
  const correct = (correction: Correction): void => {
    const { recognition, memory } = inspection;
    const decisions = decided(decisionsIn(memory), decisionOf(correction, recognition));
    setInspection(inspectionOf(correctMapping(memory.mapping, recognition, correction), decisions));
  };
  return (
    <DataStep
      inspection={inspection}
      check={check}
      isBusy={false}
      onCorrect={correct}
      onTakeBack={onTakeBack}
      onCheck={onCheck}
    />
  );
}

function show({ check = unchecked, locale }: { check?: RowCheck; locale?: Locale } = {}) {
  const [onCheck, onTakeBack] = [jest.fn(), jest.fn<void, [TakeBack]>()];
  const step = <Step check={check} onCheck={onCheck} onTakeBack={onTakeBack} />;
  const { container } = showInPane(step, locale);
  return { user: userEvent.setup(), onCheck, onTakeBack, container };
}

const card = (name: string) => within(screen.getByRole("article", { name }));
const openColumns = (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> =>
  user.click(card(name).getByRole("button", { name: /列怎么用/ }));

/** The report on orders of which some have no readable date. */
function reportWith(badDates: number): SourceReport {
  const good = Array.from({ length: 10 }, (_, at) => [45300, 100 + at]);
  const bad = Array.from({ length: badDates }, (_, at) => [`见附件${at + 1}`, 500 + at]);
  return intakeOf([
    {
      id: recogniseWorkbook(outline, null).tables[0]?.id ?? "",
      sheet: "订单",
      kind: "orders",
      columns: [
        { header: "下单日期", field: "date", look: "date" },
        { header: "金额(含税)", field: "amount", look: "number" },
      ],
      rows: [...good.slice(0, 1), ...bad, ...good.slice(1)],
    },
  ]).report;
}

const reportWithJoin: SourceReport = {
  ...reportWith(0),
  joins: [
    {
      from: { kind: "orders", sheet: "订单", header: "客户名称" },
      to: { kind: "customers", sheet: "客户", header: "客户名称" },
      keysFound: 3,
      keysTotal: 3,
      fields: ["industry"],
    },
  ],
};

describe("A column", () => {
  it("is given to another field, and the field leaves the column that had it", async () => {
    const { user } = show();
    await openColumns(user, "订单");
    await user.click(card("订单").getByRole("button", { name: /未使用的/ }));
    await user.selectOptions(card("订单").getByLabelText("“金额(不含税)”用作"), "金额");
    expect(card("订单").getByLabelText("“金额(不含税)”用作")).toHaveProperty("value", "amount");
    expect(card("订单").getByLabelText("“金额(含税)”用作")).toHaveProperty("value", "");
  });

  it("is left out, and can be found again among the unused ones", async () => {
    const { user } = show();
    await openColumns(user, "客户");
    await user.selectOptions(card("客户").getByLabelText("“行业”用作"), "不用");
    expect(card("客户").queryByLabelText("“行业”用作")).toBeNull();
    await user.click(card("客户").getByRole("button", { name: /未使用的 1 列/ }));
    expect(card("客户").getByLabelText("“行业”用作")).toHaveProperty("value", "");
  });

  it("is read in the unit chosen", async () => {
    const { user } = show();
    await openColumns(user, "订单");
    const unit = () => card("订单").getByLabelText<HTMLSelectElement>(/^“金额.*的单位/);
    await user.selectOptions(unit(), "万元");
    expect(unit().value).toBe("10000");
  });

  it("shows three of its values", async () => {
    const { user } = show();
    await openColumns(user, "客户");
    expect(card("客户").getByText(/制造 · 零售 · 金融/)).toBeTruthy();
  });
});

describe("A table", () => {
  it("changes its kind, and waits among the unused ones when it is not used", async () => {
    const { user } = show();
    await user.selectOptions(screen.getByLabelText("“客户”是哪种数据"), "未使用");
    expect(screen.queryByRole("article", { name: "客户" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "未使用的 1 张表" }));
    await user.selectOptions(screen.getByLabelText("“客户”是哪种数据"), "客户");
    await openColumns(user, "客户");
    expect(card("客户").getByLabelText("“行业”用作")).toHaveProperty("value", "industry");
  });

  it("says what became of its rows and which days they cover, once they are checked", () => {
    show({ check: { kind: "checked", report: reportWith(2) } });
    expect(card("订单").getByText("读取 12 行，采用 10，剔除 2")).toBeTruthy();
    expect(card("订单").getByText("2024-01-09 至 2024-01-09")).toBeTruthy(); // serial 45300
  });
});

describe("A question", () => {
  it("is answered by one click and then gone", async () => {
    const { user } = show();
    const question = screen.getByRole("radiogroup", { name: /哪一列是金额/ });
    expect(within(question).getByRole("radio", { name: /目前假定/ })).toBeTruthy();
    await user.click(within(question).getByRole("radio", { name: /^金额\(不含税\)/ }));
    expect(screen.queryByRole("radiogroup", { name: /哪一列是金额/ })).toBeNull();
    await openColumns(user, "订单");
    expect(card("订单").getByLabelText("“金额(不含税)”用作")).toHaveProperty("value", "amount");
  });

  it("is answered by keyboard alone", async () => {
    const { user } = show();
    const [first] = within(screen.getByRole("radiogroup", { name: /哪一列是金额/ })).getAllByRole("radio");
    first?.focus();
    await user.keyboard(" ");
    expect(screen.queryByRole("radiogroup", { name: /哪一列是金额/ })).toBeNull();
  });
});

describe("Decisions", () => {
  const open = (user: ReturnType<typeof userEvent.setup>, count: number): Promise<void> =>
    user.click(screen.getByRole("button", { name: `您定过的 · ${count} 项` }));

  it("are listed once there are any: an answer can be changed, and taken back", async () => {
    const { user, onTakeBack } = show();
    expect(screen.queryByRole("button", { name: /您定过的/ })).toBeNull();
    await user.click(screen.getByRole("radio", { name: /^金额\(不含税\)/ }));
    await open(user, 1);
    await user.selectOptions(screen.getByRole("combobox", { name: /哪一列是金额/ }), "金额(含税)");
    await openColumns(user, "订单");
    expect(card("订单").getByLabelText("“金额(含税)”用作")).toHaveProperty("value", "amount");
    await user.click(screen.getByRole("button", { name: /^撤回: .*哪一列是金额/ }));
    expect(onTakeBack.mock.lastCall?.[0]).toMatchObject({
      about: "decision",
      decision: { about: "question", answer: "金额(含税)" },
    });
  });

  it("name a refused join and a corrected column, each with its way back", async () => {
    const { user, onTakeBack } = show({ check: { kind: "checked", report: reportWithJoin } });
    await user.click(screen.getByRole("button", { name: "表之间的关联 · 1 个" }));
    await user.click(screen.getByRole("button", { name: /^不关联: / }));
    await openColumns(user, "客户");
    await user.selectOptions(card("客户").getByLabelText("“行业”用作"), "不用");
    await open(user, 2);
    expect(screen.getByText("客户：“行业”不用")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "撤回: 订单 客户名称 → 客户 客户名称：不关联" }));
    expect(onTakeBack.mock.lastCall?.[0]).toMatchObject({ about: "join", join: { accepted: false } });
  });

  it("are all taken back only after a sentence has said what that means", async () => {
    const { user, onTakeBack } = show();
    await user.click(screen.getByRole("radio", { name: /^金额\(不含税\)/ }));
    await open(user, 1);
    await user.click(screen.getByRole("button", { name: "全部撤回" }));
    expect(onTakeBack).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "全部撤回" }));
    expect(onTakeBack).toHaveBeenCalledWith({ about: "everything" });
  });
});

describe("Problems", () => {
  const places = () => within(screen.getByRole("region", { name: "需要看一下" })).getAllByRole("listitem");

  it("show the first five of a kind, and all when asked", async () => {
    const { user } = show({ check: { kind: "checked", report: reportWith(7) } });
    expect(places()).toHaveLength(5);
    await user.click(screen.getByRole("button", { name: "全部显示（7）" }));
    expect(places()).toHaveLength(7);
    await user.click(screen.getByRole("button", { name: "收起" }));
    expect(places()).toHaveLength(5);
  });

  it("say what happened, what to do, and lead to the cell", () => {
    show({ check: { kind: "checked", report: reportWith(1) } });
    expect(screen.getByText("“见附件1”不是日期，此行未计入；请改成日期。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "跳到 订单!A3" }).textContent).toBe("订单!A3");
  });

  it("that read alike are said once, with the way to each of their cells", () => {
    const [problem] = reportWith(1).problems;
    if (!problem) throw new Error("there is a problem");
    const problems = [problem, { ...problem, address: "A9" }, { ...problem, sheet: "订单二" }];
    show({ check: { kind: "checked", report: { ...reportWith(0), problems } } });
    expect(places()).toHaveLength(1);
    expect(
      within(places()[0] as HTMLElement)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["订单!A3", "订单!A9", "订单二!A3"]);
  });

  it("are a group with a name in the reader's words, not in those of the code", () => {
    show({ check: { kind: "checked", report: reportWith(2) }, locale: "en-US" });
    expect(screen.getByRole("group", { name: "Left out 2 places" })).toBeTruthy();
  });

  it("are none when every row could be read", () => {
    show({ check: { kind: "checked", report: reportWith(0) } });
    expect(screen.getByText(/每一行都能读懂/)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "需要看一下" })).toBeNull();
  });
});

describe("The row check", () => {
  it("is offered, with its size, where it would take a while", async () => {
    const { user, onCheck } = show({ check: { kind: "unchecked", cells: 300_000 } });
    expect(screen.getByText(/共 300,000 个单元格/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "逐行检查" }));
    expect(onCheck).toHaveBeenCalledTimes(1);
  });

  it("says how far it is", () => {
    show({ check: { kind: "checking", percent: 40 } });
    expect(screen.getByText("正在逐行检查 40%").getAttribute("role")).toBe("status");
  });

  it("says why it failed", () => {
    show({ check: { kind: "failed", problem: { code: "excel-busy", severity: "fatal" } } });
    expect(screen.getByRole("alert").textContent).not.toBe("");
  });
});

describe.each(["zh-CN", "en-US"] as const)("The step in %s", (locale) => {
  it("has no accessibility fault, open or closed", async () => {
    const { user, container } = show({ locale, check: { kind: "checked", report: reportWith(7) } });
    expect((await axe(container)).violations).toEqual([]);
    for (const button of screen.getAllByRole("button", { expanded: false })) await user.click(button);
    expect((await axe(container)).violations).toEqual([]);
  });
});
