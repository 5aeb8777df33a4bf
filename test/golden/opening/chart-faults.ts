import type { SheetPart } from "../opening-faults";
import { elementsOf, relatedParts, unescape } from "../xml-parts";
import { twice } from "./name-faults";

/** Faults of drawings and charts: anchors, ids, axes that cross nothing, series over sheets that are not there. */
export function chartFaults(sheets: readonly SheetPart[], parts: Record<string, string>): string[] {
  const names = sheets.map(({ name }) => name);
  return sheets.flatMap((sheet) =>
    [...relatedParts(parts, sheet.part).values()]
      .filter((part) => /\/drawings\/drawing\d+\.xml$/.test(part))
      .flatMap((part) => {
        const charts = [...relatedParts(parts, part).values()];
        return [
          ...anchorFaults(parts[part] ?? ""),
          ...charts.flatMap((chart) => seriesFaults(parts[chart] ?? "", names)),
        ].map((fault) => `${sheet.name}: ${fault}`);
      }),
  );
}

function anchorFaults(drawing: string): string[] {
  const ids = elementsOf(drawing, "xdr:cNvPr").map(({ attributes }) => attributes["id"] ?? "");
  const corner = (inside: string, which: string): number[] => {
    const at = elementsOf(inside, which)[0]?.inside ?? "";
    return ["xdr:row", "xdr:col"].map((name) => Number(elementsOf(at, name)[0]?.inside ?? NaN));
  };
  return [
    ...twice(ids).map((id) => `shape id ${id} twice`),
    ...elementsOf(drawing, "xdr:twoCellAnchor").flatMap(({ inside }) => {
      const [top = NaN, left = NaN] = corner(inside, "xdr:from");
      const [bottom = NaN, right = NaN] = corner(inside, "xdr:to");
      const fits =
        top >= 0 && left >= 0 && bottom > top && right > left && bottom < 1_048_576 && right < 16_384;
      return fits ? [] : [`anchor from ${top},${left} to ${bottom},${right}`];
    }),
  ];
}

function seriesFaults(chart: string, sheets: readonly string[]): string[] {
  const axes = [...chart.matchAll(/<c:(?:catAx|valAx|dateAx)>([\s\S]*?)<\/c:(?:catAx|valAx|dateAx)>/g)].map(
    ([, inside = ""]) => inside,
  );
  const valueOf = (inside: string, name: string): string =>
    elementsOf(inside, name)[0]?.attributes["val"] ?? "";
  const defined = axes.map((inside) => valueOf(inside, "c:axId"));
  const wanted = [...chart.matchAll(/<\/c:ser>[\s\S]*?(?=<\/c:\w+Chart>)/g)].flatMap(([tail]) =>
    elementsOf(tail.slice(tail.lastIndexOf("</c:ser>")), "c:axId").map(
      ({ attributes }) => attributes["val"] ?? "",
    ),
  );
  const series = elementsOf(chart, "c:ser").map(({ inside }) => inside);
  return [
    ...(series.length > 0 ? [] : ["chart without series"]),
    ...wanted.filter((id) => !defined.includes(id)).map((id) => `axis ${id} is not there`),
    ...axes
      .map((inside) => valueOf(inside, "c:crossAx"))
      .filter((id) => !defined.includes(id))
      .map((id) => `crosses no axis: ${id}`),
    ...["c:idx", "c:order"].flatMap((name) =>
      twice(series.map((inside) => valueOf(inside, name))).map((value) => `${name} ${value} twice`),
    ),
    ...elementsOf(chart, "c:f").flatMap(({ inside }) => {
      const sheet = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(unescape(inside));
      const name = sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2] ?? "";
      return sheets.includes(name) ? [] : [`series over ${unescape(inside)}`];
    }),
  ];
}
