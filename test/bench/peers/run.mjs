// The same group-bys in DuckDB and Arquero, over the same orders: node run.mjs orders.json → one JSON line: per engine the milliseconds
// of loading rows and of four figures (two sums, two distinct counts) by seven dimensions.
import { readFileSync } from "node:fs";

const file = process.argv[2];
const dimensions = ["product", "productLine", "region", "team", "rep", "customer", "channel"];
const names = [
  "orderId",
  "date",
  "customer",
  "product",
  "productLine",
  "region",
  "team",
  "rep",
  "channel",
  "quantity",
  "amount",
  "cost",
];
const rows = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .flatMap((line) => JSON.parse(line));

async function timed(load, groupBys) {
  const start = performance.now();
  const loaded = await load();
  const begin = performance.now();
  const check = await groupBys(loaded);
  return { load: begin - start, groupBys: performance.now() - begin, check };
}

async function arquero() {
  const aq = await import("arquero");
  const load = () =>
    aq.table(Object.fromEntries(names.map((name, index) => [name, rows.map((row) => row[index])])));
  return timed(load, (table) => {
    let check = 0;
    for (const dimension of dimensions) {
      const grouped = table.groupby(dimension).rollup({
        amount: aq.op.sum("amount"),
        cost: aq.op.sum("cost"),
        orders: aq.op.distinct("orderId"),
        customers: aq.op.distinct("customer"),
      });
      check += grouped.array("amount").reduce((sum, value) => sum + value, 0);
    }
    return check;
  });
}

async function duckdb() {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    "create table o (orderId varchar, date double, customer varchar, product varchar, productLine varchar, region varchar, team varchar, rep varchar, channel varchar, quantity double, amount double, cost double)",
  );
  const load = async () => {
    const appender = await connection.createAppender("o");
    for (const row of rows) {
      row.forEach((value) =>
        typeof value === "number" ? appender.appendDouble(value) : appender.appendVarchar(value),
      );
      appender.endRow();
    }
    appender.closeSync();
  };
  return timed(load, async () => {
    let check = 0;
    for (const dimension of dimensions) {
      const result = await connection.runAndReadAll(
        `select ${dimension}, sum(amount), sum(cost), count(distinct orderId), count(distinct customer) from o group by 1`,
      );
      check += result.getRows().reduce((sum, row) => sum + row[1], 0);
    }
    return check;
  });
}

const results = {};
for (const [name, run] of Object.entries({ arquero, duckdb })) results[name] = await run();
console.log(JSON.stringify(results));
