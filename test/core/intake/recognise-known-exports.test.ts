import { dateCell as d, type Sketch } from "../../helpers/outline-of";
import { fieldsOf, kindsOf, recognise } from "../../helpers/recognise";

const [first, second] = [d(45292), d(45300)];

interface Export {
  name: string;
  sheet: string;
  rows: readonly (readonly Sketch[])[];
  kind: string;
  fields: Readonly<Record<string, string>>;
}

/** Headers of widely used sample data and of exports from common programs, with two rows of made-up values. */
const exports: readonly Export[] = [
  {
    name: "a financial sample",
    sheet: "Sheet1",
    rows: [
      [
        "Segment",
        "Country",
        "Product",
        " Discount Band ",
        "Units Sold",
        "Sale Price",
        "Gross Sales",
        "Discounts",
        " Sales",
        "COGS",
        "Profit",
        "Date",
        "Month Number",
        "Year",
      ],
      [
        "Government",
        "Canada",
        "Carretera",
        "None",
        1618.5,
        20,
        32370,
        0,
        32370,
        16185,
        16185,
        first,
        1,
        "2014",
      ],
      ["Midmarket", "Germany", "Montana", "Low", 1321, 20, 26420, 10, 26410, 13210, 13200, second, 1, "2014"],
    ],
    kind: "orders",
    fields: {
      industry: "Segment",
      region: "Country",
      product: "Product",
      quantity: "Units Sold",
      price: "Sale Price",
      amount: "Sales",
      cost: "COGS",
      margin: "Profit",
      date: "Date",
    },
  },
  {
    name: "an online shop",
    sheet: "Online Retail",
    rows: [
      [
        "InvoiceNo",
        "StockCode",
        "Description",
        "Quantity",
        "InvoiceDate",
        "UnitPrice",
        "CustomerID",
        "Country",
      ],
      ["536365", "85123A", "WHITE HEART", 6, first, 2.55, 17850, "United Kingdom"],
      ["536366", "71053", "LANTERN", 6, second, 3.39, 17851, "France"],
    ],
    kind: "orders",
    fields: {
      orderId: "InvoiceNo",
      product: "Description",
      quantity: "Quantity",
      date: "InvoiceDate",
      price: "UnitPrice",
      customer: "CustomerID",
      region: "Country",
    },
  },
  {
    name: "headers in capitals that run together",
    sheet: "sales_data_sample",
    rows: [
      [
        "ORDERNUMBER",
        "QUANTITYORDERED",
        "PRICEEACH",
        "ORDERLINENUMBER",
        "SALES",
        "ORDERDATE",
        "STATUS",
        "PRODUCTLINE",
        "MSRP",
        "CUSTOMERNAME",
        "TERRITORY",
      ],
      [10107, 30, 95.7, 2, 2871, "2/24/2003 0:00", "Shipped", "Motorcycles", 95, "Land of Toys", "NA"],
      [10121, 34, 81.35, 5, 2765.9, "5/7/2003 0:00", "Shipped", "Planes", 95, "Reims", "EMEA"],
    ],
    kind: "orders",
    fields: {
      orderId: "ORDERNUMBER",
      quantity: "QUANTITYORDERED",
      price: "PRICEEACH",
      amount: "SALES",
      date: "ORDERDATE",
      productLine: "PRODUCTLINE",
      customer: "CUSTOMERNAME",
      region: "TERRITORY",
    },
  },
  {
    name: "a supermarket",
    sheet: "supermarket_sales",
    rows: [
      [
        "Invoice ID",
        "Branch",
        "City",
        "Customer type",
        "Gender",
        "Product line",
        "Unit price",
        "Quantity",
        "Tax 5%",
        "Total",
        "Date",
        "Time",
        "cogs",
        "gross margin percentage",
        "gross income",
        "Rating",
      ],
      [
        "750-67",
        "A",
        "Yangon",
        "Member",
        "Female",
        "Health",
        74.69,
        7,
        26.14,
        548.97,
        "1/5/2019",
        "13:08",
        522.83,
        4.76,
        26.14,
        9.1,
      ],
      [
        "226-31",
        "C",
        "Naypyitaw",
        "Normal",
        "Male",
        "Food",
        15.28,
        5,
        3.82,
        80.22,
        "3/18/2019",
        "10:29",
        76.4,
        4.76,
        3.82,
        9.6,
      ],
    ],
    kind: "orders",
    fields: {
      orderId: "Invoice ID",
      region: "City",
      industry: "Customer type",
      productLine: "Product line",
      price: "Unit price",
      quantity: "Quantity",
      amount: "Total",
      date: "Date",
      cost: "cogs",
      margin: "gross income",
    },
  },
  {
    name: "a small sales list",
    sheet: "SalesOrders",
    rows: [
      ["OrderDate", "Region", "Rep", "Item", "Units", "Unit Cost", "Total"],
      [first, "East", "Jones", "Pencil", 95, 1.99, 189.05],
      [second, "Central", "Kivell", "Binder", 50, 19.99, 999.5],
    ],
    kind: "orders",
    fields: {
      date: "OrderDate",
      region: "Region",
      rep: "Rep",
      product: "Item",
      quantity: "Units",
      unitCost: "Unit Cost",
      amount: "Total",
    },
  },
  {
    name: "deals of one CRM",
    sheet: "deals",
    rows: [
      ["Record ID", "Deal Name", "Deal Stage", "Close Date", "Deal owner", "Amount", "Create Date"],
      [1, "Acme", "Closed Won", second, "Ann", 1000, first],
      [2, "Beta", "Appointment Scheduled", "", "Bob", 500, first],
    ],
    kind: "pipeline",
    fields: {
      id: "Deal Name",
      stage: "Deal Stage",
      closedOn: "Close Date",
      rep: "Deal owner",
      amount: "Amount",
      createdOn: "Create Date",
    },
  },
  {
    name: "opportunities of another CRM",
    sheet: "report",
    rows: [
      [
        "Opportunity Name",
        "Account Name",
        "Stage",
        "Amount",
        "Close Date",
        "Probability (%)",
        "Created Date",
        "Lead Source",
        "Type",
        "Opportunity Owner",
      ],
      ["A", "Acme", "Closed Won", 1000, second, 100, first, "Web", "New Business", "Ann"],
      ["B", "Beta", "Prospecting", 500, second, 10, first, "Partner", "Existing Business", "Bob"],
    ],
    kind: "pipeline",
    fields: {
      id: "Opportunity Name",
      customer: "Account Name",
      stage: "Stage",
      amount: "Amount",
      closedOn: "Close Date",
      createdOn: "Created Date",
      channel: "Lead Source",
      orderType: "Type",
      rep: "Opportunity Owner",
    },
  },
  {
    name: "商机导出, whose expected date is no closing date",
    sheet: "商机",
    rows: [
      [
        "商机名称",
        "客户名称",
        "销售阶段",
        "预计成交金额",
        "预计成交日期",
        "赢率",
        "创建时间",
        "负责人",
        "输单原因",
        "商机来源",
      ],
      ["甲项目", "甲", "需求确认", 10000, second, "30%", first, "王伟", "", "官网"],
      ["乙项目", "乙", "赢单", 20000, second, "100%", first, "李娜", "", "转介绍"],
    ],
    kind: "pipeline",
    fields: {
      id: "商机名称",
      customer: "客户名称",
      stage: "销售阶段",
      amount: "预计成交金额",
      createdOn: "创建时间",
      rep: "负责人",
      lostReason: "输单原因",
      channel: "商机来源",
    },
  },
  {
    name: "销售出库序时簿",
    sheet: "销售出库单序时簿",
    rows: [
      [
        "日期",
        "单据编号",
        "购货单位",
        "产品代码",
        "产品名称",
        "规格型号",
        "单位",
        "实发数量",
        "含税单价",
        "价税合计",
        "部门",
        "业务员",
        "摘要",
      ],
      [
        "2024-01-05",
        "XOUT01",
        "甲公司",
        "01.001",
        "电机",
        "Y-100",
        "台",
        10,
        100,
        1000,
        "销售一部",
        "王伟",
        "",
      ],
      [
        "2024-01-06",
        "XOUT02",
        "乙公司",
        "01.002",
        "水泵",
        "P-20",
        "台",
        5,
        200,
        1000,
        "销售二部",
        "李娜",
        "",
      ],
    ],
    kind: "orders",
    fields: {
      date: "日期",
      orderId: "单据编号",
      customer: "购货单位",
      product: "产品名称",
      quantity: "实发数量",
      price: "含税单价",
      amount: "价税合计",
      team: "部门",
      rep: "业务员",
    },
  },
  {
    name: "收款流水",
    sheet: "回款明细",
    rows: [
      ["收款日期", "客户名称", "合同号", "本次收款金额（元）", "收款方式", "销售员"],
      [first, "甲", "H1", 1000, "电汇", "王伟"],
      [second, "乙", "H2", 500, "承兑", "李娜"],
    ],
    kind: "receipts",
    fields: {
      date: "收款日期",
      customer: "客户名称",
      orderId: "合同号",
      amount: "本次收款金额（元）",
      rep: "销售员",
    },
  },
  {
    name: "客户台账",
    sheet: "客户台账",
    rows: [
      [
        "客户编号",
        "客户名称",
        "所属行业",
        "客户等级",
        "所在地区",
        "负责人",
        "首次成交日期",
        "累计成交金额",
        "联系电话",
      ],
      ["C1", "甲", "制造", "A", "华东", "王伟", first, 1000, "138"],
      ["C2", "乙", "零售", "B", "华北", "李娜", second, 500, "139"],
    ],
    kind: "customers",
    fields: {
      customer: "客户名称",
      industry: "所属行业",
      tier: "客户等级",
      region: "所在地区",
      rep: "负责人",
      firstOrderOn: "首次成交日期",
    },
  },
  {
    name: "a quota list",
    sheet: "Quotas",
    rows: [
      ["Rep", "Month", "Quota ($)", "Stretch Goal ($)"],
      ["Ann", "Jan-24", 1000, 1200],
      ["Bob", "Feb-24", 900, 1100],
    ],
    kind: "targets",
    fields: { rep: "Rep", period: "Month", target: "Quota ($)", challenge: "Stretch Goal ($)" },
  },
  {
    name: "銷售明細 in traditional characters",
    sheet: "銷售明細",
    rows: [
      ["訂單編號", "訂購日期", "客戶名稱", "產品類別", "業務員", "銷售金額（新台幣千元）", "毛利"],
      ["A1", "2024/1/5", "甲", "電腦", "王大明", 100, 20],
      ["A2", "2024/1/6", "乙", "手機", "李小美", 200, 50],
    ],
    kind: "orders",
    fields: {
      orderId: "訂單編號",
      date: "訂購日期",
      customer: "客戶名稱",
      productLine: "產品類別",
      rep: "業務員",
      amount: "銷售金額（新台幣千元）",
      margin: "毛利",
    },
  },
];

