import type { Column } from "../../data/data-set";
import type { DimensionId } from "../../data/fields";
import type { NamedPeriod, RecognisedColumn } from "../recognition";
import { dateColumn, numberColumn, pickFrameRows, textFrom, withFields, type Frame } from "../reading/frame";

export interface Unpivoted {
  frame: Frame;
  /** The period that each row's column names, where it names one. */
  periods: readonly (NamedPeriod | undefined)[];
  /** The column that each row's value stands in; none for a table that is not wide. */
  columns: readonly RecognisedColumn[];
}

interface WideColumn {
  column: RecognisedColumn;
  values: Float64Array;
}

function wideColumns(frame: Frame): WideColumn[] {
  return frame.table.columns.flatMap((column) => {
    const data = column.wide && frame.byIndex.get(column.index);
    return data && data.type !== "text" ? [{ column, values: data.values }] : [];
  });
}

const order = ({ year, yearsBack, kind, ordinal }: NamedPeriod): number =>
  ((year ?? 0) - (yearsBack ?? 0)) * 1000 +
  (ordinal ?? 0) * ({ day: 1, month: 10, quarter: 30, half: 60, year: 120 }[kind] ?? 1);

/** Zeros after the last month with a figure are months to come, not months without sales. */
function stillToCome(wide: readonly WideColumn[]): ReadonlySet<WideColumn> {
  const dated = wide.filter(({ column }) => column.wide?.period);
  const at = ({ column }: WideColumn): number => (column.wide?.period ? order(column.wide.period) : 0);
  const busy = dated.filter(({ values }) => values.some((value) => value !== 0 && !Number.isNaN(value)));
  const last = Math.max(-Infinity, ...busy.map(at));
  return new Set(dated.filter((column) => at(column) > last));
}

/**
 * One row for each filled cell of a wide table: its value, the members that its column names, and the period. Blank cells
 * say nothing. A table that is not wide comes back as it is.
 */
export function unpivot(frame: Frame): Unpivoted {
  const wide = wideColumns(frame);
  if (wide.length === 0) return { frame, periods: [], columns: [] };
  const skipped = frame.table.kind === "targets" ? new Set() : stillToCome(wide);
  const rows: number[] = [];
  const sources: WideColumn[] = [];
  for (let row = 0; row < frame.rowCount; row += 1) {
    for (const column of wide) {
      if (skipped.has(column) || Number.isNaN(column.values[row] ?? NaN)) continue;
      rows.push(row);
      sources.push(column);
    }
  }
  const long = pickFrameRows(frame, Uint32Array.from(rows));
  const value = numberColumn(Float64Array.from(sources, ({ values }, at) => values[rows[at] ?? -1] ?? NaN));
  const fields = new Map<string, Column>([[frame.table.wideValue?.field ?? "amount", value]]);
  for (const dimension of membersNamed(wide)) {
    fields.set(
      dimension,
      textFrom(rows.length, (row) => sources[row]?.column.wide?.members?.[dimension]),
    );
  }
  const columns = sources.map(({ column }) => column);
  if (wide.some(({ column }) => column.wide?.dated !== undefined)) fields.set("date", paidOn(long, columns));
  return { frame: withFields(long, fields), periods: columns.map((column) => column.wide?.period), columns };
}

/** The day of each instalment, from the column beside it. */
function paidOn(frame: Frame, columns: readonly RecognisedColumn[]): Column {
  const days = columns.map(({ wide }, row) => {
    const data = frame.byIndex.get(wide?.dated ?? -1);
    return data && data.type !== "text" ? (data.values[row] ?? NaN) : NaN;
  });
  return dateColumn(Float64Array.from(days));
}

function membersNamed(wide: readonly WideColumn[]): DimensionId[] {
  return [...new Set(wide.flatMap(({ column }) => Object.keys(column.wide?.members ?? {}) as DimensionId[]))];
}
