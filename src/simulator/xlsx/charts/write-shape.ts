import { textTag, tag } from "../write/xml-build";

const solid = (color: string): string =>
  tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));

/** A fill: none for `null`, Excel's own choice (nothing said) for undefined. */
export function fill(color: string | null | undefined): string {
  if (color === undefined) return "";
  return color === null ? "<a:noFill/>" : solid(color);
}

/** A line of a width in EMU; none for `null`, Excel's own choice for undefined. */
export function outline(color: string | null | undefined, width: number, round = false): string {
  if (color === undefined) return "";
  if (color === null) return tag("a:ln", {}, "<a:noFill/>");
  return tag(
    "a:ln",
    { w: width, cap: round ? "rnd" : undefined },
    solid(color) + (round ? "<a:round/>" : ""),
  );
}

/** `c:spPr` with what is said, `""` when nothing is. */
export function shape(inside: string): string {
  return inside === "" ? "" : tag("c:spPr", {}, inside);
}

export interface TextFont {
  /** Points. */
  size?: number;
  bold?: boolean;
}

/** `c:tx` with a text of one run a line. */
export function richText(text: string, font: TextFont = {}): string {
  const lines = text.split("\n").map((line) => {
    const said = {
      sz: font.size === undefined ? undefined : Math.round(font.size * 100),
      b: font.bold === undefined ? undefined : Number(font.bold),
    };
    const plain = font.size === undefined && font.bold === undefined;
    const paragraph = plain ? "" : tag("a:pPr", {}, tag("a:defRPr", said));
    const run = plain ? "" : tag("a:rPr", said);
    return tag("a:p", {}, paragraph + tag("a:r", {}, run + textTag("a:t", line)));
  });
  return tag("c:tx", {}, tag("c:rich", {}, `<a:bodyPr/>${lines.join("")}`));
}

/** A title; without a text Excel makes one up from the series' name. */
export function title(text: string, font: TextFont = {}): string {
  return tag("c:title", {}, `${text === "" ? "" : richText(text, font)}<c:overlay val="0"/>`);
}
