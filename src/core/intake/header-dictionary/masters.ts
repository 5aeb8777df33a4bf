import type { FieldId } from "../../data/fields";
import { dimensionWords } from "./dimensions";
import type { HeaderWords } from "./words";

const dimension = (id: keyof typeof dimensionWords): { strong: string; weak?: string } =>
  dimensionWords[id] ?? { strong: "" };

/** Where a customer or colleague is at home: a city is too fine for a region. */
const home = {
  strong: dimension("region").strong,
  weak: "国家|国家地区|省份|省|省区|country|country name|state|province|office|office location|branch|办事处|分公司",
};

/** 客户档案. */
export const customerWords: HeaderWords<FieldId<"customers">> = {
  customer: {
    strong: dimension("customer").strong,
    weak: `${dimension("customer").weak ?? ""}|名称|姓名|name|full name`,
  },
  tier: dimension("tier"),
  industry: dimension("industry"),
  region: home,
  rep: {
    strong: `${dimension("rep").strong}|负责人|维护人|客户负责人|归属人|owner`,
    weak: dimension("rep").weak?.replace("姓名|", "") ?? "",
  },
  firstOrderOn: {
    strong:
      "首单日期|首次下单日期|首次成交日期|首次购买日期|首购日期|首次签约日期|首单时间|首次合作日期|合作开始日期|first order date|first order|first order on|first purchase date|first purchase|customer since|client since|first deal date",
  },
  influence: {
    strong:
      "影响力|客户影响力|影响力评分|行业影响力|influence|influence score|influence level|strategic influence",
  },
  potential: {
    strong:
      "潜力|采购潜力|客户潜力|增长潜力|潜力评分|购买潜力|采购潜力评分|potential|purchase potential|potential score|growth potential|buying potential",
  },
  complaints: {
    strong:
      "投诉|投诉率|投诉次数|投诉数|客诉|客诉率|客诉次数|投诉量|complaints|complaint rate|complaint count|number of complaints",
  },
  nps: {
    strong:
      "nps|净推荐值|推荐值|nps评分|nps得分|满意度|客户满意度|nps score|net promoter score|satisfaction|csat|satisfaction score",
  },
  visits: {
    strong:
      "拜访次数|拜访量|拜访|拜访数|走访次数|年拜访次数|visits|visit count|number of visits|visits per year",
  },
};

/** 产品目录. */
export const productWords: HeaderWords<FieldId<"products">> = {
  product: {
    strong: dimension("product").strong,
    weak: `${dimension("product").weak ?? ""}|名称|name|title|description`,
  },
  productLine: dimension("productLine"),
  launchedOn: {
    strong:
      "上市日期|上架日期|上市时间|发布日期|首发日期|投产日期|上线日期|上架时间|推出日期|launch date|launched on|release date|introduced|introduction date|launched|available from|sell start date|date launched|release",
  },
  cost: {
    strong:
      "成本|单位成本|标准成本|成本价|成本单价|产品成本|进价|进货价|采购价|采购单价|单件成本|cost|standard cost|unit cost|cost price|product cost|cost per unit|purchase price|buying price|item cost",
  },
  price: {
    strong:
      "单价|售价|销售单价|标准售价|价格|零售价|标价|指导价|销售价|建议零售价|list price|price|unit price|sales price|retail price|standard price|msrp|rrp|selling price|catalog price",
  },
  lastYearSales: {
    strong:
      "去年销售额|上年销售额|去年销量|上年同期|去年收入|上年收入|去年业绩|last year sales|prior year sales|sales last year|last year revenue|previous year sales",
  },
};

/** 人员名册. */
export const peopleWords: HeaderWords<FieldId<"people"> | "rep@first" | "rep@last"> = {
  rep: {
    strong: `${dimension("rep").strong}|姓名|员工姓名|员工|employee name|employee|full name|staff name`,
    weak: "销售|人员|负责人|name|owner|成员|staff|member|sales|名字",
  },
  "rep@first": { strong: "first name|given name|forename|名" },
  "rep@last": { strong: "last name|surname|family name|姓|姓氏" },
  team: {
    strong: `${dimension("team").strong}|manager|sales manager|team lead|上级|直属上级|团队负责人|主管`,
    weak: "组长|销售经理|经理|supervisor|区域经理",
  },
  region: home,
  hiredOn: {
    strong:
      "入职日期|入职时间|到岗日期|入司日期|入职|入司时间|hire date|hired on|start date|joining date|join date|date of joining|employment date|hired|onboarding date|date hired",
  },
  headcount: {
    strong:
      "人数|员工人数|团队人数|编制|人员数|销售人数|在岗人数|headcount|head count|number of people|team size|fte|ftes|number of reps",
  },
  baseTarget: {
    strong:
      "基础任务|基本任务|基础目标|保底目标|年度目标|销售目标|年度任务|任务|目标|base target|base quota|quota|annual quota|annual target|target|sales target",
  },
  challengeTarget: {
    strong: "挑战任务|挑战目标|冲刺目标|冲刺任务|challenge target|stretch target|stretch goal|challenge",
  },
};
