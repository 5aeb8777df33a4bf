import type { Locale } from "../../data/locale";
import { numberWording } from "../../review/number-words";
import type { SentenceNumber } from "../../review/sentence";
import type { Settings } from "../../settings";
import { quoted } from "../figures";

/**
 * A number of a sentence as formula text: the cell scaled, rounded before it is shown (so that −0.04 reads 0.0 and not −0.0), and
 * written as `sayNumber` writes it. The codes hold `#`, `0`, `,` and `.` only: `TEXT` reads these alike in Chinese and English.
 */
export function numberFormula(
  cell: string,
  { value, format }: SentenceNumber,
  { displayUnit }: Settings,
  locale: Locale,
): string {
  const { scale, decimals, unit, signed } = numberWording(
    value,
    format,
    displayUnit,
    locale === "zh-CN" ? "zh" : "en",
  );
  const code = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  const shown = `TEXT(ROUND(${scaled(cell, scale)},${decimals}),${quoted(`${signed ? "+" : ""}${code};"−"${code};${code}`)})`;
  return unit === "" ? shown : `${shown}&${quoted(unit)}`;
}

function scaled(cell: string, scale: number): string {
  if (scale === 1) return cell;
  return scale > 1 ? `${cell}*${scale}` : `${cell}/${Math.round(1 / scale)}`;
}
