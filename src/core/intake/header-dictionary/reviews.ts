import type { FieldId } from "../../data/fields";
import type { HeaderWords } from "./words";

/** 业绩指标 already aggregated (document D, table 1). */
export const kpiWords: HeaderWords<FieldId<"kpis">> = {
  metric: {
    strong:
      "具体指标|指标|指标名称|考核指标|指标项|关键指标|业绩指标|kpi|kpi指标|考核项目|考核项|metric|kpi name|indicator|measure|metric name|kpi metric|performance indicator|key metric",
    weak: "项目|内容|名称|item|name|description|考核内容",
  },
  target: {
    strong:
      "目标值|目标|计划值|计划|预算|任务|指标值|目标数|目标额|任务值|预算值|考核目标|target|target value|goal|plan|budget|planned|quota|target amount",
  },
  actual: {
    strong:
      "实际值|实际|完成值|实际完成|完成情况|实际完成值|实绩|完成|实际数|完成数|实际额|达成值|实际达成|实际值数据|本期实际|actual|actual value|actuals|result|achieved|actual result|current|realised|realized|achieved value",
    weak: "本期|本月|本季|当期|数值|value",
  },
  category: {
    strong:
      "指标类别|类别|指标分类|维度|指标维度|分类|考核维度|指标类型|category|kpi category|dimension|perspective|group|kpi group|area",
    weak: "类型",
  },
  unit: { strong: "单位|计量单位|unit|units|unit of measure|uom" },
  note: {
    strong:
      "差异分析|差异说明|原因分析|差异原因|说明|简要说明|原因|未达成原因|差异分析说明|variance analysis|explanation|comment|comments|variance note|analysis|reason|commentary|root cause",
    weak: "备注|note|notes|remark|remarks",
  },
  lastYear: {
    strong:
      "去年同期|上年同期|同期|去年|同期值|上年同期值|去年值|上年|去年实际|last year|prior year|same period last year|py|ly|previous year",
  },
  previous: {
    strong:
      "上期|上月|上季|上季度|上期值|上期实际|环比期|上一期|上月实际|previous|previous period|prior period|last period|last month|last quarter|pp",
  },
};

/** 行动计划 (document D, table 4). */
export const actionWords: HeaderWords<FieldId<"actions">> = {
  measure: {
    strong:
      "改进措施|措施|行动|行动项|行动计划|改进行动|改善措施|具体措施|行动措施|任务|整改措施|工作任务|待办|行动内容|任务内容|工作内容|关键行动|measure|action|action item|improvement|improvement action|task|countermeasure|to do|actions|initiative|corrective action",
    weak: "内容|事项|description|title",
  },
  owner: {
    strong:
      "责任人|负责人|执行人|跟进人|主责人|责任部门|owner|responsible|assignee|assigned to|person in charge|pic|action owner|responsible person|accountable",
  },
  due: {
    strong:
      "完成时间|截止日期|完成日期|截止时间|计划完成时间|计划完成日期|到期日|deadline|due|due date|target date|completion date|finish date|by when|due by|end date",
    weak: "时间|日期|date",
  },
  resources: {
    strong:
      "所需资源|资源|资源需求|支持资源|需要支持|所需支持|资源支持|resources|resources needed|required resources|support needed|needed resources|resource",
  },
  checkpoint: {
    strong:
      "检查节点|输出物|检查点|交付物|里程碑节点|检查标准|验收标准|成果输出|检查节点输出物|checkpoint|deliverable|output|check point|deliverables|evidence|verification",
  },
  status: {
    strong:
      "当前状态|状态|进度状态|完成状态|执行状态|完成情况|进展|status|state|current status|progress status|action status|progress",
  },
};

/** 里程碑. */
export const milestoneWords: HeaderWords<FieldId<"milestones">> = {
  name: {
    strong:
      "里程碑|里程碑名称|节点名称|关键节点|里程碑事件|节点|重点工作|关键任务|milestone|milestone name|key milestone|deliverable",
    weak: "名称|任务|事项|项目|任务名称|工作项|name|task|task name|activity|item",
  },
  start: {
    strong:
      "开始时间|开始日期|开始|启动时间|计划开始|计划开始时间|启动日期|起始时间|start|start date|begin|begin date|planned start|kick off|kickoff",
  },
  due: {
    strong:
      "计划完成时间|截止日期|完成时间|计划完成|结束|截止|计划完成日期|到期日|结束日期|结束时间|计划结束|完成日期|截止时间|due|due date|deadline|end date|finish date|target date|planned finish|planned end|end|finish",
  },
  progress: {
    strong:
      "进度|完成进度|完成率|完成百分比|当前进度|实际进度|完成度|进展|进度百分比|progress|percent complete|pct complete|complete|completion|progress pct|percent done|done|completed",
  },
  owner: {
    strong: "负责人|责任人|执行人|责任部门|owner|responsible|assignee|assigned to|person in charge|lead",
  },
};

/** 市场/竞品. */
export const marketWords: HeaderWords<FieldId<"market"> | "period"> = {
  metric: { strong: "指标|指标名称|具体指标|对比指标|项目|metric|indicator|kpi|measure|metric name" },
  competitor: {
    strong:
      "竞品|竞争对手|竞品名称|对手|竞争对手名称|厂商|竞品公司|竞争品牌|友商|competitor|competitor name|rival|vendor|competitor brand",
    weak: "品牌|公司|brand|company",
  },
  share: {
    strong: "市场份额|市场占有率|市占率|份额|占有率|market share|share|share of market|market share pct",
  },
  benchmark: {
    strong:
      "行业均值|行业平均|行业平均值|行业基准|标杆|行业标准|标杆值|基准值|行业水平|benchmark|industry average|industry mean|industry benchmark|market average|sector average",
  },
  periodStart: { strong: "开始日期|period start|start date" },
  periodEnd: { strong: "结束日期|period end|end date" },
  period: { strong: "期间|月份|季度|年度|年份|时间|日期|period|month|quarter|year|date" },
};

/** 汇率. */
export const rateWords: HeaderWords<FieldId<"rates">> = {
  currency: {
    strong: "币种|货币|币别|外币|货币代码|currency|currency code|from currency|ccy|iso|iso code|curr",
    weak: "代码|code|币种名称",
  },
  rate: {
    strong:
      "汇率|折算率|兑换率|折合人民币|兑人民币|换算汇率|记账汇率|中间价|exchange rate|rate|fx rate|fx|conversion rate|rate to cny|rate to|rate in|rate to base|rate to usd|average rate|end of day rate",
  },
  date: {
    strong: "日期|生效日期|汇率日期|月份|date|rate date|effective date|valid from|currency date|month",
    weak: "时间|期间",
  },
};
