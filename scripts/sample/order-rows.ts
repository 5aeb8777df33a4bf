import type { CellContent } from "../../src/simulator/model/workbook";
import { serial } from "./days";
import type { Order } from "./orders";
import type { ColumnLook } from "./sheet-writer";

/** The columns of the order sheet, as an export names them. */
export const ORDER_COLUMNS: readonly ColumnLook[] = [
  { title: "订单号", width: 90 },
  { title: "下单日期", format: "yyyy/m/d", width: 66, center: true },
  { title: "客户名称", width: 168 },
  { title: "产品", width: 112 },
  { title: "产品线", width: 56, center: true },
  { title: "区域", width: 42, center: true },
  { title: "团队", width: 58, center: true },
  { title: "销售员", width: 50, center: true },
  { title: "数量", format: "#,##0", width: 42 },
  { title: "单价", format: "#,##0.00", width: 62 },
  { title: "销售额(元)", format: "#,##0.00", width: 76 },
  { title: "成本(元)", format: "#,##0.00", width: 76 },
  { title: "渠道", width: 76, center: true },
  { title: "新签/续约", width: 62, center: true },
  { title: "交付日期", format: "yyyy/m/d", width: 66, center: true },
  { title: "备注", width: 120 },
];

const [DATE, CUSTOMER, REGION, PIECES, AMOUNT, COST, REMARK] = [1, 2, 5, 8, 10, 11, 15] as const;

export interface OrderRows {
  rows: CellContent[][];
  /** Index of the row that someone has hidden. */
  hidden: number;
}

/** The orders as rows, with what years of hands leave in a list: every flaw is at a fixed place. */
export function orderRows(orders: readonly Order[]): OrderRows {
  const rows = orders.map(rowOf);
  spoilValues(orders, rows);
  addReturns(orders, rows);
  rows.splice(1201, 0, [...(rows[1200] ?? [])]);
  rows.splice(
    1000,
    0,
    Array.from({ length: ORDER_COLUMNS.length }, () => null),
  );
  rows.push(testRow());
  return { rows, hidden: 1500 };
}

function rowOf(order: Order): CellContent[] {
  const { customer, product, rep } = order;
  return [
    order.id,
    order.date,
    customer.name,
    product.name,
    product.line,
    rep.region,
    rep.team,
    rep.name,
    order.pieces,
    order.price,
    order.amount,
    order.cost,
    order.channel,
    order.kind,
    order.deliveredOn,
    order.remark || null,
  ];
}

function set(rows: CellContent[][], row: number, column: number, value: CellContent): void {
  const line = rows[row];
  if (line) line[column] = value;
}

/** Numbers and dates typed as text, an error, spaces, full-width digits, a region with two names. */
function spoilValues(orders: readonly Order[], rows: CellContent[][]): void {
  const grouped = orders[212]?.amount.toLocaleString("en-US") ?? "";
  set(rows, 212, AMOUNT, grouped);
  const round = orders.findIndex(
    ({ amount, date }) => amount % 1000 === 0 && amount > 20_000 && date > serial(2024, 4, 1),
  );
  set(rows, round, AMOUNT, `￥${(orders[round]?.amount ?? 0) / 10_000}万`);
  const march = orders.findIndex(({ date }) => date === serial(2024, 3, 5));
  set(rows, march, DATE, "2024年3月5日");
  set(rows, 905, COST, { error: "#N/A" });
  set(rows, 333, REGION, `${orders[333]?.rep.region ?? ""} `);
  set(rows, 480, CUSTOMER, `${orders[480]?.customer.name ?? ""}  `);
  const wide = [...String(orders[705]?.pieces ?? 1)].map((digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
  set(rows, 705, PIECES, wide.join(""));
  orders.forEach(({ rep, date }, at) => {
    if (rep.name === "周砚" && date >= serial(2024, 8, 1) && date < serial(2024, 9, 1))
      set(rows, at, REGION, "华东区");
  });
}

/** Six orders came back, in whole, some weeks later. */
function addReturns(orders: readonly Order[], rows: CellContent[][]): void {
  for (const at of [140, 420, 760, 1090, 1380, 1610]) {
    const order = orders[at];
    const row = rows[at];
    if (!order || !row) continue;
    const back = [...row];
    back[0] = `${order.id}-R`;
    back[DATE] = order.date + 19;
    for (const column of [PIECES, AMOUNT, COST]) back[column] = -Number(back[column]);
    back[REMARK] = `退货，原单 ${order.id}`;
    const place = rows.findIndex((other) => typeof other[DATE] === "number" && other[DATE] > order.date + 19);
    rows.splice(place < 0 ? rows.length : place, 0, back);
  }
}

function testRow(): CellContent[] {
  const day = serial(2099, 1, 1);
  return [
    "SO990101TEST",
    day,
    "测试客户",
    "温湿度传感器 T1",
    "传感器",
    "华东",
    "华东一部",
    "林舒然",
    1,
    1,
    1,
    1,
    "直销",
    "新签",
    null,
    "系统测试，请忽略",
  ];
}
