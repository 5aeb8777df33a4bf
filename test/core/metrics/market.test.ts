import { makeDataSets } from "../../helpers/make-data-set";
import { resultOf, reviewOf } from "../../helpers/review-of";

describe("market and customers' voice", () => {
  test("our share is the latest statement about us in the period; competitors are not us", () => {
    const orders = [{ date: "2024-05-01", amount: 1 }];
    const market = [
      { metric: "市场份额", share: 0.2, periodStart: "2024-01-01", periodEnd: "2024-03-31" },
      {
        metric: "市场份额",
        competitor: "我司",
        share: 0.17,
        periodStart: "2024-04-01",
        periodEnd: "2024-06-30",
      },
      {
        metric: "市场份额",
        competitor: "Rival",
        share: 0.4,
        periodStart: "2024-04-01",
        periodEnd: "2024-06-30",
      },
      { metric: "行业转化率", share: 0.5, periodStart: "2024-04-01", periodEnd: "2024-06-30" },
    ];
    const review = reviewOf(makeDataSets({ orders, market }), { period: "2024-Q2" });
    const share = resultOf(review, "market-share");
    expect(share).toMatchObject({ actual: 0.17, previous: 0.2 });
    expect(share.changePp).toBeCloseTo(-3, 9); // document D: 市场份额较上季 −3 %, stated in points
  });

  test("of two shares stated from one day the lower counts, whichever row comes first", () => {
    const orders = [{ date: "2024-05-01", amount: 1 }];
    const market = [0.2, 0.17, 0.19].map((share) => ({ share, periodStart: "2024-04-01" }));
    for (const rows of [market, [...market].reverse()]) {
      const review = reviewOf(makeDataSets({ orders, market: rows }), { period: "2024-Q2" });
      expect(resultOf(review, "market-share").actual).toBe(0.17);
      expect(review.market!.map(({ share }) => share)).toEqual([0.17]);
    }
  });

  test("answers from 0 to 10 make an NPS; figures that are NPS already are averaged", () => {
    const orders = [{ date: "2024-05-01", amount: 1, customer: "a" }];
    const nps = (values: number[]) => {
      const customers = values.map((value, i) => ({ customer: `c${i}`, nps: value }));
      return resultOf(reviewOf(makeDataSets({ orders, customers }), { period: "2024-05" }), "nps");
    };
    expect(nps([10, 9, 8, 6]).actual).toBe(25); // two promoters, one detractor of four
    expect(nps([9, 8, 7, 7]).actual).toBe(25); // 7 and 8 are neither
    expect(nps([9, 9, 6, 0]).actual).toBe(0); // 6 detracts as 0 does
    expect(nps([30, 50]).actual).toBe(40);
    expect(nps([30, 50]).previous).toBeNull(); // a snapshot has no past
  });

  test("complaints as rates are averaged, as numbers divided by orders", () => {
    const orders = [1, 2, 3, 4].map((id) => ({ date: "2024-05-01", amount: 1, customer: "a", orderId: id }));
    const rate = (values: number[]) => {
      const customers = values.map((complaints, i) => ({ customer: `c${i}`, complaints }));
      return resultOf(reviewOf(makeDataSets({ orders, customers }), { period: "2024-05" }), "complaint-rate")
        .actual;
    };
    expect(rate([0.02, 0.04])).toBeCloseTo(0.03, 12);
    expect(rate([1, 0])).toBe(0.25);
  });
});
