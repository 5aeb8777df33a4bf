const whole = /^(本[页月季年周]|全[年月部]|累计|当[月年])?(合计|总计|小计|共计|累计|总和|汇总|合计数|总额)$/;
const wholeEnglish = /^(grand\s*)?(sub\s*-?)?totals?$|^sum$|^(?:gesamt|zwischen)?summe$|^gesamt$/i;
const partly =
  /(合计|总计|小计|共计|(?<=\s)汇总)$|^(合计|总计|小计|共计)|^(grand |sub-?)totals?\b|^totals? (for|of)\b|\b(sub-?)?totals?$/i;

/** Quickly tells nearly all names apart from total labels. */
const mayBeTotal = /[计計总總汇]|total|sum|gesamt/i;

const tidy = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])(?!汇总$)/gu, "")
    .replace(/[::]\s*$/, "")
    .trim()
    .replace(/^合計$/, "合计")
    .replace(/^總計$/, "总计")
    .replace(/^小計$/, "小计");

/**
 * Whether a cell's text says that its row sums up others: `sure` for the bare words (合计, 小计, Total), `maybe` for words
 * around them (华东小计, Total for East), which needs the row's other cells to agree; else `null`.
 */
export function totalLabel(text: string): "sure" | "maybe" | null {
  if (!mayBeTotal.test(text)) return null;
  const label = tidy(text);
  if (label.length > 40) return null;
  if (whole.test(label) || wholeEnglish.test(label)) return "sure";
  return partly.test(label) ? "maybe" : null;
}

/** Whether the label speaks of a part (小计, subtotal) rather than of the whole. */
export function isSubtotal(text: string): boolean {
  return /小计|小計|sub-?\s*total|本[页月季周]/i.test(text) || totalLabel(text) === "maybe";
}
