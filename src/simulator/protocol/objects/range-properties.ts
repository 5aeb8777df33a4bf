import { areaAt } from "../../model/area";
import { areaName, fullAddress } from "../../model/address";
import { apiNotFound, invalidArgument } from "../../model/excel-error";
import type { Area } from "../../model/workbook";
import type { HostContext } from "../context";
import type { HostClass, HostClasses, Scalar } from "../host-class";
import { areaOf, isUnbounded, matrix } from "../ranges";
import type { ClassName, RangeState } from "../states";
import { formatClasses } from "./formats";
import { SIDES } from "./borders";
import { rangeScalars } from "./range-values";

type Plain = Record<string, unknown>;

const wire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const asPlain = (value: unknown): Plain => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidArgument("no set of properties");
  return value as Plain;
};

function scalarOf(type: keyof HostClasses, name: string): Scalar<unknown> {
  const scalar = (formatClasses[type] as HostClass<ClassName> | undefined)?.scalars?.[wire(name)];
  if (!scalar) throw apiNotFound(`${type}.${name}`);
  return scalar as Scalar<unknown>;
}

const PARTS: Record<string, keyof HostClasses> = {
  fill: "RangeFill",
  font: "RangeFont",
  protection: "FormatProtection",
};

/** What `{ fill: { color: true } }` asks for, of one cell, row or column. */
function readFormat(range: RangeState, options: Plain, context: HostContext): Plain {
  const state = { parts: [range] };
  return Object.fromEntries(
    Object.entries(options).map(([key, wanted]) => {
      const part = PARTS[key];
      if (key === "borders") return [key, readBorders(range, asPlain(wanted), context)];
      if (!part) return [key, scalarOf("RangeFormat", key).get(state, context)];
      const inner = Object.keys(asPlain(wanted)).map((name) => [
        name,
        scalarOf(part, name).get(state, context),
      ]);
      return [key, Object.fromEntries(inner)];
    }),
  );
}

const sideOf = (name: string): string =>
  SIDES.find((side) => side.toLowerCase() === `edge${name.toLowerCase()}`) ?? wire(name);

function readBorders(range: RangeState, options: Plain, context: HostContext): Plain {
  const names = Object.keys(options);
  return Object.fromEntries(
    ["top", "bottom", "left", "right"].map((side) => {
      const state = { parts: [range], side: sideOf(side) };
      return [
        side,
        Object.fromEntries(names.map((name) => [name, scalarOf("RangeBorder", name).get(state, context)])),
      ];
    }),
  );
}

function writeFormat(range: RangeState, values: Plain, context: HostContext): void {
  const state = { parts: [range] };
  const set = (type: keyof HostClasses, target: unknown, name: string, value: unknown): void => {
    const scalar = scalarOf(type, name);
    if (!scalar.set) throw apiNotFound(`${type}.${name}`);
    scalar.set(target, value, context);
  };
  for (const [key, value] of Object.entries(values)) {
    const part = PARTS[key];
    if (value === undefined || value === null) continue;
    if (key === "borders") {
      for (const [side, look] of Object.entries(asPlain(value))) {
        const border = { ...state, side: sideOf(side) };
        for (const [name, inner] of Object.entries(asPlain(look))) set("RangeBorder", border, name, inner);
      }
    } else if (part)
      for (const [name, inner] of Object.entries(asPlain(value))) set(part, state, name, inner);
    else set("RangeFormat", state, key, value);
  }
}

/** Reads the wanted properties of one cell or line. */
function read(range: RangeState, options: Plain, address: string, context: HostContext): Plain {
  return Object.fromEntries(
    Object.entries(options).map(([key, wanted]) => {
      if (key === "format") return [key, readFormat(range, asPlain(wanted), context)];
      if (key === "address" || key === "addressLocal") return [key, address];
      const scalar = rangeScalars[wire(key)];
      if (!scalar) throw apiNotFound(`Range.${key}`);
      return [key, scalar.get(range, context)];
    }),
  );
}

function write(range: RangeState, values: Plain, context: HostContext): void {
  for (const [key, value] of Object.entries(values)) {
    if (key === "format") {
      writeFormat(range, asPlain(value), context);
      continue;
    }
    const set = rangeScalars[wire(key)]?.set;
    if (!set) throw apiNotFound(`Range.${key}`);
    set(range, value, context);
  }
}

const lineAreas = (area: Area, axis: "row" | "column"): Area[] =>
  axis === "row"
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({
        ...area,
        top: area.top + i,
        bottom: area.top + i,
      }))
    : Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
        ...area,
        left: area.left + i,
        right: area.left + i,
      }));

const lines =
  (axis: "row" | "column") =>
  (range: RangeState): RangeState[] =>
    lineAreas(areaOf(range), axis).map((area) => ({ sheet: range.sheet, area }));

function getLines(axis: "row" | "column"): NonNullable<HostClass<"Range">["calls"]>[string] {
  return (range, args, context) =>
    lines(axis)(range).map((line) => read(line, asPlain(args.at(0)), areaName(areaOf(line)), context));
}

function setLines(axis: "row" | "column"): NonNullable<HostClass<"Range">["calls"]>[string] {
  return (range, args, context) => {
    const targets = lines(axis)(range);
    const values = args.at(0);
    if (!Array.isArray(values) || values.length !== targets.length)
      throw invalidArgument("one set of properties per line");
    targets.forEach((line, index) => write(line, asPlain(values[index]), context));
  };
}

/** `getCellProperties` and its family: formats cell by cell in one call. */
export const cellPropertyCalls: NonNullable<HostClass<"Range">["calls"]> = {
  GetCellProperties: (range, args, context) => {
    const area = areaOf(range);
    if (isUnbounded(area)) throw invalidArgument("cells of an unbounded range can't be read one by one");
    return matrix(area, (row, column) => {
      const cell = { sheet: range.sheet, area: areaAt(row, column) };
      return read(cell, asPlain(args.at(0)), fullAddress(range.sheet.name, cell.area), context);
    });
  },
  SetCellProperties: (range, args, context) => {
    const area = areaOf(range);
    const values = args.at(0);
    const sized = Array.isArray(values) && values.length === area.bottom - area.top + 1;
    if (!sized) throw invalidArgument("the array's size is not the range's");
    (values as unknown[]).forEach((line, i) => {
      if (!Array.isArray(line) || line.length !== area.right - area.left + 1)
        throw invalidArgument("the array's size is not the range's");
      line.forEach((value, j) =>
        write({ sheet: range.sheet, area: areaAt(area.top + i, area.left + j) }, asPlain(value), context),
      );
    });
  },
  GetRowProperties: getLines("row"),
  GetColumnProperties: getLines("column"),
  SetRowProperties: setLines("row"),
  SetColumnProperties: setLines("column"),
};
