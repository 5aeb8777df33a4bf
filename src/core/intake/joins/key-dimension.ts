import { headerStem } from "./header-stem";

/** Words that a key of each dimension is called by. */
const words: readonly (readonly [dimension: string, word: RegExp])[] = [
  ["customer", /(^|\s)(customer|client|account|buyer|reseller|member)$|(客户|顾客|会员|买家|经销商)$/],
  [
    "rep",
    /(^|\s)(employee|salesperson|sales? person|rep|seller|salesman|staff)$|(业务员|销售员|销售|员工|销售代表)$/,
  ],
  ["product", /(^|\s)(product|item|sku)$|(产品|商品|货品|物料)$/],
  ["store", /(^|\s)(store|shop)$|(门店|店铺|分店)$/],
  ["region", /(^|\s)(territory|region|area)$|(区域|地区|大区)$/],
];

/** The dimension whose members a key names, by its header: `SupportRepId` → rep, 客户编号 → customer; or `undefined`. */
export function dimensionOfKey(header: string): string | undefined {
  const stem = headerStem(header);
  return words.find(([, word]) => word.test(stem))?.[0];
}
