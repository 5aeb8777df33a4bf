import { dayOf } from "../../src/core/data/day";
import type { CellValue } from "../../src/core/intake/outline";

export const headers = [
  "订单号",
  "下单日期",
  "客户名称",
  "产品",
  "产品线",
  "区域",
  "团队",
  "销售员",
  "渠道",
  "数量",
  "销售额(元)",
  "成本(元)",
] as const;

const regions = ["华东", "华南", "华北", "西南", "华中"];
const channels = ["电销", "展会", "转介绍", "内容"];
const first = dayOf(2023, 1, 1);
const days = dayOf(2025, 1, 1) - first;

/** A small linear congruential generator: the same orders on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** `count` orders as rows of `Range.values`, in chunks of `chunkRows`, each as the JSON text that Excel would answer. */
export function* orderChunks(count: number, chunkRows: number): Generator<string> {
  const next = random(20240930);
  const pick = (n: number): number => Math.floor(next() * n);
  for (let start = 0; start < count; start += chunkRows) {
    const rows: CellValue[][] = [];
    for (let row = start; row < Math.min(start + chunkRows, count); row += 1) rows.push(order(row, pick));
    yield JSON.stringify(rows);
  }
}

function order(row: number, pick: (n: number) => number): CellValue[] {
  const product = pick(200);
  const rep = pick(300);
  const quantity = 1 + pick(20);
  const amount = quantity * (50 + product * 3) + pick(100) / 100;
  return [
    `SO-${1000000 + row}`,
    first + pick(days),
    `客户${pick(5000)}`,
    `产品${product}`,
    `产品线${product % 8}`,
    regions[rep % regions.length] ?? "",
    `团队${rep % 25}`,
    `销售${rep}`,
    channels[pick(channels.length)] ?? "",
    quantity,
    amount,
    Math.round(amount * 70) / 100,
  ];
}
