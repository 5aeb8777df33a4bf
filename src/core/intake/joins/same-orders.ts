import { foldKey } from "../reading/fold-name";
import { frameText, type Frame } from "../reading/frame";

/** Two tables that hold the same orders share at least this part of their order numbers. */
const sameShare = 0.9;

function orderIds(frame: Frame): Set<string> {
  const ids = frameText(frame, "orderId");
  if (!ids) return new Set();
  const used = new Set(ids.codes);
  used.delete(-1);
  return new Set([...used].map((code) => foldKey(ids.dictionary[code] ?? "")));
}

/** How many fields a table fills: the fuller of two equal tables is the one to count. */
const richness = (frame: Frame): number => frame.byField.size;

export interface SameOrders {
  /** The table that is counted. */
  kept: Frame;
  /** The table that repeats it. */
  repeated: Frame;
}

/**
 * Pairs of complete order tables on different sheets that hold the same orders: the same numbers, at least nine of ten of
 * the smaller table and as many rows within a tenth, so that a list and its monthly extract are not taken for each other.
 */
export function findSameOrders(frames: readonly Frame[]): SameOrders[] {
  const found: SameOrders[] = [];
  if (frames.length < 2) return found;
  const ids = new Map(frames.map((frame) => [frame, orderIds(frame)]));
  const gone = new Set<Frame>();
  frames.forEach((a, at) => {
    for (const b of frames.slice(at + 1)) {
      if (gone.has(a) || gone.has(b)) continue;
      const [first, second] = [ids.get(a) ?? new Set(), ids.get(b) ?? new Set()];
      const [small, large] = first.size <= second.size ? [first, second] : [second, first];
      if (small.size < 3 || small.size < large.size * sameShare) continue;
      if (Math.min(a.rowCount, b.rowCount) < Math.max(a.rowCount, b.rowCount) * sameShare) continue;
      const shared = [...small].filter((id) => large.has(id)).length;
      if (shared < small.size * sameShare) continue;
      const [kept, repeated] = richness(b) > richness(a) ? [b, a] : [a, b];
      gone.add(repeated);
      found.push({ kept, repeated });
    }
  });
  return found;
}
