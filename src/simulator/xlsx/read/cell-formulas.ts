import { areaName, parseArea } from "../../model/address";
import { translateFormula } from "../../model/formula-references";
import type { Cell } from "../../model/workbook";
import type { CellOrigin } from "../origins";
import { decodeXml } from "../package/xml-text";
import { parseAttributes, tagEnd } from "../package/xml-tree";

interface SharedFormula {
  formula: string;
  row: number;
  column: number;
  /** No relative reference in it: the same for every cell. */
  fixed: boolean;
}

/** Shared formulas of one sheet by their number. */
export type SharedFormulas = Map<string, SharedFormula>;

/**
 * Puts the formula of an `<f>` element into the cell, in file form with `=`; shared formulas are written out for every cell. What the
 * model cannot hold goes into the origin.
 */
export function readFormula(
  xml: string,
  cell: Cell,
  row: number,
  column: number,
  shared: SharedFormulas,
): CellOrigin | undefined {
  const end = tagEnd(xml, 0);
  const attributes = parseAttributes(xml.slice(xml.search(/[\s/>]/), end - 1));
  const close = xml.lastIndexOf("</");
  const text = close >= end ? decodeXml(xml.slice(end, close)) : "";
  const type = attributes.get("t");
  if (type === "dataTable") return { formulaXml: xml, value: cell.value };
  if (type === "shared") cell.formula = sharedFormula(attributes.get("si") ?? "", text, row, column, shared);
  else if (text !== "") cell.formula = `=${text}`;
  if (cell.formula === "=") delete cell.formula;
  const area = type === "array" ? parseArea(attributes.get("ref") ?? "") : null;
  if (area && cell.formula !== undefined) cell.arrayRef = areaName(area);
  const extra = ["ca", "aca", "bx"].filter((name) => attributes.has(name));
  if (extra.length === 0) return undefined;
  return { formulaAttributes: extra.map((name) => ` ${name}="${attributes.get(name) ?? ""}"`).join("") };
}

function sharedFormula(
  id: string,
  text: string,
  row: number,
  column: number,
  shared: SharedFormulas,
): string {
  if (text !== "") {
    const formula = `=${text}`;
    shared.set(id, { formula, row, column, fixed: translateFormula(formula, 1, 1) === formula });
    return formula;
  }
  const master = shared.get(id);
  if (!master) return "=";
  if (master.fixed) return master.formula;
  return translateFormula(master.formula, row - master.row, column - master.column);
}
