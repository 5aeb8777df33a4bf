import type { DataSetKind } from "../../data/fields";
import type { TableAccount } from "../../data/source-report";
import { workbookOf } from "../../data/sheet-name";
import type { ProblemCode } from "../../problems";
import { cellAddress } from "../cell-address";
import { spanOf } from "../checking/test-rows";
import type { RecognisedTable } from "../recognition";
import { fieldType } from "../reading/column-role";
import { foldName } from "../reading/fold-name";
import { frameText, type Frame } from "../reading/frame";
import type { RowAccount } from "../rows/row-account";

/** Reasons for which a row is out of the figures though a formula over its table would count it. */
const hiddenFromFormulas: readonly ProblemCode[] = [
  "test-row-excluded",
  "cancelled-order",
  "unknown-currency",
  "error-cell",
  "same-orders-twice",
];

function sourceOf(table: RecognisedTable): string {
  const { header, body } = table;
  const from = cellAddress(body.column, header.row + 1);
  const to = cellAddress(body.column + body.columns - 1, body.row + body.rows);
  return table.tableName ?? `${table.sheet}!${from}:${to}`;
}

function mappingOf(table: RecognisedTable): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const column of table.columns) {
    if (column.field !== null && !column.wide) mapping[column.field] ??= column.header;
    for (const field of column.split?.fields ?? []) mapping[field] ??= column.header;
  }
  const wide = table.columns.filter((column) => column.wide);
  const [first, last] = [wide[0], wide.at(-1)];
  if (table.wideValue && first && last)
    mapping[table.wideValue.field] = first === last ? first.header : `${first.header} … ${last.header}`;
  return mapping;
}

function unitsOf(table: RecognisedTable): Record<string, number> {
  const units: Record<string, number> = {};
  for (const { field, unit } of table.columns) {
    const type =
      field === null || table.kind === "ignored"
        ? undefined
        : fieldType(table.kind, field.split("@")[0] ?? "");
    if (field !== null && (type === "amount" || type === "number")) units[field] ??= unit;
  }
  if (table.wideValue) units[table.wideValue.field] = table.wideValue.unit;
  return units;
}

function liveFieldsOf(
  table: RecognisedTable,
  frames: ReadonlyMap<string, Frame>,
  account: RowAccount,
): string[] {
  const frame = frames.get(table.id);
  const hidden = account.problems.some(
    ({ code, severity }) => severity === "left-out" && hiddenFromFormulas.includes(code),
  );
  const partial = table.wideValue ?? table.onlyRows ?? table.yearsBack;
  if (workbookOf(table.sheet) !== undefined) return []; // a formula cannot reach a closed file
  if (!table.tableName || !frame || hidden || partial || table.role === "lines") return [];
  return [...frame.clean].filter(
    (field) =>
      frame.byField.has(field) &&
      fieldType(frame.table.kind as DataSetKind, field) &&
      !spelledElse(frame, field, frames),
  );
}

/** Whether another table of the kind writes some name differently; case alone is no difference to a formula. */
function spelledElse(frame: Frame, field: string, frames: ReadonlyMap<string, Frame>): boolean {
  const names = frameText(frame, field)?.dictionary;
  const others = [...frames.values()].filter(
    (other) => other !== frame && other.table.kind === frame.table.kind,
  );
  if (!names || others.length === 0) return false;
  const written = new Map(names.map((name) => [foldName(name), name.toLowerCase()]));
  return others.some((other) =>
    frameText(other, field)?.dictionary.some((name) => {
      const own = written.get(foldName(name));
      return own !== undefined && own !== name.toLowerCase();
    }),
  );
}

/** Names of columns that `mapping` shows tidied. */
function columnNamesOf(table: RecognisedTable): { columnNames?: Record<string, string> } {
  const tidied = table.columns.filter(({ field, written }) => field !== null && written !== undefined);
  if (tidied.length === 0) return {};
  const names: Record<string, string> = {};
  for (const { field, written } of tidied)
    if (field !== null && written !== undefined) names[field] ??= written;
  return { columnNames: names };
}

/** Dates that say what span a table covers; a pipeline's closing dates are hopes. */
const spanFields: Partial<Record<DataSetKind, readonly string[]>> = {
  orders: ["date"],
  receipts: ["date"],
  pipeline: ["createdOn", "stageOn", "wonOn"],
  targets: ["periodStart", "periodEnd"],
};

function daysOf(kind: DataSetKind, frame: Frame | undefined): Pick<TableAccount, "days"> {
  const span = frame && spanOf([frame], spanFields[kind] ?? []);
  return span ? { days: { first: span.first, last: span.last } } : {};
}

/** The account of every table that was read, as OUT15 and result.json print it. */
export function tableAccounts(
  frames: ReadonlyMap<string, Frame>,
  accounts: ReadonlyMap<string, RowAccount>,
): TableAccount[] {
  return [...accounts.values()].flatMap((account) => {
    const { table } = account;
    if (table.kind === "ignored") return [];
    const rowsLeftOut = account.leftOut.size;
    return [
      {
        kind: table.kind,
        tableId: table.id,
        sheet: table.sheet,
        source: sourceOf(table),
        ...(table.tableName === undefined ? {} : { tableName: table.tableName }),
        rowsRead: account.rowsRead,
        rowsUsed: account.rowsRead - rowsLeftOut,
        rowsLeftOut,
        hiddenRows: table.hiddenRows,
        ...daysOf(table.kind, frames.get(table.id)),
        mapping: mappingOf(table),
        units: unitsOf(table),
        liveFields: liveFieldsOf(table, frames, account),
        ...columnNamesOf(table),
      },
    ];
  });
}
