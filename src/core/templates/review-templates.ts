import type { Template } from "./template";
import {
  dateColumn as date,
  listColumn as list,
  longTextColumn as longText,
  monthColumn as month,
  needed,
  numberColumn as number,
  phrase,
  shareColumn as share,
  textColumn as text,
} from "./template-columns";

const owner = text("owner", ["责任人", "Owner"], ["一个人", "One person"], ["张伟", "Amy Chen"]);

export const kpisTemplate: Template = {
  kind: "kpis",
  name: phrase("业绩指标模板", "KPIs template"),
  tableName: phrase("业绩指标模板", "KpisTemplate"),
  purpose: phrase(
    "一行一个已经汇总好的指标。没有订单明细时，用它直接复盘。",
    "One row for each figure that is summed up already. With it you can review without any list of orders.",
  ),
  columns: [
    text(
      "category",
      ["指标类别", "Category"],
      ["财务、客户、过程……", "Finance, customers …"],
      ["财务", "Finance"],
    ),
    needed(text("metric", ["具体指标", "Metric"], ["指标的名称", "Name of the figure"], ["销售额", "Sales"])),
    text("unit", ["单位", "Unit"], ["元、万元、%、个", "USD, k, %, pieces"], ["万元", "k"]),
    needed(number("target", ["目标值", "Target"], ["按左边的单位", "In the unit beside it"], "500")),
    needed(number("actual", ["实际值", "Actual"], ["按左边的单位", "In the unit beside it"], "462")),
    number("lastYear", ["去年同期", "Last Year"], ["可留空", "May be blank"], "430"),
    number("previous", ["上期", "Previous Period"], ["可留空", "May be blank"], "455"),
    longText(
      "note",
      ["差异分析", "Variance Analysis"],
      ["为什么有差异", "Why it differs"],
      ["大客户延期签约", "Key account signed late"],
    ),
  ],
};

export const actionsTemplate: Template = {
  kind: "actions",
  name: phrase("行动计划模板", "Actions template"),
  tableName: phrase("行动计划模板", "ActionsTemplate"),
  purpose: phrase(
    "一行一项改进措施，有责任人和期限。复盘会跟进到期和逾期的措施。",
    "One row for each measure, with an owner and a day. The review follows up on what is due.",
  ),
  columns: [
    needed(
      longText(
        "measure",
        ["改进措施", "Action"],
        ["做什么，写一句", "What to do, in a sentence"],
        ["重启沉默客户回访", "Call silent customers"],
      ),
    ),
    owner,
    date("due", ["完成时间", "Due Date"], ["最晚哪天完成", "Done by this day"], "2024-04-30"),
    text(
      "resources",
      ["所需资源", "Resources Needed"],
      ["人、钱、工具", "People, money, tools"],
      ["客服 1 人", "One agent"],
    ),
    text(
      "checkpoint",
      ["检查节点", "Checkpoint"],
      ["怎么看出做到了", "How to see it is done"],
      ["回访记录", "Call notes"],
    ),
    list(
      [
        ["未开始", "Not started"],
        ["进行中", "In progress"],
        ["已完成", "Done"],
        ["已取消", "Cancelled"],
      ],
      false,
    )("status", ["当前状态", "Status"], ["每周更新", "Renew it every week"]),
  ],
};

export const milestonesTemplate: Template = {
  kind: "milestones",
  name: phrase("里程碑模板", "Milestones template"),
  tableName: phrase("里程碑模板", "MilestonesTemplate"),
  purpose: phrase(
    "一行一个里程碑。进度落后于时间的会被点出。",
    "One row for each milestone. Those behind their time are pointed out.",
  ),
  columns: [
    needed(
      longText(
        "name",
        ["里程碑", "Milestone"],
        ["到那天要做到什么", "What stands by then"],
        ["新品上线", "Product launch"],
      ),
    ),
    { ...owner, header: phrase("负责人", "Owner") },
    date("start", ["开始时间", "Start Date"], ["开始那天", "First day"], "2024-02-01"),
    needed(date("due", ["计划完成时间", "Due Date"], ["最晚哪天完成", "Done by this day"], "2024-06-30")),
    share("progress", ["进度", "Progress"], ["0% 到 100%", "0% to 100%"], "40%"),
  ],
};

export const marketTemplate: Template = {
  kind: "market",
  name: phrase("市场模板", "Market template"),
  tableName: phrase("市场模板", "MarketTemplate"),
  purpose: phrase(
    "一行一个竞争对手（或本公司）在某个月的份额，和行业均值。市场份额的变化由此算出。",
    "One row for a competitor’s, or your own, share in a month, and the industry’s average.",
  ),
  columns: [
    month("period", ["月份", "Month"], ["写成年-月", "As year-month"], "2024-03"),
    needed(
      text(
        "competitor",
        ["竞争对手", "Competitor"],
        ["本公司也写一行", "Give your own company a row"],
        ["本公司", "Ourselves"],
      ),
    ),
    text("metric", ["指标", "Metric"], ["比较什么", "What is compared"], ["市场份额", "Market share"]),
    share("share", ["市场份额", "Market Share"], ["百分比", "As a percentage"], "18%"),
    number("benchmark", ["行业均值", "Industry Average"], ["可留空", "May be blank"], "0.15"),
  ],
};
