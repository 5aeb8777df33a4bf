import fc from "fast-check";
import { dayOf } from "../../../src/core/data/day";
import type { DataSetKind } from "../../../src/core/data/fields";
import { dataSetFields } from "../../../src/core/data/fields";
import { parseDay } from "../../../src/core/data/parse-period";
import type { CellValue } from "../../../src/core/intake/outline";
import { everyFigure } from "../../../src/core/review/review-figures";
import { intakeOf, type MadeColumn, type MadeTable } from "../../helpers/hand-made-workbook";
import type { TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";
import { salesTables, type SalesTables } from "../../helpers/sales-tables";

/*
 * A company may keep its receipts, deals, customers and people on as many sheets as it likes: every figure of the catalogue stays.
 * People have no region here: one that no order of a sheet states is looked up there for the whole sheet, which is another matter.
 */

const kinds = ["orders", "receipts", "pipeline", "customers", "products", "people", "market"] as const;

const typeOf = (kind: DataSetKind, field: string): string =>
  (dataSetFields[kind] as Readonly<Record<string, { type: string }>>)[field]?.type ?? "text";

function columnOf(kind: DataSetKind, field: string): MadeColumn {
  const type = typeOf(kind, field);
  const isDay = type === "date" || type === "period";
  return { header: field, field, look: isDay ? "date" : type === "number" ? "number" : "text" };
}

function cellOf({ look }: MadeColumn, value: TestRow[string]): CellValue {
  if (value === null || value === undefined) return "";
  return look === "date" && typeof value === "string" ? (parseDay(value) ?? "") : value;
}

/** The rows of one kind on a sheet; both halves of a cut table have all its columns. */
function sheetOf(
  kind: DataSetKind,
  sheet: string,
  all: readonly TestRow[],
  rows: readonly TestRow[],
): MadeTable {
  const columns = [...new Set(all.flatMap((row) => Object.keys(row)))].map((field) => columnOf(kind, field));
  return {
    sheet,
    kind,
    columns,
    rows: rows.map((row) => columns.map((column) => cellOf(column, row[column.field ?? ""]))),
  };
}

function figuresOf(tables: readonly MadeTable[]): Map<string, unknown> {
  const { dataSets } = intakeOf(tables);
  const review = reviewOf(dataSets, { period: "2024", asOf: dayOf(2024, 12, 31) });
  return new Map(
    everyFigure(review.figures).map(({ id, scope, actual, previous, lastYear }) => [
      `${id} ${JSON.stringify(Object.entries(scope).sort())}`,
      [actual, previous, lastYear],
    ]),
  );
}

const whole = (tables: SalesTables): MadeTable[] =>
  kinds.map((kind) => sheetOf(kind, kind, tables[kind], tables[kind]));

const cutAt = (tables: SalesTables, share: number): MadeTable[] =>
  kinds.flatMap((kind) => {
    const rows = tables[kind];
    const at = Math.floor(rows.length * share);
    return [
      sheetOf(kind, `${kind} 1`, rows, rows.slice(0, at)),
      sheetOf(kind, `${kind} 2`, rows, rows.slice(at)),
    ];
  });

const withoutRegions = (tables: SalesTables): SalesTables => ({
  ...tables,
  people: tables.people.map(({ rep, headcount, hiredOn }) => ({ rep, headcount, hiredOn })),
});

describe("cutting tables in two", () => {
  it("changes no figure of the catalogue, whichever table it is and wherever it is cut", () => {
    fc.assert(
      fc.property(
        salesTables.map(withoutRegions),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tables, share) => {
          const one = figuresOf(whole(tables));
          expect(one.size).toBeGreaterThan(0);
          expect(figuresOf(cutAt(tables, share))).toEqual(one);
        },
      ),
      { numRuns: 25 },
    );
  });
});
