import type { DataSetKind } from "../../data/fields";
import type { TableMapping, WorkbookMapping } from "../mapping";
import { normaliseHeader } from "../normalise-header";
import type { RecognisedColumn, RecognisedTable } from "../recognition";

/**
 * What to remember of one table: its kind, and header and unit of each field. Units of `stated` fields are kept even when
 * they are 1, for the user said so against the header.
 */
export function tableMapping(
  table: RecognisedTable,
  stated: Readonly<Record<string, number>> = {},
): TableMapping {
  const mapped = table.columns.filter((column) => column.field !== null);
  return {
    sheet: table.sheet,
    ...(table.tableName === undefined ? {} : { tableName: table.tableName }),
    signature: table.signature,
    kind: table.kind,
    ...(table.yearsBack ? { yearsBack: table.yearsBack } : {}),
    fields: Object.fromEntries(mapped.map((column) => [column.field ?? "", column.header])),
    units: Object.fromEntries(
      mapped
        .filter(({ unit, field }) => unit !== 1 || stated[field ?? ""] !== undefined)
        .map((column) => [column.field ?? "", column.unit]),
    ),
  };
}

/** The remembered mapping of a table: the same name or sheet, the same headers if possible, of twins the same kind. */
export function rememberedFor(table: RecognisedTable, remembered: WorkbookMapping): TableMapping | undefined {
  const place = (mapping: TableMapping): boolean =>
    table.tableName !== undefined && mapping.tableName !== undefined
      ? mapping.tableName === table.tableName
      : mapping.sheet === table.sheet;
  const here = remembered.tables.filter(place);
  const same = here.filter((mapping) => mapping.signature === table.signature || mapping.signature === "");
  const elsewhere = remembered.tables.filter((mapping) => mapping.signature === table.signature);
  const usable =
    [same, here.filter((mapping) => sharesHeaders(mapping, table)), elsewhere].find(
      (list) => list.length > 0,
    ) ?? [];
  const other = table.twinOf === undefined ? usable[0] : usable.find(({ kind }) => kind === "ignored");
  return usable.find((mapping) => isOfReading(mapping, table)) ?? other;
}

/** Whether a mapping is of this very reading of its range. */
export function isOfReading(mapping: TableMapping, { kind, yearsBack }: RecognisedTable): boolean {
  return mapping.kind === kind && mapping.yearsBack === yearsBack;
}

/** A table whose columns moved or grew is still the same table when most of its mapped headers are there. */
function sharesHeaders(mapping: TableMapping, table: RecognisedTable): boolean {
  const headers = new Set(table.columns.map(({ header }) => header));
  const mapped = Object.values(mapping.fields);
  return mapped.length > 0 && mapped.filter((header) => headers.has(header)).length >= mapped.length / 2;
}

/** The table as it was remembered: the user's kind, fields and units win over what was recognised now. */
export function applyRemembered(table: RecognisedTable, mapping: TableMapping): RecognisedTable {
  if (mapping.kindOnly && table.kind === mapping.kind) return { ...table, confidence: 1 };
  const recalled = recalledFields(table, mapping);
  const taken = new Set(recalled.values());
  const known = new Set(mapping.signature.split("|"));
  const columns = table.columns.map((column): RecognisedColumn => {
    const field = recalled.get(column.index);
    if (field !== undefined) {
      const { recomputed: _, ...rest } = column;
      const own = field === column.field ? column.unit : 1;
      // A header that has been reworded states its unit anew: 销售额(万元) → 销售额(元).
      const unit = mapping.fields[field] === column.header ? (mapping.units[field] ?? own) : column.unit;
      return { ...rest, field, confidence: 1, unit };
    }
    // A column that was there when the mapping was made and got no field was left out on purpose.
    const isNew = mapping.signature !== "" && !known.has(column.normalised);
    const isFree = column.field !== null && !taken.has(column.field);
    return isNew && isFree && mapping.kind === table.kind ? column : { ...column, field: null };
  });
  return { ...table, kind: mapping.kind satisfies DataSetKind | "ignored", confidence: 1, columns };
}

/** Column → remembered field, by the header or what is left of it without unit and brackets; of several columns the one that looks the part. */
function recalledFields(table: RecognisedTable, mapping: TableMapping): Map<number, string> {
  const recalled = new Map<number, string>();
  for (const [field, header] of Object.entries(mapping.fields)) {
    const exact = table.columns.filter((column) => column.header === header || column.normalised === header);
    const { text } = normaliseHeader(header);
    const named = exact.length > 0 ? exact : table.columns.filter(({ normalised }) => normalised === text);
    const free = named.filter(({ index }) => !recalled.has(index));
    const column = free.find((candidate) => candidate.field === field) ?? free[0];
    if (column) recalled.set(column.index, field);
  }
  return recalled;
}
