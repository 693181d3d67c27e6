import {
  NEED_SOURCE_NAMES,
  NEED_STATUS_NAMES,
  SERVICE_CATEGORY_NAMES,
  type NeedSource,
  type NeedStatus,
  type ServiceCategory,
} from '#contracts';
import { api, data } from '../../api/client';
import { optionsOf, type Filter, type Page } from '../../desk';
import type { FilterValues } from '../../desk/table/types';
import { URGENCY_NAMES, type NeedItem } from './words';

const SHARED: Filter[] = [
  { key: 'keyword', label: '标题或内容关键词', kind: 'text' },
  {
    key: 'category',
    label: '服务类别',
    kind: 'choice',
    options: optionsOf(SERVICE_CATEGORY_NAMES),
  },
  { key: 'urgency', label: '急难程度', kind: 'choice', options: optionsOf(URGENCY_NAMES) },
  { key: 'source', label: '来源', kind: 'choice', options: optionsOf(NEED_SOURCE_NAMES) },
];

/** The board has a column for each state; the table a filter. */
export const BOARD_FILTERS = SHARED;
export const TABLE_FILTERS: Filter[] = [
  SHARED[0]!,
  { key: 'status', label: '状态', kind: 'choice', options: optionsOf(NEED_STATUS_NAMES) },
  ...SHARED.slice(1),
];

/** One page of needs as the filters in the address ask for them. */
export function loadNeeds(
  values: FilterValues,
  { limit, cursor, status }: { limit: number; cursor?: string; status?: NeedStatus },
): Promise<Page<NeedItem>> {
  const query = {
    limit,
    cursor,
    keyword: values.keyword,
    status: status ?? (values.status as NeedStatus | undefined),
    category: values.category as ServiceCategory | undefined,
    urgency: values.urgency ? Number(values.urgency) : undefined,
    source: values.source as NeedSource | undefined,
  };
  return data(api.GET('/api/v1/needs', { params: { query } }));
}
