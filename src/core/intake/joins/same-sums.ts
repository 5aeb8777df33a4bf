import type { Question } from "../../data/source-report";
import type { RecognisedTable } from "../recognition";
import { frameNumbers, type Frame } from "../reading/frame";
import { summedSpan } from "../reading/summed-span";

/** Sums that are equal within this part are the same; where there is only one of them, within the smaller one. */
const sameSums = 0.005;
const sameSum = 0.0005;

/** Tables of one form that sum up sales: one a sheet of a month, or one by itself. */
interface Family {
  frames: Frame[];
  rows: number;
  hasTargets: boolean;
  /** Day at which each period ends → the sum of its rows. */
  sums: ReadonlyMap<number, number>;
}

function familyOf(frames: Frame[], planned: ReadonlySet<string>): Family {
  const sums = new Map<number, number>();
  for (const frame of frames) {
    const [dates, amounts] = [frameNumbers(frame, "date"), frameNumbers(frame, "amount")];
    dates?.forEach((day, row) => sums.set(day, (sums.get(day) ?? 0) + (amounts?.[row] || 0)));
  }
  return {
    frames,
    rows: frames.reduce((sum, { rowCount }) => sum + rowCount, 0),
    hasTargets: frames.some(({ table }) => planned.has(table.twinOf ?? table.id)),
    sums: new Map([...sums].filter(([, sum]) => sum !== 0)),
  };
}

/** Whether every period of one family is in the other, with the same sum. */
function isWithin(part: Family, whole: Family): boolean {
  const least = part.sums.size > 1 ? sameSums : sameSum;
  return (
    part.sums.size > 0 &&
    [...part.sums].every(([day, sum]) => Math.abs((whole.sums.get(day) ?? 0) - sum) <= Math.abs(sum) * least)
  );
}

export interface SameSums {
  kept: Frame;
  repeated: readonly Frame[];
}

/** Of two families with the same periods the one with targets is kept, then the one with more rows. */
function keptOf(a: Family, b: Family): readonly [kept: Family, repeated: Family] | null {
  const [inB, inA] = [isWithin(a, b), isWithin(b, a)];
  if (!inB && !inA) return null;
  const byTargets = Number(a.hasTargets) - Number(b.hasTargets);
  const keepsA = inA && inB ? (byTargets || a.rows - b.rows) >= 0 : inA;
  return keepsA ? [a, b] : [b, a];
}

/**
 * Tables that sum up the same sales in two ways (by region and by person, a year's summary beside its months), told by equal
 * sums of every period; each with the table that is counted instead. `planned`: ids of tables that hold targets, too.
 */
export function findSameSums(orders: readonly Frame[], planned: ReadonlySet<string>): SameSums[] {
  const forms = new Map<string, Frame[]>();
  for (const frame of orders) {
    if (summedSpan(frame.table) === undefined || !frameNumbers(frame, "date")) continue;
    const { signature } = frame.table;
    forms.set(signature, [...(forms.get(signature) ?? []), frame]);
  }
  const families = [...forms.values()].map((frames) => familyOf(frames, planned));
  const gone = new Set<Family>();
  const found: SameSums[] = [];
  families.forEach((a, at) => {
    for (const b of families.slice(at + 1)) {
      const pair = gone.has(a) || gone.has(b) ? null : keptOf(a, b);
      const [first] = pair?.[0].frames ?? [];
      if (!pair || !first) continue;
      gone.add(pair[1]);
      found.push({ kept: first, repeated: pair[1].frames });
    }
  });
  return found;
}

/** Asks whether two tables sum up the same sales; that they do is assumed. */
export function sameSumsQuestion(repeated: RecognisedTable, kept: RecognisedTable): Question {
  const name = (table: RecognisedTable): string =>
    table.tableName ??
    `${table.sheet}${repeated.sheet === kept.sheet ? ` ${table.columns[0]?.header ?? ""}` : ""}`;
  return {
    id: `rows-twice:${repeated.tableName ?? `${repeated.sheet}!${repeated.header.row}`}:sums`,
    code: "rows-twice",
    params: { table: name(repeated), other: name(kept) },
    sheet: repeated.sheet,
    options: [
      { value: "other", label: name(kept) },
      { value: "both", label: `${name(repeated)} + ${name(kept)}` },
    ],
    answer: "other",
  };
}
