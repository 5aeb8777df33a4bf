import { dimensionIds } from "../../data/fields";
import type { Reading, TableDraft } from "./reading";

const facts: readonly string[] = ["orders", "receipts", "pipeline"];
const isDimension = (field: string): boolean => (dimensionIds as readonly string[]).includes(field);

/**
 * Targets say which column of the orders counts: when targets are set by Country and the orders have both Region and
 * Country, the orders' region is Country. Headers must agree word for word.
 */
export function alignDimensions(drafts: readonly TableDraft[]): void {
  const wanted = new Map<string, string>();
  for (const draft of drafts) {
    for (const { kind, fields } of draft.readings) {
      if (kind !== "targets") continue;
      for (const [index, { field }] of fields) {
        const header = draft.columns.find((column) => column.index === index)?.named.text ?? "";
        if (isDimension(field) && header !== "") wanted.set(header, field);
      }
    }
  }
  for (const draft of drafts) {
    draft.readings
      .filter(({ kind }) => facts.includes(kind))
      .forEach((reading) => alignReading(draft, reading, wanted));
  }
}

function alignReading(draft: TableDraft, reading: Reading, wanted: ReadonlyMap<string, string>): void {
  for (const column of draft.columns) {
    const field = wanted.get(column.named.text);
    if (field === undefined || reading.fields.get(column.index)?.field === field) continue;
    const holder = [...reading.fields].find(([, found]) => found.field === field);
    const spare = reading.fields.get(column.index) === undefined;
    const holderHeader = draft.columns.find(({ index }) => index === holder?.[0])?.named.text ?? "";
    if (!spare || wanted.get(holderHeader) === field) continue;
    if (holder) reading.fields.delete(holder[0]);
    reading.fields.set(column.index, { field, score: 0.9 });
    reading.ties = reading.ties.filter((tie) => tie.field !== field);
  }
}
