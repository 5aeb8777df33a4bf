import { dimensionIds } from "../../data/fields";
import type { RecognisedColumn, RecognisedTable } from "../recognition";
import { typeOfField } from "./score-columns";
import { fillDownColumns } from "./fill-down-columns";
import type { ColumnProfile } from "./profile-columns";
import { isNumeric } from "./profile-columns";
import type { Reading, TableDraft } from "./reading";

/** The tables of a draft as recognition hands them on: the first reading under the table's id, further ones as its twins. */
export function toRecognised(draft: TableDraft): RecognisedTable[] {
  return draft.readings.map((reading, at) => tableOf(draft, reading, at));
}

function tableOf(draft: TableDraft, reading: Reading, at: number): RecognisedTable {
  const { found } = draft;
  const title = found.titles[0];
  const isFirst = at === 0;
  const fillsDown = fillDownColumns(draft, reading);
  return {
    id: isFirst ? found.id : `${found.id}#${reading.kind}${at > 1 ? at : ""}`,
    ...(isFirst ? {} : { twinOf: found.id }),
    sheetId: found.sheetId,
    sheet: found.sheet,
    ...(found.tableName === undefined ? {} : { tableName: found.tableName }),
    kind: reading.kind,
    confidence: reading.confidence,
    header: found.header,
    body: found.body,
    hasTotals: found.hasTotals,
    ...(reading.role ? { role: reading.role } : {}),
    ...(reading.sparse ? { sparse: reading.sparse } : {}),
    ...(reading.returns ? { returns: reading.returns } : {}),
    ...(reading.yearsBack ? { yearsBack: reading.yearsBack } : {}),
    ...(title === undefined ? {} : { title }),
    ...(draft.titlePeriod ? { titlePeriod: draft.titlePeriod } : {}),
    ...(draft.fiscalStart === undefined ? {} : { fiscalStart: draft.fiscalStart }),
    ...(found.totalRows.length > 0 ? { totalRows: found.totalRows } : {}),
    ...(found.totalRow === undefined ? {} : { totalRow: found.totalRow }),
    columns: draft.columns.map((column) => columnOf(draft, reading, column, fillsDown)),
    ...(reading.wide ? { wideValue: { field: reading.wide.field, unit: wideUnit(draft, reading) } } : {}),
    ...(reading.onlyRows ? { onlyRows: reading.onlyRows } : {}),
    ...(reading.sheetMember ? { sheetMember: reading.sheetMember } : {}),
    signature: signatureOf(draft.columns),
    hiddenRows: found.hiddenRows,
    ...(found.date1904 === undefined ? {} : { date1904: found.date1904 }),
  };
}

/** Normalised headers joined: what a table is known by. */
export function signatureOf(columns: readonly ColumnProfile[]): string {
  return columns.map(({ named }) => named.text).join("|");
}

function columnOf(
  draft: TableDraft,
  reading: Reading,
  column: ColumnProfile,
  fillsDown: ReadonlySet<number>,
): RecognisedColumn {
  const found = reading.fields.get(column.index);
  const split = reading.split?.column.index === column.index ? reading.split : undefined;
  const wide = reading.wide?.columns.get(column.index);
  const free = found === undefined && split === undefined && wide === undefined;
  const computed = free && (draft.sums.has(column.index) || (column.computed && isNumeric(column)));
  const isDimension = found !== undefined && (dimensionIds as readonly string[]).includes(found.field);
  return {
    index: column.index,
    header: column.header,
    ...writtenHeader(draft, column),
    normalised: column.named.text,
    field: found?.field ?? null,
    confidence: found?.score ?? (split || wide ? reading.confidence : 0),
    unit: unitOf(draft, reading, column),
    look: column.look,
    distinctSamples: column.distinct.size,
    samples: column.samples,
    keyLike: column.keyHeader || (isDimension && column.look === "text"),
    ...(computed ? { recomputed: true as const } : {}),
    ...(split ? { split: { separator: split.separator, fields: split.fields } } : {}),
    ...(draft.found.mergedDown.has(column.index) || fillsDown.has(column.index)
      ? { fillDown: true as const }
      : {}),
    ...(wide ? { wide } : {}),
    ...(reading.stack && found?.field === "period" ? { stack: reading.stack } : {}),
  };
}

/** What a formula has to call the column: an Excel table's header cell as it is. */
function writtenHeader({ found }: TableDraft, { index, header }: ColumnProfile): { written?: string } {
  if (found.tableName === undefined) return {};
  const written = String(found.grid.filled(found.header.row, index));
  return written === header ? {} : { written };
}

/** Columns of one money measure each, which a table states in one unit. */
const measures = new Set([
  "amount",
  "target",
  "challenge",
  "actual",
  "lastYear",
  "previous",
  "invoiceAmount",
  "baseTarget",
  "challengeTarget",
]);

/**
 * The header's own unit; else, for amounts, the unit that the title states, or the one unit that a target or actual beside
 * it states (`目标值(万元) | 实际值`).
 */
function unitOf(draft: TableDraft, reading: Reading, column: ColumnProfile): number {
  if (column.named.unit !== undefined) return column.named.unit;
  const field = reading.fields.get(column.index)?.field;
  if (field === undefined || reading.kind === "ignored") return 1;
  if (measures.has(field) && column.named.unitKind === undefined) {
    const beside = unitBeside(draft);
    if (beside !== undefined) return beside;
  }
  const isMoney = typeOfField(reading.kind, field) === "amount" && !/@(?!margin$|receipts$)/.test(field);
  return isMoney ? (draft.found.titleUnit?.factor ?? 1) : 1;
}

/** The only money unit that headers of this table's measures state; `undefined` when there is none or several. */
function unitBeside(draft: TableDraft): number | undefined {
  const stated = draft.readings.flatMap(({ fields }) =>
    draft.columns.filter(
      ({ index, named }) => measures.has(fields.get(index)?.field ?? "") && named.unitKind === "money",
    ),
  );
  const units = new Set(stated.map(({ named }) => named.unit));
  return units.size === 1 ? [...units][0] : undefined;
}

function wideUnit(draft: TableDraft, reading: Reading): number {
  const tagged = draft.columns.find(
    ({ index, named }) => reading.wide?.columns.has(index) && named.unit !== undefined,
  );
  const isMoney = /^(?:amount|target|challenge)(?:@margin|@receipts)?$/.test(reading.wide?.field ?? "");
  return tagged?.named.unit ?? (isMoney ? (draft.found.titleUnit?.factor ?? 1) : 1);
}
