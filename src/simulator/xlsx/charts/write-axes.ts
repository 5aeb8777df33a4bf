import type { ChartAxisModel, ChartModel } from "../../model/chart-model";
import { tag } from "../write/xml-build";
import type { ChartKind } from "./chart-kinds";
import { tickLabelCode } from "./chart-words";
import { title } from "./write-shape";

/** Ids of the two pairs of axes. */
export const AXES = { primary: [111_111_101, 111_111_102], secondary: [111_111_201, 111_111_202] } as const;

/**
 * The axes of a plot area. The second pair shares the categories of the first: its own category axis is there, as the schema wants it,
 * but deleted.
 */
export function writeAxes(chart: ChartModel, primary: ChartKind, secondary: ChartKind | undefined): string {
  if (primary.element === "pieChart" || primary.element === "doughnutChart") return "";
  const { category, value, secondaryValue } = chart.axes;
  const first = writePair(primary, AXES.primary, category, value, false);
  if (!secondary) return first;
  const hidden: ChartAxisModel = {
    visible: false,
    majorGridlines: false,
    ...(category.reverse ? { reverse: true } : {}),
  };
  const other = secondaryValue ?? { visible: true, majorGridlines: false };
  return first + writePair(secondary, AXES.secondary, hidden, other, true);
}

function writePair(
  kind: ChartKind,
  [categoryId, valueId]: readonly [number, number],
  category: ChartAxisModel,
  value: ChartAxisModel,
  secondary: boolean,
): string {
  const lying = kind.direction === "bar";
  const places = lying ? (["l", secondary ? "t" : "b"] as const) : (["b", secondary ? "r" : "l"] as const);
  const scatter = kind.element === "scatterChart";
  const crosses = (max: boolean): string => tag("c:crosses", { val: max ? "max" : "autoZero" });
  const between = kind.element === "areaChart" || scatter ? "midCat" : "between";
  const categories =
    axisHead(category, categoryId, places[0]) +
    tag("c:crossAx", { val: valueId }) +
    crosses(false) +
    (scatter
      ? tag("c:crossBetween", { val: between })
      : '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>');
  const values =
    axisHead(value, valueId, places[1]) +
    tag("c:crossAx", { val: categoryId }) +
    crosses(secondary) +
    tag("c:crossBetween", { val: between });
  return tag(scatter ? "c:valAx" : "c:catAx", {}, categories) + tag("c:valAx", {}, values);
}

/** What all axes begin with, in the order of the schema. */
function axisHead(axis: ChartAxisModel, id: number, place: string): string {
  const scaling =
    tag("c:orientation", { val: axis.reverse ? "maxMin" : "minMax" }) +
    (axis.maximum === undefined ? "" : tag("c:max", { val: axis.maximum })) +
    (axis.minimum === undefined ? "" : tag("c:min", { val: axis.minimum }));
  const { numberFormat } = axis;
  return (
    tag("c:axId", { val: id }) +
    tag("c:scaling", {}, scaling) +
    tag("c:delete", { val: axis.visible ? 0 : 1 }) +
    tag("c:axPos", { val: place }) +
    (axis.majorGridlines ? "<c:majorGridlines/>" : "") +
    (axis.title === undefined ? "" : title(axis.title)) +
    tag("c:numFmt", {
      formatCode: numberFormat ?? "General",
      sourceLinked: numberFormat === undefined ? 1 : 0,
    }) +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    tag("c:tickLblPos", { val: tickLabelCode(axis.tickLabels ?? "NextToAxis") })
  );
}
