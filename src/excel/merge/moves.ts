import type { Box } from "../../core/intake/outline";
import type { Edit, TableRef } from "./edit";
import type { OwnSheet } from "./own-sheet";

export interface Position {
  row: number;
  column: number;
}

/** Cells pushed along by one edit, pulled back where `count` is negative; `from` and `to` bound them on the other axis. */
interface Move {
  axis: "row" | "column";
  at: number;
  count: number;
  from: number;
  to: number;
}

/** Where the cells of a sheet are while its edits are made, one after the other. */
export class Moves {
  private readonly moves: (Move | null)[] = [];
  private readonly boxes: Map<string, Box>;
  /** Tables that this run makes, by name. */
  private readonly made = new Map<string, Box>();

  constructor({ tables }: Pick<OwnSheet, "tables">) {
    this.boxes = new Map(tables.map(({ id, box }) => [id, { ...box }]));
  }

  /** Columns that the edits so far have added to tables. */
  addedColumns = 0;

  /** Number of edits so far. */
  get count(): number {
    return this.moves.length;
  }

  /** Box of a table by now; `null` for one that this run makes. */
  boxOf(table: { id: string } | { name: string }): Box | null {
    return "id" in table ? (this.boxes.get(table.id) ?? null) : null;
  }

  /** Where every table stands by now. */
  tables(): { table: TableRef; box: Box }[] {
    return [
      ...[...this.boxes].map(([id, box]) => ({ table: { id }, box })),
      ...[...this.made].map(([name, box]) => ({ table: { name }, box })),
    ];
  }

  add(edit: Edit): void {
    if (edit.kind === "resize-table" && "id" in edit.table) this.boxes.set(edit.table.id, { ...edit.box });
    if (edit.kind === "add-column") this.addedColumns += 1;
    if (edit.kind === "add-table") this.made.set(edit.name, { ...edit.box });
    if (edit.kind === "delete-table" && "id" in edit.table) this.boxes.delete(edit.table.id);
    const move = this.moveOf(edit);
    this.moves.push(move);
    if (!move) return;
    const grown = "table" in edit && edit.kind !== "rules" ? this.boxOf(edit.table) : null;
    if (grown) grown.columns += move.count;
    [this.boxes, this.made].forEach((boxes) => boxes.forEach((box) => box !== grown && shiftBox(box, move)));
  }

  /** Where a cell was before the edits from number `from` up to `to`; `null` for one that they brought. */
  back(position: Position, to: number, from: number): Position | null {
    let found: Position | null = position;
    for (let index = to - 1; found && index >= from; index -= 1)
      found = shifted(found, this.moves[index], -1);
    return found;
  }

  /** Where a cell is after the edits from number `from` up to `to`; `null` for one that they took away. */
  forth(position: Position, from: number, to = this.moves.length): Position | null {
    let found: Position | null = position;
    for (let index = from; found && index < to; index += 1) found = shifted(found, this.moves[index], 1);
    return found;
  }

  private moveOf(edit: Edit): Move | null {
    switch (edit.kind) {
      case "insert-rows":
        return { axis: "row", at: edit.row, count: edit.count, from: 0, to: Infinity };
      case "delete-rows":
        return { axis: "row", at: edit.row, count: -edit.count, from: 0, to: Infinity };
      case "add-column":
      case "drop-column": {
        const box = this.boxOf(edit.table);
        if (!box) return null;
        const count = edit.kind === "add-column" ? 1 : -1;
        const to = box.row + box.rows - 1;
        return { axis: "column", at: box.column + edit.index, count, from: box.row, to };
      }
      default:
        return null;
    }
  }
}

/** A position after a move (`direction` 1) or before it (−1); `null` where there is none. */
function shifted(position: Position, move: Move | null | undefined, direction: 1 | -1): Position | null {
  if (!move) return position;
  const { axis, at, from, to } = move;
  const across = axis === "row" ? position.column : position.row;
  const along = position[axis];
  if (across < from || across > to || along < at) return position;
  const count = move.count * direction;
  if (count < 0 && along < at - count) return null;
  return { ...position, [axis]: along + count };
}

function shiftBox(box: Box, { axis, at, count, from, to }: Move): void {
  const [start, size] = axis === "row" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  if (axis === "column" && (box.row < from || box.row > to)) return;
  const end = box[start] + box[size];
  if (at <= box[start] && count > 0) box[start] += count;
  else if (count > 0 && at < end) box[size] += count;
  else if (count < 0) {
    const before = Math.max(0, Math.min(box[start], at - count) - at);
    const within = Math.max(0, Math.min(end, at - count) - Math.max(box[start], at));
    box[start] -= before;
    box[size] -= within;
  }
}
