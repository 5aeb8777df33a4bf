import type { TextColumn } from "../../data/data-set";
import type { Frame } from "../reading/frame";
import type { Join } from "./find-joins";

/** A table that can be reached over one or more joins. */
export interface Path {
  joins: readonly Join[];
  to: Frame;
}

const longestChain = 3;

/** All tables that joins lead to from a frame, nearest first; a table is entered once a chain. `frames` by table id. */
export function reach(from: Frame, joins: readonly Join[], frames: ReadonlyMap<string, Frame>): Path[] {
  const found: Path[] = [];
  let edge: Path[] = [{ joins: [], to: from }];
  for (let hops = 0; hops < longestChain; hops += 1) {
    edge = edge.flatMap((path) =>
      joins
        .filter((join) => join.from.table.id === path.to.table.id)
        .filter((join) => join.to.table.id !== from.table.id)
        .filter((join) => !path.joins.some((passed) => passed.to.table.id === join.to.table.id))
        .map((join) => ({ joins: [...path.joins, join], to: frames.get(join.to.table.id) ?? join.to })),
    );
    found.push(...edge);
  }
  return found;
}

function keyColumn(frame: Frame, join: Join): TextColumn | undefined {
  const column = frame.byIndex.get(join.fromColumn.index);
  return column?.type === "text" ? column : undefined;
}

/** For each row of the first table the row of the path's last one, −1 where a key is blank or unknown. */
export function rowsAlong(path: Path, from: Frame): Int32Array {
  let rows: Int32Array | undefined;
  for (const join of path.joins) {
    const key = keyColumn(join.from, join);
    const step = new Int32Array(rows ? rows.length : from.rowCount);
    for (let row = 0; row < step.length; row += 1) {
      const at = rows ? (rows[row] ?? -1) : row;
      step[row] = join.match.rowOfCode[key?.codes[at] ?? -1] ?? -1;
    }
    rows = step;
  }
  return rows ?? new Int32Array(0);
}
