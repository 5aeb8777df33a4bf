import type { DataSetKind } from "../../data/fields";
import type { TableDraft } from "./reading";

const facts: readonly string[] = ["orders", "targets", "receipts", "pipeline"];
const own: Partial<Record<DataSetKind, string>> = {
  customers: "customer",
  products: "product",
  people: "rep",
};
const telling: Partial<Record<DataSetKind, readonly string[]>> = {
  customers: ["tier", "industry", "firstOrderOn", "influence", "potential", "complaints", "nps", "visits"],
  products: ["launchedOn", "lastYearSales"],
  people: ["hiredOn", "headcount", "baseTarget", "challengeTarget"],
};

/**
 * Customers, products and people matter beside sales, or when they say something by themselves (a tier, a launch date, a
 * target). Without either, a list of names and prices is a lookup.
 */
export function settleMasters(drafts: readonly TableDraft[]): void {
  const hasFacts = drafts.some((draft) => draft.readings.some(({ kind }) => facts.includes(kind)));
  if (hasFacts) return;
  for (const draft of drafts) {
    for (const reading of draft.readings) {
      if (reading.kind === "ignored" || own[reading.kind] === undefined) continue;
      const tells = [...reading.fields.values()].some(({ field }) =>
        telling[reading.kind as DataSetKind]?.includes(field),
      );
      if (!tells) reading.kind = "lookup";
    }
  }
}
