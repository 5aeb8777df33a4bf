import type { Column, TextColumn } from "../../data/data-set";
import { pickRows, withFields, type Frame } from "../reading/frame";
import type { Join } from "./find-joins";
import { coverageOf } from "./join-coverage";
import { reach, rowsAlong, type Path } from "./reach";
import { identityOf, ownerRank, sourceFieldsOf, wantedFields } from "./wanted-fields";

/** Fields that a join brought to some table. */
export interface Brought {
  join: Join;
  field: string;
}

interface Candidate {
  path: Path;
  source: Column;
  cost: number;
}

function filledShare(column: Column): number {
  const cells = column.type === "text" ? column.codes : column.values;
  const isText = column.type === "text";
  let filled = 0;
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row] ?? NaN;
    if (isText ? cell >= 0 : !Number.isNaN(cell)) filled += 1;
  }
  return cells.length === 0 ? 0 : filled / cells.length;
}

function isBlank(column: Column): boolean {
  return column.type === "text"
    ? !column.codes.some((code) => code >= 0)
    : !column.values.some((value) => !Number.isNaN(value));
}

function candidatesFor(field: string, frame: Frame, paths: readonly Path[]): Candidate[] {
  return paths.flatMap((path) => {
    const name = sourceFieldsOf(field, path.to).find((other) => path.to.byField.has(other));
    const source = name === undefined ? undefined : path.to.byField.get(name);
    if (!source || source === frame.byField.get(field)) return [];
    const filled = filledShare(source);
    return filled === 0 ? [] : [{ path, source, cost: costOf(field, name ?? field, path, filled) }];
  });
}

/**
 * How far-fetched a source is: each join is a step, and so are a table that does not own the field, what that table has
 * borrowed itself, a doubtful header, blank cells and keys that were not found.
 */
function costOf(field: string, name: string, path: Path, filled: number): number {
  const borrowed = path.joins.at(-1)?.to.byField.has(name) ? 0 : 10;
  const sure = path.to.table.columns.find((column) => column.field === name)?.confidence ?? 1;
  const first = path.joins[0];
  const reached = first ? coverageOf(first) : 1;
  const steps = path.joins.length * 10 + ownerRank(field, path.to) * 3 + borrowed;
  return steps + (1 - sure) * 10 + (1 - filled) * 15 + (1 - reached) * 15;
}

/** A key of a master that was taken for some other field (工号 for a product line): the field is given up. */
function mistakenFor(field: string, frame: Frame, joins: readonly Join[]): boolean {
  const own = frame.byField.get(field);
  return joins.some((join) => {
    if (own === undefined || join.from.table.id !== frame.table.id) return false;
    const isKey = frame.byIndex.get(join.fromColumn.index) === own;
    const identity = identityOf(join.to);
    return isKey && identity !== undefined && identity !== field && !join.to.byField.has(field);
  });
}

/** The column that stands in the table under this field, when it is the key that the path starts from. */
function startsFromField(field: string, path: Path): boolean {
  return path.joins.length === 1 && path.joins[0]?.fromColumn.field?.split("@")[0] === field;
}

/** Names for keys; a key that was not found keeps itself as name. */
function namesForKeys(names: TextColumn, rows: Int32Array, keys: TextColumn): TextColumn {
  const dictionary = [...names.dictionary];
  const rawCode = new Map<number, number>();
  const codes = Int32Array.from(rows, (target, row) => {
    const found = names.codes[target] ?? -1;
    const key = keys.codes[row] ?? -1;
    if (found >= 0 || key < 0) return found;
    let code = rawCode.get(key);
    if (code === undefined) {
      code = dictionary.push(keys.dictionary[key] ?? "") - 1;
      rawCode.set(key, code);
    }
    return code;
  });
  return { type: "text", codes, dictionary };
}

function bring(field: string, frame: Frame, { path, source }: Candidate): Column {
  const rows = rowsAlong(path, frame);
  const first = path.joins[0];
  const keys = first && frame.byIndex.get(first.fromColumn.index);
  const keepsKeys = path.joins.length === 1 && identityOf(path.to) === field;
  if (source.type === "text" && keys?.type === "text" && (keepsKeys || startsFromField(field, path))) {
    return namesForKeys(source, rows, keys);
  }
  return pickRows(source, rows);
}

/**
 * Adds to a table what its keys lead to: names in place of keys, and the dimensions and costs that it lacks. A field that
 * the table states itself is kept unless it is the key of a join. Nearest table first, a field's own master before others.
 */
export function bringFields(
  frame: Frame,
  joins: readonly Join[],
  frames: ReadonlyMap<string, Frame>,
): { frame: Frame; brought: Brought[] } {
  const paths = reach(frame, joins, frames);
  const fields = new Map<string, Column | undefined>();
  const brought: Brought[] = [];
  for (const field of wantedFields(frame)) {
    const own = frame.byField.get(field);
    const open = own === undefined || isBlank(own);
    const candidates = candidatesFor(field, frame, paths).filter(({ path, source }) => {
      const isKey = path.joins.at(-1)?.toColumn.index;
      const bringsKeyOnly = isKey !== undefined && path.to.byIndex.get(isKey) === source;
      return startsFromField(field, path)
        ? !bringsKeyOnly
        : open && (frame.table.kind !== "targets" || isIdentityPath(field, path));
    });
    const best = candidates.sort((a, b) => a.cost - b.cost)[0];
    if (!best && mistakenFor(field, frame, joins)) fields.set(field, undefined);
    if (!best) continue;
    fields.set(field, bring(field, frame, best));
    for (const join of best.path.joins) brought.push({ join, field });
  }
  return { frame: withFields(frame, fields), brought };
}

/** A target's key gives its own name only; the region of its rep is not what the target was set for. */
function isIdentityPath(field: string, path: Path): boolean {
  return path.joins.length === 1 && identityOf(path.to) === field;
}
