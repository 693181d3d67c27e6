/** 资金方式：三种方式各走各的程序（采购、项目、补贴）。 */
export const FUNDING_MODE_NAMES = {
  gov_purchase: '政府购买服务',
  project_fund: '设立项目资金',
  activity_subsidy: '补贴活动经费',
} as const;
export type FundingMode = keyof typeof FUNDING_MODE_NAMES;
export const FUNDING_MODES = Object.keys(FUNDING_MODE_NAMES) as FundingMode[];

/** 服务类别。 */
export const SERVICE_CATEGORY_NAMES = {
  elderly_care: '老年养护',
  mental_health: '心理健康',
  legal_advice: '法律咨询',
  party_building: '党建文化',
  culture_sports: '文体活动',
  deliberation: '协商议事',
  venue_operation: '阵地运营',
  public_class: '公益课堂',
  education: '文化教育',
  micro_governance: '微治理',
  property_service: '社区物业',
  disability: '助残',
  publicity: '宣传推广',
  assistance: '帮扶',
  public_safety: '公共安全',
  customs: '乡风文明',
  rural: '乡村振兴',
  other: '其他',
} as const;
export type ServiceCategory = keyof typeof SERVICE_CATEGORY_NAMES;
export const SERVICE_CATEGORIES = Object.keys(SERVICE_CATEGORY_NAMES) as ServiceCategory[];

export const NEED_SOURCE_NAMES = {
  resident_appeal: '群众诉求',
  superior_decision: '上级部署',
} as const;
export type NeedSource = keyof typeof NEED_SOURCE_NAMES;
export const NEED_SOURCES = Object.keys(NEED_SOURCE_NAMES) as NeedSource[];

export const UNIT_KIND_NAMES = {
  district: '区',
  department: '区直部门',
  committee: '社会组织创新园综合党委',
  supervision: '纪检监督',
  street: '街道',
  community: '社区',
} as const;
export type UnitKind = keyof typeof UNIT_KIND_NAMES;
export const UNIT_KINDS = Object.keys(UNIT_KIND_NAMES) as UnitKind[];

/** 机构类别，由统一社会信用代码前两位得出（GB 32100）。 */
export const ORG_TYPE_NAMES = {
  social_group: '社会团体',
  social_service: '社会服务机构',
  foundation: '基金会',
  other_civil: '其他民政登记',
  government: '机关',
  public_institution: '事业单位',
  mass_organisation: '群团组织',
  law_firm: '律师执业机构',
  grassroots_legal: '基层法律服务所',
  forensic: '司法鉴定机构',
  enterprise: '企业',
  sole_trader: '个体工商户',
  rural_collective: '农村集体经济组织',
  filed_group: '备案社区社会组织',
  other: '其他',
} as const;
export type OrgType = keyof typeof ORG_TYPE_NAMES;
export const ORG_TYPES = Object.keys(ORG_TYPE_NAMES) as OrgType[];

export const SCORING_METHOD_NAMES = {
  mean: '算术平均',
  drop_extremes: '去掉最高最低后平均',
  consensus: '先独立打分后合议',
} as const;
export type ScoringMethod = keyof typeof SCORING_METHOD_NAMES;
export const SCORING_METHODS = Object.keys(SCORING_METHOD_NAMES) as ScoringMethod[];

/** 开榜方式：按评审规则，随发榜固定。 */
export const OPENING_MODE_NAMES = {
  two_keys: '双人开榜（经办人、监督员两把钥匙）',
  automatic: '到期自动开榜',
} as const;
export type OpeningMode = keyof typeof OPENING_MODE_NAMES;
export const OPENING_MODES = Object.keys(OPENING_MODE_NAMES) as OpeningMode[];

/** 采购方式：《政府采购法》第二十六条及财政部认定的其他方式。 */
export const PROCUREMENT_METHOD_NAMES = {
  open_tender: '公开招标',
  invited_tender: '邀请招标',
  negotiation: '竞争性谈判',
  consultation: '竞争性磋商',
  enquiry: '询价',
  single_source: '单一来源采购',
  framework: '框架协议采购',
  other: '其他方式',
} as const;
export type ProcurementMethod = keyof typeof PROCUREMENT_METHOD_NAMES;
export const PROCUREMENT_METHODS = Object.keys(PROCUREMENT_METHOD_NAMES) as ProcurementMethod[];
