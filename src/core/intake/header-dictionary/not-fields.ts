/** Rates and differences that are computed anew, never read: their columns are known, and left alone. */
export const recomputedWords =
  "达成率|完成率|目标完成率|目标达成率|完成比例|完成百分比|完成进度|达成比例|差异|差额|差异值|差值|缺口|目标差距|差距|偏差|偏差率|差异率|超额|超缺|同比|环比|同比增长|环比增长|同比增长率|环比增长率|增长率|增幅|增减|增速|增减额|增减率|占比|比重|份额占比|贡献率|贡献占比|" +
  "毛利率|利润率|净利率|回款率|付款率|收款率|复购率|转化率|排名|名次|累计|累计占比|累计完成|累计完成率|年累计|月均|平均|平均值|人均|折扣额|进度|" +
  "achievement|achievement rate|attainment|attainment pct|quota attainment|completion|completion rate|variance|variance pct|difference|diff|gap|delta|vs target|vs plan|vs budget|pct of target|pct of quota|pct to goal|to go|yoy|mom|qoq|yoy growth|mom growth|growth|growth rate|change|pct change|share|pct of total|mix|rank|ranking|" +
  "margin rate|margin pct|profit margin|gross margin pct|profit ratio|running total|cumulative|ytd|mtd|qtd|average|avg|mean|collection rate|return rate|repeat rate|win rate|conversion rate|percent of total";

/** Sums over the columns of a wide table: 合计, 全年, Total. */
export const sumColumnWords =
  "合计|总计|小计|总额|总和|全年|全年合计|全年目标|年度合计|年合计|汇总|年度目标|年度总计|季度合计|上半年合计|下半年合计|半年合计|total|grand total|sum|full year|year total|annual total|subtotal|sub total|fy total|annual|ytd total|total sales|total target|overall|year";

/** Columns that no data set wants; named so that a fuzzy match does not take them for something else. */
export const plainWords =
  "序号|行号|编号序号|备注|说明|附注|注释|电话|联系电话|手机|手机号|联系人|联系方式|地址|收货地址|邮编|邮箱|传真|规格|尺寸|单位|颜色|型号规格|库存|库存量|安全库存|供应商|供应商名称|运输方式|物流方式|物流公司|快递单号|运费|税率|税额|税金|支付方式|付款方式|付款条件|审批人|制单人|审核人|创建人|修改人|修改时间|更新时间|更新日期|注册日期|生日|性别|年龄|年龄段|职位|职务|岗位|学历|身份证号|子类别|二级分类|三级分类|小类|年度预算|注册资本|员工规模|网址|图片|条码|重量|体积|折扣金额|优惠金额|优先级|订单优先级|订单状态|发货状态|支付状态|" +
  "row id|row number|line number|line no|line item|sales order line number|order line number|serial number|sl no|s no|no|sno|remark|remarks|note|notes|comment|comments|phone|telephone|mobile|fax|email|e mail|contact|contact name|contact title|address|address line 1|ship address|ship name|street|postal code|zip|zip code|ship postal code|color|colour|size|weight|weight unit|dimensions|ship mode|ship via|shipping method|freight|shipping cost|shipping|tax|tax amount|vat|payment method|payment terms|payment type|order priority|priority|order status|shipping status|sub category|subcategory|sub category name|subcategory name|sub category key|supplier|supplier id|supplier name|manufacturer|units in stock|units on order|reorder level|stock|inventory|discontinued|quantity per unit|latitude|longitude|gender|age|customer age|birth date|date of birth|title|job title|employees|number employees|number of employees|year opened|year established|established|subsidiary of|url|website|image|barcode|created by|modified on|modified date|last modified|updated at|last updated|square meters|reports to|manager key|exchange rate|market share notes|annual revenue|group name";
