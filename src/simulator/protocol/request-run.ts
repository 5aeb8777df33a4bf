import { apiNotFound, ExcelError, invalidArgument, invalidOperation } from "../model/excel-error";
import { Arguments } from "./arguments";
import type { HostContext } from "./context";
import { assertAlive, memberName, ObjectPaths } from "./object-paths";
import { readQuery } from "./query";
import { classOf } from "./registry";
import type { AnyObject } from "./states";
import type { ActionInfo, RequestBody, ResponseBody } from "./wire";

/** What the run needs from its host beside the context. */
export interface RunHost {
  context: HostContext;
  /** Reference id under which an object is kept, made when missing. */
  keep(object: AnyObject): string;
  referenceOf(object: AnyObject): string | undefined;
  /** Throws when a fault is planned for the action. */
  beforeAction(index: number): void;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;
const UPDATE = 9;

/** The client's `update` sends property names as developers write them. */
const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const REGISTRATION = /^_(?:Unr|R)egister\w*Event$/u;

/** Works through one request, action by action, and stops at the first that fails. */
export class RequestRun {
  private readonly paths: ObjectPaths;
  private readonly context: HostContext;

  constructor(
    private readonly body: RequestBody,
    private readonly host: RunHost,
  ) {
    this.context = host.context;
    this.paths = new ObjectPaths(body.ObjectPaths, host.context);
  }

  /** Results of all actions before the failing one, and its error. */
  run(): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.host.beforeAction(index);
        if (action.ActionType === TRACE) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
      } catch (error) {
        response.Error = errorInfo(error, index, this.location(action));
        break;
      }
    }
    return response;
  }

  private perform(action: ActionInfo): unknown {
    switch (action.ActionType) {
      case INSTANTIATE:
        return this.identity(this.paths.object(action.ObjectPathId));
      case QUERY:
        return readQuery(this.live(action), action.QueryInfo ?? {}, this.context);
      case METHOD:
        return this.call(action);
      case SET_PROPERTY:
        return this.set(this.target(action), action.Name, this.paths.values(action.ArgumentInfo)[0]);
      case TRACE:
        return null;
      case UPDATE: {
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
    const reference = this.host.referenceOf(object);
    if (reference !== undefined) return { _ReferenceId: reference };
    return classOf(object).identity?.(object.self, this.context) ?? {};
  }

  private live(action: ActionInfo): AnyObject | null {
    const object = this.paths.object(action.ObjectPathId);
    if (object) assertAlive(object, this.context);
    return object;
  }

  private target(action: ActionInfo): AnyObject {
    const object = this.live(action);
    if (!object) throw invalidOperation("the object is a null object");
    return object;
  }

  private call(action: ActionInfo): unknown {
    const values = this.paths.values(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") return this.context.forget(String(values[0]));
    const object = this.live(action);
    if (!object) return null;
    if (action.Name === "_KeepReference") return void this.host.keep(object);
    if (REGISTRATION.test(action.Name)) return this.listen(object, action.Name);
    const method = classOf(object).calls?.[action.Name];
    if (!method) throw apiNotFound(`${object.type}.${memberName(action.Name)}`);
    return method(object.self, new Arguments(values), this.context);
  }

  /** Events are registered by the object's id, or its sheet's; collections of the workbook use its name. */
  private listen(object: AnyObject, call: string): void {
    const identity = classOf(object).identity?.(object.self, this.context);
    const sheet =
      object.type === "TableCollection"
        ? object.self.sheet
        : object.type === "ChartCollection"
          ? object.self
          : undefined;
    const target = identity && "Id" in identity ? String(identity.Id) : (sheet?.id ?? "Workbook");
    if (!this.context.events.listen(call, object.type, target)) {
      throw apiNotFound(`${object.type}.${memberName(call)}`);
    }
  }

  private set(object: AnyObject, name: string, value: unknown): void {
    const definition = classOf(object);
    const wire = wireName(name);
    const setter = definition.setters?.[wire] ?? definition.scalars?.[wire]?.set;
    if (!setter) throw apiNotFound(`${object.type}.${memberName(name)}`);
    setter(object.self, value, this.context);
  }

  /** `obj.update({ … })`: plain values are set, objects go down one link. */
  private update(object: AnyObject, name: string, value: unknown): void {
    const link = classOf(object).links?.[wireName(name)];
    if (!link) return this.set(object, name, value);
    const child = link(object.self, this.context);
    if (!child || typeof value !== "object" || value === null)
      throw invalidArgument(`${object.type}.${name}`);
    for (const [key, inner] of Object.entries(value)) this.update(child, key, inner);
  }

  /** `Class.member` as the client shows it. */
  private location(action: ActionInfo): string {
    if (action.ActionType !== INSTANTIATE) {
      return `${this.paths.className(action.ObjectPathId)}.${memberName(action.Name)}`;
    }
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const name = path?.Name ? memberName(path.Name) : "getItem";
    return `${this.paths.className(path?.ParentObjectPathId)}.${name}`;
  }
}

function errorInfo(error: unknown, index: number, location: string): NonNullable<ResponseBody["Error"]> {
  if (!(error instanceof ExcelError)) throw error;
  return {
    ActionIndex: index,
    Code: error.code,
    Message: error.message,
    Location: error.location || location,
    HttpStatusCode: error.code === "ItemNotFound" || error.code === "ApiNotFound" ? 404 : 400,
  };
}
