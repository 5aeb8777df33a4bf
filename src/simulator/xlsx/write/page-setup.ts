import { MAX_COLUMNS } from "../../model/area";
import type { PageLayoutModel } from "../../model/workbook";
import { writeHeader } from "../header-footer";
import { fingerprint } from "../origins";
import { childAt } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import { paperNumber } from "../paper-sizes";
import { readPageLayout } from "../read/page-layout";
import { element, patch } from "./xml-build";

/** Page set-up elements of a sheet by name. What the model did not change is written as it was; a new sheet states its margins. */
export function writePageSetup(
  layout: PageLayoutModel,
  isNew: boolean,
  before: (name: string) => XmlElement | undefined,
): Record<"printOptions" | "pageMargins" | "pageSetup" | "headerFooter" | "rowBreaks", string> {
  const old = readPageLayout(before);
  const same = (...keys: (keyof PageLayoutModel)[]): boolean =>
    keys.every((key) => fingerprint([old[key]]) === fingerprint([layout[key]]));
  const kept = (name: string): string => {
    const root = before(name);
    return root ? serializeXml(root) : "";
  };
  return {
    printOptions: same("centerHorizontally")
      ? kept("printOptions")
      : printOptions(layout, before("printOptions")),
    pageMargins: same("margins") && !isNew ? kept("pageMargins") : pageMargins(layout),
    pageSetup: same("orientation", "paperSize", "zoom")
      ? kept("pageSetup")
      : pageSetup(layout, before("pageSetup")),
    headerFooter: same("header", "footer")
      ? kept("headerFooter")
      : headerFooter(layout, before("headerFooter")),
    rowBreaks: same("rowBreaks") ? kept("rowBreaks") : rowBreaks(layout),
  };
}

/** A file counts the row above a break from 1, which is the row below it counted from 0. */
function rowBreaks({ rowBreaks: rows = [] }: PageLayoutModel): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => element("brk", { id: row, max: MAX_COLUMNS - 1, man: true }));
  return serializeXml(element("rowBreaks", { count: rows.length, manualBreakCount: rows.length }, breaks));
}

function printOptions(layout: PageLayoutModel, before: XmlElement | undefined): string {
  const root = before ?? element("printOptions");
  patch(root, { horizontalCentered: layout.centerHorizontally || undefined });
  return root.attributes.size > 0 ? serializeXml(root) : "";
}

function pageMargins({ margins }: PageLayoutModel): string {
  const inches = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;
  const { left, right, top, bottom, header, footer } = margins;
  return serializeXml(
    element("pageMargins", {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    }),
  );
}

function pageSetup(
  { orientation, paperSize, zoom }: PageLayoutModel,
  before: XmlElement | undefined,
): string {
  const root = before ?? element("pageSetup");
  const paper = paperSize === undefined ? undefined : paperNumber(paperSize);
  if (paper !== undefined) patch(root, { paperSize: paper });
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  patch(root, {
    scale: !fits && zoom.scale !== undefined && zoom.scale !== 100 ? zoom.scale : undefined,
    fitToWidth: fits && zoom.horizontalFitToPages !== 1 ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits && zoom.verticalFitToPages !== 1 ? (zoom.verticalFitToPages ?? 0) : undefined,
    orientation,
  });
  return serializeXml(root);
}

/** First-page and even-page texts stay; odd ones (all, as a rule) are the model's. */
function headerFooter(layout: PageLayoutModel, before: XmlElement | undefined): string {
  const root = before ?? element("headerFooter");
  const old = [childAt(root, "oddHeader"), childAt(root, "oddFooter")];
  const rest = root.children.filter((node) => typeof node === "string" || !old.includes(node));
  const texts = [
    ["oddHeader", writeHeader(layout.header)],
    ["oddFooter", writeHeader(layout.footer)],
  ] as const;
  const made = texts.filter(([, text]) => text !== "").map(([name, text]) => element(name, {}, [text]));
  root.children = [...made, ...rest];
  return root.children.length > 0 ? serializeXml(root) : "";
}
