const stretches = new WeakMap<Uint32Array, boolean>();

/** Whether rows are neighbours in ascending order, as those of a table sorted by date are. */
export function isStretch(rows: Uint32Array): boolean {
  let known = stretches.get(rows);
  if (known === undefined) {
    let i = 1;
    while (i < rows.length && rows[i] === rows[i - 1]! + 1) i++;
    stretches.set(rows, (known = i >= rows.length));
  }
  return known;
}
