import type { ChartModel } from "../../model/workbook";
import { childAt, childrenOf, localName, textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";

/** A chart part in the model's terms. */
export function readChart(root: XmlElement): Omit<ChartModel, "id" | "name" | "place"> {
  const chart = childAt(root, "chart");
  const kind = childrenOf(childAt(chart, "plotArea")).find((child) => localName(child).endsWith("Chart"));
  const title = textOf(childAt(chart, "title", "tx", "rich"));
  return {
    type: kind ? localName(kind) : "",
    title: { text: title, visible: childAt(chart, "title") !== undefined },
    legend: { visible: childAt(chart, "legend") !== undefined, position: "Right" },
    series: [],
    axes: {
      category: { visible: true, majorGridlines: false },
      value: { visible: true, majorGridlines: true },
    },
  };
}
