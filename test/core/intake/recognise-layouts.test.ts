import { dateCell as d } from "../../helpers/outline-of";
import { fieldsOf, kindsOf, recognise, wideOf } from "../../helpers/recognise";

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
const twelve = (value: number): number[] => Array.from({ length: 12 }, () => value);

describe("Document D's tables", () => {
  it("reads the KPI sheet through pinyin glosses, units and traditional characters (case 55)", () => {
    const { tables, questions } = recognise({
      业绩复盘: [
        [
          "指標類別",
          "具體(tǐ)指標(biāo)",
          "目標值(萬元)",
          "實(shí)際值",
          "達(dá)成率",
          "差異分析(簡(jiǎn)要說(shuō)明)",
        ],
        ["整體業績", "銷售額(萬元)", 500, 380, 0.76, "新客戶開發不足"],
        ["客戶開發", "新客戶數量(個)", 20, 12, 0.6, ""],
        ["客戶維護", "老客戶復購率", "60%", "65%", 1.08, ""],
        ["過程效率", "平均跟進週期(天)", 15, 22, "-", ""],
      ],
    });
    expect(tables[0]?.kind).toBe("kpis");
    expect(fieldsOf(tables[0])).toEqual({
      category: "指標類別",
      metric: "具體(tǐ)指標(biāo)",
      target: "目標值(萬元)",
      actual: "實(shí)際值",
      note: "差異分析(簡(jiǎn)要說(shuō)明)",
    });
    expect(tables[0]?.columns.map(({ unit }) => unit)).toEqual([1, 1, 10_000, 10_000, 1, 1]);
    expect(tables[0]?.columns[4]).toMatchObject({ field: null, recomputed: true });
    expect(questions).toEqual([]);
  });

  it("reads the action tracker", () => {
    const { tables } = recognise({
      Sheet1: [
        ["改進措施", "責任人", "完成時間", "所需資源", "檢查節點(輸出物)", "當前狀態"],
        ["SPIN培訓", "銷售經理*", "10月20日", "講師課件", "簽到表", "進行中"],
        ["修訂SOP", "運營主管*", "11月1日", "", "V2.0", "未開始"],
      ],
    });
    expect(tables[0]?.kind).toBe("actions");
    expect(Object.keys(fieldsOf(tables[0]))).toEqual([
      "measure",
      "owner",
      "due",
      "resources",
      "checkpoint",
      "status",
    ]);
  });

  it("reads milestones, market and rates", () => {
    const recognition = recognise({
      里程碑: [
        ["里程碑", "开始时间", "计划完成时间", "进度", "负责人"],
        ["新品上市", "1月1日", "Q1末", "60%", "王伟"],
        ["战略客户开拓", "2月1日", "Q2末", 0.2, "李娜"],
      ],
      市场: [
        ["竞争对手", "市场份额", "行业均值"],
        ["甲公司", "35%", "12%"],
        ["乙公司", "20%", "12%"],
      ],
      FX: [
        ["Currency", "Rate to CNY", "Date"],
        ["USD", 7.1, d(45292)],
        ["EUR", 7.8, d(45292)],
      ],
    });
    expect(kindsOf(recognition)).toEqual(["里程碑 milestones", "市场 market", "FX rates"]);
  });
});

