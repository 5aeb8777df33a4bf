import type { Column } from "../../data/data-set";
import { withFields, type Frame } from "../reading/frame";
import { headerStem } from "./header-stem";

/** What a key is the key of, when no table gives it a name. */
const stems: readonly (readonly [field: string, stem: RegExp])[] = [
  ["customer", /^(customer|client|account|buyer|reseller|member|客户|顾客|会员|买家|经销商)$/],
  [
    "rep",
    /^(employee|salesperson|sales person|sale person|sales rep|rep|seller|staff|业务员|销售员|销售|员工|销售代表)$/,
  ],
  ["product", /^(product|item|sku|产品|商品|货品|物料)$/],
  ["store", /^(store|shop|门店|店铺|分店)$/],
  ["region", /^(territory|sales? territory|region|area|区域|地区|大区)$/],
];

const kinds = new Set(["orders", "receipts", "pipeline", "targets"]);

/** Lets a key stand for the name that no table gave it: customers can be counted by their ids. */
export function useRawKeys(frame: Frame): Frame {
  if (!kinds.has(frame.table.kind)) return frame;
  const fields = new Map<string, Column>();
  for (const [field, stem] of stems) {
    if (frame.byField.has(field)) continue;
    const key = frame.table.columns.find(
      ({ field: mapped, keyLike, header }) => mapped === null && keyLike && stem.test(headerStem(header)),
    );
    const column = key && frame.byIndex.get(key.index);
    if (column?.type === "text") fields.set(field, column);
  }
  return fields.size === 0 ? frame : withFields(frame, fields);
}
