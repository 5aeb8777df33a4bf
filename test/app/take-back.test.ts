import { correctWorkbookMapping } from "../../src/app/correct-mapping";
import { decisionsIn } from "../../src/app/decisions";
import { inspectWorkbook, type Inspection } from "../../src/app/inspect-workbook";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { takeBack } from "../../src/app/take-back";
import { dayOf } from "../../src/core/data/day";
import type { Correction } from "../../src/core/intake/correct-mapping";
import { openExcel } from "../excel/excel-session";
import { fieldsOf } from "../helpers/recognise";

/* What a person decided stays visible and can be taken back; one decision never costs another. */

const today = dayOf(2024, 3, 1);

/** Two amount columns that look alike, months across without a word on what they hold, and a key for each customer. */
async function workbook(): Promise<void> {
  const excel = openExcel();
  await excel.person((context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("订单").getRange("A1:F5").values = [
      ["订单号", "下单日期", "客户名称", "金额(含税)", "金额(不含税)", "经手"],
      ["A1", "2024-01-05", "甲公司", 113, 100, "张三"],
      ["A2", "2024-02-06", "乙公司", 226, 200, "李四"],
      ["A3", "2024-02-07", "甲公司", 339, 300, "张三"],
      ["A4", "2024-02-08", "丙公司", 452, 400, "李四"],
    ];
    worksheets.add("客户").getRange("A1:C4").values = [
      ["客户名称", "行业", "负责销售"],
      ["甲公司", "制造", "张三"],
      ["乙公司", "零售", "李四"],
      ["丙公司", "金融", "张三"],
    ];
  });
}

const orders = ({ recognition }: Inspection) => recognition.tables.find(({ kind }) => kind === "orders");
const amountColumn = (inspection: Inspection) => fieldsOf(orders(inspection))["amount"];

function fieldCorrection(inspection: Inspection, header: string, field: string | null): Correction {
  const table = orders(inspection);
  const column = table?.columns.find((candidate) => candidate.header === header)?.index ?? -1;
  return { about: "field", tableId: table?.id ?? "", column, field };
}

async function useNetAmount(): Promise<Inspection> {
  const first = await inspectWorkbook({});
  return correctWorkbookMapping(fieldCorrection(first, "金额(不含税)", "amount"), first);
}

describe("A decision", () => {
  it("is listed for every pane that opens the workbook later, and a review keeps it", async () => {
    await workbook();
    await useNetAmount();
    await reviewWorkbook({ locale: "zh-CN", today });
    const { memory } = await inspectWorkbook({});
    expect(decisionsIn(memory)).toMatchObject([
      { about: "field", sheet: "订单", header: "金额(不含税)", field: "amount" },
    ]);
  });

  it("is replaced, not piled up, when the same field moves on to another column", async () => {
    await workbook();
    const once = await useNetAmount();
    const twice = await correctWorkbookMapping(fieldCorrection(once, "金额(含税)", "amount"), once);
    expect(decisionsIn(twice.memory)).toMatchObject([{ header: "金额(含税)" }]);
    expect(amountColumn(twice)).toBe("金额(含税)");
  });

  it("can be taken back: the column is guessed or asked anew, as before the decision", async () => {
    await workbook();
    const before = await inspectWorkbook({});
    const { memory } = await useNetAmount();
    const [decision] = decisionsIn(memory);
    if (!decision) throw new Error("nothing was decided");
    const after = await takeBack({ about: "decision", decision });
    expect(fieldsOf(orders(after))).toEqual(fieldsOf(orders(before)));
    expect(after.recognition.questions.map(({ id }) => id)).toEqual(
      before.recognition.questions.map(({ id }) => id),
    );
    expect(decisionsIn(after.memory)).toEqual([]);
  });

  it("holds when another one is taken back", async () => {
    await workbook();
    const once = await useNetAmount();
    const twice = await correctWorkbookMapping(fieldCorrection(once, "经手", null), once);
    const second = decisionsIn(twice.memory).at(-1);
    if (!second) throw new Error("nothing was decided");
    const after = await takeBack({ about: "decision", decision: second });
    expect(amountColumn(after)).toBe("金额(不含税)");
    expect(decisionsIn(after.memory)).toHaveLength(1);
  });
});

describe("An answer after a review", () => {
  it("makes the table be read anew, and leaves the columns that were corrected by hand as they are", async () => {
    await workbook();
    await useNetAmount();
    await reviewWorkbook({ locale: "zh-CN", today });
    const reviewed = await inspectWorkbook({});
    const answered = await correctWorkbookMapping(
      {
        about: "question",
        question: {
          id: "kind:订单",
          code: "kind-unclear",
          sheet: "订单",
          params: {},
          options: [{ value: "orders", label: "orders" }],
        },
        answer: "orders",
      },
      reviewed,
    );
    expect(amountColumn(answered)).toBe("金额(不含税)");
    expect(amountColumn(await inspectWorkbook({}))).toBe("金额(不含税)");
  });
});

describe("A refused join", () => {
  it("is made again once the refusal is taken back", async () => {
    await workbook();
    const join = {
      from: { sheet: "订单", header: "客户名称" },
      to: { sheet: "客户", header: "客户名称" },
      accepted: false,
    };
    const refused = await correctWorkbookMapping({ about: "join", join }, await inspectWorkbook({}));
    expect(refused.memory.mapping?.joins).toEqual([join]);
    const again = await takeBack({ about: "join", join });
    expect(again.memory.mapping?.joins).toEqual([]);
  });
});

describe("Everything taken back", () => {
  it("leaves the workbook as open as when it was first looked at, and touches no figure", async () => {
    await workbook();
    const first = await inspectWorkbook({});
    await useNetAmount();
    await reviewWorkbook({ locale: "zh-CN", today });
    const figures = (await inspectWorkbook({})).memory.figures.length;
    const blank = await takeBack({ about: "everything" });
    expect(fieldsOf(orders(blank))).toEqual(fieldsOf(orders(first)));
    expect(decisionsIn(blank.memory)).toEqual([]);
    expect(blank.memory.figures).toHaveLength(figures);
  });
});
