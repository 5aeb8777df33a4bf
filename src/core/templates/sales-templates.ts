import type { Template } from "./template";
import {
  amountColumn as amount,
  countColumn as count,
  dateColumn as date,
  listColumn as list,
  monthColumn as month,
  needed,
  phrase,
  textColumn as text,
} from "./template-columns";

const customer = text(
  "customer",
  ["客户名称", "Customer"],
  ["同一客户始终写同一个名称", "Always the same name for the same customer"],
  ["上海明远科技", "Northwind Ltd"],
);
const rep = text("rep", ["销售员", "Sales Rep"], ["负责人姓名", "Who is responsible"], ["张伟", "Amy Chen"]);
const region = text("region", ["区域", "Region"], ["大区或省份", "Sales region"], ["华东", "East"]);
const productLine = text(
  "productLine",
  ["产品线", "Product Line"],
  ["产品所属类别", "What the product belongs to"],
  ["软件", "Software"],
);
const product = text(
  "product",
  ["产品名称", "Product"],
  ["与产品清单一致", "As in the product list"],
  ["标准版", "Standard"],
);
const channel = list(
  [
    ["直销", "Direct"],
    ["渠道", "Partner"],
    ["线上", "Online"],
    ["转介绍", "Referral"],
    ["展会", "Event"],
  ],
  false,
)("channel", ["渠道", "Channel"], ["可选，也可写别的", "Choose, or write another"]);
const orderId = (needs: string, where: string) =>
  text("orderId", ["订单号", "Order ID"], [needs, where], "SO-0001");

export const ordersTemplate: Template = {
  kind: "orders",
  name: phrase("订单模板", "Orders template"),
  tableName: phrase("订单模板", "OrdersTemplate"),
  purpose: phrase(
    "一行一笔订单（或一笔订单的一个产品）。业绩、毛利、客户和产品的数字都由此算出。",
    "One row for each order, or for each product of an order. Sales, margin, customers and products are computed from it.",
  ),
  columns: [
    needed(date("date", ["订单日期", "Order Date"], ["成交或签约那天", "Day of the order"], "2024-03-05")),
    orderId("同一订单的各行写同一个号", "The same for all rows of one order"),
    customer,
    product,
    productLine,
    region,
    text("team", ["团队", "Team"], ["销售团队或部门", "Sales team"], ["一部", "Team A"]),
    rep,
    channel,
    list(
      [
        ["新签", "New"],
        ["续约", "Renewal"],
      ],
      true,
    )("orderType", ["订单类型", "Order Type"], ["新客户为新签，老客户再签为续约", "New, or a renewal"]),
    count("quantity", ["数量", "Quantity"], ["件数", "Pieces"], "4"),
    needed(
      amount("amount", ["销售额", "Sales Amount"], ["单位：元；退款写负数", "Refunds are negative"], "12800"),
    ),
    amount("cost", ["成本", "Cost"], ["这一行的总成本", "Total cost of this row"], "7900"),
    date(
      "deliveredOn",
      ["交付日期", "Delivery Date"],
      ["未交付则留空", "Blank until delivered"],
      "2024-03-20",
    ),
    list(
      [
        ["否", "No"],
        ["是", "Yes"],
      ],
      true,
    )("returned", ["是否退货", "Returned"], ["退货才选“是”", "Yes only for a return"]),
  ],
};

export const targetsTemplate: Template = {
  kind: "targets",
  name: phrase("目标模板", "Targets template"),
  tableName: phrase("目标模板", "TargetsTemplate"),
  purpose: phrase(
    "一行一个月的目标，可细到区域、销售员或产品线；不分的维度留空。达成率由此算出。",
    "One row for a month’s target, by region, rep or product line; leave blank what is not divided. Achievement is computed from it.",
  ),
  columns: [
    needed(month("period", ["月份", "Month"], ["写成年-月", "As year-month"], "2024-03")),
    region,
    rep,
    productLine,
    needed(
      amount("target", ["销售目标", "Sales Target"], ["单位：元", "In full, not in thousands"], "500000"),
    ),
    amount(
      "challenge",
      ["挑战目标", "Stretch Target"],
      ["高于销售目标，可留空", "Above the target; may be blank"],
      "600000",
    ),
  ],
};

export const receiptsTemplate: Template = {
  kind: "receipts",
  name: phrase("回款模板", "Receipts template"),
  tableName: phrase("回款模板", "ReceiptsTemplate"),
  purpose: phrase(
    "一行一笔到账的款。回款率、账龄和提成由此算出。",
    "One row for each payment received. Collection, overdue amounts and commission are computed from it.",
  ),
  columns: [
    needed(date("date", ["回款日期", "Payment Date"], ["到账那天", "Day the money came in"], "2024-04-12")),
    needed(
      amount(
        "amount",
        ["回款金额", "Payment Amount"],
        ["本次到账，单位：元", "What came in this time"],
        "12800",
      ),
    ),
    customer,
    orderId("对应的订单", "The order it pays for"),
    rep,
    date("invoiceDate", ["开票日期", "Invoice Date"], ["发票上的日期", "As on the invoice"], "2024-03-08"),
    amount("invoiceAmount", ["开票金额", "Invoice Amount"], ["发票上的金额", "As on the invoice"], "12800"),
    date("dueDate", ["到期日", "Due Date"], ["约定的付款日", "Agreed day of payment"], "2024-04-30"),
  ],
};

export const pipelineTemplate: Template = {
  kind: "pipeline",
  name: phrase("商机模板", "Pipeline template"),
  tableName: phrase("商机模板", "PipelineTemplate"),
  purpose: phrase(
    "一行一个线索或商机，随进展更新阶段和结果。漏斗、转化率和丢单原因由此算出。",
    "One row for each lead or opportunity; update stage and outcome as it moves. Funnel, conversion and lost reasons are computed from it.",
  ),
  columns: [
    text("id", ["商机编号", "Opportunity ID"], ["每个商机一个号", "One for each opportunity"], "OP-0001"),
    needed(
      date("createdOn", ["创建日期", "Created Date"], ["线索出现那天", "Day the lead came up"], "2024-01-15"),
    ),
    customer,
    rep,
    channel,
    date(
      "firstContactOn",
      ["首次接触日期", "First Contact Date"],
      ["第一次联系上客户", "First talk with the customer"],
      "2024-01-16",
    ),
    needed(
      list(
        [
          ["线索", "Lead"],
          ["商机", "Opportunity"],
          ["报价", "Proposal"],
          ["谈判", "Negotiation"],
          ["赢单", "Won"],
          ["丢单", "Lost"],
        ],
        false,
      )("stage", ["商机阶段", "Stage"], ["现在到了哪一步", "Where it stands now"]),
    ),
    amount(
      "amount",
      ["商机金额", "Opportunity Amount"],
      ["预计成交额，单位：元", "What it may bring"],
      "80000",
    ),
    date("closedOn", ["关闭日期", "Close Date"], ["赢单或丢单那天", "Day it was won or lost"], "2024-03-05"),
    list(
      [
        ["赢单", "Won"],
        ["丢单", "Lost"],
      ],
      true,
    )("outcome", ["赢单/丢单", "Won/Lost"], ["未结束则留空", "Blank while open"]),
    list(
      [
        ["价格", "Price"],
        ["功能", "Features"],
        ["关系", "Relationship"],
        ["交付", "Delivery"],
        ["无预算", "No budget"],
      ],
      false,
    )("lostReason", ["丢单原因", "Lost Reason"], ["只有丢单才写", "Only for lost ones"]),
  ],
};
