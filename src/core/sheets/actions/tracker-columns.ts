import { say, type Phrase } from "../../data/locale";
import { columnMaker } from "../column-maker";
import { quoted } from "../figures";
import type { SheetContext } from "../frame";
import { lightShapes } from "../light-formula";
import type { TableColumn } from "../sheet-plan";
import { typedRows, typedText } from "../typed-table";
import { stateWords, warningDays } from "./action-states";
import { linkableMetrics, metricFinder } from "./linked-metric";
import { isInState } from "./state-formulas";

const headers = {
  number: { zh: "编号", en: "No." },
  measure: { zh: "改进措施", en: "Measure" },
  owner: { zh: "责任人", en: "Owner" },
  due: { zh: "完成时间", en: "Due" },
  resources: { zh: "所需资源", en: "Resources" },
  checkpoint: { zh: "检查节点(输出物)", en: "Checkpoint (deliverable)" },
  status: { zh: "当前状态", en: "Status" },
  metric: { zh: "关联指标", en: "Linked metric" },
  overdue: { zh: "逾期天数", en: "Days overdue" },
  light: { zh: "灯", en: "Light" },
  atStart: { zh: "启动时指标值", en: "Metric at start" },
  now: { zh: "现在指标值", en: "Metric now" },
  effect: { zh: "效果", en: "Effect" },
  record: { zh: "启动时记录", en: "Recorded at start" },
} as const satisfies Record<string, Phrase>;

/** Columns of the tracker: people's words, and beside them what we can tell of them. */
export function trackerColumns(context: SheetContext): TableColumn[] {
  const { locale } = context;
  const { input, number, word } = columnMaker(headers, locale);
  const note = (zh: string, en: string): Partial<TableColumn> => ({ note: locale === "zh-CN" ? zh : en });
  return [
    word("number", 9, { kind: "key" }),
    input("measure", 30),
    input("owner", 10),
    input("due", 11, { format: "date", wrap: false }),
    input("resources", 15),
    input("checkpoint", 20),
    input("status", 11, { list: Object.values(stateWords(locale)), wrap: false }),
    input("metric", 16, { list: [...linkableMetrics(context).keys()] }),
    number("overdue", 9, { format: "count", formula: overdueFormula }),
    word("light", 6, { align: "center", formula: lightFormula }),
    number("atStart", 13, {
      ...note(
        "首次关联指标后，由下一次刷新记下当时的值；改换关联指标后重新记录。",
        "The refresh after the metric was linked keeps its figure of that day; linking another metric starts anew.",
      ),
    }),
    number("now", 13, { formula: nowFormula(context) }),
    word("effect", 9, {
      align: "center",
      ...note(
        "与启动时相比，按指标方向判断。变动小于 0.5 个百分点、0.5 天、0.5 分或金额与数量的 1% 视为无变化。",
        "Against the start, by what is good for the metric. Less than 0.5 pp, 0.5 days, 0.5 points, or 1% of an amount or number is no change.",
      ),
    }),
    word("record", 16, { wrap: true }),
  ];
}

/** Days past due of an action that is neither done nor cancelled; blank otherwise. */
const overdueFormula = `=IF(AND(ISNUMBER([@{due}]),NOT(${isInState("done", "cancelled")})),MAX(0,TODAY()-[@{due}]),"")`;

const { red, yellow, green, none } = lightShapes;
const late = `IF(TODAY()>[@{due}],"${red}",IF(TODAY()>=[@{due}]-${warningDays},"${yellow}","${green}"))`;
const lightFormula = `=IF(${isInState("cancelled")},"${none}",IF(${isInState("done")},"${green}",IF(ISNUMBER([@{due}]),${late},IF([@{measure}]="","","${none}"))))`;

function nowFormula(context: SheetContext): string {
  const missing = quoted(context.locale === "zh-CN" ? "— 无此指标" : "— no such metric");
  return `=IF([@{metric}]="","",IFERROR(INDEX({table:performance}[{actual}],MATCH(${presentName(context)},{table:performance}[{metric}],0)),${missing}))`;
}

/** Names of the other language that one formula translates: Excel nests no deeper than 64. */
const formerNames = 50;

/** The name by which the performance sheet knows the linked metric: as typed, unless it was picked in the other language. */
function presentName(context: SheetContext): string {
  const present = linkableMetrics(context);
  const find = metricFinder(context);
  const typed = typedRows(context.typed, "actions", "actions").map((row) => typedText(row, "metric"));
  const former = [...new Set(typed)].sort().flatMap((name) => {
    const metric = present.has(name) ? undefined : find(name);
    return metric ? [{ name, now: say(metric.label, context.locale) }] : [];
  });
  return former
    .slice(0, formerNames)
    .reduceRight(
      (otherwise, { name, now }) => `IF([@{metric}]=${quoted(name)},${quoted(now)},${otherwise})`,
      "[@{metric}]",
    );
}
