import { FUNDING_MODE_NAMES, LISTING_STATUS_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { ceiling } from '../../text/money';
import { date } from '../../text/dates';
import type { HallFilters } from './filters';

const all = <K extends string>(
  names: Readonly<Record<K, string>>,
  keys: readonly K[] | undefined,
) => keys?.map((key) => names[key]).join('或');

/** What filters ask for, in words: `[label, text]`, only those that are set. */
export function filterTexts(
  filters: HallFilters,
  { unitName, allianceName }: { unitName?: string | null; allianceName?: string | null } = {},
): [string, string][] {
  const { open, jointAllowed, ceilingMin, ceilingMax, deadlineFrom, deadlineTo } = filters;
  const texts: [string, string | null | undefined | false][] = [
    ['关键词', filters.keyword],
    ['状态', open === undefined ? undefined : open ? '正在揭榜' : '不在揭榜'],
    ['状态', all(LISTING_STATUS_NAMES, filters.status)],
    ['发榜单位', filters.unitId && (unitName ?? '已选')],
    ['承榜联盟', filters.allianceId && (allianceName ?? '已选')],
    ['服务类别', all(SERVICE_CATEGORY_NAMES, filters.category)],
    ['资金方式', all(FUNDING_MODE_NAMES, filters.fundingMode)],
    ['联合揭榜', jointAllowed === undefined ? undefined : jointAllowed ? '接受' : '不接受'],
    ['预算上限', ceilingMin !== undefined && `不低于 ${ceiling(ceilingMin)}`],
    ['预算上限', ceilingMax !== undefined && `不高于 ${ceiling(ceilingMax)}`],
    ['揭榜截止', deadlineFrom && `${date(deadlineFrom)}起`],
    ['揭榜截止', deadlineTo && `${date(deadlineTo)}止`],
  ];
  return texts.filter((it): it is [string, string] => Boolean(it[1]));
}

/**
 * Where the hall shows the same list; null for what was saved through the api and the page has no field
 * for, such as two categories at once.
 */
export function hallAddress(filters: HallFilters): string | null {
  const { keyword, open, status = [], unitId, category = [], fundingMode = [], ...rest } = filters;
  const { jointAllowed, ...others } = rest;
  const several = [status, category, fundingMode].some((values) => values.length > 1);
  if (several || Object.values(others).some((value) => value !== undefined)) return null;
  if (open === false || (open && status.length > 0) || status[0] === 'published') return null;
  const address: Record<string, string | undefined> = {
    keyword,
    state: open ? 'open' : status[0],
    unitId,
    category: category[0],
    fundingMode: fundingMode[0],
    joint: jointAllowed?.toString(),
  };
  const set = Object.entries(address).filter((it): it is [string, string] => Boolean(it[1]));
  return `/hall/listings?${new URLSearchParams(set).toString()}`;
}
