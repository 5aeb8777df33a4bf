import { roundHalfAway } from "../data/rounding";
import type { Unit } from "../metrics/metric";
import { amountUnitOf } from "./display-unit";
import type { SheetContext } from "./frame";

/** A figure as a chart's title or label says it: amounts in the sheet's unit (one decimal from 万 on), the minus sign typographic. */
export function shortFigure(value: number, unit: Unit, context: SheetContext): string {
  const divisor = unit === "amount" ? amountUnitOf(context.review, context.locale) : 1;
  const decimals = unit === "amount" ? (divisor === 1 ? 0 : 1) : unit === "count" ? 0 : 1;
  const scaled = roundHalfAway(unit === "ratio" ? value * 100 : value / divisor, decimals);
  const [whole = "0", fraction] = Math.abs(scaled).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${scaled < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}${unit === "ratio" ? "%" : ""}`;
}

/** The same with an explicit plus. */
export function shortChange(value: number, unit: Unit, context: SheetContext): string {
  const text = shortFigure(value, unit, context);
  return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
}

/** The unit as a title names it: 万元, or what counts are. */
export function unitInTitle(unit: Unit, { locale, amountUnit }: SheetContext): string {
  const zh = locale === "zh-CN";
  switch (unit) {
    case "amount":
      return amountUnit;
    case "count":
      return zh ? "个" : "count";
    case "ratio":
      return "%";
    case "days":
      return zh ? "天" : "days";
    case "score":
      return zh ? "分" : "points";
  }
}
