import type { DataSetKind } from "../../data/fields";
import type { TableAccount } from "../../data/source-report";
import type { ProblemCode } from "../../problems";
import { cellAddress } from "../cell-address";
import type { RecognisedTable } from "../recognition";
import { fieldType } from "../reading/column-role";
import type { Frame } from "../reading/frame";
import type { RowAccount } from "../rows/row-account";

/** Reasons for which a row is out of the figures though a formula over its table would count it. */
const hiddenFromFormulas: readonly ProblemCode[] = [
  "test-row-excluded",
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
  if (table.wideValue && first && last) mapping[table.wideValue.field] = `${first.header} … ${last.header}`;
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

function liveFieldsOf(table: RecognisedTable, frame: Frame | undefined, account: RowAccount): string[] {
  const hidden = account.problems.some(
    ({ code, severity }) => severity === "left-out" && hiddenFromFormulas.includes(code),
  );
  if (!table.tableName || !frame || hidden || table.wideValue || table.role === "lines") return [];
  return [...frame.clean].filter(
    (field) => frame.byField.has(field) && fieldType(frame.table.kind as DataSetKind, field),
  );
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
        mapping: mappingOf(table),
        units: unitsOf(table),
        liveFields: liveFieldsOf(table, frames.get(table.id), account),
      },
    ];
  });
}
