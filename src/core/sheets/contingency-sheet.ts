import { say, type Phrase } from "../data/locale";
import { isRisk } from "../review/report-findings";
import type { Finding } from "../review/review";
import { columnMaker } from "./column-maker";
import { frameSheet, type SheetContext } from "./frame";
import { rowsAboveBody } from "./sheet-layout";
import type { SheetPlan, TableColumn, TableRow } from "./sheet-plan";

const headers = {
  risk: { zh: "风险", en: "Risk" },
  trigger: { zh: "触发条件", en: "Trigger" },
  level: { zh: "等级", en: "Level" },
  plan: { zh: "预案", en: "Response" },
  owner: { zh: "负责人", en: "Owner" },
  status: { zh: "状态", en: "Status" },
} as const satisfies Record<string, Phrase>;

const levels: Record<Finding["severity"], Phrase> = {
  critical: { zh: "高", en: "High" },
  warning: { zh: "中", en: "Medium" },
  info: { zh: "低", en: "Low" },
};

const states: readonly Phrase[] = [
  { zh: "待命", en: "Standing by" },
  { zh: "已启动", en: "Started" },
  { zh: "已解除", en: "Closed" },
];

/** Rows ready to be filled when the sheet is new. */
const emptyRows = 5;

/** OUT13 预案库: what fired in this review with its suggested check as seeds of people's own plans, and empty rows. */
export function contingencySheet(context: SheetContext): SheetPlan {
  return frameSheet("contingency", context, {
    frozenRows: rowsAboveBody,
    blocks: [
      {
        kind: "table",
        id: "contingency",
        open: true,
        columns: columns(context),
        rows: [...seeds(context), ...blanks()],
        rules: [],
      },
    ],
  });
}

function columns({ locale }: SheetContext): TableColumn[] {
  const { input } = columnMaker(headers, locale);
  const list = (phrases: readonly Phrase[]): Partial<TableColumn> => ({
    list: phrases.map((phrase) => say(phrase, locale)),
    wrap: false,
  });
  return [
    input("risk", 28),
    input("trigger", 44),
    input("level", 8, list(Object.values(levels))),
    input("plan", 44),
    input("owner", 12),
    input("status", 10, list(states)),
  ];
}

/** One row for each risk that showed, with its advice; the metric that it is about names the risk. */
function seeds({ locale, review }: SheetContext): TableRow[] {
  const rows = new Map<string, TableRow>();
  for (const { id, text, advice, severity, metricIds, scope = {} } of review.findings.filter(isRisk)) {
    const key = `finding:${id}${Object.entries(scope)
      .map(([dimension, member]) => `/${dimension}=${member ?? "~other"}`)
      .join("")}`;
    const metric = review.metrics.find((result) => result.id === metricIds[0]);
    const cells = {
      risk: metric ? say(metric.label, locale) : null,
      trigger: say(text, locale),
      level: say(levels[severity], locale),
      plan: say(advice, locale),
    };
    if (!rows.has(key)) rows.set(key, { key, cells });
  }
  return [...rows.values()];
}

function blanks(): TableRow[] {
  return Array.from({ length: emptyRows }, (_, index) => ({
    key: `R-${String(index + 1).padStart(3, "0")}`,
    cells: {},
  }));
}
