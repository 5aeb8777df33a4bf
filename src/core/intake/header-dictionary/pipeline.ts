import type { FieldId } from "../../data/fields";
import { dimensionWords } from "./dimensions";
import type { HeaderWords } from "./words";

/** 线索/商机. */
export const pipelineWords: HeaderWords<FieldId<"pipeline">> = {
  ...dimensionWords,
  id: {
    strong:
      "商机编号|商机号|线索编号|线索号|机会编号|商机id|线索id|项目编号|机会id|商机代码|" +
      "opportunity id|opportunity number|lead id|deal id|opp id|opportunity key|lead number|deal number|opportunity no|opportunity",
    weak: "商机名称|线索名称|项目名称|商机|线索|opportunity name|deal name|lead name|deal|编号|id|record id|lead|机会名称",
  },
  createdOn: {
    strong:
      "创建日期|创建时间|线索创建日期|商机创建日期|录入日期|线索日期|建立日期|登记日期|线索时间|商机日期|获取日期|进线日期|进线时间|商机创建时间|立项日期|线索创建时间|线索获取日期|询盘日期|录入时间|" +
      "created date|create date|created on|creation date|created at|date created|created|lead date|lead created|engage date|open date|opened on|opportunity created|lead created date|entry date|inquiry date|enquiry date|start date",
    weak: "日期|date|时间",
  },
  stage: {
    strong:
      "阶段|商机阶段|销售阶段|当前阶段|线索状态|商机状态|跟进阶段|项目阶段|线索阶段|漏斗阶段|所处阶段|" +
      "stage|deal stage|sales stage|opportunity stage|pipeline stage|lead status|lead stage|stage name|current stage|opportunity status|funnel stage|deal status",
    weak: "状态|进展|当前状态|跟进状态|status|状态阶段|项目进展",
  },
  stageOn: {
    strong:
      "阶段日期|阶段变更日期|进入阶段日期|阶段更新日期|stage date|stage entered|stage change date|stage changed on|last stage change|stage entry date",
  },
  wonOn: {
    strong:
      "赢单日期|成交日期|成单日期|赢单时间|成交时间|won time|won at|won date|won on|date won|deal won date",
  },
  closedOn: {
    strong:
      "关闭日期|结束日期|结单日期|关闭时间|关单日期|完结日期|结案日期|丢单日期|实际关闭日期|实际成交日期|实际结束日期|实际结单日期|close date|closed date|closed on|closing date|date closed|actual close date|close time|lost date|lost time|lost at",
    weak: "end date",
  },
  outcome: {
    strong:
      "结果|赢单丢单|赢丢单|输赢|赢单状态|成交状态|商机结果|最终结果|是否成交|是否赢单|是否签约|成交结果|outcome|result|won lost|win loss|win lost|won or lost|deal outcome|is won|closed status|final result|is closed won",
    weak: "状态|当前状态|status|deal status|opportunity status|商机状态",
  },
  lostReason: {
    strong:
      "丢单原因|失败原因|流失原因|输单原因|未成交原因|丢单理由|战败原因|失单原因|关闭原因|lost reason|loss reason|reason lost|reason for loss|reason for losing|lost because|close reason|closed lost reason",
  },
  amount: {
    strong:
      "签约金额|成交金额|实际成交金额|商机金额|预计金额|预估金额|预计成交金额|预计签约金额|项目金额|机会金额|预计合同金额|预计销售额|商机预估金额|" +
      "close value|opportunity amount|deal amount|deal value|deal size|opportunity value|expected amount|pipeline value|estimated value|estimated amount|potential value|expected value|opportunity size|amount",
    weak: "金额|合同金额|value|revenue|sales amount|expected revenue|weighted amount|预算|budget|amt",
  },
  firstContactOn: {
    strong:
      "首次接触|首次接触日期|首次联系日期|首次沟通日期|首次跟进日期|初次接触日期|首次拜访日期|首次拜访|first contact|first contact date|first contacted on|first touch date|first call date",
  },
  signedOn: {
    strong:
      "签约日期|签约时间|签单日期|合同签订日期|签订日期|signed date|signed on|contract date|signing date|contract signed",
  },
};

/** Stages as people name columns and values, in the order of a funnel. */
export const stageNames =
  "线索|意向|潜在客户|初步接触|首次接触|初次沟通|需求调研|需求确认|需求分析|商机|方案|方案提交|方案报价|方案演示|演示|试用|立项|报价|投标|谈判|商务谈判|合同谈判|合同审批|签约|签单|赢单|成交|订单|丢单|输单|关闭|流失|" +
  "lead|leads|new|mql|sql|qualified|qualification|qualifying|contacted|prospect|prospecting|discovery|engaging|demo|needs analysis|value proposition|opportunity|proposal|quote|quotation|negotiation|negotiating|contract|commit|verbal|won|closed won|lost|closed lost|closed|nurture|order";
