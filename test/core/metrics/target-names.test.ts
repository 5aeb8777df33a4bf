import { metricCatalogue } from "../../../src/core/metrics/catalogue";
import { metricNamed } from "../../../src/core/metrics/target-names";

const named = metricNamed(metricCatalogue);

describe("metricNamed", () => {
  it.each([
    ["销售目标", "sales-amount"],
    ["销售额目标(万元)", "sales-amount"],
    ["利润目标", "margin"],
    ["毛利率", "margin-rate"],
    ["Sales Target", "sales-amount"],
    ["Quota", "sales-amount"],
    ["目标", "sales-amount"],
    ["客户数", "customer-count"],
    ["GROSS MARGIN", "margin"],
    ["sales-amount", "sales-amount"],
  ])("takes %s for %s", (name, id) => {
    expect(named(name)?.id).toBe(id);
  });

  it("gives a target without a name to the first metric that owns targets", () => {
    expect(named(undefined)?.id).toBe("sales-amount");
    expect(named("  ")?.id).toBe("sales-amount");
  });

  it("does not guess what it does not know", () => {
    expect(named("天气指数")).toBeUndefined();
  });
});
