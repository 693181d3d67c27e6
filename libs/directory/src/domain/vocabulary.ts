/** 登记方式：依法登记（有统一社会信用代码）或在街道备案（没有法人资格）。 */
export const REGISTRATION_KIND_NAMES = { registered: '登记', filed: '备案' } as const;
export type RegistrationKind = keyof typeof REGISTRATION_KIND_NAMES;
export const REGISTRATION_KINDS = Object.keys(REGISTRATION_KIND_NAMES) as RegistrationKind[];

/** 年检（年报）结论。 */
export const INSPECTION_RESULT_NAMES = {
  qualified: '合格',
  basically_qualified: '基本合格',
  unqualified: '不合格',
  missing: '未参检',
} as const;
export type InspectionResult = keyof typeof INSPECTION_RESULT_NAMES;
export const INSPECTION_RESULTS = Object.keys(INSPECTION_RESULT_NAMES) as InspectionResult[];

/** 党组织覆盖方式。 */
export const PARTY_ORGANIZATION_NAMES = {
  own: '单独建立',
  joint: '联合建立',
  instructor: '派驻党建指导员',
  none: '未建立',
} as const;
export type PartyOrganization = keyof typeof PARTY_ORGANIZATION_NAMES;
export const PARTY_ORGANIZATIONS = Object.keys(PARTY_ORGANIZATION_NAMES) as PartyOrganization[];

/** 联盟活动类别。 */
export const ALLIANCE_EVENT_KIND_NAMES = {
  order_session: '社区书记点单会',
  roadshow: '路演宣讲',
  theme_party_day: '联合主题党日',
  joint_meeting: '联席会议',
  public_service: '公益活动',
  exchange: '座谈交流',
  other: '其他',
} as const;
export type AllianceEventKind = keyof typeof ALLIANCE_EVENT_KIND_NAMES;
export const ALLIANCE_EVENT_KINDS = Object.keys(ALLIANCE_EVENT_KIND_NAMES) as AllianceEventKind[];
