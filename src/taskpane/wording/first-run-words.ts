import type { Locale } from "../../core/data/locale";

/** What a workbook without sales data is met with. */
export interface FirstRunWords {
  title: string;
  /** What Fupan does, in three lines. */
  does: readonly [string, string, string];
  nothing: string;
  needs: string;
  sample: string;
  sampleHint: string;
  inserting: string;
  template: string;
  templateHint: string;
  insert: string;
  lookAgain: string;
}

const zh: FirstRunWords = {
  title: "把销售表变成可以签字的复盘",
  does: [
    "读取您现有的销售表，什么样子都行；源表一格不改。",
    "算出达成、同比环比、差距、红黄绿灯，写进新的表页。",
    "数据变了，按一下刷新：数字更新，您写的字一个不丢。",
  ],
  nothing: "没有找到销售数据",
  needs: "需要一张带日期和金额的订单表，或目标表、业绩指标表。",
  sample: "插入示例数据",
  sampleHint: "两张新工作表，虚构的小团队，随时可删。",
  inserting: "正在写入…",
  template: "空白模板",
  templateHint: "带标题、说明和下拉选项的新工作表，填好即可复盘。",
  insert: "插入模板",
  lookAgain: "重新查看",
};

const en: FirstRunWords = {
  title: "From sales tables to a review you can sign",
  does: [
    "Reads the sales tables you have, in any shape, and changes none of their cells.",
    "Writes achievement, growth, gaps and traffic lights into new sheets.",
    "When data change, one Refresh renews the figures and keeps every word you typed.",
  ],
  nothing: "No sales data found",
  needs: "An order table with dates and amounts is needed, or a table of targets or KPIs.",
  sample: "Insert sample data",
  sampleHint: "Two new sheets of a made-up team. Delete them at any time.",
  inserting: "Writing…",
  template: "Empty template",
  templateHint: "A new sheet with headers, notes and lists. Fill it in and review.",
  insert: "Insert template",
  lookAgain: "Look again",
};

/** The first page's words in the reader's language. */
export function firstRunWordsFor(locale: Locale): FirstRunWords {
  return locale === "zh-CN" ? zh : en;
}
