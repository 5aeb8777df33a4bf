import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { dayOf } from "../../../src/core/data/day";
import type { Change } from "../../../src/core/review/changes";
import { defaultSettings } from "../../../src/core/settings";
import { ChangeList } from "../../../src/taskpane/result-step/change-list";
import { RememberedResult } from "../../../src/taskpane/result-step/remembered-result";
import { showInPane } from "../pane-in-test";

const change = (given: Partial<Change>): Change => ({
  id: "sales-amount",
  scope: "{}",
  label: { zh: "销售额", en: "Sales" },
  unit: "amount",
  kind: "changed",
  before: 3_800_000,
  after: 4_600_000,
  flagBefore: "yellow",
  flagAfter: "green",
  ...given,
});
const items = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

describe("What changed since the last review", () => {
  it("reads before → after with the light where it changed too", () => {
    showInPane(
      <ChangeList
        changes={[
          change({}),
          change({ scope: '{"region":"华东"}', after: 4_000_000, flagAfter: "yellow" }),
          change({
            id: "new",
            label: { zh: "新客户数", en: "New customers" },
            unit: "count",
            kind: "appeared",
            before: null,
            after: 12,
          }),
          change({
            id: "old",
            label: { zh: "毛利率", en: "Margin rate" },
            unit: "ratio",
            kind: "vanished",
            before: 0.3,
            after: null,
          }),
        ]}
      />,
    );
    expect(items()).toEqual([
      "销售额 ▲380.0万 → ●460.0万",
      "销售额 华东380.0万 → 400.0万",
      "新客户数 新出现 → 12",
      "毛利率 30.0% → 不再有",
    ]);
  });

  it("shows eight at first and all on request", async () => {
    showInPane(<ChangeList changes={Array.from({ length: 9 }, (_, index) => change({ id: `m${index}` }))} />);
    expect(items()).toHaveLength(8);
    await userEvent.click(screen.getByRole("button", { name: "显示全部 9 项" }));
    expect(items()).toHaveLength(9);
  });
});

describe("A reviewed workbook, before anything is computed", () => {
  it("shows the remembered figures of the whole with their lights, the day and the changes", () => {
    const figure = {
      id: "sales-amount",
      scope: "{}",
      label: { zh: "销售额", en: "Sales" },
      unit: "amount",
      actual: 4_600_000,
      flag: "green",
    } as const;
    const memory = {
      mapping: null,
      settings: defaultSettings,
      figures: [figure, { ...figure, scope: '{"region":"华东"}', actual: 1 }],
      choices: {},
      lastReview: { on: dayOf(2024, 10, 8), changes: [change({})] },
      problems: [],
      isNewer: false,
    };
    showInPane(<RememberedResult memory={memory} />);
    expect(screen.getByText(/上次刷新 2024-10-08 · 1 项变化/)).toBeTruthy();
    expect(items()).toEqual(["● 销售额460.0万", "销售额 ▲380.0万 → ●460.0万"]);
  });

  it("shows what has a light first, the others on request", async () => {
    const figure = (id: string, zh: string, flag: "red" | "none") =>
      ({ id, scope: "{}", label: { zh, en: id }, unit: "count", actual: 7, flag }) as const;
    const memory = {
      mapping: null,
      settings: defaultSettings,
      figures: [figure("orders", "订单数", "none"), figure("new-customers", "新客户数", "red")],
      choices: {},
      lastReview: { on: dayOf(2024, 10, 8), changes: [] },
      problems: [],
      isNewer: false,
    };
    showInPane(<RememberedResult memory={memory} />);
    expect(items()).toEqual(["■ 新客户数7"]);
    await userEvent.click(screen.getByRole("button", { name: "其他 1 项指标" }));
    expect(items()).toEqual(["■ 新客户数7", "○ 订单数7"]);
  });
});
