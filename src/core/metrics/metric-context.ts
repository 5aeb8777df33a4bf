import type { DataSet, DataSets } from "../data/data-set";
import type { Day } from "../data/day";
import type { DataSetKind } from "../data/fields";
import type { Period } from "../data/period";
import { previousPeriod } from "../data/periods";
import type { Settings } from "../settings";
import type { DateIndexes } from "./date-index";
import type { Grouping } from "./grouping";
import type { GroupedRows, MetricContext } from "./metric";
import { isStretch } from "./stretch";

/** A period as far as its figures are known: `end` is cut at the as-of day. */
export interface Span {
  period: Period;
  end: Day;
}

const noRows: DataSet = {
  kind: "lookup",
  rowCount: 0,
  columns: {},
  sources: [],
  sourceOf: new Uint16Array(0),
  rowNumber: new Uint32Array(0),
};

/** Grouped rows of one grouping, shared by all metrics and windows; drop it to free them. */
export class ContextMaker {
  private readonly grouped = new Map<string, Map<Uint32Array, GroupedRows>>();

  constructor(
    private readonly dataSets: DataSets,
    private readonly dates: DateIndexes,
    private readonly grouping: Grouping,
    private readonly settings: Settings,
  ) {}

  /** What a metric may look at for a span. */
  contextFor(span: Span): MetricContext {
    const { start } = span.period;
    const window: Period = { ...span.period, end: span.end };
    return {
      window,
      settings: this.settings,
      groupCount: this.grouping.groupCount,
      rowsIn: (kind, field) => this.group(kind, this.dates.slice(kind, field, start, span.end), window),
      rowsUntil: (kind, field) =>
        this.group(kind, this.dates.slice(kind, field, -Infinity, span.end), window),
      allRows: (kind) => this.group(kind, this.dates.everyRow(kind), window),
      previous: () => {
        const period = previousPeriod(span.period, this.settings.fiscalYearStart);
        return this.contextFor({ period, end: period.end });
      },
      carries: (kind) =>
        this.dataSets[kind] !== undefined &&
        (this.grouping.dimensions.length === 0 || this.grouping.carries(kind)),
    };
  }

  private group(kind: DataSetKind, rows: Uint32Array, window: Period): GroupedRows {
    const key = this.grouping.groupsDuring ? `${kind}:${window.start}-${window.end}` : kind;
    let ofKind = this.grouped.get(key);
    if (!ofKind) this.grouped.set(key, (ofKind = new Map<Uint32Array, GroupedRows>()));
    let grouped = ofKind.get(rows);
    if (!grouped) {
      const dataSet = this.dataSets[kind] ?? noRows;
      const { groupCount } = this.grouping;
      grouped = { dataSet, rows, groups: this.groupsOf(kind, rows, window), groupCount };
      ofKind.set(rows, grouped);
    }
    return grouped;
  }

  private groupsOf(kind: DataSetKind, rows: Uint32Array, window: Period): Int32Array {
    const byRow = this.grouping.groupsDuring?.(kind, window) ?? this.grouping.groupsOf(kind);
    const first = rows[0] ?? 0;
    if (byRow && isStretch(rows)) return byRow.subarray(first, first + rows.length);
    const groups = new Int32Array(rows.length);
    if (!byRow) return groups.fill(this.grouping.groupCount - 1);
    for (let i = 0; i < rows.length; i++) groups[i] = byRow[rows[i]!]!;
    return groups;
  }
}
