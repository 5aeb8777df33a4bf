import { kindQuestion } from "./kind-question";
import { speaksOf } from "./name-hints";
import { ignored, type TableDraft } from "./reading";

/** Fields that only a sale has; a date, a person and an amount are in any ledger. */
const ofSales = new Set([
  "customer",
  "orderId",
  "product",
  "quantity",
  "price",
  "channel",
  "store",
  "orderType",
  "cost",
  "margin",
]);
const certain = 0.9;
const salesPerson = /销售|业务|客户经理|sales|\brep\b|account/i;
const spending =
  /差旅|餐费|餐饮|交通费|办公|住宿|招待费|房租|水电|报销|\b(?:travel|meals?|hotels?|office supplies|taxi|rent|parking|flights?|reimburse\w*|approved(?: by)?|mileage)\b/i;

/** Whether nothing about a table says that its amounts are sales: not its names, its amount's header nor any other column. */
function isDoubtful({ readings, candidates, columns, names }: TableDraft): boolean {
  const [only] = readings;
  if (readings.length !== 1 || only?.kind !== "orders" || only.wide || only.role || only.sheetMember)
    return false;
  const assigned = candidates.find(({ kind }) => kind === "orders")?.assigned ?? [];
  const told = assigned.some(
    ({ field, score, column }) =>
      (score >= certain && (field === "amount" || ofSales.has(field))) ||
      (field === "rep" && salesPerson.test(column.header)),
  );
  return !told && columns.every(({ rows }) => rows > 0) && !speaksOf("orders", names);
}

/** Expenses say what was paid for: travel, meals, rent. */
function looksLikeSpending({ columns, names }: TableDraft): boolean {
  return [
    ...names,
    ...columns.flatMap(({ header, look, distinct }) => [header, ...(look === "text" ? distinct : [])]),
  ].some((text) => spending.test(text));
}

/** Asks about tables that have the shape of orders and nothing else of them; what looks like expenses is left out meanwhile. */
export function doubtOrders(drafts: readonly TableDraft[], answers: Readonly<Record<string, string>>): void {
  for (const draft of drafts) {
    if (!isDoubtful(draft)) continue;
    const question = kindQuestion(
      draft.found,
      ["orders", "receipts"],
      looksLikeSpending(draft) ? "ignored" : "orders",
    );
    draft.questions.push(question);
    if (question.answer === "ignored" && answers[question.id] !== "orders") draft.readings = [ignored(0.5)];
  }
}
