import { dimensionIds } from "../../data/fields";
import { assignFields } from "./assign-fields";
import type { ColumnProfile } from "./profile-columns";
import { isNumeric } from "./profile-columns";
import { ignored, questionId, tableLabel, type Reading, type ReadField, type TableDraft } from "./reading";

const back = "退货|退款|退换货|退单|return(?:ed)?|refund(?:ed)?";
const listName = new RegExp(`${back}`, "i");
const dateName = new RegExp(
  `^(?:(?:${back})(?:日期|时间| date| time)?(?: on)?|日期|date|refunded at|returned on)$`,
  "i",
);
const amountName = new RegExp(
  `^(?:(?:${back})(?:总?金额|总?额| amount| value| total)|金额|amount|credit amount)$`,
  "i",
);
const quantityName = new RegExp(
  `^(?:(?:${back})(?:数量|件数| quantity| qty| units)|数量|quantity|qty)$`,
  "i",
);
const orderName =
  /^(?:原|原始|对应|关联|销售)?订单(?:号|编号)$|^(?:original |sales )?order (?:id|no|number)$/i;
const kept: readonly string[] = dimensionIds;

/**
 * A list of returns with dates and amounts (退货 beside 订单) takes back what the orders brought: it is read as orders whose amounts
 * count as negative, and that is asked. Where the orders show returns themselves it is left out meanwhile.
 */
export function takeReturnLists(
  drafts: readonly TableDraft[],
  answers: Readonly<Record<string, string>>,
): void {
  const sales = drafts.filter((draft) => draft.readings.some(({ kind, wide }) => kind === "orders" && !wide));
  for (const draft of drafts) {
    const others = sales.filter((other) => other !== draft);
    const reading = others.length > 0 ? returnsReading(draft) : null;
    if (!reading) continue;
    const answer = others.some(showsReturns) ? "no" : "yes";
    const id = questionId("returns-deducted", draft.found, "returns");
    draft.questions.push({
      id,
      code: "returns-deducted",
      params: { table: tableLabel(draft.found) },
      sheet: draft.found.sheet,
      options: [
        { value: "yes", label: { zh: "扣除", en: "take them off" } },
        { value: "no", label: { zh: "不扣除", en: "leave them out" } },
      ],
      answer,
    });
    draft.readings = [(answers[id] ?? answer) === "yes" ? reading : ignored(0.6)];
  }
}

/** Negative amounts, or a column that marks what came back. */
function showsReturns({ readings, columns }: TableDraft): boolean {
  const fields = readings.find(({ kind }) => kind === "orders")?.fields;
  return columns.some(({ index, values }) => {
    const field = fields?.get(index)?.field;
    if (field === "returned") return true;
    return field === "amount" && values.some((value) => typeof value === "number" && value < 0);
  });
}

function returnsReading({ found, names, columns, readings }: TableDraft): Reading | null {
  if (![...names, found.sheet].some((name) => listName.test(name)) || found.body.rows === 0) return null;
  if (readings.some(({ kind }) => !["ignored", "lookup", "orders"].includes(kind))) return null;
  const called = (pattern: RegExp): ColumnProfile[] =>
    columns.filter(({ named }) => pattern.test(named.text));
  const [amount] = called(amountName).filter(isNumeric);
  const date = called(dateName).find(({ look }) => look === "date");
  if (!amount || !date) return null;
  const [order] = called(orderName);
  const [quantity] = called(quantityName).filter(isNumeric);
  const own = new Set([amount, date, order, quantity].map((column) => column?.index));
  const rest = assignFields(
    "orders",
    columns.filter(({ index }) => !own.has(index)),
  ).assigned;
  const sure = (field: string): ReadField => ({ field, score: 0.9 });
  const fields = new Map<number, ReadField>([
    ...rest
      .filter(({ field }) => kept.includes(field) || field === "currency")
      .map(({ column, field, score }) => [column.index, { field, score: Math.min(1, score) }] as const),
    [amount.index, sure("amount")],
    [date.index, sure("date")],
    ...(order ? [[order.index, sure("orderId")] as const] : []),
    ...(quantity ? [[quantity.index, sure("quantity")] as const] : []),
  ]);
  return { kind: "orders", confidence: 0.8, fields, ties: [], returns: true };
}
