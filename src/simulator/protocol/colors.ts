import { invalidArgument } from "../model/excel-error";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  cyan: "#00FFFF",
  aqua: "#00FFFF",
  magenta: "#FF00FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  silver: "#C0C0C0",
  maroon: "#800000",
  olive: "#808000",
  navy: "#000080",
  purple: "#800080",
  teal: "#008080",
  orange: "#FFA500",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
};

/** A colour as `#RRGGBB`; takes `#RRGGBB` or a named HTML colour, as Excel does. */
export function asColor(value: unknown): string {
  const text = typeof value === "string" ? value.trim() : "";
  const named = NAMED[text.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/iu.test(text)) throw invalidArgument(`no colour: ${JSON.stringify(value)}`);
  return `#${text.replace("#", "").toUpperCase()}`;
}
