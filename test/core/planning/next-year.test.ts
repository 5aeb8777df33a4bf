import { compoundGrowth, growthOverYears } from "../../../src/core/planning/growth";
import { deriveNextYear } from "../../../src/core/planning/next-year";
import { caseTitle, workedCase } from "../../helpers/cases";

describe("growth", () => {
  test(caseTitle(51, "doubling in three years takes 25.99 % a year; +25 % a year gives 95.3 %"), () => {
    expect(compoundGrowth(1, 2, 3)).toBeCloseTo(workedCase(51).expect["cagr"] as number, 6);
    expect(growthOverYears(0.25, 3)).toBeCloseTo(workedCase(51).expect["threeYears"] as number, 6);
  });

  test("is undefined from nothing, from a loss, and over no years", () => {
    expect([compoundGrowth(0, 2, 3), compoundGrowth(-1, 2, 3), compoundGrowth(1, 2, 0)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test("next year is existing customers with uplift, new customers and new products, with the gap to the ambition", () => {
  // 1,000 × 1.2 + 500 × 1 + 3 × 40 + 80 = 1,900 against 2,000
  const plan = deriveNextYear({
    existing: [
      { tier: "A", base: 1000, uplift: 0.2 },
      { tier: "B", base: 500, uplift: 0 },
    ],
    newCustomers: 3,
    firstOrderAmount: 40,
    newProducts: 80,
    ambition: 2000,
  });
  expect(plan).toMatchObject({ existingTotal: 1700, newCustomerTotal: 120, plan: 1900, gap: -100 });
  expect(
    deriveNextYear({ existing: [], newCustomers: 0, firstOrderAmount: 0, newProducts: 0, ambition: null })
      .gap,
  ).toBeNull();
});
