import type { Unit } from "../metrics/metric";

/** Digits that a workbook keeps of a number. */
const digits = 15;

/** A figure as it is, not as it is shown: every digit that a workbook keeps, thousands grouped, ratios as percentages. */
export function exactText(value: number, unit: Unit): string {
  const scaled = Number((unit === "ratio" ? value * 100 : value).toPrecision(digits));
  const [whole = "0", fraction] = Math.abs(scaled)
    .toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: digits })
    .split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = scaled < 0 ? "−" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}${unit === "ratio" ? "%" : ""}`;
}
