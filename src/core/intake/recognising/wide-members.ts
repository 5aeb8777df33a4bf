import type { DimensionId } from "../../data/fields";
import { isHeaderWord } from "../finding/header-word";
import { isSumColumn } from "./score-columns";
import { guessDimension, type KnownMembers } from "./guess-dimension";
import { isNumeric, type ColumnProfile } from "./profile-columns";

/** A column that stands for members of one or two dimensions: `New - Saddles`, `华东`. */
export interface MemberColumn {
  column: ColumnProfile;
  members: Readonly<Partial<Record<DimensionId, string>>>;
}

export interface MemberColumns {
  columns: readonly MemberColumn[];
  /** What every one of them measures, where their headers say it. */
  measure?: "amount";
  /** Dimensions that were guessed without evidence, to be asked about. */
  unsure: readonly { dimension: DimensionId; names: readonly string[] }[];
}

const separators = [/\s+[-–—]\s+/, /\s*[|/]\s*/, /\s*[-–—_]\s*/];

/**
 * The numeric columns of a table spread over members: each header is two names that cross (`New - Saddles`), or one name
 * each of a dimension that the workbook or the words themselves betray. `null` when they are not members.
 */
export function findMemberColumns(
  columns: readonly ColumnProfile[],
  known: KnownMembers,
): MemberColumns | null {
  const numeric = columns.filter(
    (column) =>
      isNumeric(column) &&
      column.levels.length > 0 &&
      !isSumColumn(column) &&
      !column.computed &&
      !column.plain &&
      !column.keyHeader,
  );
  if (numeric.length < 2) return null;
  return findPairs(numeric, known) ?? findSingles(numeric, known) ?? findSummed(numeric, columns);
}

function findPairs(columns: readonly ColumnProfile[], known: KnownMembers): MemberColumns | null {
  for (const pieces of splits(columns)) {
    const [first, second] = [new Set(pieces.map(([name]) => name)), new Set(pieces.map(([, name]) => name))];
    const crossed = first.size * second.size === columns.length && first.size > 1 && second.size > 1;
    if (!crossed) continue;
    const names = [[...first], [...second]] as const;
    const guessed = names.map((list) => guessDimension(list, known));
    const dimensions = fillIn(guessed);
    const unsure = names.flatMap((list, at) =>
      guessed[at] === null ? [{ dimension: dimensions[at] ?? "product", names: list }] : [],
    );
    if (unsure.length === 2) return null;
    const [left = "orderType", right = "product"] = dimensions;
    return {
      columns: columns.map((column, at) => ({
        column,
        members: { [left]: pieces[at]?.[0] ?? "", [right]: pieces[at]?.[1] ?? "" },
      })),
      unsure,
    };
  }
  return null;
}

function fillIn(guessed: readonly (DimensionId | null)[]): DimensionId[] {
  const taken = guessed.filter((dimension) => dimension !== null);
  const free = (["product", "region"] as const).filter((dimension) => !taken.includes(dimension));
  return guessed.map((dimension) => dimension ?? free.shift() ?? "productLine");
}

function* splits(columns: readonly ColumnProfile[]): Generator<[string, string][]> {
  const levels = columns.map((column) => column.levels);
  if (levels.every((list) => list.length === 2)) yield levels.map((list) => [list[0] ?? "", list[1] ?? ""]);
  for (const separator of separators) {
    const pieces = columns.map((column) =>
      column.levels
        .join(" ")
        .split(separator)
        .map((piece) => piece.trim()),
    );
    if (pieces.every((list) => list.length === 2 && list[0] !== "" && list[1] !== "")) {
      yield pieces.map((list) => [list[0] ?? "", list[1] ?? ""]);
    }
  }
}

/** Whether the columns' values make the total's in every row. */
export function addUp(parts: readonly ColumnProfile[], total: ColumnProfile): boolean {
  return total.values.every((value, row) => {
    const sum = parts.reduce((so, { values }) => so + Number(values[row]), 0);
    return Math.abs(sum - Number(value)) <= Math.max(0.011, Math.abs(sum) * 1e-9);
  });
}

const fewestSummed = 2;

/** Columns that nobody knows are members of something when a 合计 beside them is their sum in every row. */
function findSummed(
  numeric: readonly ColumnProfile[],
  columns: readonly ColumnProfile[],
): MemberColumns | null {
  const total = columns.find(isSumColumn);
  const parts = numeric.filter(({ unique, values, rows }) => unique || values.length === rows);
  if (
    !total ||
    parts.length < fewestSummed ||
    parts.length < numeric.length ||
    total.values.length < fewestSummed
  )
    return null;
  if (numeric.some(({ named }) => isHeaderWord(named.text))) return null;
  const names = numeric.map(({ levels }) => levels.join(" "));
  if (!addUp(parts, total) || new Set(names).size < names.length) return null;
  const members = numeric.map((column, at) => ({ column, members: { product: names[at] ?? "" } }));
  return { columns: members, unsure: [{ dimension: "product", names }] };
}

function findSingles(columns: readonly ColumnProfile[], known: KnownMembers): MemberColumns | null {
  const names = columns.map((column) => column.levels.join(" "));
  const dimension = guessDimension(names, known);
  if (dimension === null || new Set(names).size < names.length) return null;
  return {
    columns: columns.map((column, at) => ({ column, members: { [dimension]: names[at] ?? "" } })),
    unsure: [],
  };
}
