import { intakeOf, type MadeTable } from "../../helpers/hand-made-workbook";

/* Which columns of an Excel table a SUMIFS may read: what it adds up must be what was read. */

const table: MadeTable = {
  sheet: "订单",
  tableName: "Sales",
  kind: "orders",
  columns: [
    { header: "日期", field: "date" },
    { header: "金额", field: "amount" },
    { header: "区域", field: "region" },
  ],
  rows: [
    [45292, 10, "东"],
    [45293, 20, "西"],
  ],
};

const liveFields = (made: MadeTable, index = 0): readonly string[] => {
  const account = intakeOf([made]).report.tables[index];
  return [...(account?.liveFields ?? [])].sort();
};

test("clean dates, numbers and names of an Excel table can be summed", () => {
  expect(liveFields(table)).toEqual(["amount", "date", "region"]);
});

test("nothing of a plain range can", () => {
  const { tableName: _, ...range } = table;
  expect(liveFields(range)).toEqual([]);
});

test("a column written once a group cannot: its blank cells say nothing to a formula", () => {
  const [date, amount, region] = table.columns;
  const columns = [date!, amount!, { ...region!, fillDown: true as const }];
  const rows = [
    [45292, 10, "东"],
    [45293, 20, ""],
  ];
  expect(liveFields({ ...table, columns, rows })).toEqual(["amount", "date"]);
});

test("a field in two columns cannot: a formula reads one", () => {
  const columns = [...table.columns, { header: "大区", field: "region" }];
  const rows = [
    [45292, 10, "东", ""],
    [45293, 20, "", "西"],
  ];
  expect(liveFields({ ...table, columns, rows })).toEqual(["amount", "date"]);
});

test("a table of which only some rows belong to the reading cannot", () => {
  const columns = [...table.columns, { header: "类型", field: null }];
  const rows = [
    [45292, 10, "东", "实际"],
    [45293, 20, "西", "目标"],
  ];
  const onlyRows = { column: 3, values: ["实际"] };
  expect(liveFields({ ...table, columns, rows, onlyRows })).toEqual([]);
});

test("a column is called as its header cell is written, where that was tidied", () => {
  const [date, amount, region] = table.columns;
  const columns = [date!, { ...amount!, header: "金额 (元)", written: "金额\n(元)" }, region!];
  const [account] = intakeOf([{ ...table, columns }]).report.tables;
  expect(account?.mapping["amount"]).toBe("金额 (元)");
  expect(account?.columnNames).toEqual({ amount: "金额\n(元)" });
});
