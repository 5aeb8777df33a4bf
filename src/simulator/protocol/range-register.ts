import { shiftArea } from "../model/shift";
import type { ModelChange } from "../model/changes";
import type { Area, SheetModel } from "../model/workbook";
import { make, type AnyObject, type RangeState } from "./states";

/** Ranges of past events that can still be had. */
const EVENT_RANGES = 1000;

/** Ranges that somebody holds on to: they follow inserts and deletes, and reference ids lead to them across requests. */
export class RangeRegister {
  private readonly live = new Set<RangeState>();
  private readonly kept = new Map<string, AnyObject>();
  private readonly ids = new Map<AnyObject, string>();
  private readonly ofEvents: string[] = [];
  private next = 1;

  track(sheet: SheetModel, area: Area): RangeState {
    const state: RangeState = { sheet, area: { ...area } };
    this.live.add(state);
    return state;
  }

  range(sheet: SheetModel, area: Area): AnyObject {
    return make("Range", this.track(sheet, area));
  }

  /** The reference id of an object, made when missing. */
  keep(object: AnyObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `{r${this.next}}`;
    this.next += 1;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  /** A reference for an event's `getRange`; only the latest are held. */
  keepForEvent(sheet: SheetModel, area: Area): string {
    const id = this.keep(this.range(sheet, area));
    this.ofEvents.push(id);
    if (this.ofEvents.length > EVENT_RANGES) this.forget(this.ofEvents.shift() ?? "");
    return id;
  }

  referenceOf(object: AnyObject): string | undefined {
    return this.ids.get(object);
  }

  referenced(id: string): AnyObject | undefined {
    return this.kept.get(id);
  }

  forget(id: string): void {
    const object = this.kept.get(id);
    if (object) this.ids.delete(object);
    this.kept.delete(id);
  }

  /** How many references the client holds. */
  get size(): number {
    return this.kept.size;
  }

  /** After a request only kept ranges are followed any longer. */
  settle(): void {
    this.live.clear();
    for (const object of this.kept.values()) {
      if (object.type === "Range") this.live.add(object.self);
      if (object.type === "RangeAreas") for (const part of object.self.parts) this.live.add(part);
    }
  }

  /** Moves every held range as its sheet's cells move. */
  follow(change: ModelChange): void {
    for (const state of this.live) {
      if (change.kind === "sheetDeleted" && state.sheet === change.sheet) state.area = null;
      if (change.kind === "shift" && state.sheet === change.sheet && state.area) {
        state.area = shiftArea(state.area, change.shift);
      }
    }
  }
}
