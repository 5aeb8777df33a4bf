import type { DimensionId } from "../../data/fields";
import type { HeaderWords } from "./words";

/** Words for the dimensions, the same in every data set. */
export const dimensionWords: HeaderWords<DimensionId> = {
  customer: {
    strong:
      "客户名称|客户|客户名|客户全称|客户简称|客户单位|客户公司|顾客|顾客姓名|顾客名称|客户姓名|买方|买家|购货单位|购买方|采购方|签约客户|签约单位|终端客户|会员|会员名称|经销商|经销商名称|代理商|" +
      "customer|customer name|client|client name|account|account name|company name|company|reseller|reseller name|buyer|buyer name|dealer|distributor|bill to|sold to|end customer|customer company|customer vendor name|sold to party|sold to pt|bp name|business partner|business partner name|card name|kunde|kunden|kundenname",
    weak: "公司|公司名称|单位名称|企业名称|甲方|organization|organisation|往来单位|对方单位|business name",
  },
  product: {
    strong:
      "产品名称|产品|商品名称|商品全名|商品|品名|产品型号|货品名称|货品|物料名称|存货名称|服务名称|项目产品|产品服务|套餐|选购商品|商品标题|宝贝标题|宝贝名称|" +
      "product|product name|product title|item name|item description|product description|sku name|lineitem name|service|plan name|package|artikel|produkt|artikelbezeichnung|produktname",
    weak: "物料|货物|型号|名称及规格|sku|item|model|article|part|part number|merchandise|产品编码|商品编码|货号|款号|description|stock code",
  },
  productLine: {
    strong:
      "产品线|产品类别|产品大类|产品分类|商品类别|商品分类|产品系列|品类|大类|类目|产品类型|商品大类|业务线|业务类别|业务类型|产品组|品类名称|类别名称|" +
      "product line|product category|category|category name|product group|product family|product type|business line|line of business|series|product series|item category|item type|division|produktgruppe|warengruppe|produktkategorie",
    weak: "类别|分类|系列|品牌|品牌名称|brand|type of product|item group",
  },
  region: {
    strong:
      "区域|大区|地区|销售区域|销售大区|片区|区域名称|地区名称|所属区域|所在区域|销售地区|客户区域|战区|市场区域|所属大区|" +
      "region|sales region|territory|sales territory|area|sales area|region name|regional office|geo|zone|order state|vertriebsgebiet|gebiet|bundesland",
    weak: "国家|国家地区|省份|省|省区|城市|所在地|所在省|省市|市场|分公司|办事处|country|country name|country region|state|province|city|market|office|location|office location|geography|sales market|branch|ship country|ship region|ship city",
  },
  team: {
    strong:
      "团队|部门|销售部门|销售团队|小组|组别|销售组|所属部门|所属团队|部门名称|事业部|团队名称|战队|业务组|业务部门|营业部|" +
      "team|sales team|department|dept|division name|sales group|sales department|business unit|bu|squad|abteilung|vertriebsteam",
    weak: "manager|sales manager|team lead|team leader|组长|主管|销售主管|销售经理|经理|区域经理|supervisor",
  },
  rep: {
    strong:
      "销售员|业务员|销售人员|销售代表|客户经理|销售顾问|业务代表|业务人员|销售姓名|销售员姓名|业务员姓名|销售负责人|业务经理|负责销售|销售经办人|跟进销售|归属销售|所属销售|成交人|签单人|跟进人|商务|商务经理|营销员|导购|导购员|经办人|经手人|置业顾问|" +
      "sales rep|sales representative|salesperson|sales person|salesman|rep|rep name|sales agent|agent|account manager|account executive|sales executive|account owner|opportunity owner|deal owner|lead owner|sold by|sales employee|salesperson name|seller|seller name|sales consultant|ae|employee|employee name|员工|员工姓名|销售|verkäufer|vertriebsmitarbeiter|außendienst|vertreter|kundenbetreuer",
    weak: "负责人|项目负责人|合同负责人|姓名|人员|责任人|owner|sales|staff|consultant|assigned to|成员|name of rep|业务|跟单员|staff name",
  },
  channel: {
    strong:
      "渠道|销售渠道|来源渠道|客户来源|线索来源|渠道名称|获客渠道|渠道来源|渠道类型|成交渠道|订单来源|商机来源|推广渠道|" +
      "channel|sales channel|lead source|source channel|acquisition channel|order source|source|marketing channel|channel name|order channel|distribution channel",
    weak: "来源|平台|途径|platform|origin|medium",
  },
  orderType: {
    strong:
      "新签续约|新签或续约|订单类型|签约类型|合同类型|成交类型|新老客户|新旧客户|是否续约|是否新签|新签续费|新客老客|新老客|业务性质|续约类型|签单类型|" +
      "order type|deal type|contract type|new or renewal|new renewal|renewal or new|new existing|new vs existing|existing customer|customer type new existing|opportunity type|sale type|sales type|new business",
    weak: "类型|性质|type|is new|new customer",
  },
  industry: {
    strong:
      "行业|所属行业|客户行业|行业类型|行业分类|行业名称|industry|sector|vertical|industry sector|customer industry|market segment",
    weak: "客户类型|客户类别|客户性质|客户分类|segment|customer segment|customer type|business type|client type|account type",
  },
  tier: {
    strong:
      "客户等级|客户级别|等级|级别|客户分级|客户层级|分级|信用等级|会员等级|abc分类|客户abc|" +
      "tier|customer tier|account tier|grade|customer grade|customer level|class|customer class|abc class|rating|priority tier",
    weak: "level|重要程度|客户重要性",
  },
  store: {
    strong:
      "门店|店铺|门店名称|店铺名称|店名|专卖店|商店|分店|营业网点|网点|store|store name|shop|shop name|outlet|store location|branch store|branch name",
    weak: "销售点|point of sale|pos|warehouse store",
  },
  lifecycle: {
    strong:
      "生命周期|客户生命周期|客户状态|lifecycle|lifecycle stage|customer lifecycle|customer status|account status",
  },
};
