import { compareFigures, type Figure } from "../../../src/core/review/changes";

const figure = (id: string, actual: number | null, flag: Figure["flag"] = "green", scope = "{}"): Figure => ({
  id,
  scope,
  label: { zh: id, en: id },
  unit: "amount",
  actual,
  flag,
});

describe("What changed between two reviews", () => {
  it("is each metric with its value and flag before and after, in the order of the new review", () => {
    const before = [figure("sales", 380, "yellow"), figure("orders", 12), figure("margin", 0.3)];
    const after = [figure("orders", 14), figure("sales", 300, "red"), figure("margin", 0.3)];
    expect(compareFigures(before, after)).toEqual([
      expect.objectContaining({
        id: "orders",
        kind: "changed",
        before: 12,
        after: 14,
        flagBefore: "green",
        flagAfter: "green",
      }),
      expect.objectContaining({
        id: "sales",
        kind: "changed",
        before: 380,
        after: 300,
        flagBefore: "yellow",
        flagAfter: "red",
      }),
    ]);
  });

  it("holds a flag that moved although the value did not", () => {
    expect(compareFigures([figure("sales", 380, "yellow")], [figure("sales", 380, "red")])).toMatchObject([
      { before: 380, after: 380, flagBefore: "yellow", flagAfter: "red" },
    ]);
  });

  it("tells an undefined figure from 0", () => {
    expect(compareFigures([figure("sales", null)], [figure("sales", 0)])).toMatchObject([
      { before: null, after: 0 },
    ]);
    expect(compareFigures([figure("sales", null)], [figure("sales", null)])).toEqual([]);
  });

  it("keeps scopes apart, names what appeared, and lists what vanished last", () => {
    const before = [figure("sales", 1, "green", '{"region":"华东"}'), figure("sales", 9)];
    const after = [figure("sales", 9), figure("sales", 2, "green", '{"region":"华南"}')];
    expect(compareFigures(before, after)).toMatchObject([
      { scope: '{"region":"华南"}', kind: "appeared", before: null, after: 2 },
      { scope: '{"region":"华东"}', kind: "vanished", before: 1, after: null },
    ]);
  });

  it("takes binary noise for no change, and the smallest real difference for one", () => {
    expect(compareFigures([figure("sales", 0.1 + 0.2)], [figure("sales", 0.3)])).toEqual([]);
    expect(compareFigures([figure("sales", 1_000_000)], [figure("sales", 1_000_000.01)])).toHaveLength(1);
  });
});
