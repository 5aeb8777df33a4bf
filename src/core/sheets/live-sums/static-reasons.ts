import type { Phrase } from "../../data/locale";

/** `销售订单[销售额(元)]` as people read it, without escapes. */
export function columnWords(table: string, column: string): string {
  return `${table}[${column.replace(/\s+/g, " ")}]`;
}

/** Why a sum is a value and no formula; each says what to do where somebody can do something. */
export const staticReasons = {
  setting: { zh: "设置 formulas 为 values", en: "the setting formulas is values" },
  limit: (cells: number, limit: number): Phrase => ({
    zh: `公式要读 ${millions(cells)} 百万个单元格，超过上限 ${millions(limit)} 百万（设置 liveFormulaCells）`,
    en: `the formulas would read ${millions(cells)} million cells, over the limit of ${millions(limit)} million (setting liveFormulaCells)`,
  }),
  length: {
    zh: "源表太多，公式会超过 8,192 个字符",
    en: "so many tables make a formula longer than 8,192 characters",
  },
  notStated: {
    zh: "由其他表推算，没有可直接求和的表",
    en: "worked out from other tables: there is none to add up",
  },
  notATable: (sheet: string): Phrase => ({
    zh: `“${sheet}”不是 Excel 表格；选中数据按 Ctrl+T 后刷新即可实时`,
    en: `${sheet} is not an Excel table; press Ctrl+T on its data and refresh to make it live`,
  }),
  rowsLeftOut: (table: string, rows: number): Phrase => ({
    zh: `“${table}”有 ${rows} 行被剔除，公式会把它们算进去`,
    en: `${rows} rows of ${table} are left out, and a formula would count them`,
  }),
  currencies: { zh: "有多种币种", en: "there are several currencies" },
  returns: { zh: "含退货，按退货口径计算", en: "returns are deducted by their own rule" },
  linesOfOrders: {
    zh: "一个订单有多行，公式数不出不同的订单号",
    en: "orders have several rows, and a formula cannot tell them apart",
  },
  otherRows: { zh: "公式得出的数与本次复盘不同", en: "a formula would give another figure than this review" },
  derived: (field: Phrase): Phrase => ({
    zh: `“${field.zh}”是推算的，不在源表的一列里`,
    en: `${field.en} is worked out, and in no column of the table`,
  }),
  otherFile: (sheet: string): Phrase => ({
    zh: `“${sheet}”来自另一个文件，公式读不到`,
    en: `${sheet} comes from another file, which a formula cannot reach`,
  }),
  untidy: (columns: readonly string[]): Phrase => ({
    zh: `${columns.join("、")} 中有以文本写的日期或数字，或无法读取的值；改成真正的日期和数字后刷新即可实时`,
    en: `${columns.join(" and ")} ${columns.length > 1 ? "hold" : "holds"} dates or numbers written as text, or unreadable ones; make them real ones and refresh to make it live`,
  }),
  columnName: (column: string): Phrase => ({
    zh: `${column} 的列名不能写进公式`,
    en: `the name of ${column} cannot stand in a formula`,
  }),
  joined: {
    zh: "成员由关联的表带入，源表里没有这一列",
    en: "the members come from a related table: the table itself has no such column",
  },
  spellings: (column: string): Phrase => ({
    zh: `${column} 中同一成员有多种写法；统一后刷新即可实时`,
    en: `${column} writes one member in several ways; make them one and refresh to make it live`,
  }),
  targets: {
    zh: "目标按期间和层级挑选（月、季、年，区域、人员不重复相加），不是一列的简单合计",
    en: "targets are chosen by period and level (months, quarters, years; regions, reps; never both), which is no plain sum of a column",
  },
  lifecycle: { zh: "成员由购买记录推算", en: "the members are worked out from the purchases" },
  memberName: (member: string): Phrase => ({
    zh: `成员“${member}”会被公式的条件读成别的意思`,
    en: `a formula's condition would take the member “${member}” for something else`,
  }),
} as const;

function millions(cells: number): string {
  return String(Math.round(cells / 100_000) / 10);
}
