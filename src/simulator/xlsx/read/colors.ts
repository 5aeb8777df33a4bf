import type { PartPackage } from "../package/part-package";
import { relatedParts } from "../package/relationships";
import { childAt, childrenOf, flag, localName, numberOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";

/** Turns a file's colour element into `#RRGGBB`; undefined for "automatic". */
export type ColorReader = (color: XmlElement | undefined) => string | undefined;

/** ECMA-376 part 1, 18.8.27: the palette of `indexed`; 0…7 repeat 8…15. */
const PALETTE = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
).match(/.{6}/g) as string[];

/** Colours of the Office theme, in the order of `theme`: light 1, dark 1, light 2, dark 2, accents, links. */
const OFFICE_THEME = [
  ...["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31"],
  ...["A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"],
];

/** Colour reader of a workbook: its theme, and its own palette when it has one. */
export function colorReader(
  parts: PartPackage,
  workbookPart: string,
  styles: XmlElement | undefined,
): ColorReader {
  const theme = themeColors(parts, workbookPart);
  const own = childrenOf(childAt(styles, "colors", "indexedColors"));
  const indexed =
    own.length > 0 ? own.map((color) => (color.attributes.get("rgb") ?? "").slice(-6)) : PALETTE;
  return (color) => {
    if (!color || flag(color, "auto")) return undefined;
    const rgb = color.attributes.get("rgb");
    const themed = numberOf(color, "theme");
    const index = numberOf(color, "indexed");
    const plain =
      rgb !== undefined ? rgb.slice(-6) : themed !== undefined ? theme[themed] : indexed[index ?? -1];
    if (plain === undefined || !/^[0-9A-Fa-f]{6}$/.test(plain)) return index === 65 ? "#FFFFFF" : undefined;
    return tinted(plain, numberOf(color, "tint") ?? 0);
  };
}

function themeColors(parts: PartPackage, workbookPart: string): readonly string[] {
  const [part] = relatedParts(parts, workbookPart, "theme");
  if (part === undefined) return OFFICE_THEME;
  const scheme = childrenOf(childAt(parts.tree(part), "themeElements", "clrScheme"));
  const colors = new Map(
    scheme.map((slot) => {
      const [color] = childrenOf(slot);
      return [localName(slot), color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? ""];
    }),
  );
  const order = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
  ];
  return [...order, "hlink", "folHlink"].map((name, i) => colors.get(name) ?? OFFICE_THEME[i] ?? "000000");
}

/** ECMA-376 part 1, 18.8.19: tint moves the lightness towards black (below 0) or white. */
export function tinted(rgb: string, tint: number): string {
  if (tint === 0) return `#${rgb.toUpperCase()}`;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels;
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const span = max - min;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const sector =
    span === 0
      ? 0
      : max === r
        ? ((g - b) / span + 6) % 6
        : max === g
          ? (b - r) / span + 2
          : (r - g) / span + 4;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return hslColor(sector, saturation, Math.min(1, Math.max(0, wanted)));
}

function hslColor(sector: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((sector % 2) - 1));
  const base = light - chroma / 2;
  const order: readonly (readonly [number, number, number])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const rgb = order[Math.floor(sector) % 6] ?? [0, 0, 0];
  return `#${rgb
    .map((c) =>
      Math.round((c + base) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}
