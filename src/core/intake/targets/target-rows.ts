import type { Column } from "../../data/data-set";
import { fieldLabel } from "../../data/field-labels";
import {
  dateColumn,
  frameNumbers,
  frameText,
  numberColumn,
  pickFrameRows,
  textFrom,
  withFields,
  type Frame,
} from "../reading/frame";
import type { RowAccount } from "../rows/row-account";
import { rowPeriods, type PeriodContext } from "./row-periods";
import { settleRates } from "./settle-rates";
import { unpivot, type Unpivoted } from "./unpivot";

/** Metrics for which the table states targets: `""` is the unnamed one, sales. */
function metricsOf(frame: Frame): string[] {
  const named = [...frame.byField.keys()].filter((field) => /^(target|challenge)(@|$)/.test(field));
  return [...new Set(named.map((field) => field.split("@")[1] ?? ""))];
}

const fieldOf = (base: string, metric: string): string => (metric === "" ? base : `${base}@${metric}`);

/** `销售目标 | 利润目标` side by side become rows of one metric each; rows that state nothing for a metric are dropped. */
function oneMetricARow(frame: Frame): Frame {
  const metrics = metricsOf(frame);
  if (metrics.length === 1 && metrics[0] === "") return frame;
  const rows: number[] = [];
  const of: string[] = [];
  const valueAt = (base: string, metric: string, row: number): number =>
    frameNumbers(frame, fieldOf(base, metric))?.[row] ?? NaN;
  for (let row = 0; row < frame.rowCount; row += 1) {
    for (const metric of metrics) {
      if (Number.isNaN(valueAt("target", metric, row)) && Number.isNaN(valueAt("challenge", metric, row)))
        continue;
      rows.push(row);
      of.push(metric);
    }
  }
  const fields = new Map<string, Column | undefined>();
  const column = (base: string): Column =>
    numberColumn(Float64Array.from(rows, (row, at) => valueAt(base, of[at] ?? "", row)));
  for (const metric of metrics) {
    fields.set(fieldOf("target", metric), undefined);
    fields.set(fieldOf("challenge", metric), undefined);
  }
  fields.set("target", column("target"));
  if (metrics.some((metric) => frame.byField.has(fieldOf("challenge", metric))))
    fields.set("challenge", column("challenge"));
  const stated = frame.byField.get("metric");
  const long = pickFrameRows(frame, Uint32Array.from(rows));
  fields.set(
    "metric",
    textFrom(rows.length, (at) => {
      const metric = of[at] ?? "";
      if (metric !== "" || stated?.type !== "text") return metric;
      return stated.dictionary[stated.codes[rows[at] ?? -1] ?? -1];
    }),
  );
  return withFields(long, fields);
}

/** A row without a span, left out at the cell that fails to tell it: what it says, or that it says nothing. */
function leaveOutUndated(
  { frame, columns }: Unpivoted,
  row: number,
  span: "year-missing" | { text: string },
  account: RowAccount | undefined,
): void {
  const { table } = frame;
  const own = table.columns.find(({ field }) => field !== null && /^period/.test(field));
  const column = columns[row] ?? own;
  const where = column ? { column: column.index } : {};
  const ofSheet = table.sheetMember && "period" in table.sheetMember ? table.sheet : undefined;
  const text =
    span === "year-missing" ? (columns[row]?.header ?? yearless(frame, row) ?? ofSheet) : span.text;
  const rowNumber = frame.rowNumber[row] ?? 0;
  if (text !== undefined && text.trim() !== "")
    account?.leaveOut(rowNumber, span === "year-missing" ? span : "not-a-date", { ...where, text });
  else
    account?.leaveOut(rowNumber, "blank-cell", {
      ...where,
      params: { header: own?.header ?? fieldLabel(table.kind === "targets" ? "period" : "date") },
    });
}

/** What a row says of its period where it says no year: `Q3`, `3月`. */
function yearless(frame: Frame, row: number): string | undefined {
  const texts = ["period", "period@month", "period@quarter", "period@half"].map((field) => {
    const column = frameText(frame, field);
    return column?.dictionary[column.codes[row] ?? -1];
  });
  return texts.find((text) => text !== undefined);
}

/**
 * Gives every row of a frame its span, as the fields named; rows whose period cannot be told are left out of the figures
 * with a problem at their period cell.
 */
function withSpans(
  wide: Unpivoted,
  context: PeriodContext,
  account: RowAccount | undefined,
  fields: { start?: string; end: string },
): Frame {
  const { frame } = wide;
  const spans = rowPeriods(frame, wide.periods, context);
  const kept: number[] = [];
  spans.forEach((span, row) => {
    if (typeof span === "object" && "start" in span) kept.push(row);
    else leaveOutUndated(wide, row, span, account);
  });
  const day = (key: "start" | "end"): Column =>
    dateColumn(
      Float64Array.from(spans, (span) => (typeof span === "object" && "start" in span ? span[key] : NaN)),
    );
  const dated = withFields(
    frame,
    new Map([[fields.end, day("end")], ...(fields.start ? [[fields.start, day("start")] as const] : [])]),
  );
  return kept.length === frame.rowCount ? dated : pickFrameRows(dated, Uint32Array.from(kept));
}

/** A targets table as rows of one metric, one span and one scope each. */
export function targetRows(frame: Frame, context: PeriodContext, account: RowAccount | undefined): Frame {
  const dated = withSpans(unpivot(frame), context, account, { start: "periodStart", end: "periodEnd" });
  return settleRates(oneMetricARow(dated));
}

/** Instalments that have a day; one without is said, unless it is nothing yet. */
function withDays({ frame, columns }: Unpivoted, account: RowAccount | undefined): Frame {
  const days = frameNumbers(frame, "date");
  const amounts = frameNumbers(frame, "amount");
  const rows = [...columns.keys()].filter((row) => {
    const amount = amounts?.[row] ?? 0;
    if (!Number.isNaN(days?.[row] ?? NaN)) return true;
    const { index, header } = columns[row] ?? { index: 0, header: "" };
    const params = { header, amount };
    if (amount !== 0)
      account?.remark(frame.rowNumber[row] ?? 0, "instalment-undated", { column: index, params });
    return false;
  });
  return pickFrameRows(frame, Uint32Array.from(rows));
}

/** Orders or receipts that stand one column a month, or on a sheet of a month: each row is known at its period's end. */
export function datedByPeriod(frame: Frame, context: PeriodContext, account: RowAccount | undefined): Frame {
  const wide = unpivot(frame);
  if (wide.columns.some((column) => column.wide?.dated !== undefined)) return withDays(wide, account);
  if (wide.frame.byField.has("date")) return wide.frame;
  return withSpans(wide, context, account, { end: "date" });
}
