import type { DataWords } from "./data-words";

const count = (value: number): string => value.toLocaleString("zh-CN");
const units: Readonly<Record<number, string>> = {
  1: "元",
  1000: "千元",
  10000: "万元",
  1000000: "百万元",
  100000000: "亿元",
};

export const zh: DataWords = {
  title: "找到的数据",
  intro: "不对的地方直接改，改过的会记在工作簿里，下次不再问。",
  checking: (percent) => (percent === null ? "正在逐行检查…" : `正在逐行检查 ${percent}%`),
  check: "逐行检查",
  checkHint: (cells) => `共 ${count(cells)} 个单元格。检查后可看到采用、剔除的行和需要处理的问题。`,
  questions: "请您定一下",
  questionsHint: "选一个即可；在您选定之前，按标注的假定处理。",
  assumed: "目前假定",
  notAssumed: "未定之前不计入",
  samples: "例",
  kindOf: (table) => `“${table}”是哪种数据`,
  rows: (rows) => `${count(rows)} 行`,
  account: (read, used, leftOut) =>
    leftOut === 0
      ? `读取 ${count(read)} 行，全部采用`
      : `读取 ${count(read)} 行，采用 ${count(used)}，剔除 ${count(leftOut)}`,
  hidden: (rows) => `含隐藏的 ${count(rows)} 行`,
  days: (first, last) => `${first} 至 ${last}`,
  openMapping: (columns) => `看 ${count(columns)} 列怎么用`,
  closeMapping: "收起各列",
  goTo: (place) => `跳到 ${place}`,
  goToShort: "跳到",
  fieldOf: (header) => `“${header}”用作`,
  unitOf: (header) => `“${header}”的单位`,
  unit: (factor) => units[factor] ?? `×${count(factor)}`,
  unused: "不用",
  sureness: { sure: "把握大", likely: "较可能", unsure: "请确认" },
  recomputed: "由 Fupan 重新计算，不读取",
  split: (fields) => `拆成 ${fields}`,
  wide: (columns, first, last, field) => `“${first}”至“${last}”共 ${count(columns)} 列，都是${field}`,
  unusedColumns: (columns) => `未使用的 ${count(columns)} 列`,
  secondReading: (table) => `与“${table}”同一区域，另作一种数据`,
  joins: "表之间的关联",
  join: (from, to, found, total) => `${from} → ${to}：${count(total)} 个键找到 ${count(found)} 个`,
  joinBrings: (fields) => `带来 ${fields}`,
  joinStop: "不关联",
  problems: "需要看一下",
  severity: { "left-out": "未计入", warning: "提醒", fatal: "无法继续" },
  places: (places) => `${count(places)} 处`,
  showAll: (places) => `全部显示（${count(places)}）`,
  showLess: "收起",
  moreOnSheet: (places) => `另有 ${count(places)} 处，见“数据质量”表页。`,
  allClean: "每一行都能读懂，没有问题。",
  unusedTables: (tables) => `未使用的 ${count(tables)} 张表`,
  stale: "工作簿有改动。",
  lookAgain: "重新查看",
};
