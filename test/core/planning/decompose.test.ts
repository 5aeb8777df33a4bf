import fc from "fast-check";
import { apportionMatrix } from "../../../src/core/planning/apportion-matrix";
import { decompose, type Decomposition, type PlanAxis } from "../../../src/core/planning/decompose";

const axis = (id: string, weights: readonly number[]): PlanAxis => ({
  id,
  members: weights.map((weight, i) => ({ name: `${id}${i + 1}`, weight })),
});

/** Σ of the cells by one axis, in the order of its members. */
function margin(plan: Decomposition, position: number): number[] {
  return plan.margins[position]!.members.map(({ name }) =>
    plan.cells
      .filter(({ members }) => members[position] === name)
      .reduce((sum, cell) => sum + cell.amount, 0),
  );
}

describe("apportionMatrix", () => {
  test("keeps held cells and still meets both margins", () => {
    const cells = apportionMatrix([60, 40], [50, 50], [{ row: 0, column: 0, amount: 45 }])!;
    expect(cells[0]![0]).toBe(45);
    expect(cells.map((row) => row.reduce((a, b) => a + b, 0))).toEqual([60, 40]);
    expect([0, 1].map((j) => cells[0]![j]! + cells[1]![j]!)).toEqual([50, 50]);
  });

  test("says that holds above a margin have no solution", () => {
    expect(apportionMatrix([60, 40], [50, 50], [{ row: 1, column: 0, amount: 41 }])).toBeNull();
  });

  test("says that margins which differ have no solution", () => {
    expect(apportionMatrix([1], [2])).toBeNull();
  });

  test("negative totals mirror positive ones", () => {
    const positive = apportionMatrix([7, 3], [5, 5])!;
    expect(apportionMatrix([-7, -3], [-5, -5])).toEqual(positive.map((row) => row.map((cell) => 0 - cell)));
  });
});

describe("decompose", () => {
  test("splits time × region × product × team so that every margin sums exactly", () => {
    const axes = [
      axis("Q", [0.3, 0.4, 0.3, 0.4]),
      axis("R", [5, 3, 2]),
      axis("P", [2, 1]),
      axis("T", [1, 1, 1]),
    ];
    const plan = decompose(15000, axes);
    expect(plan.margins[0]!.members.map(({ amount }) => amount)).toEqual([3214, 4286, 3214, 4286]); // case 36
    axes.forEach((_, i) => {
      expect(margin(plan, i)).toEqual(plan.margins[i]!.members.map(({ amount }) => amount));
      expect(margin(plan, i).reduce((sum, amount) => sum + amount, 0)).toBe(15000);
    });
    expect(plan.cells).toHaveLength(4 * 3 * 2 * 3);
  });

  test("a held combination stays, and all margins with it", () => {
    const plan = decompose(
      1000,
      [axis("Q", [1, 1]), axis("R", [1, 1])],
      [{ members: ["Q1", "R1"], amount: 400 }],
    );
    expect(plan.cells.map(({ amount }) => amount)).toEqual([400, 100, 100, 400]);
  });

  test("a hold of one member pins its axis", () => {
    const plan = decompose(1000, [axis("Q", [1, 1]), axis("R", [1, 1])], [{ members: ["Q1"], amount: 700 }]);
    expect(plan.cells.map(({ amount }) => amount)).toEqual([350, 350, 150, 150]);
  });

  test("a hold that no margin can carry is said and not used", () => {
    const plan = decompose(
      1000,
      [axis("Q", [1, 1]), axis("R", [1, 1])],
      [{ members: ["Q1", "R1"], amount: 600 }],
    );
    expect(plan.issues.map(({ code }) => code)).toContain("holds-infeasible");
    expect(plan.cells.map(({ amount }) => amount)).toEqual([250, 250, 250, 250]);
  });

  test("a hold on a member that does not exist is said", () => {
    const plan = decompose(10, [axis("Q", [1]), axis("R", [1])], [{ members: ["Q1", "nobody"], amount: 1 }]);
    expect(plan.issues.map(({ code }) => code)).toContain("hold-unknown");
  });

  test("every margin sums to the total exactly, for any weights, holds and unit", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 });
    const total = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const hold = fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: null });
    fc.assert(
      fc.property(total, weights, weights, weights, hold, (cents, time, region, product, held) => {
        const first = axis("Q", time);
        const axes = [
          { ...first, members: first.members.map((member, i) => (i === 0 ? { ...member, held } : member)) },
          axis("R", region),
          axis("P", product),
        ];
        const plan = decompose(cents / 100, axes, [], 0.01);
        const inCents = (list: readonly number[]) => list.map((amount) => Math.round(amount * 100) + 0);
        axes.forEach((_, i) => {
          const amounts = inCents(plan.margins[i]!.members.map(({ amount }) => amount));
          expect(inCents(margin(plan, i))).toEqual(amounts);
          expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(cents);
        });
      }),
    );
  });
});
