import type { Template } from "./template";
import {
  amountColumn as amount,
  countColumn as count,
  dateColumn as date,
  listColumn as list,
  needed,
  numberColumn as number,
  phrase,
  textColumn as text,
} from "./template-columns";

const region = text("region", ["区域", "Region"], ["大区或省份", "Sales region"], ["华东", "East"]);
const degrees = [
  ["高", "High"],
  ["中", "Medium"],
  ["低", "Low"],
] as const;

export const customersTemplate: Template = {
  kind: "customers",
  name: phrase("客户模板", "Customers template"),
  tableName: phrase("客户模板", "CustomersTemplate"),
  purpose: phrase(
    "一行一个客户。客户分层、新老客户和流失名单由此算出。",
    "One row for each customer. Tiers, new customers and lost ones are computed from it.",
  ),
  columns: [
    needed(
      text(
        "customer",
        ["客户名称", "Customer"],
        ["与订单里的名称一致", "As in the orders"],
        ["上海明远科技", "Northwind Ltd"],
      ),
    ),
    list(
      [
        ["A", "A"],
        ["B", "B"],
        ["C", "C"],
      ],
      false,
    )("tier", ["客户等级", "Customer Tier"], ["A 最重要", "A is the most important"]),
    text("industry", ["行业", "Industry"], ["客户所在行业", "The customer’s industry"], ["制造", "Retail"]),
    region,
    text("rep", ["客户经理", "Account Manager"], ["负责人姓名", "Who looks after it"], ["张伟", "Amy Chen"]),
    date(
      "firstOrderOn",
      ["首单日期", "First Order Date"],
      ["第一次成交那天", "Day of the first order"],
      "2022-06-18",
    ),
    list(degrees, false)("influence", ["影响力", "Influence"], ["在行业里的影响", "In its industry"]),
    list(degrees, false)("potential", ["采购潜力", "Potential"], ["还能买多少", "What it may still buy"]),
    count("complaints", ["投诉次数", "Complaints"], ["本期投诉几次", "How many this period"], "0"),
    number("nps", ["NPS评分", "NPS Score"], ["推荐意愿评分", "Willingness to recommend"], "9"),
    count("visits", ["拜访次数", "Visits"], ["本期拜访几次", "How many this period"], "3"),
  ],
};

export const productsTemplate: Template = {
  kind: "products",
  name: phrase("产品模板", "Products template"),
  tableName: phrase("产品模板", "ProductsTemplate"),
  purpose: phrase(
    "一行一个产品。订单里没有的产品线和成本从这里取，新品占比和产品矩阵由此算出。",
    "One row for each product. Lines and costs that orders lack come from here, and so do new products and the matrix.",
  ),
  columns: [
    needed(
      text(
        "product",
        ["产品名称", "Product"],
        ["与订单里的名称一致", "As in the orders"],
        ["标准版", "Standard"],
      ),
    ),
    text("productLine", ["产品线", "Product Line"], ["所属类别", "What it belongs to"], ["软件", "Software"]),
    date("launchedOn", ["上市日期", "Launch Date"], ["开始销售那天", "First day on sale"], "2023-09-01"),
    amount("cost", ["单位成本", "Unit Cost"], ["一件的成本", "Cost of one piece"], "1900"),
    amount("price", ["单价", "Unit Price"], ["一件的标价", "List price of one piece"], "3200"),
    amount(
      "lastYearSales",
      ["去年销售额", "Last Year Sales"],
      ["全年，单位：元", "The whole year"],
      "960000",
    ),
  ],
};

export const peopleTemplate: Template = {
  kind: "people",
  name: phrase("人员模板", "People template"),
  tableName: phrase("人员模板", "PeopleTemplate"),
  purpose: phrase(
    "一行一位销售。人均产能、团队归属和提成由此算出。",
    "One row for each person in sales. Sales per head, teams and commission are computed from it.",
  ),
  columns: [
    needed(
      text("rep", ["销售员", "Sales Rep"], ["与订单里的姓名一致", "As in the orders"], ["张伟", "Amy Chen"]),
    ),
    text("team", ["团队", "Team"], ["销售团队或部门", "Sales team"], ["一部", "Team A"]),
    region,
    date("hiredOn", ["入职日期", "Hire Date"], ["入职那天", "First day of work"], "2021-07-12"),
    amount("baseTarget", ["基础任务", "Base Target"], ["年度，单位：元", "For the year"], "3000000"),
    amount(
      "challengeTarget",
      ["挑战任务", "Challenge Target"],
      ["年度，单位：元", "For the year"],
      "3600000",
    ),
  ],
};

export const ratesTemplate: Template = {
  kind: "rates",
  name: phrase("汇率模板", "Rates template"),
  tableName: phrase("汇率模板", "RatesTemplate"),
  purpose: phrase(
    "一行一种外币从某天起的汇率。外币订单按订单那天的汇率折算。",
    "One row for a currency’s rate from a day on. Orders in other currencies are converted at the rate of their day.",
  ),
  columns: [
    needed(
      list(
        [
          ["USD", "USD"],
          ["EUR", "EUR"],
          ["JPY", "JPY"],
          ["HKD", "HKD"],
          ["GBP", "GBP"],
          ["CNY", "CNY"],
        ],
        false,
      )("currency", ["币种", "Currency"], ["三个字母的代码", "Three-letter code"]),
    ),
    needed(
      number("rate", ["汇率", "Exchange Rate"], ["1 单位外币合多少本币", "What one unit is worth"], "7.1"),
    ),
    date("date", ["生效日期", "Effective Date"], ["从这天起", "From this day on"], "2024-01-01"),
  ],
};
