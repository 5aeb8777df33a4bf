import type { Column } from "../../data/data-set";
import { withFields, type Frame } from "../reading/frame";
import { dimensionOfKey } from "./key-dimension";

const kinds = new Set(["orders", "receipts", "pipeline", "targets"]);

/** Lets a key stand for the name that no table gave it: customers can be counted by their ids. */
export function useRawKeys(frame: Frame): Frame {
  if (!kinds.has(frame.table.kind)) return frame;
  const fields = new Map<string, Column>();
  for (const { field, keyLike, header, index } of frame.table.columns) {
    const dimension = field === null && keyLike ? dimensionOfKey(header) : undefined;
    const column = frame.byIndex.get(index);
    if (dimension === undefined || frame.byField.has(dimension) || column?.type !== "text") continue;
    if (!fields.has(dimension)) fields.set(dimension, column);
  }
  return fields.size === 0 ? frame : withFields(frame, fields);
}
