import { cellCount } from "../../model/area";
import { fullAddress } from "../../model/address";
import { clearArea } from "../../model/clear";
import { cellAt } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { readOnly, type HostClasses } from "../host-class";
import { areaOf, matrix } from "../ranges";
import { make, type RangeState, type States } from "../states";
import { rangeClasses } from "./range";

type ViewState = States["RangeView"];

const constant = (range: RangeState, rows: readonly number[]): unknown[][] => {
  const { left, right } = areaOf(range);
  return rows.map((row) =>
    (
      matrix({ top: row, bottom: row, left, right }, (r, c) => cellAt(range.sheet, r, c)?.value ?? "")[0] ??
      []
    ).map((value) => (typeof value === "object" ? value.error : value)),
  );
};

const viewCells = (
  state: ViewState,
  read: (cell: NonNullable<ReturnType<typeof cellAt>>) => unknown,
): unknown[][] => {
  const { left, right } = areaOf(state.range);
  return state.rows.map((row) => {
    const line: unknown[] = [];
    for (let column = left; column <= right; column += 1) {
      const cell = cellAt(state.range.sheet, row, column);
      line.push(cell ? read(cell) : "");
    }
    return line;
  });
};

const width = ({ range }: ViewState): number => areaOf(range).right - areaOf(range).left + 1;

/** Several areas of one sheet at once, and the visible rows of a range. */
export const rangeAreaClasses: HostClasses = {
  RangeAreas: {
    scalars: {
      Address: readOnly(({ sheet, parts }) =>
        parts.map((part) => fullAddress(sheet.name, areaOf(part))).join(","),
      ),
      AreaCount: readOnly(({ parts }) => parts.length),
      CellCount: readOnly(({ parts }) => parts.reduce((sum, part) => sum + cellCount(areaOf(part)), 0)),
    },
    links: {
      Areas: (state) => make("RangeCollection", state),
      Format: ({ parts }) => make("RangeFormat", { parts }),
      Worksheet: ({ sheet }) => make("Worksheet", sheet),
    },
    calls: {
      Clear: ({ sheet, parts }, args, context) => {
        const what = { All: "all", Contents: "contents", Formats: "formats" } as const;
        const chosen = what[args.word(0, ["All", "Contents", "Formats"], "All")];
        for (const part of parts) clearArea(context.model, sheet, areaOf(part), chosen);
      },
      Calculate: (_state, _args, context) => context.calculateNow(),
    },
  },
  RangeCollection: {
    items: ({ parts }) => parts.map((part) => make("Range", part)),
    objects: {
      GetItemAt: ({ parts }, args) => {
        const part = parts[args.integer(0)];
        if (!part) throw itemNotFound("no such area");
        return make("Range", part);
      },
    },
    calls: { GetCount: ({ parts }) => parts.length },
  },
  RangeView: {
    scalars: {
      Values: {
        get: (state, context) => {
          context.calculated();
          return constant(state.range, state.rows);
        },
        set: () => {
          throw invalidArgument("the values of a view can't be set");
        },
      },
      Formulas: readOnly((state) =>
        viewCells(
          state,
          (cell) => cell.formula ?? (typeof cell.value === "object" ? (cell.value?.error ?? "") : cell.value),
        ),
      ),
      Text: readOnly((state, context) => {
        context.calculated();
        return viewCells(state, (cell) => context.text(cell));
      }),
      NumberFormat: readOnly((state) => viewCells(state, (cell) => cell.format.numberFormat)),
      RowCount: readOnly(({ rows }) => rows.length),
      ColumnCount: readOnly(width),
    },
    links: {
      Rows: (state) => make("RangeViewCollection", state),
    },
    objects: { GetRange: (state) => make("Range", state.range) },
  },
  RangeViewCollection: {
    items: ({ range, rows }) => rows.map((row) => make("RangeView", { range, rows: [row] })),
    objects: {
      GetItemAt: ({ range, rows }, args) => {
        const row = rows[args.integer(0)];
        if (row === undefined) throw itemNotFound("no such row");
        return make("RangeView", { range, rows: [row] });
      },
    },
    calls: { GetCount: ({ rows }) => rows.length },
  },
  RemoveDuplicatesResult: {
    scalars: {
      Removed: readOnly(({ removed }) => removed),
      UniqueRemaining: readOnly(({ uniqueRemaining }) => uniqueRemaining),
    },
  },
  ...rangeClasses,
};
