import { childrenOf } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import { tag } from "./xml-build";

const CONDITIONAL = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const VALIDATION = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** `extLst` of a sheet: conditional formats and validations are the model's, every other extension is the file's. */
export function writeExtensions(
  before: XmlElement | undefined,
  conditional: string,
  validation: string,
): string {
  const ours = new Set([CONDITIONAL.toLowerCase(), VALIDATION.toLowerCase()]);
  const kept = childrenOf(before, "ext")
    .filter(({ attributes }) => !ours.has((attributes.get("uri") ?? "").toLowerCase()))
    .map(serializeXml);
  const made = [
    conditional && tag("ext", { uri: CONDITIONAL, "xmlns:x14": X14 }, conditional),
    validation && tag("ext", { uri: VALIDATION, "xmlns:x14": X14 }, validation),
  ].filter((text) => text !== "");
  return made.length + kept.length > 0 ? tag("extLst", {}, [...made, ...kept].join("")) : "";
}
