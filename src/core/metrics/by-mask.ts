import { leavesOut } from "./row-masks";

const everyRow = new Uint8Array(0);

/** Remembers what was worked out over some rows (`of`), of a column (`what`) and under a mask; a mask that leaves no row out is none. */
export class ByMask<V> {
  private readonly known = new WeakMap<object, Map<object, WeakMap<Uint8Array, V>>>();

  /** The value known, or made now; `make` is given the mask, if any row is left out by it. */
  get(
    of: object,
    what: object,
    include: Uint8Array | undefined,
    make: (mask: Uint8Array | undefined) => V,
  ): V {
    const mask = include && leavesOut(include) ? include : undefined;
    let byWhat = this.known.get(of);
    if (!byWhat) this.known.set(of, (byWhat = new Map<object, WeakMap<Uint8Array, V>>()));
    let byMask = byWhat.get(what);
    if (!byMask) byWhat.set(what, (byMask = new WeakMap<Uint8Array, V>()));
    let found = byMask.get(mask ?? everyRow);
    if (found === undefined) byMask.set(mask ?? everyRow, (found = make(mask)));
    return found;
  }
}
