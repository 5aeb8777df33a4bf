import { serial } from "./days";

/** A made-up maker of sensors and the services around them. */
export type ProductLine = "传感器" | "采集网关" | "云平台" | "实施服务";
export type Region = "华东" | "华南" | "华北" | "华中" | "西南";

export interface Product {
  code: string;
  name: string;
  line: ProductLine;
  /** List price in 元. */
  price: number;
  cost: number;
  launchedOn: number;
  /** Usual pieces of one order. */
  pieces: [number, number];
}

const product = (
  code: string,
  name: string,
  line: ProductLine,
  price: number,
  cost: number,
  pieces: [number, number],
  launchedOn = serial(2021, 3, 1),
): Product => ({ code, name, line, price, cost, pieces, launchedOn });

export const PRODUCTS: readonly Product[] = [
  product("P-101", "温湿度传感器 T1", "传感器", 420, 231, [20, 110]),
  product("P-102", "振动传感器 V2", "传感器", 980, 549, [8, 60]),
  product("P-103", "气体传感器 G3", "传感器", 1560, 905, [6, 40]),
  product("P-104", "水质传感器 W1", "传感器", 2380, 1333, [4, 24], serial(2024, 3, 15)),
  product("P-201", "边缘网关 E100", "采集网关", 3200, 1856, [2, 14]),
  product("P-202", "边缘网关 E300", "采集网关", 6800, 3740, [1, 9]),
  product("P-203", "防爆网关 X500", "采集网关", 9800, 5194, [1, 6], serial(2023, 4, 1)),
  product("P-301", "云平台 标准版（年）", "云平台", 18000, 3960, [1, 2]),
  product("P-302", "云平台 专业版（年）", "云平台", 48000, 9120, [1, 1]),
  product("P-303", "能耗分析模块（年）", "云平台", 26000, 4680, [1, 2], serial(2023, 9, 1)),
  product("P-401", "现场实施（人天）", "实施服务", 1800, 1170, [4, 32]),
  product("P-402", "年度运维", "实施服务", 15000, 8850, [1, 2]),
];

export interface Rep {
  id: string;
  name: string;
  region: Region;
  team: string;
  level: string;
  hiredOn: number;
  /** Orders in an average month. */
  pace: number;
  /** Change of the pace over the 21 months, as a share: 1 doubles it. */
  drift: number;
}

const rep = (
  number: number,
  name: string,
  region: Region,
  team: string,
  level: string,
  hiredOn: number,
  pace: number,
  drift = 0,
): Rep => ({ id: `S${String(number).padStart(3, "0")}`, name, region, team, level, hiredOn, pace, drift });

/** 顾明澈 goes from strength to strength, 贺之遥 from bad to worse; 童乐舟 came in May 2024. */
export const REPS: readonly Rep[] = [
  rep(1, "林舒然", "华东", "华东一部", "高级销售经理", serial(2019, 4, 8), 8.2),
  rep(2, "周砚", "华东", "华东一部", "销售经理", serial(2021, 7, 1), 6.8),
  rep(3, "顾明澈", "华东", "华东二部", "销售经理", serial(2022, 9, 13), 5.2, 1.5),
  rep(4, "沈知夏", "华东", "华东二部", "高级销售经理", serial(2018, 3, 19), 7.4),
  rep(5, "陆青屿", "华南", "华南部", "高级销售经理", serial(2019, 11, 4), 7.6, 0.15),
  rep(6, "黎安", "华南", "华南部", "销售经理", serial(2021, 2, 22), 6.4),
  rep(7, "方予宁", "华南", "华南部", "销售代表", serial(2022, 6, 20), 5.0, 0.2),
  rep(8, "贺之遥", "华北", "华北部", "高级销售经理", serial(2018, 8, 6), 8.4, -0.62),
  rep(9, "宋行舟", "华北", "华北部", "销售经理", serial(2020, 10, 12), 6.6, -0.05),
  rep(10, "乔一诺", "华北", "华北部", "销售代表", serial(2023, 2, 6), 4.2, 0.2),
  rep(11, "江晚", "华中", "华中部", "销售经理", serial(2020, 5, 18), 6.2, 0.1),
  rep(12, "孟怀瑾", "华中", "华中部", "销售代表", serial(2022, 3, 7), 5.0),
  rep(13, "罗望", "西南", "西南部", "销售经理", serial(2020, 1, 6), 6.0, -0.3),
  rep(14, "白景行", "西南", "西南部", "销售代表", serial(2022, 11, 1), 4.8, -0.35),
  rep(15, "童乐舟", "华东", "华东一部", "销售代表", serial(2024, 5, 6), 3.2, 0.3),
];

/** How a year goes, January to December; weights around 1. */
export const SEASON = [0.86, 0.55, 1.14, 0.95, 1.0, 1.26, 0.86, 0.92, 1.2, 0.94, 1.04, 1.38];

/** Orders of a line against the year before. */
export const LINE_TREND: Record<ProductLine, number> = {
  传感器: 0.86,
  采集网关: 1.06,
  云平台: 1.5,
  实施服务: 1.12,
};

/** Achievement of January to September 2024 that targets are set for. */
export const ACHIEVEMENT: Record<Region, number> = {
  华东: 1.05,
  华南: 0.98,
  华北: 0.83,
  华中: 0.96,
  西南: 0.62,
};
