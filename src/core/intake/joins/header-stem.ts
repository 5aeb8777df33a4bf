const keySuffix =
  /\s*(id|ids|key|keys|code|no|num|number|nbr|编号|编码|代码|代号|号码|工号|单号|号|名称|姓名|全称|简称|名|name|names)$/;
const tableWords =
  /^(dim|fact|tbl|tb|t|lk|lookup|ref)\s+|\s*(table|list|master|info|data|dim|信息表|信息|目录|资料|档案|清单|明细|列表|主数据|对照表|一览表|表)$/g;

const singular = (word: string): string => word.replace(/ies$/, "y").replace(/(?<![sui])s$/, "");

const words = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[_.\-/]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What a key's header is the key *of*: `SalesTerritoryKey` → `sales territory`, 客户编号 → 客户, `ID` → empty. */
export function headerStem(header: string): string {
  const text = words(header);
  const stem = text.replace(keySuffix, "").trim();
  return stem === text && /^(id|key|code|no)$/.test(text) ? "" : singular(stem);
}

/** What a sheet's or table's name says it lists: `dim_Customers` → `customer`, 客户信息 → 客户. */
export function tableStem(name: string): string {
  return singular(words(name).replace(tableWords, "").replace(tableWords, "").trim());
}
