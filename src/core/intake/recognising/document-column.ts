import type { ColumnProfile } from "./profile-columns";

const returned = /退|红字|冲红|红单|\b(?:returns?|returned|refund(?:ed)?|credit (?:memo|note))\b/i;
const sold =
  /^(?:销售|销货|出库|普通|正常|现销|赊销|批发|零售|蓝字)|(?:销售|出库|销货|发货)(?:单|订单|发票)?$|^(?:sales?|invoice|sales? (?:invoice|receipt|order)|order|cash sale)$/i;
const header =
  /^(?:单据类型|单据类别|单据名称|业务类型|销售类型|交易类型|出库类型|出入库类型|类型|transaction type|document type|doc type|sales type|type)$/;

const moved = /^(?:stripe )?(?:payouts?|transfers?|withdrawals?|top-?ups?)$|^(?:余额)?(?:提现|转账|充值)/i;

/** Whether a transaction only moved money that had come in already: payout, 提现. */
export function isMoveOfMoney(type: string): boolean {
  return moved.test(type.normalize("NFKC").replace(/_/g, " ").trim());
}

/** The column of an account's transactions that says which of them are none but moves of money. */
export function moveColumn(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  return columns.find(
    ({ named, look, distinct }) =>
      look === "text" && header.test(named.text) && [...distinct].some(isMoveOfMoney),
  );
}

/** Whether a document's type says that goods or money went back: 销售退货单, Credit Memo. */
export function isReturnDocument(type: string): boolean {
  return returned.test(type.normalize("NFKC"));
}

/** The column that tells sales from returns: a type whose every value in sight is a sale's or a return's document. */
export function documentColumn(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  return columns.find(
    ({ named, look, distinct }) =>
      look === "text" &&
      header.test(named.text) &&
      distinct.size > 0 &&
      [...distinct].every((type) => isReturnDocument(type) || sold.test(type.normalize("NFKC").trim())),
  );
}
