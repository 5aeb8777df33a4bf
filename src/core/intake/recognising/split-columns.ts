import type { DimensionId } from "../../data/fields";
import { headerDictionary } from "../header-dictionary";
import { normaliseHeader } from "../normalise-header";
import { guessDimension, type KnownMembers } from "./guess-dimension";
import { matchHeader } from "./match-header";
import type { ColumnProfile } from "./profile-columns";

/** A column whose cells hold two dimensions: `Store - Bike` over `York - Road`. */
export interface SplitColumn {
  column: ColumnProfile;
  separator: string;
  fields: readonly [string, string];
}

const SEPARATORS = [" - ", " – ", " | ", " / ", "｜", "|", "/", "-"];

/**
 * Reads a text column as two dimensions when its header and (nearly) all its cells part in two by the same separator and
 * at least one half of the header is a known dimension. `taken` are dimensions that other columns hold.
 */
export function splitColumn(
  column: ColumnProfile,
  known: KnownMembers,
  taken: ReadonlySet<string>,
): SplitColumn | null {
  if (column.look !== "text" || column.values.length === 0) return null;
  const header = column.levels.join(" ");
  for (const separator of SEPARATORS) {
    const names = header.split(separator).map((name) => name.trim());
    if (names.length !== 2 || names.some((name) => name === "")) continue;
    const cells = column.values.map((value) => String(value).split(separator));
    if (cells.filter((pieces) => pieces.length === 2).length < cells.length * 0.95) continue;
    const sides = [0, 1].map((at) =>
      dimensionOf(
        names[at] ?? "",
        cells.map((pieces) => pieces[at] ?? ""),
        known,
        taken,
      ),
    );
    if (sides.every((side) => side === null)) continue;
    const [left, right] = [sides[0] ?? freeDimension(sides, taken), sides[1] ?? freeDimension(sides, taken)];
    if (left !== right) return { column, separator, fields: [left, right] };
  }
  return null;
}

function dimensionOf(
  name: string,
  values: readonly string[],
  known: KnownMembers,
  taken: ReadonlySet<string>,
): DimensionId | null {
  const header = normaliseHeader(name);
  const scored = Object.entries(headerDictionary.lookup)
    .map(([dimension, words]) => ({
      dimension: dimension as DimensionId,
      score: words ? matchHeader(header, words) : 0,
    }))
    .filter(({ dimension, score }) => score >= 0.55 && !taken.has(dimension))
    .sort((a, b) => b.score - a.score);
  return scored[0]?.dimension ?? guessDimension(values.slice(0, 50), known);
}

const freeDimension = (sides: readonly (DimensionId | null)[], taken: ReadonlySet<string>): DimensionId =>
  (["product", "productLine", "region"] as const).find(
    (dimension) => !sides.includes(dimension) && !taken.has(dimension),
  ) ?? "channel";
