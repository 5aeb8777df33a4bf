import type { Area, Cell, SheetModel, WorkbookModel } from "../model/workbook";
import type { WriteSettings } from "../model/write";
import type { EventQueue } from "./event-queue";
import type { AnyObject, RangeState } from "./states";

/** What is on screen: the selected areas of each sheet that was ever shown (the active sheet is in the model). */
export interface View {
  selections: Map<string, Area[]>;
  activeChart: string | null;
}

/** Everything that an object's members may use. */
export interface HostContext {
  readonly model: WorkbookModel;
  readonly view: View;
  readonly settings: WriteSettings;
  readonly events: EventQueue;
  /** Calculates when something changed and the mode is not manual. */
  calculated(): void;
  /** Calculates whatever the mode. */
  calculateNow(): void;
  /** The text that the cell shows. */
  text(cell: Cell): string;
  /** A range object that follows inserts and deletes. */
  range(sheet: SheetModel, area: Area): AnyObject;
  /** The same as bare state, for objects that hold a range. */
  track(sheet: SheetModel, area: Area): RangeState;
  /** The object that a reference id stands for. */
  referenced(id: string): AnyObject | undefined;
  forget(id: string): void;
  /** Makes a sheet active, or selects an area on it. */
  activate(sheet: SheetModel): void;
  select(sheet: SheetModel, areas: Area[]): void;
  /** A read over the limit of one range: answer `null`, as the fault plan or the size says. */
  readsNull(cells: number): boolean;
}
