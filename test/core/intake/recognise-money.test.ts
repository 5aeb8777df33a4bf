import { dateCell as d } from "../../helpers/outline-of";
import { fieldsOf, kindsOf, recognise } from "../../helpers/recognise";

describe("Money and deals", () => {
  it("reads contracts with payments as orders and receipts", () => {
    const recognition = recognise({
      合同: [
        ["合同编号", "客户名称", "签约日期", "合同金额", "新签/续约", "回款金额", "回款日期"],
        ["H1", "甲", d(45292), 100, "新签", 60, d(45322)],
        ["H2", "乙", d(45300), 200, "续约", 0, ""],
      ],
    });
    expect(kindsOf(recognition)).toEqual(["合同 orders", "+合同 receipts"]);
    expect(fieldsOf(recognition.tables[0])).toMatchObject({
      orderId: "合同编号",
      date: "签约日期",
      amount: "合同金额",
      orderType: "新签/续约",
    });
    expect(fieldsOf(recognition.tables[1])).toEqual({
      orderId: "合同编号",
      customer: "客户名称",
      amount: "回款金额",
      date: "回款日期",
    });
  });

  it("takes 成交价 beside a quantity for the price of one piece, and alone for the amount", () => {
    const rows = [
      ["订单编号", "下单日期", "客户编码", "数量", "成交价", "折扣"],
      ["SO1", d(45292), "C1", 3, 120, 0.05],
      ["SO2", d(45300), "C2", 1, 80, 0],
    ];
    expect(fieldsOf(recognise({ 订单: rows }).tables[0])).toMatchObject({
      quantity: "数量",
      price: "成交价",
    });
    const deals = rows.map((row) => row.filter((_, at) => at !== 3));
    expect(fieldsOf(recognise({ 订单: deals }).tables[0])).toMatchObject({ amount: "成交价" });
  });

  it("reads invoices with payments as receipts alone", () => {
    const recognition = recognise({
      应收: [
        ["客户", "发票号", "开票日期", "开票金额", "到期日", "已收金额", "未收金额"],
        ["甲", "F1", d(45292), 100, d(45322), 60, 40],
        ["乙", "F2", d(45300), 200, d(45330), 0, 200],
      ],
    });
    expect(kindsOf(recognition)).toEqual(["应收 receipts"]);
    expect(fieldsOf(recognition.tables[0])).toEqual({
      customer: "客户",
      orderId: "发票号",
      invoiceDate: "开票日期",
      invoiceAmount: "开票金额",
      dueDate: "到期日",
      amount: "已收金额",
    });
  });

  it("reads deals with stage and creation date as pipeline, whatever their amounts look like", () => {
    const { tables } = recognise({
      Deals: [
        ["Deal Name", "Deal Owner", "Stage", "Created Date", "Close Date", "Amount", "Lost Reason"],
        ["Acme", "Ann", "Closed Won", d(45292), d(45322), 100, ""],
        ["Beta", "Bob", "Proposal", d(45300), "", 200, ""],
        ["Gamma", "Bob", "Closed Lost", d(45300), d(45310), 50, "Price"],
      ],
    });
    expect(tables[0]?.kind).toBe("pipeline");
    expect(fieldsOf(tables[0])).toMatchObject({
      stage: "Stage",
      createdOn: "Created Date",
      closedOn: "Close Date",
      lostReason: "Lost Reason",
      rep: "Deal Owner",
    });
  });

  it("reads one date column a stage, the first being when the lead came in", () => {
    const { tables } = recognise({
      线索: [
        ["线索编号", "客户", "来源渠道", "首次接触日期", "商机日期", "报价日期", "签约日期", "丢单原因"],
        ["L1", "甲", "展会", d(45292), d(45300), d(45310), d(45320), ""],
        ["L2", "乙", "电销", d(45293), d(45301), "", "", "价格高"],
        ["L3", "丙", "转介绍", d(45295), "", "", "", "预算"],
      ],
    });
    expect(tables[0]?.kind).toBe("pipeline");
    expect(fieldsOf(tables[0])).toMatchObject({
      createdOn: "首次接触日期",
      "stageOn@商机": "商机日期",
      "stageOn@报价": "报价日期",
      "stageOn@签约": "签约日期",
      channel: "来源渠道",
      lostReason: "丢单原因",
    });
  });

  it("links order lines without a date to headers without an amount", () => {
    const { tables } = recognise({
      订单: [
        ["订单号", "下单日期", "客户"],
        ["A1", d(45292), "甲"],
        ["A2", d(45293), "乙"],
      ],
      明细: [
        ["订单号", "产品", "单价", "数量"],
        ["A1", "椅", 10, 2],
        ["A1", "桌", 30, 1],
        ["A2", "椅", 10, 5],
      ],
    });
    expect(tables.map(({ kind, role }) => [kind, role])).toEqual([
      ["orders", "header"],
      ["orders", "lines"],
    ]);
  });

  it("does not count the same orders twice, and asks", () => {
    const detail = [
      ["订单号", "下单日期", "客户", "销售额"],
      ["A1", d(45292), "甲", 100],
      ["A2", d(45293), "乙", 200],
    ];
    const { tables, questions } = recognise({
      订单: detail,
      月度汇总: [
        ["月份", "区域", "销售额"],
        ["2024-01", "华东", 100],
        ["2024-02", "华北", 200],
      ],
    });
    expect(tables.map(({ kind }) => kind)).toEqual(["orders", "ignored"]);
    expect(questions.map(({ code }) => code)).toEqual(["rows-twice"]);
  });

  it("reads people with their base and challenge targets", () => {
    const { tables } = recognise({
      销售团队: [
        ["工号", "姓名", "团队", "区域", "入职日期", "基础任务(万元)", "挑战任务(万元)"],
        ["E1", "王伟", "一部", "华东", d(44000), 500, 600],
        ["E2", "李娜", "二部", "华北", d(45000), 400, 480],
      ],
    });
    expect(tables[0]?.kind).toBe("people");
    expect(fieldsOf(tables[0])).toEqual({
      rep: "姓名",
      team: "团队",
      region: "区域",
      hiredOn: "入职日期",
      baseTarget: "基础任务(万元)",
      challengeTarget: "挑战任务(万元)",
    });
  });
});
