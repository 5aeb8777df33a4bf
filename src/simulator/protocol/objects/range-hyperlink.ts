import { contains, sameArea } from "../../model/area";
import { cellAt, ensureCell } from "../../model/cells";
import { announce } from "../../model/changes";
import { invalidArgument } from "../../model/excel-error";
import { changeFormat } from "../../model/formats";
import { assertAllowed } from "../../model/protection";
import type { HyperlinkModel } from "../../model/workbook";
import { writeInputs } from "../../model/write";
import { asText } from "../arguments";
import type { HostContext } from "../context";
import type { Scalar } from "../host-class";
import { areaOf } from "../ranges";
import type { RangeState } from "../states";

const LINK_COLOR = "#0563C1";

function get(range: RangeState, context: HostContext): unknown {
  const area = areaOf(range);
  const link = range.sheet.hyperlinks.find((candidate) => contains(candidate.area, area));
  if (!link) return null;
  const cell = cellAt(range.sheet, link.area.top, link.area.left);
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    screenTip: link.screenTip ?? "",
    textToDisplay: cell ? context.text(cell) : "",
  };
}

function set(range: RangeState, value: unknown, context: HostContext): void {
  const area = areaOf(range);
  if (typeof value !== "object" || value === null) throw invalidArgument("a hyperlink is an object");
  assertAllowed(context.model, range.sheet, "allowInsertHyperlinks");
  const given = new Map(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
  const link: HyperlinkModel = { area: { ...area } };
  for (const key of ["address", "documentReference", "screenTip"] as const) {
    if (given.has(key)) link[key] = asText(given.get(key));
  }
  if (link.address === undefined && link.documentReference === undefined)
    throw invalidArgument("the link leads nowhere");
  range.sheet.hyperlinks = range.sheet.hyperlinks.filter(
    (known) => !contains(area, known.area) && !sameArea(known.area, area),
  );
  range.sheet.hyperlinks.push(link);
  const corner = { ...area, bottom: area.top, right: area.left };
  if (given.has("textToDisplay")) {
    const text = asText(given.get("textToDisplay"));
    writeInputs(context.model, range.sheet, corner, [[text === "" ? "" : `'${text}`]], context.settings);
    delete ensureCell(range.sheet, area.top, area.left).quotePrefix;
  }
  const cell = ensureCell(range.sheet, area.top, area.left);
  cell.format = changeFormat(cell.format, { underline: true, fontColor: LINK_COLOR });
  announce(context.model, { kind: "format", sheet: range.sheet, area });
}

/** `Range.hyperlink`: to a web address or a place in the workbook; `textToDisplay` overwrites the top-left cell. */
export const hyperlinkScalar: Scalar<RangeState> = { get, set };
