import { screen } from "@testing-library/react";
import { NotComputed } from "../../../src/taskpane/result-step/not-computed";
import { showInPane } from "../pane-in-test";

const noPipeline = { zh: "没有商机表。", en: "There is no pipeline table." };
const noCost = { zh: "订单表缺：成本。", en: "The orders table lacks: cost." };
const gaps = [
  { metricId: "margin", label: { zh: "毛利", en: "Margin" }, reason: noCost },
  { metricId: "leads", label: { zh: "线索", en: "Leads" }, reason: noPipeline },
  { metricId: "win-rate", label: { zh: "赢单率", en: "Win rate" }, reason: noPipeline },
];

describe("What could not be computed", () => {
  it("is listed by what is lacking, each reason once, the one that costs most metrics first", () => {
    showInPane(<NotComputed gaps={gaps} />, "en-US");
    expect(screen.getByText("Metrics that could not be computed (3)")).toBeTruthy();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "There is no pipeline table.Leads · Win rate",
      "The orders table lacks: cost.Margin",
    ]);
  });

  it("is not spoken of when everything was computed", () => {
    const { container } = showInPane(<NotComputed gaps={[]} />);
    expect(container.querySelector("details")).toBeNull();
  });
});
