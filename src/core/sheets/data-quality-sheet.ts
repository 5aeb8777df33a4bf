import { say, type Phrase } from "../data/locale";
import { optionLabel, type Question } from "../data/source-report";
import { workbookOf } from "../data/sheet-name";
import { problemSentence, type Problem } from "../problems";
import { frameSheet, type SheetContext } from "./frame";
import { liveTable } from "./live-sums/live-table";
import type { PlanCell, SheetPlan, TableBlock, TableColumn, TableRow } from "./sheet-plan";

/** Lines beyond this are counted, not listed: a sheet that nobody can read helps nobody. */
const maxLines = 5000;

const treatment: Record<Problem["severity"], Phrase> = {
  "left-out": { zh: "该行未计入", en: "row left out" },
  warning: { zh: "已计入，请核对", en: "counted; please check" },
  fatal: { zh: "未能处理", en: "could not be processed" },
};

/** OUT15 数据质量: rows read = used + left out for each table, then every problem with a link to its cell, and every guess made. */
export function dataQualitySheet(context: SheetContext): SheetPlan {
  const live = liveTable(context);
  return frameSheet("data-quality", context, {
    frozenRows: 2,
    blocks: [accounts(context), ...(live.rows.length > 0 ? [live] : []), problems(context)],
  });
}

function accounts({ review, locale }: SheetContext): TableBlock {
  const zh = locale === "zh-CN";
  const count = (id: string, header: string): TableColumn => ({
    id,
    header,
    kind: "computed",
    format: "count",
    width: 12,
    align: "center",
  });
  const word = (id: string, header: string, width: number): TableColumn => ({
    id,
    header,
    kind: "computed",
    format: "text",
    width,
  });
  return {
    kind: "table",
    id: "row-accounts",
    heading: { value: zh ? "每张表读了多少行" : "Rows read from each table", style: "heading" },
    columns: [
      word("dataSet", zh ? "数据集" : "Data set", 26),
      count("read", zh ? "读取行" : "Rows read"),
      count("used", zh ? "采用行" : "Rows used"),
      count("leftOut", zh ? "剔除行" : "Rows left out"),
      word("source", zh ? "来源" : "Source", 34),
      count("hidden", zh ? "其中隐藏行" : "Hidden rows"),
    ],
    rows: review.sources.tables.map((table) => ({
      key: table.tableId,
      cells: {
        dataSet: `${say(dataSetWords[table.kind], locale)} · ${table.sheet}`,
        read: table.rowsRead,
        used: table.rowsUsed,
        leftOut: { formula: "=[@{read}]-[@{used}]", value: table.rowsLeftOut },
        source: table.source,
        hidden: table.hiddenRows,
      },
    })),
    rules: [],
  };
}

function problems(context: SheetContext): TableBlock {
  const zh = context.locale === "zh-CN";
  const word = (id: string, header: string, width: number, wrap = false): TableColumn => ({
    id,
    header,
    kind: "computed",
    format: "text",
    width,
    ...(wrap ? { wrap } : {}),
  });
  return {
    kind: "table",
    id: "problems",
    heading: { value: zh ? "问题与推断" : "Problems and guesses", style: "heading" },
    columns: [
      word("sheet", zh ? "工作表" : "Sheet", 18),
      word("cell", zh ? "单元格" : "Cell", 12),
      word("content", zh ? "内容" : "Content", 22),
      word("problem", zh ? "问题" : "Problem", 60, true),
      word("treatment", zh ? "处理" : "Treatment", 24),
    ],
    rows: problemRows(context),
    rules: [],
  };
}

function problemRows(context: SheetContext): TableRow[] {
  const { locale, review } = context;
  const guesses = review.sources.questions.map((question) => questionRow(question, context));
  const listed = review.sources.problems
    .slice(0, maxLines)
    .map((problem, index) => problemRow(problem, index, context));
  const rest = review.sources.problems.length - listed.length;
  const more: TableRow[] =
    rest > 0
      ? [
          {
            key: "~more",
            cells: {
              problem:
                locale === "zh-CN"
                  ? `另有 ${rest} 条同类问题未逐条列出`
                  : `${rest} more problems are not listed one by one`,
            },
          },
        ]
      : [];
  const nothing: TableRow = {
    key: "~none",
    cells: { problem: say({ zh: "— 没有发现问题", en: "— no problems found" }, locale) },
  };
  const rows = [...guesses, ...listed, ...more];
  return rows.length > 0 ? rows : [nothing];
}

/** A link leads to sheets of this workbook only; a cell of an imported file is named. */
const isHere = (sheet: string): boolean => workbookOf(sheet) === undefined;

function problemRow(problem: Problem, index: number, { locale }: SheetContext): TableRow {
  const cell: PlanCell =
    problem.sheet !== undefined && problem.address !== undefined && isHere(problem.sheet)
      ? { link: { sheet: problem.sheet, address: problem.address }, text: problem.address, style: "link" }
      : (problem.address ?? null);
  return {
    key: `${problem.code}:${problem.sheet ?? ""}!${problem.address ?? index}`,
    cells: {
      sheet: problem.sheet ?? null,
      cell,
      content: problem.text ?? null,
      problem: problemSentence(problem, locale),
      treatment: say(treatment[problem.severity], locale),
    },
  };
}

function questionRow(question: Question, { locale }: SheetContext): TableRow {
  const zh = locale === "zh-CN";
  const chosen = question.options.find((option) => option.value === question.answer);
  const answer = chosen && optionLabel(chosen, locale);
  const address = question.address ?? null;
  return {
    key: `question:${question.id}`,
    cells: {
      sheet: question.sheet ?? null,
      cell:
        question.sheet !== undefined && question.address !== undefined && isHere(question.sheet)
          ? {
              link: { sheet: question.sheet, address: question.address },
              text: question.address,
              style: "link",
            }
          : address,
      content: question.options.map((option) => optionLabel(option, locale)).join(" / "),
      problem: problemSentence({ code: question.code, params: question.params, severity: "warning" }, locale),
      treatment: answer
        ? zh
          ? `暂按“${answer}”`
          : `assumed: ${answer}`
        : zh
          ? "等待选择"
          : "waiting for a choice",
    },
  };
}

const dataSetWords: Record<SheetContext["review"]["sources"]["tables"][number]["kind"], Phrase> = {
  orders: { zh: "订单", en: "Orders" },
  targets: { zh: "目标", en: "Targets" },
  receipts: { zh: "回款", en: "Receipts" },
  pipeline: { zh: "商机", en: "Pipeline" },
  customers: { zh: "客户", en: "Customers" },
  products: { zh: "产品", en: "Products" },
  people: { zh: "人员", en: "People" },
  kpis: { zh: "业绩指标", en: "KPIs" },
  actions: { zh: "行动", en: "Actions" },
  milestones: { zh: "里程碑", en: "Milestones" },
  market: { zh: "市场", en: "Market" },
  rates: { zh: "汇率", en: "Rates" },
  lookup: { zh: "对照表", en: "Lookup" },
};
