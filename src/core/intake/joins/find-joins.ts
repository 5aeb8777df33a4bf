import type { TextColumn } from "../../data/data-set";
import type { RecognisedColumn } from "../recognition";
import { isLookup, mayBeKey, sharedHeaders } from "../reading/columns-to-read";
import type { Frame } from "../reading/frame";
import { headerStem, tableStem } from "./header-stem";
import { dimensionOfKey } from "./key-dimension";
import { identityOf } from "./wanted-fields";
import { indexKeys, matchKeys, type KeyIndex, type KeyMatch } from "./key-index";

/** A column of one table whose values were looked for in a unique column of another. */
export interface Join {
  from: Frame;
  fromColumn: RecognisedColumn;
  to: Frame;
  toColumn: RecognisedColumn;
  match: KeyMatch;
}

/** Joins under this share of keys found are asked about, never made. */
export const acceptedShare = 0.9;
/** Under this share it is not worth a question. */
const askedShare = 0.5;
/** So many different names must agree before names alone, without any word in common, make a join. */
const enoughNames = 5;

const kindOfField: Readonly<Record<string, string>> = {
  rep: "people",
  customer: "customers",
  product: "products",
};

interface Key {
  frame: Frame;
  column: RecognisedColumn;
  data: TextColumn;
}

function textColumns(frame: Frame): Key[] {
  return frame.table.columns.flatMap((column) => {
    const data = frame.byIndex.get(column.index);
    const possible = data?.type === "text" && !column.wide && !column.split && column.look !== "date";
    return possible ? [{ frame, column, data }] : [];
  });
}

/** Whether the words around two columns say that one is a key of the other: `EmployeeKey` of both, 客户编号 of sheet 客户. */
function belongTogether(from: Key, to: Key): boolean {
  const base = (key: Key): string | undefined => key.column.field?.split("@")[0];
  if (from.column.normalised !== "" && from.column.normalised === to.column.normalised) return true;
  const [fromStem, toStem] = [headerStem(from.column.header), headerStem(to.column.header)];
  const { table } = to.frame;
  const names = [tableStem(table.sheet), ...(table.tableName ? [tableStem(table.tableName)] : [])];
  if (fromStem !== "" && (fromStem === toStem || (toStem === "" && names.includes(fromStem)))) return true;
  const dimension = dimensionOfKey(from.column.header);
  if (dimension !== undefined && dimension === identityOf(to.frame) && namesItsTable(to)) return true;
  const [fromField, toField] = [base(from), base(to)];
  if (fromField !== undefined && fromField === toField) return true;
  return (
    fromField !== undefined && kindOfField[fromField] === table.kind && (to.column.keyLike || toStem === "")
  );
}

/** Whether the column names its own table's rows: the table is called after it, or it is the first key. */
function namesItsTable({ frame, column }: Key): boolean {
  const { table } = frame;
  const stem = headerStem(column.header);
  if ([table.sheet, table.tableName ?? ""].map(tableStem).includes(stem)) return true;
  return table.columns.find(({ keyLike }) => keyLike)?.index === column.index;
}

function judge(from: Key, to: Key, index: KeyIndex): Join | null {
  // A master's own key may be unique by chance where it is used: categories take nothing from the products in them.
  if (isLookup(from.frame.table) && namesItsTable(from) && !namesItsTable(to)) return null;
  const match = matchKeys(from.data, index);
  if (match.total === 0 || match.found < match.total * askedShare) return null;
  const evident = belongTogether(from, to);
  const byNames = !match.numeric && match.found >= enoughNames && match.found >= match.total * acceptedShare;
  if (!evident && !byNames) return null;
  return { from: from.frame, fromColumn: from.column, to: to.frame, toColumn: to.column, match };
}

/**
 * All joins worth making or asking about: every text column of every table against the unique columns of the lookup tables
 * (customers, products, people, others). Numbers need a word in common, for small numbers match anything.
 */
export function findJoins(frames: readonly Frame[]): Join[] {
  const targets = frames
    .filter(({ table }) => isLookup(table))
    .flatMap((frame) =>
      textColumns(frame).flatMap((key) => {
        const index = indexKeys(key.data);
        return index ? [{ key, index }] : [];
      }),
    );
  const shared = sharedHeaders(frames.map(({ table }) => table));
  const sources = frames.flatMap(textColumns).filter(({ column }) => mayBeKey(column, shared));
  return sources.flatMap((from) => {
    const joins = targets.flatMap(({ key, index }) => {
      const { table } = from.frame;
      if (key.frame === from.frame || key.frame.table.twinOf === table.id) return [];
      const join = judge(from, key, index);
      return join ? [join] : [];
    });
    return bestPerTable(joins);
  });
}

/** One join a column and table: the one that finds most keys, words in common first. */
function bestPerTable(joins: readonly Join[]): Join[] {
  const best = new Map<Frame, Join>();
  const rank = (join: Join): number => {
    const same = join.fromColumn.normalised === join.toColumn.normalised ? 1 : 0;
    return join.match.found / join.match.total + same * 0.05;
  };
  for (const join of joins) {
    const known = best.get(join.to);
    if (!known || rank(join) > rank(known)) best.set(join.to, join);
  }
  return [...best.values()];
}
