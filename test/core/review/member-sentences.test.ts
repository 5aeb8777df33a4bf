import { dayOf } from "../../../src/core/data/day";
import type { Sentence } from "../../../src/core/review/sentence";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";

const sale = (date: string, region: string, amount: number): TestRow => ({ date, region, amount });

function sentences(orders: readonly TestRow[], targets: readonly TestRow[] = []): Sentence[] {
  const dataSets = makeDataSets({ orders, ...(targets.length > 0 ? { targets } : {}) });
  const { sentences: said = [] } = reviewOf(dataSets, { period: "2024", asOf: dayOf(2024, 12, 31) });
  return said.filter(({ part }) => part === "breakdown");
}

const textsOf = (said: readonly Sentence[]) => said.map(({ text }) => text);

/* 2024: 北 600, 南 300, 东 100, together 1,000. 2023: 北 500, 南 400, 东 40. */
const twoYears = [
  sale("2023-05-01", "北", 500),
  sale("2023-05-01", "南", 400),
  sale("2023-05-01", "东", 40),
  sale("2024-05-01", "北", 600),
  sale("2024-05-01", "南", 300),
  sale("2024-05-01", "东", 100),
];

describe("What sets members apart where they have no targets", () => {
  it("the largest share, who added most and who lost most, by amount and not by rate", () => {
    // 东 grew by 150 %, but by 60 only; 北 by 20 % and 100.
    expect(textsOf(sentences(twoYears))).toEqual([
      {
        zh: "按区域看，北最大，占60.0%，也增加最多（同比+20.0%），南减少最多（同比−25.0%）。",
        en: "By region, 北 is the largest with 60.0%, it also added most (+20.0% year on year), 南 lost most (−25.0% year on year).",
      },
    ]);
  });

  it("the largest is named again where another was named in between", () => {
    // 2024: 北 600 (−100), 南 300 (+200), 东 100 (+60); 2023: 北 700, 南 100, 东 40.
    const before: Record<string, number> = { 北: 700, 南: 100, 东: 40 };
    const rows = twoYears.map((row) =>
      row["date"] === "2023-05-01" ? { ...row, amount: before[String(row["region"])] } : row,
    );
    expect(textsOf(sentences(rows))[0]?.zh).toBe(
      "按区域看，北最大，占60.0%，南增加最多（同比+200.0%），北减少最多（同比−14.3%）。",
    );
  });

  it("nobody is said to have lost where all grew", () => {
    const grown = twoYears.map((row) =>
      row["region"] === "南" && row["amount"] === 300 ? { ...row, amount: 401 } : row,
    );
    expect(textsOf(sentences(grown))[0]?.zh).not.toContain("减少");
  });

  it("moves on the period before are told where there is no last year", () => {
    const months = reviewOf(
      makeDataSets({
        orders: [
          sale("2024-04-10", "北", 50),
          sale("2024-04-10", "南", 50),
          sale("2024-05-10", "北", 75),
          sale("2024-05-10", "南", 25),
        ],
      }),
      { period: "2024-05", asOf: dayOf(2024, 5, 31) },
    );
    expect(textsOf((months.sentences ?? []).filter(({ part }) => part === "breakdown"))).toEqual([
      {
        zh: "按区域看，北最大，占75.0%，也增加最多（环比+50.0%），南减少最多（环比−50.0%）。",
        en: "By region, 北 is the largest with 75.0%, it also added most (+50.0% on the period before), 南 lost most (−50.0% on the period before).",
      },
    ]);
  });

  it("where members have targets their achievement is contrasted instead", () => {
    const target = (region: string, amount: number): TestRow => ({
      periodStart: "2024-01-01",
      periodEnd: "2024-12-31",
      metric: "销售额",
      region,
      target: amount,
    });
    const said = sentences(twoYears, [target("北", 500), target("南", 400)]);
    expect(textsOf(said).map(({ zh }) => zh)).toEqual([
      "按区域看，北达成120.0%，南达成75.0%，前者比后者+45.0个百分点。",
    ]);
  });

  it("one that has all but a trifle is set apart from nobody", () => {
    // 1,999 of 2,000 are 99.95 %, which reads 100.0 %; 1,998 are 99.9 %.
    expect(sentences([sale("2024-05-01", "北", 1999.1), sale("2024-05-01", "南", 0.9)])).toEqual([]);
    expect(sentences([sale("2024-05-01", "北", 1998), sale("2024-05-01", "南", 2)])).toHaveLength(1);
  });

  it("a single member, or a total of nothing, is set apart from nobody", () => {
    expect(sentences(twoYears.filter(({ region }) => region === "北"))).toEqual([]);
    expect(sentences([sale("2024-05-01", "北", 100), sale("2024-05-01", "南", -100)])).toEqual([]);
  });
});
