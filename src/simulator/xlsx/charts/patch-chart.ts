import type { ChartModel, ChartSeriesModel } from "../../model/chart-model";
import { fingerprint } from "../origins";
import { childAt, childrenOf, descendantsOf, localName, numberOf } from "../package/xml-query";
import { parseXml, type XmlElement } from "../package/xml-tree";
import type { Dialect } from "../dialect";
import type { ChartData } from "./chart-data";
import { readChart } from "./read-chart";
import { title } from "./write-shape";

/**
 * Brings a chart that someone else drew up to date in place: what its series refer to, their names, the title. False when more than
 * that changed, which would mean to draw it anew.
 */
export function patchChart(root: XmlElement, chart: ChartModel, data: ChartData, dialect: Dialect): boolean {
  const before = readChart(root);
  const { type, legend, axes, series } = chart;
  const rest = (one: ChartSeriesModel): unknown => ({ ...one, name: "", values: "", categories: "" });
  const same =
    fingerprint([type, legend, axes]) === fingerprint([before.type, before.legend, before.axes]) &&
    chart.title.visible === before.title.visible &&
    fingerprint(series.map(rest)) === fingerprint(before.series.map(rest));
  if (!same) return false;
  const elements = descendantsOf(childAt(root, "chart", "plotArea"), "ser").sort(
    (a, b) => (numberOf(childAt(a, "order"), "val") ?? 0) - (numberOf(childAt(b, "order"), "val") ?? 0),
  );
  const parse = (xml: string): XmlElement => parseFragment(xml, dialect);
  series.forEach((one, i) => {
    const element = elements[i];
    const old = before.series[i];
    if (!element || !old) return;
    if (fingerprint(one.name) !== fingerprint(old.name))
      replaceChild(element, "tx", parse(data.name(one.name)));
    if (one.values !== old.values) replaceInside(element, ["val", "yVal"], parse(data.numbers(one.values)));
    if (one.categories !== old.categories && one.categories !== undefined)
      replaceInside(element, ["cat", "xVal"], parse(data.categories(one.categories)));
  });
  if (chart.title.text !== before.title.text)
    replaceChild(
      childAt(root, "chart", "title"),
      "tx",
      childAt(parse(title(chart.title.text, chart.title)), "tx"),
    );
  return true;
}

/** Parses XML that uses the prefixes `c` and `a`; the element declares them, whatever the part calls them. */
function parseFragment(xml: string, dialect: Dialect): XmlElement {
  const element = parseXml(xml);
  element.attributes.set("xmlns:c", dialect.chart);
  element.attributes.set("xmlns:a", dialect.drawing);
  return element;
}

function replaceChild(parent: XmlElement | undefined, name: string, made: XmlElement | undefined): void {
  if (!parent || !made) return;
  const known = childAt(parent, name);
  const at = known ? parent.children.indexOf(known) : placeFor(parent);
  parent.children.splice(at, known ? 1 : 0, made);
}

/** A new `tx` comes first in a title and after `idx` and `order` in a series. */
function placeFor(parent: XmlElement): number {
  return parent.children.filter(
    (node) => typeof node !== "string" && ["idx", "order"].includes(localName(node)),
  ).length;
}

function replaceInside(parent: XmlElement, names: readonly string[], made: XmlElement): void {
  const holder = childrenOf(parent).find((child) => names.includes(localName(child)));
  if (holder) holder.children = [made];
}