describe("Tables as other programs write them", () => {
  it.each(exports)("reads $name", ({ sheet, rows, kind, fields }) => {
    const { tables } = recognise({ [sheet]: rows });
    expect(tables.map((table) => table.kind)).toEqual([kind]);
    expect(fieldsOf(tables[0])).toEqual(fields);
  });

  it("links the orders and items of a shop, and leaves its payments alone", () => {
    const recognition = recognise({
      orders: [
        [
          "order_id",
          "customer_id",
          "order_status",
          "order_purchase_timestamp",
          "order_delivered_customer_date",
        ],
        ["e481", "9ef4", "delivered", first, second],
        ["53cd", "b083", "delivered", first, second],
      ],
      items: [
        ["order_id", "order_item_id", "product_id", "price", "freight_value"],
        ["e481", 1, "4244", 58.9, 13.29],
        ["53cd", 1, "e5f2", 239.9, 19.93],
      ],
      payments: [
        ["order_id", "payment_sequential", "payment_type", "payment_value"],
        ["e481", 1, "credit_card", 99.33],
        ["53cd", 1, "voucher", 24.39],
      ],
    });
    expect(kindsOf(recognition)).toEqual(["orders orders header", "items orders lines", "payments lookup"]);
    expect(fieldsOf(recognition.tables[1])["amount"]).toBe("price");
  });

  it("takes the unit of the actual for a target that states none", () => {
    const { tables } = recognise({
      月度业绩: [
        ["月份", "销售额(万元)", "去年同期", "同比增长", "目标", "完成率"],
        ["2024年1月", 100, 90, 0.11, 110, 0.91],
        ["2024年2月", 120, 100, 0.2, 115, 1.04],
      ],
    });
    expect(tables.map(({ kind }) => kind)).toEqual(["targets", "orders"]);
    expect(tables[0]?.columns[4]).toMatchObject({ field: "target", unit: 10_000 });
    expect(tables[1]?.columns[1]).toMatchObject({ field: "amount", unit: 10_000 });
  });

  it("reads months of several metrics as targets, and only the rows of sales as orders", () => {
    const { tables } = recognise({
      KPI: [
        ["指标", "单位", "1月目标", "1月实际", "2月目标", "2月实际"],
        ["销售额", "万元", 100, 90, 110, 120],
        ["新客户数", "个", 10, 12, 10, 9],
      ],
    });
    expect(tables.map(({ kind, onlyRows }) => [kind, onlyRows?.values])).toEqual([
      ["targets", undefined],
      ["orders", ["销售额"]],
    ]);
    expect(fieldsOf(tables[0])).toEqual({ metric: "指标" });
  });

  it("reads the short forms of database exports", () => {
    const { tables } = recognise({
      data: [
        ["ORDER_NO", "ORDER_DT", "CUST_NM", "SALES_REP", "PROD_NM", "QTY", "UNIT_PRICE", "NET_AMT"],
        ["000001", "20240105", "cust 1", "r1", "pa", "2", "10", "20.00"],
        ["000002", "20240108", "cust 2", "r2", "pb", "1", "25.5", "25.50"],
      ],
    });
    expect(tables[0]?.kind).toBe("orders");
    expect(fieldsOf(tables[0])).toEqual({
      orderId: "ORDER_NO",
      date: "ORDER_DT",
      customer: "CUST_NM",
      rep: "SALES_REP",
      product: "PROD_NM",
      quantity: "QTY",
      price: "UNIT_PRICE",
      amount: "NET_AMT",
    });
  });
});
