import type { CellValue } from "../../core/intake/outline";

/** What a cell holds as far as we write it: `""` is blank, a string is text whatever its first character, a formula is marked. */
export type CellContent = CellValue | { formula: string };

/** The content of a cell from what `Range.formulas` and `Range.values` give: only a formula has two different answers. */
export function contentFrom(formula: CellValue | undefined, value: CellValue | undefined): CellContent {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  return formula ?? "";
}

export function isFormula(content: CellContent): content is { formula: string } {
  return typeof content === "object";
}

export function isBlank(content: CellContent): boolean {
  return content === "";
}

/** A formula that lost a column or row which somebody deleted: nobody typed that. */
export function isBroken(content: CellContent): boolean {
  return isFormula(content) && content.formula.includes("#REF!");
}

/** Digits to which a stored number is compared: Excel keeps 15. */
const digits = 14;

/** Characters that a workbook cannot hold (XML 1.0), in front of them all that need a closer look. */
const odd = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Longest text of a cell. */
export const longestText = 32_767;

/**
 * Content as a workbook can hold it: 15 digits, no control characters, half surrogates replaced, `\n` for line ends, at most
 * 32,767 characters.
 */
export function storable(content: CellContent): CellContent {
  if (typeof content === "number") {
    if (!Number.isFinite(content)) return "";
    return Number(content.toPrecision(15));
  }
  if (typeof content !== "string") return content;
  if (content.length < longestText && !odd.test(content)) return content;
  const text = content.replace(impossible, "").replace(/\r\n?/g, "\n");
  const short = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return short.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The text by which two contents are compared; numbers to 14 digits, formulas as given (normalise them first). */
export function contentSignature(content: CellContent): string {
  if (isFormula(content)) return `f${content.formula}`;
  switch (typeof content) {
    case "number":
      return `n${Number(content.toPrecision(digits))}`;
    case "boolean":
      return `b${content}`;
    default:
      return content === "" ? "" : `t${content}`;
  }
}

/** Content as a person would read it in a note. */
export function contentText(content: CellContent): string {
  return isFormula(content) ? content.formula : String(content);
}
