import { say, type Phrase } from "../../data/locale";
import { columnMaker } from "../column-maker";
import type { SheetContext } from "../frame";
import type { TableBlock, TableRow } from "../sheet-plan";
import { sheetName } from "../sheet-names";
import { isLive } from "./live-or-static";
import { breakdownEntries, figureEntries, targetEntries, type LiveEntry } from "./live-notes";

const headers = {
  figure: { zh: "数", en: "Figure" },
  sheet: { zh: "所在工作表", en: "On sheet" },
  way: { zh: "方式", en: "Kind" },
  from: { zh: "汇总的列 / 静态原因", en: "Columns added up / why static" },
} as const satisfies Record<string, Phrase>;

const ways = {
  live: { zh: "实时公式", en: "live formula" },
  static: { zh: "静态值", en: "static value" },
} as const satisfies Record<string, Phrase>;

const actualOf = ({ zh, en }: Phrase): Phrase => ({ zh: `${zh} · 实际`, en: `${en} · actual` });

/** Which sums are formulas over which columns of the user's tables, and why the others are not: one line each. */
export function liveTable({ live, locale, review }: SheetContext): TableBlock {
  const { word } = columnMaker(headers, locale);
  const rowOf = (sheet: "performance" | "breakdown", { id, label, aspect, found }: LiveEntry): TableRow => ({
    key: `${sheet}:${id}`,
    cells: {
      figure: aspect === "target" ? say(label, locale) : say(actualOf(label), locale),
      sheet: sheetName(sheet, locale),
      way: say(isLive(found) ? ways.live : ways.static, locale),
      from: isLive(found) ? found.live.columns : say(found.why, locale),
    },
  });
  return {
    kind: "table",
    id: "live-sums",
    heading: {
      value: say({ zh: "哪些数随源表实时变化", en: "Which figures follow the source tables" }, locale),
      style: "heading",
    },
    columns: [word("figure", 26), word("sheet", 14), word("way", 14), word("from", 60, { wrap: true })],
    rows: [
      ...figureEntries(review, live).map((entry) => rowOf("performance", entry)),
      ...targetEntries(review, live).map((entry) => rowOf("performance", entry)),
      ...breakdownEntries(live).map((entry) => rowOf("breakdown", entry)),
    ],
    rules: [],
  };
}
