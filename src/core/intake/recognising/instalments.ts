import {
  fieldMap,
  type Instalments,
  type ReadField,
  type Reading,
  type TableDraft,
  type WideTag,
} from "./reading";
import type { ColumnProfile } from "./profile-columns";
import { isNumeric } from "./profile-columns";
import { speaksOf } from "./name-hints";
import { headerPeriod } from "./wide-headers";

const fewest = 2;
const dateWord = /日期|时间|日$|\bdate\b|\bon$/iu;
const notPaid =
  /计划|应收|应付|应回|预计|约定|开票|发票|未|欠|比例|占比|[率%]|状态|方式|合同|目标|plan|\bdue\b|expected|invoice|unpaid|open|ratio|percent|status|method|target/iu;
const payment = /款|到账|[定订]金|[质保]金|payment|paid|instal|receiv|receipt|collect|deposit/iu;
const words =
  /日期|时间|金额|实际|回款|收款|到账|到款|付款|支付|实[收付]|情况|[款额日]|date|amount|paid|payment|received|receipt|collected|collection|\bon\b|[\s_\-–:：/().#]/giu;
const nth =
  /^(?:第?[\d一二三四五六七八九十]+(?:[次期笔批]|st|nd|rd|th)?(?:instal?lment)?|首[次期笔批]?|末[次期笔批]?|[预定订]金?|尾|余|进度|到货|发货|安装|调试|交付|中期|竣工|验收|[质保]*金|(?:instal?lment|milestone)\d+|(?:first|second|third|fourth|last|final|initial|deposit|advance|down|balance|retention)(?:instal?lment)?)$/iu;
const paidInMonth =
  /^(?:实际|已)?(?:回款|收款|到账|到款|实收)(?:金额|额|情况|明细)?$|^(?:collected|collections?|received|receipts?|paid|payments?)$/iu;

const keyOf = ({ levels }: ColumnProfile): string =>
  levels.join(" ").normalize("NFKC").replace(words, "").toLowerCase();

/** Finds them among a table's columns; `null` when there are fewer than two. */
export function findInstalments(
  columns: readonly ColumnProfile[],
  names: readonly string[],
): Instalments | null {
  const own = columns.filter(({ header }) => !notPaid.test(header));
  const months = own.filter(isPaidInMonth);
  if (months.length >= fewest) {
    const tags = months.map((column) => [column.index, periodTag(column)] as const);
    return { amounts: new Map(tags), dates: [], undated: [] };
  }
  const ofPayments = speaksOf("receipts", names);
  const keyed = own.filter((column) => nth.test(keyOf(column)));
  const dates = keyed.filter(
    ({ look, header }) => look === "date" || (look === "blank" && dateWord.test(header)),
  );
  const amounts = keyed.filter(
    (column) =>
      isNumeric(column) &&
      !dates.includes(column) &&
      (payment.test(column.header) || (ofPayments && column.header.includes("金额"))),
  );
  if (new Set(amounts.map(keyOf)).size < Math.max(fewest, amounts.length)) return null;
  const tags = new Map<number, WideTag>();
  for (const amount of amounts) {
    const date = dates.find((column) => keyOf(column) === keyOf(amount));
    if (date) tags.set(amount.index, { dated: date.index });
  }
  const used = new Set([...tags.values()].map(({ dated }) => dated));
  return {
    amounts: tags,
    dates: dates.filter(({ index }) => used.has(index)),
    undated: amounts.filter(({ index, values }) => !tags.has(index) && values.length > 0),
  };
}

function isPaidInMonth(column: ColumnProfile): boolean {
  const found = isNumeric(column) ? headerPeriod(column.levels) : null;
  return found?.period.kind === "month" && paidInMonth.test(found.rest.join(""));
}

function periodTag({ levels }: ColumnProfile): WideTag {
  const found = headerPeriod(levels);
  return found ? { period: found.period } : {};
}

const named = /^(?:customer|rep|region|team|orderId|currency)/;

/** The readings of a table with its instalments as receipts, one for each that is filled; the contract stays an order. */
export function withInstalments(draft: TableDraft, readings: readonly Reading[]): Reading[] {
  const { instalments, candidates } = draft;
  const receipts = candidates.find(({ kind }) => kind === "receipts");
  const orders = readings.filter(({ kind }) => kind === "orders" || kind === "targets");
  const isMonthly = instalments?.dates.length === 0;
  if (!instalments || instalments.amounts.size === 0 || !receipts || (isMonthly && orders.length === 0))
    return [...readings];
  const fields = fieldMap(receipts.assigned.filter(({ field }) => named.test(field)));
  for (const { index, header } of instalments.dates) fields.set(index, dated(header));
  return [
    ...orders,
    {
      kind: "receipts",
      confidence: 0.85,
      fields,
      ties: [],
      wide: { columns: instalments.amounts, field: "amount" },
    },
  ];
}

const dated = (header: string): ReadField => ({ field: `paidOn@${header}`, score: 0.9 });
