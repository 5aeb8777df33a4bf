import type { WorkbookMapping } from "../../src/core/intake/mapping";
import type { WorkbookOutline } from "../../src/core/intake/outline";
import { recogniseWorkbook } from "../../src/core/intake/recognise-workbook";
import type { RecognisedColumn, RecognisedTable, Recognition } from "../../src/core/intake/recognition";
import { workbookOf, type SheetSketch } from "./outline-of";

type Sheets = Readonly<Record<string, SheetSketch | SheetSketch["rows"]>>;

/** Recognises sketched sheets. */
export function recognise(sheets: Sheets, remembered: WorkbookMapping | null = null): Recognition {
  return recogniseWorkbook(workbookOf(sheets), remembered);
}

/** field → header, for the mapped columns of a table. */
export function fieldsOf(table: RecognisedTable | undefined): Record<string, string> {
  const mapped = (table?.columns ?? []).filter(({ field }) => field !== null);
  return Object.fromEntries(mapped.map(({ field, header }) => [field ?? "", header]));
}

/** A wide column in short: `2024-month-1`, members joined by `/`; the year is `?` when open. */
function wideText({ wide }: RecognisedColumn): string {
  const period = wide?.period
    ? `${wide.period.year ?? "?"}-${wide.period.kind}-${wide.period.ordinal ?? ""}`
    : "";
  const members = Object.entries(wide?.members ?? {}).map(([dimension, member]) => `${dimension}=${member}`);
  return [period, ...members].filter((text) => text !== "").join(" ");
}

/** header → tag, for the wide columns of a table. */
export function wideOf(table: RecognisedTable | undefined): Record<string, string> {
  const wide = (table?.columns ?? []).filter((column) => column.wide);
  return Object.fromEntries(wide.map((column) => [column.header, wideText(column)]));
}

/** `sheet kind` of every table, twins marked with +. */
export function kindsOf({ tables }: Recognition): string[] {
  return tables.map(
    ({ sheet, kind, role, twinOf }) => `${twinOf ? "+" : ""}${sheet} ${kind}${role ? ` ${role}` : ""}`,
  );
}

/** Whether a second run with what was remembered asks nothing and understands the same. */
export function staysTheSame(outline: WorkbookOutline): boolean {
  const first = recogniseWorkbook(outline, null);
  const second = recogniseWorkbook(outline, first.mapping);
  const essence = ({ tables }: Recognition): string =>
    JSON.stringify(
      tables.map(({ kind, columns }) => [kind, columns.map(({ field, unit, wide }) => [field, unit, wide])]),
    );
  return second.questions.length === 0 && essence(first) === essence(second);
}
