import { apiNotFound, ExcelError, invalidArgument, itemNotFound } from "../model/excel-error";
import { Arguments } from "./arguments";
import type { HostContext } from "./context";
import { classOf } from "./registry";
import type { AnyObject } from "./states";
import type { ArgumentInfo, ObjectPathInfo, RequestBody } from "./wire";

const ROOT = 1;
const PROPERTY = 4;
const INDEXER = 5;
const REFERENCE = 6;
const NULL_OBJECT = 7;

/** `Excel.Range` calls it `getCell` where the wire says `GetCell`. */
export const memberName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);

/** Refuses an object that was deleted. */
export function assertAlive(object: AnyObject, context: HostContext): void {
  if (classOf(object).isAlive?.(object.self, context) === false) {
    throw itemNotFound(`the ${object.type} was deleted`);
  }
}

/** A matrix of plain values (the usual case) needs no walk for objects in it. */
const hasObjects = (value: readonly unknown[]): boolean =>
  value.some((item) => (Array.isArray(item) ? hasObjects(item) : typeof item === "object" && item !== null));

/** The objects that one request speaks of: each path is resolved when it is first needed, and only once. */
export class ObjectPaths {
  private readonly objects = new Map<number, AnyObject | null>();

  constructor(
    private readonly paths: RequestBody["ObjectPaths"],
    private readonly context: HostContext,
  ) {}

  /** The object of a path; `null` is a null object. */
  object(id: number): AnyObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new ExcelError("InvalidRequest", "Cannot process the request. (no such object path)");
    const made = this.resolve(path);
    this.objects.set(id, made);
    return made;
  }

  /** The class of a path that has been resolved; empty when it could not be. */
  className(id: number | undefined): string {
    return id === undefined ? "" : (this.objects.get(id)?.type ?? "");
  }

  /** Arguments with object paths replaced by their objects. */
  values(info: ArgumentInfo = {}): unknown[] {
    const references = info.ReferencedObjectPathIds ?? [];
    return (info.Arguments ?? []).map((value, index) => this.value(value, references[index]));
  }

  private resolve(path: ObjectPathInfo): AnyObject | null {
    if (path.ObjectPathType === ROOT) return { type: "Workbook", self: null };
    if (path.ObjectPathType === NULL_OBJECT) return null;
    if (path.ObjectPathType === REFERENCE) {
      const kept = this.context.referenced(path.Name);
      if (kept) return kept;
      throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    assertAlive(parent, this.context);
    return this.member(parent, path);
  }

  private member(parent: AnyObject, path: ObjectPathInfo): AnyObject | null {
    const definition = classOf(parent);
    if (path.ObjectPathType === PROPERTY) {
      const link = definition.links?.[path.Name];
      if (!link) throw apiNotFound(`${parent.type}.${memberName(path.Name)}`);
      return link(parent.self, this.context);
    }
    const values = this.values(path.ArgumentInfo);
    if (path.ObjectPathType === INDEXER) return this.item(parent, values[0]);
    const method = definition.objects?.[path.Name];
    if (!method) throw apiNotFound(`${parent.type}.${memberName(path.Name)}`);
    return method(parent.self, new Arguments(values), this.context);
  }

  private item(parent: AnyObject, key: unknown): AnyObject {
    const find = classOf(parent).item;
    if (!find) throw apiNotFound(`${parent.type}.getItem`);
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument("no name or id");
    const found = find(parent.self, key, this.context);
    if (!found) throw itemNotFound(`${parent.type} has no ${key}`);
    return found;
  }

  private value(value: unknown, reference: unknown): unknown {
    if (typeof value === "number" && value > 0 && reference === value) return this.argument(value);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference) && !hasObjects(value)) return value;
      const references = Array.isArray(reference) ? (reference as unknown[]) : [];
      return value.map((item, index) => this.value(item, references[index]));
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.argument(value._ObjectPathId);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.value(inner, undefined)]),
    );
  }

  private argument(id: number): AnyObject | null {
    const object = this.object(id);
    if (object) assertAlive(object, this.context);
    return object;
  }
}
