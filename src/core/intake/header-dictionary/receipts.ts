import type { FieldId } from "../../data/fields";
import { dimensionWords } from "./dimensions";
import type { HeaderWords } from "./words";

/** What is still open of an invoice; it marks a list of receivables. */
export const openAmountWords =
  "未付款金额|未收金额|未收款金额|未回款金额|欠款|欠款金额|余额|未付金额|应收余额|未收款|未回款|尚欠金额|outstanding|balance|open amount|balance due|amount outstanding|outstanding amount|unpaid|unpaid amount|open balance|unpaid balance|remaining balance|amount open";

/** 回款/收款, and lists of receivables with what has been paid. */
export const receiptWords: HeaderWords<FieldId<"receipts"> | "amount@open"> = {
  customer: {
    ...dimensionWords.customer,
    strong: `${dimensionWords.customer?.strong ?? ""}|付款方|付款单位|付款人|回款客户|付款客户|payer|paid by|debtor`,
  },
  rep: dimensionWords.rep ?? { strong: "" },
  region: dimensionWords.region ?? { strong: "" },
  date: {
    strong:
      "回款日期|收款日期|到账日期|回款时间|收款时间|到账时间|到款日期|付款日期|实际回款日期|实收日期|入账日期|支付日期|最近回款日期|" +
      "receipt date|payment date|paid date|collection date|date paid|cash date|settlement date|settled date|date received|received date|paid on|payment received date|clear date|clearing date",
    weak: "日期|时间|date",
  },
  amount: {
    strong:
      "回款金额|回款额|收款金额|已收款金额|已收金额|到账金额|实收金额|已回款金额|实际回款|实际回款额|本次回款|已收款|回款|收款|已回款|收款额|到款金额|实收|已付金额|已付款|累计回款|已核销金额|本期回款|" +
      "receipt amount|payment amount|paid amount|amount paid|collected amount|amount received|received amount|cash received|payment|paid|collected|settled amount|amount settled|payments received|amount collected|receipts|collection amount",
    weak: "金额|amount|value|amt",
  },
  orderId: {
    strong:
      "订单号|订单编号|合同编号|合同号|合同编码|订单id|对应合同|对应订单|发票号|发票号码|发票编号|关联合同|关联订单|合同id|" +
      "order id|order number|order no|contract no|contract number|invoice number|invoice no|invoice id|contract id|order ref|invoice|document number",
    weak: "合同名称|单号|编号|document no|reference",
  },
  dueDate: {
    strong:
      "到期日|到期日期|应收日期|应收款日期|应回款日期|约定付款日|约定回款日期|付款到期日|账期到期日|计划回款日期|应付日期|最后付款日|" +
      "due date|due on|payment due|payment due date|maturity date|invoice due date|net due date",
  },
  invoiceDate: {
    strong:
      "开票日期|开票时间|发票日期|账单日期|应收确认日期|invoice date|invoiced on|billing date|bill date|invoiced date|date invoiced|document date",
    weak: "签订日期|签约日期|合同日期|合同签订日期|订单日期|contract date|order date|签单日期",
  },
  invoiceAmount: {
    strong:
      "开票金额|发票金额|应收金额|应收账款|应收款|应收|账单金额|应收款金额|开票额|应收总额|应收账款金额|应回款金额|应收合计|" +
      "invoice amount|invoiced amount|amount invoiced|billed amount|billing amount|amount due|receivable|receivable amount|invoice total|invoice value|total invoiced|billed",
    weak: "合同金额|合同总额|合同额|订单金额|签约金额|contract amount|contract value|order amount",
  },
  "amount@open": { strong: openAmountWords },
  currency: { strong: "币种|货币|币别|currency|currency code" },
};
