import {
  apiNotFound,
  ExcelError,
  invalidArgument,
  invalidOperation,
  itemNotFound,
} from "../model/excel-error";
import { Arguments } from "./arguments";
import type { HostContext } from "./context";
import { readQuery } from "./query";
import { classOf } from "./registry";
import type { AnyObject } from "./states";
import type { ActionInfo, ArgumentInfo, ObjectPathInfo, RequestBody, ResponseBody } from "./wire";

/** What the run needs from its host beside the context. */
export interface RunHost {
  context: HostContext;
  /** Reference id under which an object is kept, made when missing. */
  keep(object: AnyObject): string;
  referenceOf(object: AnyObject): string | undefined;
  /** Throws when a fault is planned for the action. */
  beforeAction(index: number): void;
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Works through one request, action by action, and stops at the first that fails. */
export class RequestRun {
  private readonly objects = new Map<number, AnyObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: RunHost,
  ) {}

  /** Results of all actions before the failing one, and its error. */
  run(): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.host.beforeAction(index);
        if (action.ActionType === 5) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
      } catch (error) {
        response.Error = errorInfo(error, index, () => this.location(action));
        break;
      }
    }
    return response;
  }

  private perform(action: ActionInfo): unknown {
    switch (action.ActionType) {
      case 1:
        return this.identity(this.object(action.ObjectPathId));
      case 2:
        return readQuery(this.live(action), action.QueryInfo ?? {}, this.host.context);
      case 3:
        return this.call(action);
      case 4:
        return this.set(this.target(action), action.Name, this.values(action.ArgumentInfo)[0]);
      case 5:
        return null;
      case 9: {
        const target = this.target(action);
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.update(target, name, value);
        return null;
      }
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private identity(object: AnyObject | null): unknown {
    if (!object) return null;
    const definition = classOf(object);
    const reference = this.host.referenceOf(object);
    return reference
      ? { _ReferenceId: reference }
      : (definition.identity?.(object.self, this.host.context) ?? {});
  }

  private live(action: ActionInfo): AnyObject | null {
    const object = this.object(action.ObjectPathId);
    if (object) this.assertAlive(object);
    return object;
  }

  private target(action: ActionInfo): AnyObject {
    const object = this.live(action);
    if (!object) throw invalidOperation("the object is a null object");
    return object;
  }

  private assertAlive(object: AnyObject): void {
    const definition = classOf(object);
    if (definition.isAlive?.(object.self, this.host.context) === false) {
      throw itemNotFound(`the ${object.type} was deleted`);
    }
  }

  private call(action: ActionInfo): unknown {
    if (action.Name === "_RemoveReference") {
      return this.host.context.forget(String(this.values(action.ArgumentInfo)[0]));
    }
    const object = this.live(action);
    if (!object) return null;
    if (action.Name === "_KeepReference") return void this.host.keep(object);
    const definition = classOf(object);
    if (/^_(?:Unr|R)egister\w*Event$/u.test(action.Name)) return this.listen(object, action.Name);
    const method = definition.calls?.[action.Name];
    if (!method) throw apiNotFound(`${object.type}.${lower(action.Name)}`);
    return method(object.self, new Arguments(this.values(action.ArgumentInfo)), this.host.context);
  }

  /** Events are registered by the object's id; collections of the workbook use its name. */
  private listen(object: AnyObject, call: string): void {
    const definition = classOf(object);
    const identity = definition.identity?.(object.self, this.host.context);
    const sheet =
      object.type === "TableCollection"
        ? object.self.sheet
        : object.type === "ChartCollection"
          ? object.self
          : undefined;
    const target = identity && "Id" in identity ? String(identity.Id) : (sheet?.id ?? "Workbook");
    if (!this.host.context.events.listen(call, object.type, target))
      throw apiNotFound(`${object.type}.${lower(call)}`);
  }

  private set(object: AnyObject, name: string, value: unknown): void {
    const definition = classOf(object);
    const setter = definition.setters?.[name] ?? definition.scalars?.[name]?.set;
    if (!setter) throw apiNotFound(`${object.type}.${lower(name)}`);
    setter(object.self, value, this.host.context);
  }

  /** `obj.update({ … })`: plain values are set, objects go down one link. */
  private update(object: AnyObject, name: string, value: unknown): void {
    const wire = name.charAt(0).toUpperCase() + name.slice(1);
    const definition = classOf(object);
    const link = definition.links?.[wire];
    if (!link) return this.set(object, wire, value);
    const child = link(object.self, this.host.context);
    if (!child || typeof value !== "object" || value === null)
      throw invalidArgument(`${object.type}.${name}`);
    for (const [key, inner] of Object.entries(value)) this.update(child, key, inner);
  }

  /** The object of a path, made once per request. */
  private object(id: number): AnyObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ExcelError("InvalidRequest", "Cannot process the request. (no such object path)");
    const made = this.resolve(path);
    this.objects.set(id, made);
    return made;
  }

  private resolve(path: ObjectPathInfo): AnyObject | null {
    if (path.ObjectPathType === 1) return { type: "Workbook", self: null };
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const kept = this.host.context.referenced(path.Name);
      if (!kept)
        throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
      return kept;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    this.assertAlive(parent);
    return this.member(parent, path);
  }

  private member(parent: AnyObject, path: ObjectPathInfo): AnyObject | null {
    const definition = classOf(parent);
    const { context } = this.host;
    if (path.ObjectPathType === 4) {
      const link = definition.links?.[path.Name];
      if (!link) throw apiNotFound(`${parent.type}.${lower(path.Name)}`);
      return link(parent.self, context);
    }
    const values = this.values(path.ArgumentInfo);
    if (path.ObjectPathType === 5) {
      const key = values[0];
      if (!definition.item) throw apiNotFound(`${parent.type}.getItem`);
      if (typeof key !== "string" && typeof key !== "number") throw invalidArgument("no name or id");
      const found = definition.item(parent.self, key, context);
      if (!found) throw itemNotFound(`${parent.type} has no ${key}`);
      return found;
    }
    const method = definition.objects?.[path.Name];
    if (!method) throw apiNotFound(`${parent.type}.${lower(path.Name)}`);
    return method(parent.self, new Arguments(values), context);
  }

  /** Arguments with object paths replaced by their objects. */
  private values(info: ArgumentInfo = {}): unknown[] {
    const references = info.ReferencedObjectPathIds ?? [];
    return (info.Arguments ?? []).map((value, index) => this.value(value, references[index]));
  }

  private value(value: unknown, reference: unknown): unknown {
    if (typeof value === "number" && value > 0 && reference === value) return this.argumentObject(value);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference) && !hasObjects(value)) return value;
      return value.map((item, index) =>
        this.value(item, Array.isArray(reference) ? reference[index] : undefined),
      );
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.argumentObject(value._ObjectPathId);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.value(inner, undefined)]),
    );
  }

  private argumentObject(id: number): AnyObject | null {
    const object = this.object(id);
    if (object) this.assertAlive(object);
    return object;
  }

  /** `Class.member` as the client shows it. */
  private location(action: ActionInfo): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const typeOf = (id: number | undefined): string =>
      id === undefined ? "" : (this.objects.get(id)?.type ?? "");
    if (action.ActionType !== 1) return `${typeOf(action.ObjectPathId)}.${lower(action.Name)}`;
    const name = path?.ObjectPathType === 5 ? "getItem" : lower(path?.Name ?? "");
    return `${typeOf(path?.ParentObjectPathId)}.${name}`;
  }
}

/** A matrix of plain values (the usual case) needs no walk for objects in it. */
const hasObjects = (value: readonly unknown[]): boolean =>
  value.some((item) => (Array.isArray(item) ? hasObjects(item) : typeof item === "object" && item !== null));

function errorInfo(
  error: unknown,
  index: number,
  location: () => string,
): NonNullable<ResponseBody["Error"]> {
  if (!(error instanceof ExcelError)) throw error;
  return {
    ActionIndex: index,
    Code: error.code,
    Message: error.message,
    Location: error.location || location(),
    HttpStatusCode: error.code === "ItemNotFound" || error.code === "ApiNotFound" ? 404 : 400,
  };
}
