/** What a number under a header measures, when the header says so. */
export type UnitKind = "money" | "count" | "days" | "ratio";

export interface HeaderUnit {
  /** Factor to the base unit: 10000 for 万元, 1 for 元, 个, 天 and % (percent is settled by the values, not by the header). */
  factor: number;
  kind: UnitKind;
  /** ISO code when the unit names a currency. */
  currency?: string;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  "¥": "CNY",
  "￥": "CNY",
  元: "CNY",
  块: "CNY",
  yuan: "CNY",
  rmb: "CNY",
  人民币: "CNY",
  cny: "CNY",
  $: "USD",
  us$: "USD",
  usd: "USD",
  美元: "USD",
  dollars: "USD",
  "€": "EUR",
  eur: "EUR",
  euro: "EUR",
  欧元: "EUR",
  "£": "GBP",
  gbp: "GBP",
  英镑: "GBP",
  hkd: "HKD",
  hk$: "HKD",
  港币: "HKD",
  港元: "HKD",
  twd: "TWD",
  nt$: "TWD",
  新台币: "TWD",
  台币: "TWD",
  jpy: "JPY",
  日元: "JPY",
  chf: "CHF",
  aud: "AUD",
  cad: "CAD",
  sgd: "SGD",
  inr: "INR",
};

const SCALES: Readonly<Record<string, number>> = {
  千: 1e3,
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  "000": 1e3,
  "000s": 1e3,
  "'000": 1e3,
  "'000s": 1e3,
  "1000": 1e3,
  万: 1e4,
  w: 1e4,
  "10k": 1e4,
  "10000": 1e4,
  十万: 1e5,
  百万: 1e6,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  mm: 1e6,
  million: 1e6,
  millions: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  billions: 1e9,
};

const COUNTS = new Set(
  (
    "个 家 件 台 套 人 名 次 单 笔 条 箱 只 支 张 本 吨 公斤 千克 斤 户 位 把 盒 包 袋 瓶 辆 份 批 组 项 场 款 米 平方米 升 人次 " +
    "pcs pc unit units qty ea each kg ton tons t people persons heads orders deals customers leads times box boxes sets set"
  ).split(" "),
);
const DAYS = new Set("天 日 工作日 自然日 day days d 个工作日".split(" "));
const RATIOS = new Set("% ％ ‰ pct percent percentage 百分比 百分数 pp".split(" "));

const currencyPattern = Object.keys(CURRENCIES)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/\$/g, "\\$"))
  .join("|");
const money = new RegExp(`^(?:(${currencyPattern})\\s*)?(.*?)\\s*(${currencyPattern})?$`);

/**
 * Reads a unit as people put it into brackets: `万元`, `k$`, `RMB`, `in thousands`, `$000`, `个`, `天`, `%`.
 * `null` when the text is no unit. A unit per something (`元/件`) is the unit before the stroke.
 */
export function readUnit(raw: string): HeaderUnit | null {
  const text = raw
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^(?:单位|金额单位|货币单位|币种|unit|units|currency)\s*[::]?\s*/u, "")
    .replace(/^in\s+/, "")
    .replace(/\s+of\s+/, " ")
    .trim();
  if (text === "") return null;
  const [head = "", per] = text.split(/[/每]/u);
  if (per !== undefined && head.trim() !== "") return readUnit(head);
  const word = text.replace(/^[/每]/u, "").trim();
  if (RATIOS.has(word)) return { factor: 1, kind: "ratio" };
  if (DAYS.has(word)) return { factor: 1, kind: "days" };
  if (COUNTS.has(word)) return { factor: 1, kind: "count" };
  return readScaledCount(word) ?? readMoney(word);
}

function readScaledCount(word: string): HeaderUnit | null {
  const scale = SCALES[word.slice(0, 1)];
  return scale !== undefined && COUNTS.has(word.slice(1).trim()) ? { factor: scale, kind: "count" } : null;
}

function readMoney(word: string): HeaderUnit | null {
  const match = money.exec(word);
  if (!match) return null;
  const code = match[1] ?? match[3];
  const rest = (match[2] ?? "").replace(/[\s,]+/g, " ").trim();
  const scale = rest === "" ? 1 : SCALES[rest];
  if (scale === undefined || (code === undefined && rest === "")) return null;
  const currency = code === undefined ? undefined : CURRENCIES[code];
  return { factor: scale, kind: "money", ...(currency === undefined ? {} : { currency }) };
}
