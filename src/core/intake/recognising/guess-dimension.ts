import type { DimensionId } from "../../data/fields";
import { simplify } from "../../data/simplify";

/** Values of each dimension that other tables of the workbook show, folded. */
export type KnownMembers = ReadonlyMap<DimensionId, ReadonlySet<string>>;

/** Text as names are compared: half width, simplified, no outer spaces, lower case. */
export function foldMember(text: string): string {
  return simplify(text.normalize("NFKC")).replace(/\s+/g, " ").trim().toLowerCase();
}

const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤滕";

const patterns: readonly (readonly [DimensionId, RegExp])[] = [
  [
    "orderType",
    /^(?:new|existing|renewal|renew|upsell|cross ?sell|expansion|returning|repeat|新签|续约|续签|续费|新购|复购|增购|新客|老客|新客户|老客户|新单|老单|增值)(?: (?:customers?|business|clients?))?$/,
  ],
  [
    "region",
    /^(?:华[东南西北中]|[东西南北]+(?:北|南|区|部|方|大区|片区)?|中部|东部|西部|南部|北部|西南|西北|东北|海外|国内|国际|总部|港澳台|[一-龥]{1,3}(?:省|市|区|大区|片区|地区|战区|分公司|办事处))(?:区|大区|地区|片区)?$|^(?:北京|上海|天津|重庆|广东|广州|深圳|江苏|南京|浙江|杭州|山东|四川|成都|湖北|武汉|湖南|长沙|河南|河北|福建|安徽|江西|陕西|西安|辽宁|吉林|黑龙江|云南|贵州|广西|海南|山西|内蒙古|甘肃|青海|宁夏|新疆|西藏|香港|台湾|澳门|苏州)$|^(?:north|south|east|west|central|northern|southern|eastern|western|northeast|northwest|southeast|southwest|north ?east|emea|apac|latam|americas|europe|asia|africa|north america|south america|united states|usa|us|uk|united kingdom|canada|china|japan|germany|france|australia|mexico|brazil|india|argentina|chile|colombia|columbia|spain|italy)$/,
  ],
  ["store", /(?:店|商场|专柜|门市)$|\b(?:store|shop|outlet)\b/],
  ["team", /(?:[一二三四五六七八九十\d]+[部组队]|团队|小组|战队|事业部|销售部|组)$|\bteam\b/],
  [
    "tier",
    /^(?:[abcds]|[abc]类|[abc]级|vip|战略|成长|零散|重点|gold|silver|bronze|platinum|tier ?\d)(?:客户)?$/,
  ],
  [
    "channel",
    /^(?:线上|线下|电商|直销|分销|经销|代理|电销|展会|转介绍|内容|官网|天猫|京东|抖音|拼多多|门店|渠道|大客户|零售|批发|online|offline|direct|partner|retail|wholesale|web|e ?commerce|distributor|internet|phone|reseller|referral)$/,
  ],
];

const person = new RegExp(`^[${SURNAMES}][\\u4e00-\\u9fa5]{1,2}$`, "u");

/**
 * Which dimension some names are members of: known from the workbook's other tables, else by their look (华东, 王伟, 一部,
 * New/Existing); `null` when nothing says so.
 */
export function guessDimension(names: readonly string[], known: KnownMembers): DimensionId | null {
  const folded = [...new Set(names.map(foldMember))].filter((name) => name !== "");
  if (folded.length === 0) return null;
  const shares = [...known].map(([dimension, members]) => ({
    dimension,
    share: folded.filter((name) => members.has(name)).length / folded.length,
  }));
  const [best] = shares.sort((a, b) => b.share - a.share);
  if (best && best.share >= 0.6) return best.dimension;
  const byLook = patterns.find(
    ([, pattern]) => folded.filter((name) => pattern.test(name)).length >= folded.length * 0.75,
  );
  if (byLook) return byLook[0];
  return folded.every((name) => person.test(name)) ? "rep" : null;
}
