import { invalidArgument } from "../model/excel-error";
import type { AnyObject, ClassName, HostObject } from "./states";

const isObject = (value: unknown): value is AnyObject =>
  typeof value === "object" && value !== null && "type" in value && "self" in value;

/** The arguments of one call, read with the type that the method expects; what doesn't fit is `InvalidArgument`. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came; `undefined` when left out or null. */
  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== "string") throw invalidArgument(`argument ${index + 1} must be text`);
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.at(index) === undefined ? undefined : this.text(index);
  }

  /** One of the given words; the default when left out. */
  word<T extends string>(index: number, words: readonly T[], otherwise?: T): T {
    const value = this.at(index);
    if (value === undefined && otherwise !== undefined) return otherwise;
    return oneOf(value, words);
  }

  number(index: number): number {
    const value = this.at(index);
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw invalidArgument(`argument ${index + 1} must be a number`);
    }
    return value;
  }

  integer(index: number, otherwise?: number): number {
    if (this.at(index) === undefined && otherwise !== undefined) return otherwise;
    const value = this.number(index);
    if (!Number.isInteger(value)) throw invalidArgument(`argument ${index + 1} must be a whole number`);
    return value;
  }

  flag(index: number, otherwise?: boolean): boolean {
    const value = this.at(index);
    if (value === undefined && otherwise !== undefined) return otherwise;
    if (typeof value !== "boolean") throw invalidArgument(`argument ${index + 1} must be true or false`);
    return value;
  }

  /** An object of one class. */
  object<K extends ClassName>(index: number, type: K): HostObject<K>["self"] {
    const value = this.at(index);
    if (!isObject(value) || value.type !== type)
      throw invalidArgument(`argument ${index + 1} must be a ${type}`);
    return value.self as HostObject<K>["self"];
  }

  /** The argument when it is an object of the class, else `undefined`. */
  ifObject<K extends ClassName>(index: number, type: K): HostObject<K>["self"] | undefined {
    const value = this.at(index);
    return isObject(value) && value.type === type ? (value.self as HostObject<K>["self"]) : undefined;
  }
}

/** The member of an enumeration that a value names, spelt exactly so. */
export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${words.join(", ")}`);
  return found;
}

/** A property's new value as the given type. */
export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("the value must be text");
  return value;
}

/** A property's new value as true or false; nothing else is taken for them. */
export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("the value must be true or false");
  return value;
}

/** A number within limits, both included. */
export function asNumber(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    throw invalidArgument(`the value must be a number from ${least} to ${most}`);
  }
  return value;
}

/** The object that stands inside a plain value (`{ list: { source: range } }`), when it is of the class. */
export function asObject<K extends ClassName>(value: unknown, type: K): HostObject<K>["self"] | undefined {
  return isObject(value) && value.type === type ? (value.self as HostObject<K>["self"]) : undefined;
}

/** The parts of an object given as a value; those left out or null are absent. */
export function partsOf(value: unknown): Map<string, unknown> {
  if (typeof value !== "object" || value === null) throw invalidArgument("an object is needed");
  return new Map(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
}
