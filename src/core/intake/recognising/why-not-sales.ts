import type { Phrase } from "../../data/locale";
import { dataSetLabels } from "../../data/field-labels";
import type { DataSetKind } from "../../data/fields";
import { assignThreshold } from "./score-columns";
import { isForeignHeader, speaksOfOtherThings } from "./name-hints";
import type { ColumnProfile } from "./profile-columns";
import type { TableDraft } from "./reading";
import { relativeColumns } from "./relative-columns";
import { unreadableColumn } from "./unreadable-column";

const reasons = {
  other: {
    zh: "像是费用、采购、库存一类的表",
    en: "it looks like expenses, purchases or stock",
  },
  report: {
    zh: "没有写明是哪年哪月的报表，请写在标题或工作表名里（如 2024年3月）",
    en: "nothing says of which month it is; put that into its title or the sheet's name (March 2024)",
  },
  both: { zh: "没有认出日期列和金额列", en: "no column was recognised as its date or its amount" },
  date: { zh: "没有认出日期列", en: "no column was recognised as its date" },
  amount: { zh: "没有认出金额列", en: "no column was recognised as its amount" },
  weak: { zh: "看不出里面的数字是销售", en: "nothing says that its numbers are sales" },
} as const satisfies Record<string, Phrase>;

/** Why a table was not taken for sales: what it lacks, or which of its columns cannot be read. */
export function whyNotSales({ columns, names, candidates }: TableDraft): Phrase {
  if (speaksOfOtherThings(names) || columns.some(({ named }) => isForeignHeader(named.text)))
    return reasons.other;
  const assigned = candidates.find(({ kind }) => kind === "orders")?.assigned ?? [];
  const has = (field: string): boolean =>
    assigned.some((found) => found.field.split("@")[0] === field && found.score >= assignThreshold);
  const [date, amount] = [has("date"), has("amount") || (has("price") && has("quantity"))];
  if (!date) {
    const unread = unreadableColumn(columns, "orders", "date");
    if (unread) return unreadAs(unread, { zh: "日期", en: "a date" });
  }
  if (!amount) {
    const unread = unreadableColumn(columns, "orders", "amount");
    if (unread) return unreadAs(unread, { zh: "数字", en: "a number" });
  }
  if (!date && relativeColumns(columns).length > 0) return reasons.report;
  if (!date && !amount) return reasons.both;
  if (!date) return reasons.date;
  return amount ? reasons.weak : reasons.amount;
}

/** A list of customers, people or rates is known for what it is, and has no sales in it. */
export function onlyExplains(kind: DataSetKind): Phrase {
  const { zh, en } = dataSetLabels[kind];
  return { zh: `已认出是${zh}，里面没有销售`, en: `recognised as ${en.toLowerCase()}, which hold no sales` };
}

function unreadAs({ header, samples }: ColumnProfile, what: Phrase): Phrase {
  const [sample = ""] = samples;
  return {
    zh: `“${header}”列里的“${sample}”读不成${what.zh}`,
    en: `“${sample}” under “${header}” cannot be read as ${what.en}`,
  };
}
