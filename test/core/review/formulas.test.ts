import fc from "fast-check";
import { contribution } from "../../../src/core/review/contribution";
import { gapShares } from "../../../src/core/review/gap-shares";
import { healthClass, healthOf, npsScore, scaleScore } from "../../../src/core/review/health";
import { pareto } from "../../../src/core/review/pareto";
import { quadrantOf } from "../../../src/core/review/quadrant";
import {
  isHighRating,
  tierByMatrix,
  tierBySpend,
  tiersByCumulativeShare,
} from "../../../src/core/review/tiers";
import { volumePrice } from "../../../src/core/review/volume-price";
import { caseTitle, workedCase } from "../../helpers/cases";

describe("margin contribution (M4)", () => {
  test(caseTitle(25, "shares of margin, past 100 % beside a loss"), () => {
    const expected = workedCase(25).expect as { shares: number[]; withThird: { shares: number[] } };
    contribution([180, 40]).forEach((share, i) => expect(share).toBeCloseTo(expected.shares[i]!, 6));
    contribution([180, 40, -50]).forEach((share, i) =>
      expect(share).toBeCloseTo(expected.withThird.shares[i]!, 6),
    );
  });

  test("is undefined where the parts cancel out", () => {
    expect(contribution([5, -5])).toEqual([null, null]);
  });

  test("sums to 1, and scaling every part changes nothing", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, (list) => {
        const shares = contribution(list);
        expect(shares.reduce<number>((sum, share) => sum + share!, 0)).toBeCloseTo(1, 9);
        contribution(list.map((part) => part * 3)).forEach((share, i) =>
          expect(share).toBeCloseTo(shares[i]!, 12),
        );
      }),
    );
  });
});

describe("root causes (M10)", () => {
  // regions T/A 180/90, 120/80, 150/165, 50/45
  const gaps = [-90, -40, 15, -5];

  test(caseTitle(46, "shares of gross shortfall and of net gap, and the fewest rows to 80 %"), () => {
    const expected = workedCase(46).expect as {
      shortfallShares: (number | null)[];
      netShares: number[];
      rowsTo80: number;
    };
    const shares = gapShares(gaps, (gap) => gap);
    shares.forEach(({ shortfallShare, netShare }, i) => {
      const wanted = expected.shortfallShares[i];
      if (wanted === null) expect(shortfallShare).toBeNull();
      else expect(shortfallShare).toBeCloseTo(wanted!, 6);
      expect(netShare).toBeCloseTo(expected.netShares[i]!, 6);
    });
    expect(shares.filter(({ seed }) => seed)).toHaveLength(expected.rowsTo80);
  });

  test("a set that makes exactly 80 % is enough", () => {
    expect(gapShares([-80, -20], (gap) => gap).map(({ seed }) => seed)).toEqual([true, false]);
    expect(gapShares([-79, -21], (gap) => gap).map(({ seed }) => seed)).toEqual([true, true]);
  });

  test("without shortfall there is nothing to seed, and without a net gap no net share", () => {
    const shares = gapShares([10, -10], (gap) => gap);
    expect(shares.map(({ netShare }) => netShare)).toEqual([null, null]);
    expect(gapShares([10, 5], (gap) => gap).some(({ seed }) => seed)).toBe(false);
  });

  test(caseTitle(47, "volume and price sum to the change exactly"), () => {
    const split = volumePrice({ quantity: 20, amount: 500 }, { quantity: 12, amount: 380 })!;
    expect(split).toEqual(workedCase(47).expect);
  });

  test("volume and price always sum to the change, to the cent", () => {
    const cents = fc.integer({ min: 0, max: 1e9 });
    const quantity = fc.integer({ min: 1, max: 1e5 });
    fc.assert(
      fc.property(quantity, cents, quantity, cents, (q0, a0, q, a) => {
        const split = volumePrice({ quantity: q0, amount: a0 / 100 }, { quantity: q, amount: a / 100 })!;
        expect(Math.round(split.volume * 100) + Math.round(split.price * 100)).toBe(a - a0);
      }),
    );
  });

  test("has no price where nothing was sold", () => {
    expect(volumePrice({ quantity: 0, amount: 0 }, { quantity: 1, amount: 5 })).toBeNull();
  });
});

describe("Pareto (M7)", () => {
  test("sorts, cumulates and cuts at the smallest set of at least 80 %", () => {
    const list = pareto([10, 50, 5, 35], (value) => value);
    expect(list.map(({ value }) => value)).toEqual([50, 35, 10, 5]);
    expect(list.map(({ cumulative }) => cumulative)).toEqual([0.5, 0.85, 0.95, 1]);
    expect(list.map(({ inCut }) => inCut)).toEqual([true, true, false, false]);
  });

  test("shares of nothing are undefined", () => {
    expect(pareto([0, 0], (value) => value).map(({ share }) => share)).toEqual([null, null]);
  });
});

