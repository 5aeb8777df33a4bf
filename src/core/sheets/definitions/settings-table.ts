import { say, type Locale } from "../../data/locale";
import { defaultSettings, type Settings } from "../../settings";
import { columnMaker } from "../column-maker";
import type { SheetContext } from "../frame";
import type { TableBlock, TableRow } from "../sheet-plan";
import { settingText } from "./setting-text";
import { planWords, settingWords, type SettingWords } from "./setting-words";

const headers = {
  setting: { zh: "设置", en: "Setting" },
  value: { zh: "取值", en: "Value" },
  origin: { zh: "来源", en: "Origin" },
};

/** Every setting in force in words; those that differ from the defaults come first. */
export function settingsTable({ review, locale }: SheetContext): TableBlock {
  const { word } = columnMaker(headers, locale);
  const { plan, ...rest } = review.settings;
  const rows = [
    ...Object.keys(settingWords).map((key) => {
      const id = key as keyof typeof settingWords;
      return settingRow(key, settingWords[id], rest[id], defaultSettings[id], locale);
    }),
    ...Object.keys(planWords).map((key) => {
      const id = key as keyof Settings["plan"];
      return settingRow(`plan.${key}`, planWords[id], plan[id], defaultSettings.plan[id], locale);
    }),
  ];
  return {
    kind: "table",
    id: "settings",
    heading: { value: locale === "zh-CN" ? "本次使用的设置" : "Settings in force", style: "heading" },
    columns: [word("setting", 24), word("value", 44, { wrap: true }), word("origin", 26)],
    rows: [...rows.filter(({ changed }) => changed), ...rows.filter(({ changed }) => !changed)].map(
      ({ row }) => row,
    ),
    rules: [],
  };
}

function settingRow(
  key: string,
  words: SettingWords,
  value: unknown,
  standard: unknown,
  locale: Locale,
): { row: TableRow; changed: boolean } {
  const changed = JSON.stringify(value) !== JSON.stringify(standard);
  const zh = locale === "zh-CN";
  const before = settingText(standard, words, locale);
  const differs = zh ? `已修改(默认 ${before})` : `changed (default ${before})`;
  const origin = changed ? differs : zh ? "默认" : "default";
  return {
    changed,
    row: {
      key: `setting:${key}`,
      cells: {
        setting: say(words.label, locale),
        value: settingText(value, words, locale),
        origin: changed ? { value: origin, style: "warn" } : origin,
      },
    },
  };
}
