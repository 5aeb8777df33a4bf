import type { Arguments } from "./arguments";
import type { HostContext } from "./context";
import type { AnyObject, ClassName, States } from "./states";

/** A property that holds plain data. */
export interface Scalar<S> {
  get: (self: S, context: HostContext) => unknown;
  set?: (self: S, value: unknown, context: HostContext) => void;
  /** A `load()` without names leaves it out. */
  onRequestOnly?: true;
}

type Link<S> = (self: S, context: HostContext) => AnyObject | null;
type ObjectCall<S> = (self: S, args: Arguments, context: HostContext) => AnyObject | null;
type Call<S> = (self: S, args: Arguments, context: HostContext) => unknown;

/** What the stand-in knows of one class, by wire name. What is not here is refused with `ApiNotFound`. */
export interface HostClass<K extends ClassName> {
  scalars?: Record<string, Scalar<States[K]>>;
  /** Properties that hold an object. */
  links?: Record<string, Link<States[K]>>;
  /** Methods that return an object; `null` is a null object. */
  objects?: Record<string, ObjectCall<States[K]>>;
  /** Methods that return plain data or nothing. */
  calls?: Record<string, Call<States[K]>>;
  /** Setters whose wire name differs from the property's. */
  setters?: Record<string, (self: States[K], value: unknown, context: HostContext) => void>;
  identity?: (self: States[K], context: HostContext) => { Id: string | number } | { _Id: string };
  /** The children of a collection, in order. */
  items?: (self: States[K], context: HostContext) => AnyObject[];
  /** The child with a name or id. */
  item?: (self: States[K], key: string | number, context: HostContext) => AnyObject | null;
  /** `false` once the object was deleted. */
  isAlive?: (self: States[K], context: HostContext) => boolean;
}

/** Definitions of some classes; all together they make the registry. */
export type HostClasses = { [K in ClassName]?: HostClass<K> };

/** A property that add-ins can only read. */
export const readOnly = <S>(get: Scalar<S>["get"]): Scalar<S> => ({ get });
