import type { SheetModel } from "../../model/workbook";
import { escapeAttribute } from "../package/xml-text";
import { parseAttributes } from "../package/xml-tree";
import type { Dialect } from "../dialect";

const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";

/** Start tag of a worksheet: the file's namespaces, ours, and the sheet's id. */
export function writeSheetRoot(sheet: SheetModel, before: string | undefined, dialect: Dialect): string {
  const attributes = before === undefined ? new Map<string, string>() : parseAttributes(before.slice(1));
  attributes.set("xmlns", dialect.main);
  attributes.set("xmlns:r", dialect.relationships);
  const compatibility = prefixOf(attributes, COMPATIBILITY) ?? "mc";
  const revision = prefixOf(attributes, REVISION) ?? "xr";
  attributes.set(`xmlns:${compatibility}`, COMPATIBILITY);
  attributes.set(`xmlns:${revision}`, REVISION);
  const ignorable = (attributes.get(`${compatibility}:Ignorable`) ?? "").split(/\s+/).filter(Boolean);
  if (!ignorable.includes(revision)) ignorable.push(revision);
  attributes.set(`${compatibility}:Ignorable`, ignorable.join(" "));
  attributes.set(`${revision}:uid`, sheet.id);
  return `<worksheet${[...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("")}>`;
}

function prefixOf(attributes: ReadonlyMap<string, string>, namespace: string): string | undefined {
  for (const [name, value] of attributes)
    if (value === namespace && name.startsWith("xmlns:")) return name.slice("xmlns:".length);
  return undefined;
}
