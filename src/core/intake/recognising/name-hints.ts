import type { DataSetKind } from "../../data/fields";
import { simplify } from "../../data/simplify";
import { stripGlosses } from "../normalise-header";

const hints: Partial<Record<DataSetKind, RegExp>> = {
  orders:
    /销售(?!目标|任务|计划|预算|团队|人员|漏斗|线索|指标|部门|组织|代表|员)|(?<!采购)订单|成交|签约|签单|合同|业绩(?!目标|指标)|流水|出库|销量|营收|营业(?!执照|部|员|费用|外)|收入|\b(?:sales|(?<!purchase )orders?|transactions?|deals|bookings|revenue|sold|sale)\b(?!\s*(?:targets?|quotas?|goals?|budgets?|plans?|team|people|person|pipeline|force|reps?))/i,
  targets: /目标|任务|预算|计划|指标(?!库)|\b(?:targets?|quotas?|goals?|budgets?|plans?)\b/i,
  receipts:
    /回款|收款|应收|到账|到款|账款|\b(?:receipts?|payments?|collections?|receivables?|invoices?|ar)\b/i,
  pipeline: /商机|线索|漏斗|机会|跟进|\b(?:pipeline|opportunit(?:y|ies)|leads?|funnel|crm)\b/i,
  customers: /客户|顾客|会员|\b(?:accounts?|customers?|clients?|resellers?|dealers?)\b/i,
  products: /产品|商品|品类|物料|\b(?:products?|catalogu?e?|items?|skus?)\b/i,
  people:
    /人员|员工|团队|花名册|组织|销售员|业务员|通讯录|\b(?:people|employees?|staff|teams?|sales ?people|salespersons?|sales ?force|reps?|sales ?team)\b/i,
  kpis: /复盘|kpi|考核|指标|业绩|\b(?:scorecard|performance|dashboard|review)\b/i,
  actions: /行动|措施|改进|任务|跟踪|\b(?:actions?|tasks?|improvements?|todo)\b/i,
  milestones: /里程碑|节点|\bmilestones?\b/i,
  market: /市场|竞品|竞争|对手|\b(?:market|competit(?:ors?|ion))\b/i,
  rates: /汇率|\b(?:rates?|fx|exchange|currenc(?:y|ies))\b/i,
};

const foreign =
  /费用|报销|工资|薪资|薪酬|考勤|库存|采购|入库|盘点|资产|招聘|培训|支出|差旅|\b(?:expenses?|payroll|salar(?:y|ies)|attendance|inventory|stock|purchas(?:e|es|ing)|procurement|costs? sheet|dictionary|readme|temperature|assets?|suppliers?|vendors?|shippers?)\b|字典|说明/i;

const plain = (name: string): string =>
  simplify(stripGlosses(name))
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_\-.]/g, " ");

/** Whether a sheet's, table's or title's words speak of such a data set. */
export function speaksOf(kind: DataSetKind, names: readonly string[]): boolean {
  const hint = hints[kind];
  return hint !== undefined && names.some((name) => hint.test(plain(name)));
}

/** Whether the words speak of expenses, payroll, stock, purchases: tables that sales reviews leave alone. */
export function speaksOfOtherThings(names: readonly string[]): boolean {
  return names.some((name) => foreign.test(plain(name)));
}

const foreignHeaders =
  /^(?:报销|支出|供应商|采购|入库|工资|借方|贷方|摘要|费用)|(?:费用类别|费用项目|费用名称|费用类型|报销人|支出金额|采购金额|采购员|采购日期|入库日期|实发工资|基本工资)$|^(?:expense|vendor|supplier|payroll|salary|debit|credit|purchase order|expense type|expense category|merchant|payee|withdrawal|deposit|balance after|opening balance|employee salary)/;

/** Headers that belong to ledgers, purchases and payrolls. */
export function isForeignHeader(text: string): boolean {
  return foreignHeaders.test(text);
}
