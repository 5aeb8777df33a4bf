import type { FieldId } from "../../data/fields";
import { dimensionWords } from "./dimensions";
import type { HeaderWords } from "./words";

/** 订单/成交/签约. `date@year` and its like are a date in parts. */
export const orderWords: HeaderWords<
  FieldId<"orders"> | "date@year" | "date@month" | "date@day" | "row@status" | "row@document"
> = {
  ...dimensionWords,
  date: {
    strong:
      "下单日期|订单日期|签约日期|成交日期|销售日期|签单日期|签订日期|合同日期|合同签订日期|签约时间|下单时间|订单时间|成交时间|签单时间|销售时间|订购日期|出单日期|交易日期|业务日期|合同签订时间|订货日期|开单日期|单据日期|购买日期|支付时间|付款时间|订单提交时间|订单创建时间|订单付款时间|订单支付时间|支付完成时间|营业日期|承保日期|投保日期|签约日|成交日|" +
      "order date|sale date|sales date|date of sale|date of order|transaction date|txn date|trans date|trn date|deal date|purchase date|contract date|signing date|sold date|booking date|posting date|date sold|order placed|ordered on|sold on|order time|close date|closed date|invoice date|document date|doc date|billing date|order purchase timestamp|purchase timestamp|order timestamp|order datetime|sale datetime|transaction time|date time|datum|belegdatum|rechnungsdatum|bestelldatum|auftragsdatum|verkaufsdatum|buchungsdatum",
    weak: "日期|时间|年月日|date|day|交货年月|月份|年月|month|period|order month|yyyymm|统计日期|发生日期|登记日期|录入日期|发货日期|出库日期|开票日期|timestamp|datetime|week ending|week end|week ending date|week end date|week of|week starting|week commencing|week beginning|周结束日期|周末日期|周开始日期|周|周次|周别|week|week number|calendar week|created at|created|created utc|created on|created date|date created|paid at",
  },
  amount: {
    strong:
      "销售额|销售金额|成交额|成交金额|订单金额|签约金额|合同金额|合同额|签约额|销售收入|营业收入|实际销售额|订单总额|订单总金额|实际成交额|签单金额|签单额|合同总额|合同总金额|实付金额|应付金额|订单额|业绩|销售业绩|业绩金额|实收金额|净销售额|销售净额|营业额|收入|营收|销售总额|销售总金额|总销售额|成交总额|实际业绩|实际完成额|完成额|实际收入|价税合计|订单应付金额|用户实付金额|商家实收金额|商家应收金额|买家实付金额|实际支付金额|实付款|含税金额|不含税金额|实际销售|销售实际|实绩|流水|当日销售额|日销售额|当日营业额|日营业额|营业额合计|保费|首年保费|规模保费|标准保费|保费收入|保费金额|认购金额|签约总价|成交总额|" +
      "sales amount|sale|sales revenue|revenue|sales|net sales|order amount|order value|order total|total sales|total revenue|sale amount|sales value|deal amount|deal value|contract value|contract amount|net revenue|net amount|net sales amount|untaxed amount|untaxed total|amount untaxed|extended price|line total|line amount|total amount|turnover|total price|acv|tcv|arr|bookings|actual sales|actual revenue|sale value|sale price total|subtotal|ext price|order revenue|amount paid|actual amount|sum of sales|extended amount|order subtotal|order subtotal amount|net value|billing value|row total|line value|umsatz|nettoumsatz|umsatz netto|gesamtbetrag|nettobetrag|rechnungsbetrag|auftragswert|erlös|premium|gross premium|written premium|gross written premium|premium amount|ist umsatz",
    weak: "金额|总额|销售|总价|小计|合计金额|总金额|实际|实际值|完成|实际完成|已完成|金额合计|amount|value|total|amt|actual|actuals|price total|purchase amount|spend|合同价|成交价|成交价格|售价合计|closed won|closed won amount|won amount|won revenue|赢单金额|gross sales|gross amount|gross revenue|gmv|流水|betrag",
  },
  orderId: {
    strong:
      "订单号|订单编号|订单id|订单编码|合同编号|合同号|单号|销售单号|合同编码|订单流水号|出库单号|单据编号|单据号|订单代码|交易号|流水号|合同id|主订单编号|主订单号|子订单编号|子订单号|小票号|so号|销售订单号|订单|" +
      "order id|order number|order no|order key|sales order number|order code|sales order|so number|so no|transaction id|txn id|txn no|trans id|invoice number|invoice no|invoice id|contract number|contract no|contract id|po number|po no|order ref|order reference|sale id|sales id|document number|doc no|doc num|doc number|sales doc|sales document|receipt number|po|order|rechnungsnr|rechnungsnummer|belegnr|belegnummer|auftragsnr|auftragsnummer|bestellnr|bestellnummer",
    weak: "合同名称|编号|invoice|transaction|transaction number|document no|票号",
  },
  quantity: {
    strong:
      "数量|销售数量|订单数量|销量|件数|订购数量|购买数量|成交数量|台数|套数|出库数量|实发数量|销售件数|出货数量|销售量|订货数量|" +
      "quantity|order quantity|qty|units sold|units|order qty|qty sold|quantity sold|quantity ordered|lineitem quantity|sales quantity|sales volume|volume|pieces|number of units|unit sales|items sold|boxes shipped|units shipped|cases sold|boxes sold|bottles sold|pieces sold|tickets sold|copies sold|menge|stückzahl",
    weak: "count|number|个数|no of items",
  },
  price: {
    strong:
      "折后单价|成交单价|实际单价|净价|单价|销售单价|售价|产品单价|商品单价|销售价格|价格|实际售价|" +
      "net price|net unit price|unit price|sales price|selling price|price per unit|price each|unit selling price|price|item price|lineitem price|rate per unit|list price|einzelpreis|stückpreis",
    weak: "标价|原价|retail price|msrp|吊牌价",
  },
  cost: {
    strong:
      "成本|总成本|销售成本|成本金额|成本额|订单成本|营业成本|产品成本合计|成本合计|" +
      "cost|total cost|total product cost|cogs|cost of goods sold|cost amount|cost of sales|order cost|product cost|line cost|total cost of goods",
    weak: "采购成本|费用成本",
  },
  unitCost: {
    strong:
      "单位成本|成本单价|成本价|单件成本|进价|进货价|采购价|unit cost|cost price|cost per unit|standard cost|cost each|purchase price|unit cost price",
  },
  margin: {
    strong:
      "毛利|毛利额|利润|毛利润|利润额|毛利金额|销售毛利|销售利润|净利润|订单毛利|利润金额|" +
      "profit|gross profit|margin|gross margin|margin amount|profit amount|net profit|order profit|contribution margin|gp|contribution|gross income|gross profit amount",
  },
  discount: {
    strong:
      "折扣|折扣率|折扣比例|优惠率|让利率|优惠比例|discount|discount pct|discount rate|discount percent|discount percentage|disc|disc pct|unit price discount pct",
    weak: "折扣金额|折扣额|优惠金额|优惠额|discount amount|discount value|优惠|markdown",
  },
  returned: {
    strong:
      "退货|是否退货|退货状态|退货标记|退款|是否退款|退换货|退货标识|退款状态|退单|是否退单|returned|return|is returned|return state|return status|return flag|refund|refunded|is refund|returned flag",
  },
  currency: {
    strong:
      "币种|货币|币别|结算币种|货币类型|交易币种|currency|currency code|curr|ccy|transaction currency|currency key|iso currency",
  },
  deliveredOn: {
    strong:
      "交付日期|交货日期|实际交付日期|发货日期|出货日期|送达日期|完成日期|交付时间|实际交货日期|发货时间|签收日期|到货日期|验收日期|收货日期|" +
      "delivery date|delivered date|delivered on|ship date|shipped date|shipping date|shipment date|date shipped|delivered|date delivered|actual delivery date|fulfilment date|fulfillment date|order delivered customer date|delivered customer date",
  },
  dueOn: {
    strong:
      "要求交期|承诺交期|约定交付日期|计划交付日期|应交日期|交期|要求到货日期|预计交付日期|计划交货日期|要求交货日期|约定交期|" +
      "due date|required date|promised date|requested delivery date|expected delivery date|expected delivery|required by|need by date|commit date|promise date|order estimated delivery date|estimated delivery date|estimated delivery",
  },
  firstContactOn: {
    strong:
      "首次接触|首次接触日期|首次联系日期|首次沟通日期|初次接触日期|首访日期|首次跟进日期|首次拜访日期|first contact|first contact date|first contacted on|first touch date|lead date",
  },
  referral: {
    strong:
      "转介绍|是否转介绍|老带新|是否老带新|推荐人|介绍人|是否推荐|referral|is referral|referred|referred by|referral flag",
  },
  "row@status": {
    strong:
      "订单状态|交易状态|支付状态|付款状态|单据状态|合同状态|order status|payment status|financial status|transaction status|invoice status",
    weak: "状态|status|当前状态",
  },
  "date@year": {
    strong: "年|年份|年度|year|order year|sales year|calendar year|fiscal year|销售年份|订单年份|jahr",
  },
  "date@month": { strong: "月|月份|month|month number|order month|销售月份|month no|month name" },
  "date@day": { strong: "日|day|day of month|日号" },
};
