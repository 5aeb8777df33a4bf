import type { StyleName, TableColumn } from "../core/sheets/sheet-plan";

/** Formats of a box of cells; what is absent is left as it is. */
export interface Look {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: string;
  /** `null` removes the fill. */
  fill?: string | null;
  align?: "Left" | "Right" | "Center" | "General";
  vertical?: "Top" | "Center";
  wrap?: boolean;
  /** Distance from the edge, in Excel's steps of about one character. */
  indent?: number;
  /** Colour of the thin rule under each row. */
  rule?: string;
  /** Colour of the thick edge on the left, which parts cards that touch. */
  edge?: string;
}

/** Ink and paper. Good and bad differ in lightness too, so that they are told apart without red and green. */
export const palette = {
  ink: "#1F2933",
  navy: "#1F3A5F",
  grey: "#6B7280",
  line: "#D9DEE5",
  headerGrey: "#ECEFF3",
  headerYellow: "#FFF6D6",
  good: "#00695C",
  warn: "#B26A00",
  bad: "#B3261E",
  link: "#1D4ED8",
  actual: "#3B5B84",
  lastYear: "#B8C4D6",
  /** Light enough for dark figures on it. */
  stage: "#9DB2CF",
  plan: "#FFFFFF",
  totalFill: "#F5F7FA",
} as const;

/** One typeface that both Chinese and Latin readers have, on Windows and Mac. */
export const fontName = "Microsoft YaHei";

const plain: Look = { size: 10, bold: false, italic: false, underline: false, color: palette.ink };

const card: Look = { ...plain, fill: palette.totalFill };
const cardLeft: Look = { ...card, align: "Left", indent: 1, edge: palette.plan };
const cardRight: Look = { ...card, align: "Right", indent: 1 };
const cardLight: Look = { ...cardRight, size: 12 };

const styleLooks: Record<StyleName, Look> = {
  title: { ...plain, size: 18, bold: true, color: palette.navy },
  subtitle: { ...plain, color: palette.grey },
  heading: { ...plain, size: 12, bold: true, color: palette.navy },
  body: plain,
  muted: { ...plain, color: palette.grey },
  note: { ...plain, size: 9, color: palette.grey },
  total: { ...plain, bold: true, fill: palette.totalFill },
  "kpi-value": { ...plain, size: 16, bold: true, color: palette.navy, align: "Left" },
  "kpi-label": { ...plain, size: 9, color: palette.grey, align: "Left" },
  "card-title": { ...cardLeft, bold: true, color: palette.navy },
  "card-value": { ...cardLeft, size: 14, bold: true, color: palette.navy },
  "card-label": { ...cardLeft, size: 9, color: palette.grey },
  "card-figure": cardRight,
  "card-good": { ...cardLight, color: palette.good },
  "card-warn": { ...cardLight, color: palette.warn },
  "card-bad": { ...cardLight, color: palette.bad },
  link: { ...plain, underline: true, color: palette.link },
  good: { ...plain, color: palette.good },
  bad: { ...plain, bold: true, color: palette.bad },
  warn: { ...plain, color: palette.warn },
};

/** How a cell of a named style looks. */
export function styleLook(style: StyleName): Look {
  return styleLooks[style];
}

const aligned = { left: "Left", right: "Right", center: "Center" } as const;

/** Header of a column: grey where we compute, light yellow where people write; aligned like its figures. */
export function headerLook({ kind, align = "left" }: Pick<TableColumn, "kind" | "align">): Look {
  return {
    ...plain,
    bold: true,
    fill: kind === "input" ? palette.headerYellow : palette.headerGrey,
    align: aligned[align],
    vertical: "Center",
    wrap: true,
    rule: palette.grey,
  };
}

/** Body of a table: thin horizontal rules, no fill, no vertical lines. */
export const bodyLook: Look = { ...plain, fill: null, vertical: "Center", rule: palette.line };

/** Alignment and wrapping of a column's body. */
export function columnLook(column: TableColumn): Look {
  return { align: column.align ? aligned[column.align] : "General", wrap: column.wrap ?? false };
}

/** Width in points of so many characters of the standard font (7 pixels a character, 5 of padding, 96 dots an inch). */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
