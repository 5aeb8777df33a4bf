// The same group-bys in DuckDB and Arquero, over the same orders: node run.mjs orders.json → one JSON line of milliseconds.
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
const columns = Object.fromEntries(names.map((name, index) => [name, rows.map((row) => row[index])]));

async function timed(run) {
  const start = performance.now();
  const check = await run();
  return { ms: performance.now() - start, check };
}

async function arquero() {
  const aq = await import("arquero");
  return timed(() => {
    const table = aq.table(columns);
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
  return timed(async () => {
    const appender = await connection.createAppender("o");
    for (const row of rows) {
      row.forEach((value) =>
        typeof value === "number" ? appender.appendDouble(value) : appender.appendVarchar(value),
      );
      appender.endRow();
    }
    appender.closeSync();
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
