import { apiNotFound } from "../model/excel-error";
import type { HostContext } from "./context";
import type { HostClass } from "./host-class";
import { classOf } from "./registry";
import type { AnyObject, ClassName } from "./states";
import type { QueryInfo } from "./wire";

/** Property names as a tree: `a/b` is `{ a: { b: {} } }`, `*` all scalars. */
interface Wanted {
  [name: string]: Wanted;
}

function wanted(query: QueryInfo): Wanted {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  const tree: Wanted = {};
  for (const path of paths.length > 0 ? paths : ["*"]) {
    let node = tree;
    for (const part of path.split(/[/.]/)) {
      const key = part === "$all" ? "*" : part;
      node = node[key] ??= {};
    }
  }
  return tree;
}

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const memberName = (object: AnyObject, name: string): string =>
  `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Data that a `load` asks for, with wire names; `null` for a null object. */
export function readQuery(object: AnyObject | null, query: QueryInfo, context: HostContext): unknown {
  if (!object) return null;
  return readTree(object, wanted(query), context, query);
}

function readTree(
  object: AnyObject,
  tree: Wanted,
  context: HostContext,
  page: QueryInfo = {},
): Record<string, unknown> {
  const definition = classOf(object);
  const out: Record<string, unknown> = { ...definition.identity?.(object.self, context) };
  const forItems: Wanted = {};
  for (const [given, below] of Object.entries(tree)) {
    if (given === "items" && definition.items)
      Object.assign(forItems, Object.keys(below).length > 0 ? below : { "*": {} });
    else if (given === "*") readAll(object, definition, context, out, forItems);
    else if (!readMember(object, definition, wireName(given), below, context, out)) {
      if (!definition.items) throw apiNotFound(memberName(object, given));
      forItems[given] = below;
    }
  }
  if (definition.items)
    out._Items = readItems(definition.items(object.self, context), forItems, context, page);
  return out;
}

function readAll(
  object: AnyObject,
  definition: HostClass<ClassName>,
  context: HostContext,
  out: Record<string, unknown>,
  forItems: Wanted,
): void {
  for (const [name, scalar] of Object.entries(definition.scalars ?? {})) {
    if (!scalar.onRequestOnly) out[name] = scalar.get(object.self, context);
  }
  if (definition.items) forItems["*"] = {};
}

function readMember(
  object: AnyObject,
  definition: HostClass<ClassName>,
  name: string,
  below: Wanted,
  context: HostContext,
  out: Record<string, unknown>,
): boolean {
  const scalar = definition.scalars?.[name];
  if (scalar) {
    out[name] = scalar.get(object.self, context);
    return true;
  }
  const link = definition.links?.[name];
  if (!link) return false;
  const child = link(object.self, context);
  const tree = Object.keys(below).length > 0 ? below : { "*": {} };
  out[name] = child ? readTree(child, tree, context) : null;
  return true;
}

function readItems(items: AnyObject[], tree: Wanted, context: HostContext, page: QueryInfo): unknown[] {
  const start = page.Skip ?? 0;
  const chosen = items.slice(start, page.Top === undefined ? undefined : start + page.Top);
  return chosen.map((item) => readTree(item, tree, context));
}
