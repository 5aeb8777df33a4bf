import { choice, field, phrase, share, type SettingGroup } from "./setting-field";

/** What is paid on sales. */
export const commission: SettingGroup = {
  id: "commission",
  title: phrase("提成", "Commission"),
  fields: [
    field(
      "commissionRates.base",
      phrase("基础目标以内", "Up to the base target"),
      phrase("该段金额的提成比例。", "Rate on this part of the amount."),
      share,
    ),
    field(
      "commissionRates.challenge",
      phrase("基础至挑战", "Base to challenge"),
      phrase("该段金额的提成比例。", "Rate on this part of the amount."),
      share,
    ),
    field(
      "commissionRates.beyond",
      phrase("挑战以上", "Beyond the challenge"),
      phrase("该段金额的提成比例。", "Rate on this part of the amount."),
      share,
    ),
    field(
      "commissionOn",
      phrase("提成基数", "Commission on"),
      phrase("按签约额，或按回款额。", "What was signed, or what was collected."),
      choice("commissionOn", {
        signed: phrase("签约额", "signed"),
        collected: phrase("回款额", "collected"),
      }),
    ),
  ],
};

/** How figures are shown and written. */
export const display: SettingGroup = {
  id: "display",
  title: phrase("显示", "Display"),
  fields: [
    field(
      "displayUnit",
      phrase("金额单位", "Amounts in"),
      phrase("只影响显示，数字始终以元保存。", "Display only; figures stay in the base unit."),
      choice("displayUnit", {
        auto: phrase("自动", "automatic"),
        "1": phrase("元", "base currency"),
        "10000": phrase("万元", "10,000"),
        "100000000": phrase("亿元", "100 million"),
      }),
    ),
    field(
      "formulas",
      phrase("求和公式", "Sums"),
      phrase("写成引用您表格的公式，或写成数值。", "Live formulas over your tables, or values."),
      choice("formulas", {
        auto: phrase("自动", "automatic"),
        live: phrase("公式", "formulas"),
        values: phrase("数值", "values"),
      }),
    ),
  ],
};
