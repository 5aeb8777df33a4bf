import { say, type Phrase } from "../data/locale";
import { quoted } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import { lightShapes } from "./light-formula";
import type { CellsBlock, PlanCell, SheetPlan, TableBlock, TableColumn } from "./sheet-plan";

/** States of an action, in the order of the drop-down. */
export const actionStates = {
  open: { zh: "未开始", en: "Not started" },
  running: { zh: "进行中", en: "In progress" },
  done: { zh: "已完成", en: "Done" },
  cancelled: { zh: "已取消", en: "Cancelled" },
} as const satisfies Record<string, Phrase>;

/** An action turns yellow this many days before it is due (sheets.md: due within 7 days). */
const warningDays = 7;
/** Rows ready to be filled when the sheet is new. */
const emptyRows = 8;

/** OUT9 行动跟踪: document D's table 4, people's words with live overdue days and lights. */
export function actionsSheet(context: SheetContext): SheetPlan {
  return frameSheet("actions", context, { frozenRows: 8, blocks: [summary(context), tracker(context)] });
}

function tracker(context: SheetContext): TableBlock {
  const { locale } = context;
  const zh = locale === "zh-CN";
  const input = (
    id: string,
    header: string,
    width: number,
    rest: Partial<TableColumn> = {},
  ): TableColumn => ({
    id,
    header,
    kind: "input",
    format: "text",
    width,
    wrap: true,
    ...rest,
  });
  const computed = (
    id: string,
    header: string,
    width: number,
    rest: Partial<TableColumn> = {},
  ): TableColumn => ({
    id,
    header,
    kind: "computed",
    format: "general",
    width,
    align: "right",
    ...rest,
  });
  const states = Object.values(actionStates).map((state) => say(state, locale));
  const metrics = wholeMetrics(context).map((result) => say(result.label, locale));
  return {
    kind: "table",
    id: "actions",
    open: true,
    columns: [
      { id: "number", header: zh ? "编号" : "No.", kind: "key", format: "text", width: 8 },
      input("measure", zh ? "改进措施" : "Measure", 34),
      input("owner", zh ? "责任人" : "Owner", 12),
      input("due", zh ? "完成时间" : "Due", 13, { format: "date", wrap: false }),
      input("resources", zh ? "所需资源" : "Resources", 18),
      input("checkpoint", zh ? "检查节点(输出物)" : "Checkpoint (deliverable)", 22),
      input("status", zh ? "当前状态" : "Status", 11, { list: states, wrap: false }),
      input("metric", zh ? "关联指标" : "Linked metric", 18, { list: metrics, wrap: false }),
      computed("overdue", zh ? "逾期天数" : "Days overdue", 10, {
        format: "count",
        formula: overdueFormula(context),
      }),
      computed("light", zh ? "灯" : "Light", 6, {
        format: "text",
        align: "center",
        formula: lightFormula(context),
      }),
      computed("atStart", zh ? "启动时指标值" : "Metric at start", 14),
      computed("now", zh ? "现在指标值" : "Metric now", 14, { formula: nowFormula(context) }),
      computed("effect", zh ? "效果" : "Effect", 10, { format: "text", align: "center" }),
    ],
    rows: Array.from({ length: emptyRows }, (_, index) => ({
      key: `A-${String(index + 1).padStart(3, "0")}`,
      cells: {},
    })),
    rules: [{ kind: "light", column: "light" }],
  };
}

function wholeMetrics({ review }: SheetContext): SheetContext["review"]["metrics"] {
  return review.metrics.filter((result) => Object.keys(result.scope).length === 0);
}

/** Days past due of an action that is neither done nor cancelled; blank otherwise. */
function overdueFormula({ locale }: SheetContext): string {
  const closed = closedTest(locale);
  return `=IF(AND(ISNUMBER([@{due}]),NOT(${closed})),MAX(0,TODAY()-[@{due}]),"")`;
}

function lightFormula({ locale }: SheetContext): string {
  const { red, yellow, green, none } = lightShapes;
  const late = `IF(TODAY()>[@{due}],"${red}",IF(TODAY()>=[@{due}]-${warningDays},"${yellow}","${green}"))`;
  const cancelled = quoted(say(actionStates.cancelled, locale));
  const done = quoted(say(actionStates.done, locale));
  return `=IF([@{status}]=${cancelled},"${none}",IF([@{status}]=${done},"${green}",IF(ISNUMBER([@{due}]),${late},IF([@{measure}]="","","${none}"))))`;
}

function closedTest(locale: SheetContext["locale"]): string {
  return `OR([@{status}]=${quoted(say(actionStates.done, locale))},[@{status}]=${quoted(say(actionStates.cancelled, locale))})`;
}

function nowFormula({ locale }: SheetContext): string {
  const missing = quoted(locale === "zh-CN" ? "— 无此指标" : "— no such metric");
  return `=IF([@{metric}]="","",IFERROR(INDEX({table:performance}[{actual}],MATCH([@{metric}],{table:performance}[{metric}],0)),${missing}))`;
}

/** Counts by status, overdue and due within a week, all live. */
function summary(context: SheetContext): CellsBlock {
  const { locale } = context;
  const zh = locale === "zh-CN";
  const label = (text: string): PlanCell => ({ value: text, style: "kpi-label" });
  const count = (formula: string): PlanCell => ({ formula, value: 0, format: "count", style: "kpi-value" });
  const states = Object.values(actionStates).map((state) => say(state, locale));
  const soon = `=COUNTIFS({table:actions}[{due}],">="&TODAY(),{table:actions}[{due}],"<="&TODAY()+${warningDays},{table:actions}[{status}],"<>"&${quoted(states[2] ?? "")},{table:actions}[{status}],"<>"&${quoted(states[3] ?? "")})`;
  return {
    kind: "cells",
    id: "action-summary",
    rows: [
      [
        ...states,
        zh ? "逾期" : "Overdue",
        zh ? `${warningDays} 天内到期` : `Due within ${warningDays} days`,
      ].map(label),
      [
        ...states.map((state) => count(`=COUNTIFS({table:actions}[{status}],${quoted(state)})`)),
        count(`=COUNTIFS({table:actions}[{overdue}],">0")`),
        count(soon),
      ],
    ],
  };
}