describe("product matrix (M13)", () => {
  test(caseTitle(44, "a figure at its cut-off counts as high; no sales last year is new"), () => {
    const cutOffs = { marginRate: 0.22, growth: 0.1 };
    const products: [number, number | "new"][] = [
      [0.3, 0.2],
      [0.35, 0.03],
      [0.1, 0.4],
      [0.05, -0.08],
      [0.2, "new"],
    ];
    expect(products.map(([rate, growth]) => quadrantOf(rate, growth, cutOffs))).toEqual(
      workedCase(44).expect["quadrant"],
    );
    expect(quadrantOf(0.22, 0.1, cutOffs)).toBe("star");
    expect(quadrantOf(0.2199, 0.0999, cutOffs)).toBe("dog");
  });

  test("an unknown margin rate or growth has no quadrant", () => {
    const cutOffs = { marginRate: 0.22, growth: 0.1 };
    expect([quadrantOf(null, 0.5, cutOffs), quadrantOf(0.5, null, cutOffs)]).toEqual([null, null]);
  });
});

describe("customer tiers (M14)", () => {
  const bounds = [
    { tier: "A", above: 500_000 },
    { tier: "B", above: 200_000 },
  ];

  test("超过 excludes the number: 500,000 is B, a cent more is A", () => {
    const spends = [500_000.01, 500_000, 200_000.01, 200_000, -5];
    expect(spends.map((spend) => tierBySpend(spend, bounds, "C"))).toEqual(["A", "B", "B", "C", "C"]);
  });

  test(caseTitle(45, "by cumulative share including the row"), () => {
    expect(tiersByCumulativeShare([50, 20, 15, 10, 5], { a: 0.7, b: 0.9 })).toEqual(
      workedCase(45).expect["class"],
    );
  });

  test("ties share the class of the last tied row, and the largest is always A", () => {
    // 40, 70, 100 %: both thirties end at 100 % → C
    expect(tiersByCumulativeShare([30, 40, 30], { a: 0.7, b: 0.9 })).toEqual(["C", "A", "C"]);
    expect(tiersByCumulativeShare([95, 5], { a: 0.7, b: 0.9 })).toEqual(["A", "C"]);
    expect(tiersByCumulativeShare([0, 0], { a: 0.7, b: 0.9 })).toEqual(["C", "C"]);
  });

  test("matrix: both high is A, one high is B, else C; unknown twice is no tier", () => {
    const rating = (text: string | null) => isHighRating(text);
    expect(tierByMatrix(rating("5"), rating("高"))).toBe("A");
    expect(tierByMatrix(rating("4"), rating("3"))).toBe("B");
    expect(tierByMatrix(rating("中"), rating("低"))).toBe("C");
    expect(tierByMatrix(rating(null), rating("high"))).toBe("B");
    expect(tierByMatrix(rating(null), rating("？"))).toBeNull();
  });
});

describe("customer health (M15)", () => {
  test(caseTitle(43, "weighted mean of what is available, with coverage"), () => {
    const input = (score: number | null) => ({ weight: 1, score });
    const all = healthOf([90, 70, 80, npsScore(30)].map(input));
    const withoutNps = healthOf([90, 70, 80, null].map(input));
    const bounds = { healthy: 80, warning: 60 };
    expect([all.score, withoutNps.score]).toEqual(workedCase(43).expect["score"]);
    expect([healthClass(all.score!, bounds), healthClass(withoutNps.score!, bounds)]).toEqual(
      workedCase(43).expect["class"],
    );
    expect([all.coverage, withoutNps.coverage]).toEqual(workedCase(43).expect["coverage"]);
  });

  test("80 is healthy, 60 is warning, just below is the next class", () => {
    const bounds = { healthy: 80, warning: 60 };
    expect([80, 79.99, 60, 59.99].map((score) => healthClass(score, bounds))).toEqual([
      "healthy",
      "warning",
      "warning",
      "at-risk",
    ]);
  });

  test("nothing known is no score", () => {
    expect(healthOf([{ weight: 1, score: null }])).toEqual({ score: null, coverage: 0 });
  });

  test("scales between the bounds, clips outside, inverts, and says nothing of a constant", () => {
    const bounds = { low: 10, high: 20 };
    expect([5, 10, 15, 20, 25].map((value) => scaleScore(value, bounds))).toEqual([0, 0, 50, 100, 100]);
    expect(scaleScore(12.5, bounds, true)).toBe(75);
    expect(scaleScore(10, { low: 10, high: 10 })).toBeNull();
  });
});
