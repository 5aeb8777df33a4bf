const partial = new WeakMap<Uint8Array, boolean>();

/** Whether a mask has any row that does not count; looked for once a mask. */
export function leavesOut(mask: Uint8Array): boolean {
  let known = partial.get(mask);
  if (known === undefined) partial.set(mask, (known = mask.includes(0)));
  return known;
}

const filled = new WeakMap<Uint8Array, boolean>();

/** Whether a mask has any row that counts; looked for once a mask. */
export function marksAny(mask: Uint8Array): boolean {
  let known = filled.get(mask);
  if (known === undefined) filled.set(mask, (known = mask.includes(1)));
  return known;
}
