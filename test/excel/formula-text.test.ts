import { columnSpecifier } from "../../src/core/sheets/column-specifier";
import { bindFormula, unboundFormula, type Names } from "../../src/excel/merge/formula-text";

const names = (headers: Record<string, string>, table = "Fupan_Performance"): Names => ({
  tables: new Map([
    ["performance", { name: table, headers: new Map(Object.entries(headers)) }],
    ["by-region", { name: "Fupan_ByRegion", headers: new Map([["actual", "实际值"]]) }],
  ]),
});
const today = names({ target: "目标值", actual: "实际值", pct: "差异% / pp" });

describe("A plan's formula", () => {
  it("gets the names of the day", () => {
    expect(bindFormula("=[@{actual}]/[@{target}]", today, "performance")).toBe("=[@实际值]/[@目标值]");
    expect(bindFormula("=SUM([{actual}])", today, "performance")).toBe("=SUM([实际值])");
    expect(bindFormula("=[@{pct}]", today, "performance")).toBe("=[@[差异% / pp]]");
    expect(bindFormula("=SUM({table:by-region}[{actual}])", today, null)).toBe(
      "=SUM(Fupan_ByRegion[实际值])",
    );
    expect(bindFormula("=ROWS({table:by-region})", today, "performance")).toBe("=ROWS(Fupan_ByRegion)");
  });

  it("cannot be bound when it names what does not exist", () => {
    expect(bindFormula("=[@{nowhere}]", today, "performance")).toBeNull();
    expect(bindFormula("=SUM({table:nowhere}[{actual}])", today, null)).toBeNull();
    expect(bindFormula("=[@{actual}]", today, null)).toBeNull();
  });

  it("escapes what Excel escapes in column names", () => {
    expect(columnSpecifier("实际（元）", true)).toBe("[@[实际（元）]]");
    expect(columnSpecifier("a[b]#'@", false)).toBe("[[a'[b']'#'''@]]");
    expect(columnSpecifier("Sales Amount", false)).toBe("[Sales Amount]");
  });
});

describe("Whether somebody changed a formula", () => {
  const template = '=IF([@{target}]=0,"— 无",[@{actual}]/[@{target}])';
  const written = (day: Names): string =>
    unboundFormula(bindFormula(template, day, "performance") ?? "", day, "performance");

  it("does not depend on renamed columns and tables", () => {
    const renamed = names({ target: "Plan [k]", actual: "Ist", pct: "x" }, "MyTable");
    expect(written(renamed)).toBe(written(today));
  });

  it("does not depend on Excel's own rewriting", () => {
    const long =
      '=IF(Fupan_Performance[[#This Row],[目标值]]=0,"— 无",Fupan_Performance[@实际值]/Fupan_Performance[@[目标值]])';
    expect(unboundFormula(long, today, "performance")).toBe(written(today));
  });

  it("does not depend on where cells moved", () => {
    const unbound = (text: string) => unboundFormula(text, today, null);
    expect(unbound("=ROUND(B7-SUM(Fupan_ByRegion[实际值]),2)")).toBe(
      unbound("=ROUND($B$12 - SUM(Fupan_ByRegion[实际值]), 2)"),
    );
  });

  it("is seen in texts, numbers and functions", () => {
    const changed = [
      '=IF([@目标值]=0,"—",[@实际值]/[@目标值])',
      '=IF([@目标值]=1,"— 无",[@实际值]/[@目标值])',
      "=[@实际值]",
    ];
    changed.forEach((formula) =>
      expect(unboundFormula(formula, today, "performance")).not.toBe(written(today)),
    );
  });
});
