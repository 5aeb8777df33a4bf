import { isErrorValue } from "../../model/error-values";
import type { CellContent, ErrorValue } from "../../model/workbook";
import type { CellOrigin } from "../origins";
import { decodeExcelEscapes, decodeXml } from "../package/xml-text";
import { childrenOf } from "../package/xml-query";
import { parseXml } from "../package/xml-tree";
import { serialOfIsoDate } from "./iso-dates";
import { richText, type SharedStrings } from "./shared-strings";

export interface ContentContext {
  strings: SharedStrings;
  date1904: boolean;
}

/** Content and what else the file says of it. `value` is the inside of `<v>`, undefined when there is none. */
export function readContent(
  type: string,
  value: string | undefined,
  inline: string | undefined,
  context: ContentContext,
): { value: CellContent; origin?: CellOrigin } {
  if (type === "inlineStr" || (inline !== undefined && value === undefined)) return readInline(inline);
  if (value === undefined) return { value: type === "str" ? "" : null };
  switch (type) {
    case "s":
      return readShared(Number(value), context.strings);
    case "str":
      return { value: decodeExcelEscapes(decodeXml(value)) };
    case "b":
      return { value: value.trim() === "1" || value.trim() === "true" };
    case "e":
      return readError(decodeXml(value).trim());
    case "d":
      return { value: serialOfIsoDate(value, context.date1904) ?? value };
    default:
      return { value: readNumber(value) };
  }
}

function readNumber(text: string): CellContent {
  const number = Number(text);
  if (Number.isFinite(number)) return text.trim() === "" ? null : number;
  return decodeXml(text);
}

function readShared(index: number, strings: SharedStrings): { value: CellContent; origin?: CellOrigin } {
  const text = strings.texts[index] ?? "";
  return strings.rich.has(index) ? { value: text, origin: { text, richIndex: index } } : { value: text };
}

function readError(text: string): { value: CellContent; origin?: CellOrigin } {
  if (isErrorValue(text)) return { value: { error: text } };
  return { value: UNKNOWN_ERROR, origin: { error: text } };
}

/** Errors younger than the model's list (#FIELD!, #BLOCKED!, #PYTHON! …) count as this one; the file keeps its word. */
const UNKNOWN_ERROR: ErrorValue = { error: "#VALUE!" };

function readInline(inline: string | undefined): { value: CellContent; origin?: CellOrigin } {
  if (inline === undefined) return { value: "" };
  const tree = parseXml(inline);
  const text = richText(tree);
  if (childrenOf(tree, "r").length === 0) return { value: text };
  return { value: text, origin: { text, richXml: inline } };
}
