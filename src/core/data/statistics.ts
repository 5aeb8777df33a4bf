/** Arithmetic mean; `null` of no values. */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
  return sum / values.length;
}

/** Middle value, or the mean of the two middle ones; `null` of no values. */
export function median(values: ArrayLike<number>): number | null {
  return percentile(values, 0.5);
}

/** From so many values on, finding one rank is quicker than sorting them all. */
const many = 1000;

/** Value below which a share of the values lies, interpolated as Excel's PERCENTILE.INC does; `null` of no values. */
export function percentile(values: ArrayLike<number>, share: number): number | null {
  return rankedShare(Float64Array.from(values), share);
}

/** The median of numbers that nobody needs in their order any more: they are moved about, not copied. */
export function medianInPlace(values: Float64Array): number | null {
  return rankedShare(values, 0.5);
}

function rankedShare(ranked: Float64Array, share: number): number | null {
  if (ranked.length === 0) return null;
  const position = share * (ranked.length - 1);
  const [low, high] = [Math.floor(position), Math.ceil(position)];
  const sorts = ranked.length < many || ranked.includes(NaN);
  if (sorts) ranked.sort();
  else placeRank(ranked, high);
  const below = sorts || low === high ? (ranked[low] ?? 0) : largestBelow(ranked, high);
  const above = ranked[high] ?? below;
  return below + (above - below) * (position - low);
}

/** Largest of the values before a place. */
function largestBelow(values: Float64Array, place: number): number {
  let largest = -Infinity;
  for (let i = 0; i < place; i++) largest = Math.max(largest, values[i]!);
  return largest;
}

/** Puts the value of a rank in its place, smaller values before it and larger ones behind (Hoare's selection). No value may be `NaN`. */
function placeRank(values: Float64Array, rank: number): void {
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    const pivot = values[(first + last) >> 1]!;
    let [up, down] = [first, last];
    while (up <= down) {
      while (values[up]! < pivot) up++;
      while (values[down]! > pivot) down--;
      if (up > down) break;
      const swapped = values[up]!;
      values[up++] = values[down]!;
      values[down--] = swapped;
    }
    if (rank <= down) last = down;
    else if (rank >= up) first = up;
    else return;
  }
}
