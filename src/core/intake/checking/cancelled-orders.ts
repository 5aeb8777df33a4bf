import { roundHalfAway } from "../../data/rounding";
import type { Question } from "../../data/source-report";
import { frameNumbers, frameText, pickFrameRows, withFields, type Frame } from "../reading/frame";
import { isMoveOfMoney } from "../recognising/document-column";
import type { RowAccount } from "../rows/row-account";

export const cancelledQuestion = "cancelled-orders";

/** Words of a status by which no sale came about. A refund is a return: the order itself had been one. */
const cancelled =
  /^(?:已|全部|客户|订单|系统|买家)?(?:取消|作废|撤销|撤单|失效|无效)|交易关闭|^(?:已|订单已?)?关闭$|(?:支付|付款|交易)失败|(?:^|[:：-]\s*)(?:order |payment )?(?:cancell?ed|voided?|failed|declined|rejected|abandoned)\b/i;

function cancelledRows(frame: Frame): { row: number; text: string }[] {
  const status = frameText(frame, "row@status");
  if (!status) return [];
  const marked = status.dictionary.map(
    (text) => cancelled.test(text.normalize("NFKC").trim()) || isMoveOfMoney(text),
  );
  if (!marked.includes(true)) return [];
  return Array.from(status.codes).flatMap((code, row) =>
    marked[code] ? [{ row, text: status.dictionary[code] ?? "" }] : [],
  );
}

function without(frame: Frame, rows: readonly { row: number }[]): Frame {
  const out = new Set(rows.map(({ row }) => row));
  const all = Uint32Array.from({ length: frame.rowCount }, (_, row) => row);
  return pickFrameRows(
    frame,
    all.filter((row) => !out.has(row)),
  );
}

/**
 * Asks whether orders that a status column calls cancelled, failed or void should count, and says what they amount to. They count
 * until somebody answers, so that totals equal the sums of the user's own columns; left out, each is listed with its cell.
 * Where every row says so the word means something else, and nobody is asked. The status itself is no field of orders.
 */
export function handleCancelled(
  frames: readonly Frame[],
  answer: string | undefined,
  accounts: ReadonlyMap<string, RowAccount>,
): { frames: Frame[]; question?: Question } {
  let [found, amount] = [0, 0];
  const samples = new Set<string>();
  const result = frames.map((frame) => {
    const rows = cancelledRows(frame);
    const plain = withFields(frame, new Map([["row@status", undefined]]));
    // A header's rows are no sales by themselves: its lines have taken the status from it.
    if (rows.length === 0 || rows.length === frame.rowCount || frame.table.role === "header") return plain;
    found += rows.length;
    const amounts = frameNumbers(frame, "amount");
    for (const { row } of rows) amount += amounts?.[row] || 0;
    rows.forEach(({ text }) => samples.add(text));
    if (answer !== "exclude") return plain;
    const account = accounts.get(frame.table.id);
    const column = frame.table.columns.find(({ field }) => field === "row@status")?.index;
    for (const { row, text } of rows)
      account?.leaveOut(frame.rowNumber[row] ?? 0, "cancelled-order", {
        text,
        ...(column === undefined ? {} : { column }),
      });
    return without(plain, rows);
  });
  if (found === 0 || answer !== undefined) return { frames: result };
  const shown = [...samples].slice(0, 3);
  const question: Question = {
    id: cancelledQuestion,
    code: "cancelled-orders",
    params: { count: found, amount: roundHalfAway(amount, 2), status: shown.join(" / ") },
    options: [
      { value: "keep", label: { zh: "照常计入", en: "Count them" } },
      { value: "exclude", label: { zh: "不计入", en: "Leave them out" }, samples: shown },
    ],
    answer: "keep",
  };
  return { frames: result, question };
}
