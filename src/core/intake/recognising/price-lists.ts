import type { ColumnProfile } from "./profile-columns";
import type { TableDraft } from "./reading";
import { readingOf } from "./reading-of";
import type { KindCandidate } from "./weigh-kinds";

const certain = 0.9;

const orders = ({ candidates }: TableDraft): KindCandidate | undefined =>
  candidates.find(({ kind }) => kind === "orders");

const found = (
  candidate: KindCandidate | undefined,
  field: string,
  least: number,
): ColumnProfile | undefined =>
  candidate?.assigned.find((each) => each.field === field && each.score >= least)?.column;

interface PriceList {
  draft: TableDraft;
  price: ColumnProfile;
}

/** The table that lists the prices of what this table counts: its key is a column here, too (Product_ID, pizza_id). */
export function priceListOf(draft: TableDraft, drafts: readonly TableDraft[]): PriceList | undefined {
  if (!found(orders(draft), "quantity", certain)) return undefined;
  const keys = new Set(
    draft.columns.filter(({ keyHeader, unique }) => keyHeader && !unique).map(({ named }) => named.text),
  );
  for (const list of drafts) {
    const key = list.columns.find(
      ({ keyHeader, unique, named }) => keyHeader && unique && keys.has(named.text),
    );
    const price = found(orders(list), "price", 0.6);
    const isDated =
      list.columns.some(({ look }) => look === "date") && found(orders(list), "quantity", certain);
    if (list !== draft && key && price && !isDated) return { draft: list, price };
  }
  return undefined;
}

/** Lets the prices of a list be drawn from it, whatever else it is. */
export function readPrices({ draft, price }: PriceList): void {
  for (const { kind, fields } of draft.readings)
    if (kind === "lookup" && !fields.has(price.index))
      fields.set(price.index, { field: "price", score: 0.9 });
}

/** Dated rows of units sold whose prices stand in a list of products are orders: their amount is price × quantity. */
export function takeUnpricedOrders(drafts: readonly TableDraft[]): void {
  for (const draft of drafts) {
    const candidate = orders(draft);
    const isSpare = draft.readings.every(({ kind }) => kind === "ignored" || kind === "lookup");
    const list = isSpare && found(candidate, "date", 0.55) ? priceListOf(draft, drafts) : undefined;
    if (!candidate || !list || candidate.evidence < candidate.accept) continue;
    if (found(candidate, "amount", 0.42) || found(candidate, "price", 0.42)) continue;
    draft.readings = [readingOf(candidate, draft)];
    readPrices(list);
  }
}