describe("Headers in unusual places", () => {
  it("joins a two-row header of year over months, and takes the unit from the title", () => {
    const { tables } = recognise({
      目标: {
        rows: [
          ["2024年各区域销售目标（万元）"],
          ["区域", "2024年"],
          ["", ...months],
          ["华东", ...twelve(100)],
          ["华北", ...twelve(80)],
          ["合计", ...twelve(180)],
        ],
        merges: ["A1:M1", "A2:A3", "B2:M2"],
      },
    });
    const [table] = tables;
    expect(table).toMatchObject({
      kind: "targets",
      wideValue: { field: "target", unit: 10_000 },
      totalRow: 5,
    });
    expect(table?.body).toEqual({ row: 3, column: 0, rows: 2, columns: 13 });
    expect(fieldsOf(table)).toEqual({ region: "区域" });
    expect(wideOf(table)["2024年 1月"]).toBe("2024-month-1");
    expect(Object.keys(wideOf(table))).toHaveLength(12);
  });

  it("does the same without merged cells", () => {
    const { tables } = recognise({
      目标: [
        ["区域", "2023年", "", "2024年", ""],
        ["", "上半年", "下半年", "上半年", "下半年"],
        ["华东", 1, 2, 3, 4],
        ["华北", 5, 6, 7, 8],
      ],
    });
    expect(Object.values(wideOf(tables[0]))).toEqual([
      "2023-half-1",
      "2023-half-2",
      "2024-half-1",
      "2024-half-2",
    ]);
  });

  it("fills merged region cells down", () => {
    const { tables } = recognise({
      销售明细: {
        rows: [
          ["区域", "销售员", "日期", "销售额(万元)"],
          ["华东", "王伟", d(45292), 3.5],
          ["", "李娜", d(45293), 4],
          ["华北", "张强", d(45294), 2],
          ["", "刘洋", d(45300), 1],
          ["", "陈静", d(45301), 1.5],
        ],
        merges: ["A2:A3", "A4:A6"],
      },
    });
    expect(tables[0]?.kind).toBe("orders");
    expect(tables[0]?.columns[0]).toMatchObject({ field: "region", fillDown: true });
    expect(tables[0]?.columns[3]).toMatchObject({ field: "amount", unit: 10_000 });
  });

  it("applies a unit in a cell above the table to amounts without one of their own", () => {
    const { tables } = recognise({
      销售: [
        ["销售台账"],
        ["单位：万元"],
        ["下单日期", "客户", "业务员", "金额", "成本(元)", "数量"],
        [d(45292), "甲公司", "王伟", 12, 80_000, 3],
        [d(45293), "乙公司", "李娜", 8, 60_000, 2],
      ],
    });
    expect(tables[0]).toMatchObject({ kind: "orders", title: "销售台账" });
    expect(tables[0]?.columns.map(({ unit }) => unit)).toEqual([1, 1, 1, 10_000, 1, 1]);
  });

  it("keeps notes at the right out of the table", () => {
    const { tables } = recognise({
      订单: [
        ["订单编号", "日期", "客户", "金额", "", "说明：本表由销售内勤维护"],
        ["A001", d(45292), "甲", 100, "", ""],
        ["A002", d(45293), "乙", 200, "", "每周五更新"],
        ["A003", d(45294), "丙", 300],
      ],
    });
    expect(tables.map(({ columns }) => columns.length)).toEqual([4]);
    expect(fieldsOf(tables[0])).toEqual({
      orderId: "订单编号",
      date: "日期",
      customer: "客户",
      amount: "金额",
    });
  });

  it("leaves notes below and the total row out of the body", () => {
    const { tables } = recognise({
      订单: [
        ["订单编号", "日期", "客户", "金额"],
        ["A001", d(45292), "甲", 100],
        ["A002", d(45293), "乙", 200],
        ["合计", "", "", 300],
        ["注：金额含税"],
        ["制表人：王伟", "", "审核：李娜"],
      ],
    });
    expect(tables[0]).toMatchObject({ body: { row: 1, rows: 2 }, totalRow: 3 });
  });

  it("finds tables side by side and stacked", () => {
    const beside = recognise({
      Sheet1: [
        ["订单号", "日期", "客户", "销售额", "", "", "区域", "季度", "销售目标"],
        ["1", d(45292), "甲", 100, "", "", "华东", "2024Q1", 500],
        ["2", d(45293), "乙", 200, "", "", "华北", "2024Q1", 400],
        ["3", d(45299), "丙", 300],
      ],
    });
    expect(kindsOf(beside)).toEqual(["Sheet1 orders", "Sheet1 targets"]);
    expect(beside.tables.map(({ body }) => body.rows)).toEqual([3, 2]);
    const stacked = recognise({
      Sheet1: [
        ["回款记录"],
        ["回款日期", "客户", "回款金额"],
        [d(45292), "甲", 100],
        [d(45299), "乙", 50],
        ["合计", "", 150],
        [],
        ["客户资料"],
        ["客户名称", "等级", "行业"],
        ["甲", "A", "制造"],
        ["乙", "B", "零售"],
      ],
    });
    expect(kindsOf(stacked)).toEqual(["Sheet1 receipts", "Sheet1 customers"]);
    expect(stacked.tables.map(({ title }) => title)).toEqual(["回款记录", "客户资料"]);
  });

  it("goes on over a blank row inside the body", () => {
    const { tables } = recognise({
      订单: [
        ["订单编号", "日期", "客户", "金额"],
        [],
        ["A001", d(45292), "甲", 100],
        ["A002", d(45293), "乙", 200],
        [],
        ["A003", d(45294), "丙", 300],
      ],
    });
    expect(tables.map(({ body }) => [body.row, body.rows])).toEqual([[1, 5]]);
  });

  it("takes a sheet that was not read whole to go on to its end", () => {
    const rows = [
      ["订单编号", "日期", "客户", "金额"],
      ...Array.from({ length: 50 }, (_, at) => [`A${at}`, d(45292), "甲", 100]),
    ];
    const { tables } = recognise({ 订单: { rows, usedRows: 60_001 } });
    expect(tables[0]?.body).toEqual({ row: 1, column: 0, rows: 60_000, columns: 4 });
  });

  it("reads bilingual headers and required-marks", () => {
    const { tables } = recognise({
      Sheet1: [
        ["*订单日期 Order Date", "*客户 Customer", "销售额 Sales (万元)", "业务员 Rep"],
        ["2024/3/5", "甲", "1,200", "王伟"],
        ["2024年3月6日", "乙", "￥3.5万", "李娜"],
      ],
    });
    expect(Object.keys(fieldsOf(tables[0]))).toEqual(["date", "customer", "amount", "rep"]);
    expect(tables[0]?.columns[2]?.unit).toBe(10_000);
  });

  it("keeps a date column with its table across a blank column", () => {
    const { tables } = recognise({
      明细: [
        ["日期", "", "客户", "金额"],
        [d(45292), "", "甲", 100],
        [d(45300), "", "乙", 200],
      ],
    });
    expect(tables.map(({ kind }) => kind)).toEqual(["orders"]);
    expect(fieldsOf(tables[0])).toEqual({ date: "日期", customer: "客户", amount: "金额" });
  });
});
