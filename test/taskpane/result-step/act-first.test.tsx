import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { DimensionId } from "../../../src/core/data/fields";
import type { BreakdownRow, Finding, Review } from "../../../src/core/review/review";
import { ActFirst } from "../../../src/taskpane/result-step/act-first";
import { gapsOf } from "../../../src/taskpane/result-step/gaps-of";
import { toActOn } from "../../../src/taskpane/result-step/to-act-on";
import { bareReview } from "../../helpers/bare-review";
import { showInPane } from "../pane-in-test";

/* What a manager reads first: at most three things, grave ones before large ones before the rest. */

const finding = (id: string, severity: Finding["severity"], metricIds = ["sales-amount"]): Finding => ({
  id,
  severity,
  metricIds,
  text: { zh: `发现${id}`, en: `Finding ${id}` },
});

const row = (member: string | null, variance: number): BreakdownRow => ({
  member,
  variance,
  actual: 0,
  target: null,
  achievement: null,
  share: null,
  previous: null,
  change: null,
  lastYear: null,
  yoy: null,
  marginRate: null,
  perHead: null,
  flag: "red",
  reasons: {},
});

function review(
  findings: readonly Finding[],
  gaps: Partial<Record<DimensionId, BreakdownRow[]>> = {},
): Review {
  const dimensions = Object.entries(gaps) as [DimensionId, BreakdownRow[]][];
  return bareReview({
    findings,
    breakdowns: dimensions.map(([dimension, rows]) => ({
      dimension,
      metricId: "sales-amount",
      rows,
      total: row(null, 0),
      reconciliation: 0,
    })),
  });
}

const names = (of: Review): string[] =>
  toActOn(of).map((item) => (item.kind === "gap" ? item.gap.member : item.finding.id));

describe("What to act on first", () => {
  it("is what is grave, then whoever is furthest behind, then what is to be watched; three things at most", () => {
    const gaps = { region: [row("华东", -50), row("华北", -90), row("华南", 10)] };
    expect(names(review([finding("w", "warning"), finding("c", "critical")], gaps))).toEqual([
      "c",
      "华北",
      "w",
    ]);
  });

  it("leaves room for the largest gap, however much is grave", () => {
    const grave = ["a", "b", "c"].map((id) => finding(id, "critical"));
    expect(names(review(grave, { region: [row("华北", -90)] }))).toEqual(["a", "b", "华北"]);
    expect(names(review(grave))).toEqual(["a", "b", "c"]);
  });

  it("fills up with gaps where nothing else is to be said", () => {
    const gaps = { region: [row("甲", -4), row("乙", -3), row("丙", -2), row("丁", -1)] };
    expect(names(review([], gaps))).toEqual(["甲", "乙", "丙"]);
  });

  it("is nothing about the data themselves, which are mended under Data, and no mere note", () => {
    expect(names(review([finding("test-rows", "critical", []), finding("note", "info")]))).toEqual([]);
  });
});

describe("Gaps", () => {
  it("name a region and the team that is all of it once, and two members of one dimension apart", () => {
    const gaps = { region: [row("华北", -90), row("华东", -90)], team: [row("华北部", -90)] };
    expect(gapsOf(review([], gaps), 5).map(({ member }) => member)).toEqual(["华北", "华东"]);
  });
});

describe("The part of the pane that says so", () => {
  it("says how grave a finding is in a word, how far behind a member is, and offers an action for each", async () => {
    const of = review([finding("回款下降", "critical")], { region: [row("华北", -258_000)] });
    const { container } = showInPane(<ActFirst items={toActOn(of)} review={of} />);
    const [first, second] = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(first).toContain("严重");
    expect(first).toContain("发现回款下降");
    expect(second).toContain("华北（区域）落后目标 25.8万");
    expect(screen.getAllByRole("button", { name: /^加入行动：/ })).toHaveLength(2);
    expect((await axe(container)).violations).toEqual([]);
  });

  it("is not there when there is nothing to act on", () => {
    const { container } = showInPane(<ActFirst items={[]} review={review([])} />);
    expect(container.querySelector("ol")).toBeNull();
  });
});
