import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';

export type Organization = Schemas['OrganizationView'];
export type OrganizationItem = Schemas['OrganizationItem'];
export type Alliance = Schemas['AllianceView'];
export type AllianceEvent = Schemas['AllianceEventView'];
export type ChairTerm = Schemas['ChairTermView'];
export type Expert = Schemas['ExpertView'];
export type Unit = Schemas['UnitView'];

export const REGISTRATION_KIND_NAMES: Record<OrganizationItem['registrationKind'], string> = {
  registered: '登记',
  filed: '备案',
};

export const INSPECTION_RESULT_NAMES: Record<
  NonNullable<OrganizationItem['inspectionResult']>,
  string
> = {
  qualified: '合格',
  basically_qualified: '基本合格',
  unqualified: '不合格',
  missing: '未参检',
};

export const PARTY_ORGANIZATION_NAMES: Record<OrganizationItem['partyOrganization'], string> = {
  own: '单独建立',
  joint: '联合建立',
  instructor: '派驻党建指导员',
  none: '未建立',
};

export const ALLIANCE_EVENT_KIND_NAMES: Record<AllianceEvent['kind'], string> = {
  order_session: '社区书记点单会',
  roadshow: '路演宣讲',
  theme_party_day: '联合主题党日',
  joint_meeting: '联席会议',
  public_service: '公益活动',
  exchange: '座谈交流',
  other: '其他',
};

/** `4A（至2027年6月30日）`, 5 being the highest. */
export function ratingOf({
  ratingLevel,
  ratingValidUntil,
}: Pick<OrganizationItem, 'ratingLevel' | 'ratingValidUntil'>): string {
  if (ratingLevel === null) return '未参评';
  return `${ratingLevel}A${ratingValidUntil ? `（至${date(ratingValidUntil)}）` : ''}`;
}

export function inspectionOf({
  inspectionYear,
  inspectionResult,
}: Pick<OrganizationItem, 'inspectionYear' | 'inspectionResult'>): string {
  if (!inspectionResult) return '未录入';
  return `${inspectionYear} 年度${INSPECTION_RESULT_NAMES[inspectionResult]}`;
}

/** What stands against an organisation; nothing for most. */
export function warningsOf(it: Pick<OrganizationItem, 'abnormalListed' | 'dishonestListed'>) {
  return [
    it.abnormalListed ? '列入活动异常名录' : null,
    it.dishonestListed ? '列入严重违法失信名单' : null,
  ].filter((warning) => warning !== null);
}
