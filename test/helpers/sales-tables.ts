import fc from "fast-check";
import { dayOf, isoDate } from "../../src/core/data/day";
import type { TestRow } from "./make-data-set";

/** Rows of every data set that metrics are made from. */
export type SalesTables = Record<
  "orders" | "receipts" | "pipeline" | "customers" | "products" | "people" | "market",
  TestRow[]
>;

const [first, last] = [dayOf(2023, 1, 1), dayOf(2024, 12, 31)];
const dayIn = (from: number, to: number) => fc.integer({ min: from, max: to }).map(isoDate);
const blankOr = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 4 });
const word = (...words: string[]) => fc.constantFrom(...words);
const cents = (min: number, max: number) => fc.integer({ min, max }).map((each) => each / 100);
const rows = (row: fc.Arbitrary<TestRow>, minLength: number, maxLength: number) =>
  fc.array(row, { minLength, maxLength });

const [regions, reps] = [word("North", "South"), word("Ann", "Ben", "Cem")];
const [customers, products] = [word("a", "b", "c", "d", "e", "f"), word("p", "q", "r")];
const channels = word("电销", "展会", "转介绍");

const order = fc.record({
  date: dayIn(first, last),
  amount: cents(-500, 10_000),
  cost: cents(0, 5000),
  orderId: blankOr(fc.integer({ min: 1, max: 9 }).map(String)),
  customer: blankOr(customers),
  product: blankOr(products),
  region: blankOr(regions),
  rep: blankOr(reps),
  channel: blankOr(channels),
  orderType: blankOr(word("续约", "新签")),
  deliveredOn: blankOr(dayIn(last, last + 3)),
  dueOn: blankOr(dayIn(last, last + 3)),
});
const receipt = fc.record({
  date: dayIn(first, last),
  amount: cents(1, 5000),
  orderId: blankOr(fc.integer({ min: 1, max: 9 }).map(String)),
  region: blankOr(regions),
  invoiceDate: blankOr(word("2023-06-30", "2024-02-29", "2024-07-01", "2024-12-31")),
  invoiceAmount: fc.constantFrom(40, 75.5, 90),
  dueDate: blankOr(dayIn(first, last + 60)),
});
const deal = fc.record({
  createdOn: dayIn(first, last),
  firstContactOn: blankOr(dayIn(first, last)),
  stage: word("线索", "商机", "方案", "赢单", "丢单"),
  closedOn: dayIn(first, last + 60),
  lostReason: blankOr(word("价格", "预算")),
  region: blankOr(regions),
  rep: blankOr(reps),
  channel: blankOr(channels),
});
const market = fc.record({
  share: fc.integer({ min: 0, max: 100 }).map((each) => each / 100),
  competitor: blankOr(word("Rival", "Other")),
  periodStart: blankOr(dayIn(first, last)),
});

const named = <T>(field: string, names: readonly string[], more: fc.Arbitrary<T>): fc.Arbitrary<TestRow[]> =>
  fc.tuple(...names.map(() => more)).map((list) => list.map((each, i) => ({ ...each, [field]: names[i]! })));

/** Tables of every kind, from which every metric of the catalogue can be made. */
export const salesTables: fc.Arbitrary<SalesTables> = fc.record({
  orders: rows(order, 5, 40),
  receipts: rows(receipt, 1, 20),
  pipeline: rows(deal, 3, 30),
  customers: named(
    "customer",
    ["a", "b", "c"],
    fc.record({
      nps: blankOr(fc.integer({ min: 0, max: 10 })),
      complaints: blankOr(fc.nat(5)),
      firstOrderOn: blankOr(dayIn(first - 90, last)),
    }),
  ),
  products: named("product", ["p", "q"], fc.record({ launchedOn: blankOr(dayIn(first, last)) })),
  people: named(
    "rep",
    ["Ann", "Ben"],
    fc.record({
      region: regions,
      headcount: blankOr(fc.integer({ min: 1, max: 4 })),
      hiredOn: dayIn(first - 900, last),
    }),
  ),
  market: rows(market, 1, 6),
});

/** The same tables, the rows of each in another order. */
export function shuffled(tables: SalesTables): fc.Arbitrary<SalesTables> {
  const mixed = (list: TestRow[]) => fc.shuffledSubarray(list, { minLength: list.length });
  return fc.record({
    orders: mixed(tables.orders),
    receipts: mixed(tables.receipts),
    pipeline: mixed(tables.pipeline),
    customers: mixed(tables.customers),
    products: mixed(tables.products),
    people: mixed(tables.people),
    market: mixed(tables.market),
  });
}
