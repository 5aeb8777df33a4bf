import { fieldsOf, recognise } from "../../helpers/recognise";

/** kind → field → a Chinese and an English header, as the description of the data sets gives them. */
const headers: Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>> = {
  orders: {
    date: ["日期", "Order Date"],
    amount: ["实际销售额", "Sales Revenue"],
    orderId: ["订单号", "Order No"],
    customer: ["客户名称", "Account"],
    product: ["产品", "Product"],
    productLine: ["产品线", "Category"],
    region: ["大区", "Region"],
    team: ["部门", "Team"],
    rep: ["销售", "Sales Rep"],
    quantity: ["数量", "Quantity"],
    price: ["单价", "Unit Price"],
    cost: ["成本", "Cost"],
    margin: ["毛利", "Profit"],
    discount: ["折扣", "Discount"],
    channel: ["来源", "Channel"],
    orderType: ["新签/续约", "New/Renewal"],
    returned: ["退货", "Returned"],
    currency: ["币种", "Currency"],
    deliveredOn: ["交付日期", "Delivery Date"],
  },
  targets: {
    period: ["月份", "Month"],
    metric: ["指标", "Metric"],
    target: ["目标值", "Quota"],
    region: ["区域", "Region"],
    team: ["团队", "Team"],
    rep: ["销售员", "Sales Rep"],
    product: ["产品", "Product"],
    customer: ["客户", "Customer"],
    challenge: ["挑战目标", "Challenge Target"],
  },
  receipts: {
    date: ["回款日期", "Payment Date"],
    amount: ["回款金额", "Amount Received"],
    customer: ["客户", "Customer"],
    orderId: ["订单号", "Order No"],
    dueDate: ["到期日", "Due Date"],
    invoiceDate: ["开票日期", "Invoice Date"],
    invoiceAmount: ["开票金额", "Invoice Amount"],
  },
  pipeline: {
    id: ["商机编号", "Opportunity ID"],
    createdOn: ["创建日期", "Created On"],
    stage: ["阶段", "Stage"],
    outcome: ["赢单/丢单", "Won/Lost"],
    lostReason: ["丢单原因", "Lost Reason"],
    amount: ["预计金额", "Amount"],
    rep: ["业务员", "Rep"],
    channel: ["来源", "Source"],
    firstContactOn: ["首次接触", "First Contact"],
    signedOn: ["签约日期", "Signed On"],
  },
  customers: {
    customer: ["客户", "Customer"],
    tier: ["等级", "Tier"],
    industry: ["行业", "Industry"],
    firstOrderOn: ["首单日期", "First Order"],
    influence: ["影响力", "Influence"],
    potential: ["采购潜力", "Potential"],
    complaints: ["投诉率", "Complaints"],
    nps: ["NPS", "NPS"],
    visits: ["拜访次数", "Visits"],
  },
  products: {
    product: ["产品", "Product"],
    productLine: ["产品线", "Product Line"],
    launchedOn: ["上市日期", "Launch Date"],
    cost: ["成本", "Cost"],
    lastYearSales: ["去年销售额", "Last Year Sales"],
  },
  people: {
    rep: ["销售", "Sales Rep"],
    team: ["团队", "Team"],
    region: ["区域", "Region"],
    hiredOn: ["入职日期", "Hire Date"],
    headcount: ["人数", "Headcount"],
    baseTarget: ["基础任务", "Base Target"],
    challengeTarget: ["挑战任务", "Challenge Target"],
  },
  kpis: {
    category: ["指标类别", "Category"],
    metric: ["具体指标", "KPI"],
    unit: ["单位", "Unit"],
    target: ["目标值", "Target"],
    actual: ["实际值", "Actual"],
    note: ["差异分析", "Variance Analysis"],
  },
  actions: {
    measure: ["改进措施", "Measure"],
    owner: ["责任人", "Owner"],
    due: ["完成时间", "Due"],
    resources: ["所需资源", "Resources"],
    checkpoint: ["检查节点", "Checkpoint"],
    status: ["当前状态", "Status"],
  },
  milestones: {
    name: ["里程碑", "Milestone"],
    start: ["开始", "Start"],
    due: ["截止日期", "Due"],
    progress: ["进度", "Progress"],
    owner: ["负责人", "Owner"],
  },
  market: {
    metric: ["指标", "Metric"],
    competitor: ["竞争对手", "Competitor"],
    share: ["市场份额", "Market Share"],
    benchmark: ["行业均值", "Industry Average"],
  },
  rates: { currency: ["币种", "Currency"], rate: ["汇率", "Rate"], date: ["日期", "Date"] },
};

describe("An empty table with the headers of a data set", () => {
  const cases = Object.entries(headers).flatMap(([kind, fields]) =>
    ([0, 1] as const).map((language) => ({
      kind,
      fields,
      language,
      name: `${kind} in ${["Chinese", "English"][language]}`,
    })),
  );

  it.each(cases)(
    "is recognised as $name, without a question, and said to be empty",
    ({ kind, fields, language }) => {
      const row = Object.values(fields).map((pair) => pair[language]);
      const { tables, questions, problems } = recognise({ Sheet1: [row] });
      expect(tables.map((table) => table.kind)).toEqual([kind]);
      expect(fieldsOf(tables[0])).toEqual(
        Object.fromEntries(Object.entries(fields).map(([field, pair]) => [field, pair[language]])),
      );
      expect(questions).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(["no-rows"]);
    },
  );
});
