import type { Chance } from "./chance";
import { REPS, type Region, type Rep } from "./company";

export interface Customer {
  code: string;
  name: string;
  industry: string;
  region: Region;
  rep: Rep;
  influence: number;
  potential: number;
  /** How readily it orders, against others. */
  weight: number;
  /** First order month, counted from January 2023; below 0: a customer since before. */
  since: number;
}

const PLACES: Record<Region, readonly string[]> = {
  华东: ["苏州", "无锡", "宁波", "合肥", "嘉兴", "南通", "常州"],
  华南: ["东莞", "佛山", "惠州", "珠海", "中山", "厦门"],
  华北: ["天津", "石家庄", "保定", "唐山", "太原", "济南"],
  华中: ["武汉", "长沙", "襄阳", "郑州", "洛阳"],
  西南: ["成都", "重庆", "绵阳", "贵阳", "昆明"],
};
const FIRST = ["澄", "禾", "驭", "岚", "砺", "桁", "沐", "衡", "朗", "启", "曜", "穹", "泓", "霁"];
const SECOND = ["屿", "川", "序", "谷", "枢", "陌", "棠", "野", "湾", "岳", "汀", "原"];
const TRADES: readonly (readonly [word: string, industry: string])[] = [
  ["精密制造", "装备制造"],
  ["汽车零部件", "汽车"],
  ["新能源", "新能源"],
  ["食品", "食品饮料"],
  ["化工", "化工"],
  ["电子", "电子"],
  ["环保科技", "环保水务"],
  ["制药", "医药"],
];

/** Customers of every rep; names are made of words that no register was asked for. */
export function makeCustomers(chance: Chance): Customer[] {
  const taken = new Set<string>();
  const made: Customer[] = [];
  for (const rep of REPS) {
    const count = Math.round(rep.pace * 1.9);
    for (let at = 0; at < count; at++) {
      const [word, industry] = chance.pick(TRADES);
      const name = freeName(chance, rep.region, word, taken);
      const isOld = rep.hiredOn < 44_927 && chance.happens(0.62);
      made.push({
        code: `C${String(made.length + 1).padStart(4, "0")}`,
        name,
        industry,
        region: rep.region,
        rep,
        influence: chance.integer(1, 5),
        potential: chance.integer(1, 5),
        weight: 0.35 + chance.next() ** 3 * 4,
        since: isOld ? -1 : Math.max(firstMonth(rep), chance.integer(0, 20)),
      });
    }
  }
  return made;
}

/** Month in which a rep who came later begins, counted from January 2023. */
export const firstMonth = (rep: Rep): number => Math.max(0, Math.ceil((rep.hiredOn - 44_927) / 30.4));

function freeName(chance: Chance, region: Region, word: string, taken: Set<string>): string {
  for (;;) {
    const name = `${chance.pick(PLACES[region])}${chance.pick(FIRST)}${chance.pick(SECOND)}${word}有限公司`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
