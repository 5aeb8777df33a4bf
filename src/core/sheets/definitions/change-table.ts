import { isoDate } from "../../data/day";
import { dimensionIds, type DimensionId } from "../../data/fields";
import { say, type Locale, type Phrase } from "../../data/locale";
import type { Change } from "../../review/changes";
import { memberLabel } from "../../review/member-label";
import { columnMaker } from "../column-maker";
import { formatOf } from "../figures";
import type { SheetContext } from "../frame";
import { lightShapes } from "../light-formula";
import type { Block, CellsBlock, PlanCell, TableRow } from "../sheet-plan";
import { dimensionWords, whole } from "../wording";

const headers = {
  metric: { zh: "指标", en: "Metric" },
  scope: { zh: "范围", en: "Scope" },
  before: { zh: "原值", en: "Before" },
  after: { zh: "现值", en: "After" },
  light: { zh: "灯", en: "Light" },
  on: { zh: "日期", en: "Date" },
} as const satisfies Record<string, Phrase>;

/** More lines than this are not read. */
const mostChanges = 300;

/** What the last refresh that brought something new changed: the whole first, changes of a light before others. */
export function changeBlocks({ lastReview, locale }: SheetContext): Block[] {
  if (!lastReview) return [];
  const { on, changes } = lastReview;
  if (changes.length === 0) return [firstTime(isoDate(on), locale)];
  const { word, number } = columnMaker(headers, locale);
  const ranked = changes.map((change, index) => ({ change, index, rank: rankOf(change) }));
  ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  return [
    {
      kind: "table",
      id: "changes",
      heading: { value: headingOf(changes.length, isoDate(on), locale), style: "heading" },
      columns: [
        word("metric", 24),
        word("scope", 44),
        number("before", 26),
        number("after", 34),
        word("light", 24, { align: "center" }),
        word("on", 12, { format: "date" }),
      ],
      rows: ranked.slice(0, mostChanges).map(({ change }) => changeRow(change, on, locale)),
      rules: [],
    },
  ];
}

function firstTime(day: string, locale: Locale): CellsBlock {
  const text =
    locale === "zh-CN"
      ? `${day} 首次复盘，还没有可以比较的上次数值。以后每次刷新，变化列在这里。`
      : `First review on ${day}: there is nothing to compare with yet. What later refreshes change is listed here.`;
  return { kind: "cells", id: "no-changes", rows: [[{ value: text, style: "muted" }]] };
}

function headingOf(count: number, day: string, locale: Locale): string {
  const cut = count > mostChanges;
  return locale === "zh-CN"
    ? `刷新变化 · ${day} · ${count} 项${cut ? `(列出前 ${mostChanges} 项)` : ""}`
    : `What the refresh of ${day} changed · ${count}${cut ? ` (the first ${mostChanges} are listed)` : ""}`;
}

const rankOf = ({ scope, flagBefore, flagAfter }: Change): number =>
  (scope === "{}" ? 0 : 2) + (flagBefore === flagAfter ? 1 : 0);

function changeRow(change: Change, on: number, locale: Locale): TableRow {
  const { id, scope, label, unit, before, after, flagBefore, flagAfter, kind } = change;
  const zh = locale === "zh-CN";
  const missing = (word: string): PlanCell => ({ value: word, style: "muted" });
  const shown = { before: lightShapes[flagBefore], after: lightShapes[flagAfter] };
  return {
    key: `${id}/${scope}`,
    cells: {
      metric: say(label, locale),
      scope: scopeWords(scope, locale),
      before: before ?? missing(kind === "appeared" ? (zh ? "— 新增" : "— new") : "—"),
      after: after ?? missing(kind === "vanished" ? (zh ? "— 不再出现" : "— gone") : "—"),
      light: flagBefore === flagAfter ? shown.after : `${shown.before} → ${shown.after}`,
      on,
    },
    formats: { before: formatOf(unit), after: formatOf(unit) },
  };
}

/** `区域：华东`; the whole is 全部. */
export function scopeWords(scope: string, locale: Locale): string {
  const parts = Object.entries(JSON.parse(scope) as Record<string, string | null>).map(
    ([dimension, member]) => {
      const id = dimensionIds.find((known): known is DimensionId => known === dimension);
      if (!id) return `${dimension}: ${member ?? "—"}`;
      const name = say(memberLabel(id, member), locale);
      return `${say(dimensionWords[id], locale)}${locale === "zh-CN" ? "：" : ": "}${name}`;
    },
  );
  return parts.length > 0 ? parts.join(locale === "zh-CN" ? "，" : ", ") : say(whole, locale);
}
