import type { Shift } from "./shift";
import type { Area, SheetModel, TableModel, WorkbookModel } from "./workbook";

/** Something happened to the workbook; whoever shows or watches it may want to know. */
export type ModelChange =
  | { kind: "content" | "format"; sheet: SheetModel; area: Area; table?: TableModel }
  | { kind: "shift"; sheet: SheetModel; shift: Shift; area: Area }
  | {
      kind: "sheetAdded" | "sheetDeleted" | "sheetMoved" | "sheetVisibility" | "protection";
      sheet: SheetModel;
    }
  | { kind: "sheetRenamed"; sheet: SheetModel; before: string }
  | { kind: "tableAdded" | "tableDeleted" | "tableChanged"; sheet: SheetModel; table: TableModel }
  | { kind: "rowsHidden"; sheet: SheetModel; area: Area }
  | { kind: "sorted"; sheet: SheetModel; area: Area }
  | { kind: "chartAdded" | "chartDeleted"; sheet: SheetModel; chartId: string }
  | { kind: "namesChanged" | "other"; sheet?: SheetModel };

export type ChangeListener = (change: ModelChange) => void;

const listeners = new WeakMap<WorkbookModel, Set<ChangeListener>>();

/** Calls the listener after every change until the returned function is called. */
export function onModelChange(model: WorkbookModel, listener: ChangeListener): () => void {
  const known = listeners.get(model) ?? new Set<ChangeListener>();
  listeners.set(model, known.add(listener));
  return () => void known.delete(listener);
}

/** After these every formula has the result that it had: looks, charts, comments, protection and an add-in's own state. */
const leavesResults: ReadonlySet<ModelChange["kind"]> = new Set([
  "format",
  "sheetVisibility",
  "protection",
  "chartAdded",
  "chartDeleted",
  "other",
]);

/** Tells every listener, and marks what the change makes out of date. */
export function announce(model: WorkbookModel, change: ModelChange): void {
  if (change.sheet) change.sheet.dirty = true;
  if (!leavesResults.has(change.kind)) model.stale = true;
  for (const listener of listeners.get(model) ?? []) listener(change);
}
