/** A new row: the `ordinal`th of those that go before row `before` of the sheet as it is. */
export interface NewRow {
  before: number;
  ordinal: number;
}

export type RowRef = number | NewRow;

/**
 * Sheet rows while a sheet is being written: existing rows plus those to be inserted; rows to be removed are still there, because
 * they go last, when their words are safe.
 */
export class RowFrame {
  private readonly inserted = new Map<number, number>();

  /** Reserves new rows before a row of the sheet as it is; rows reserved earlier at the same place stand above. */
  insert(before: number, count: number): NewRow[] {
    const taken = this.inserted.get(before) ?? 0;
    this.inserted.set(before, taken + count);
    return Array.from({ length: count }, (_, index) => ({ before, ordinal: taken + index }));
  }

  /** Row while writing; call it only when all reservations are made. */
  rowOf(ref: RowRef): number {
    const before = typeof ref === "number" ? ref : ref.before;
    let row = typeof ref === "number" ? ref : before + ref.ordinal;
    for (const [place, count] of this.inserted) {
      if (place < before || (place === before && typeof ref === "number")) row += count;
    }
    return row;
  }

  /** Insertions from the bottom up, so that each place is still where it was when its turn comes. */
  insertions(): { before: number; count: number }[] {
    return [...this.inserted]
      .map(([before, count]) => ({ before, count }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.before - a.before);
  }
}
