import {
  FUNDING_MODE_NAMES,
  LISTING_STATUS_NAMES,
  PUBLIC_LISTING_STATUSES,
  SERVICE_CATEGORY_NAMES,
} from '#contracts';
import { choicesOf, type Choice } from '../../ui/select-field';
import type { ListingsQuery } from '../reads';

/** Filters of the list of listings, as the address has them. */
export const LISTING_FILTERS = [
  'keyword',
  'state',
  'unitId',
  'category',
  'fundingMode',
  'joint',
  'sort',
] as const;

/** Filters of the list as the api takes and keeps them. */
export type HallFilters = Omit<ListingsQuery, 'sort' | 'cursor' | 'limit'>;

/** `open` is by the clock; every other is a state. */
export const STATES: Choice[] = [
  { value: 'open', label: '正在揭榜' },
  ...PUBLIC_LISTING_STATUSES.filter((status) => status !== 'published').map((value) => ({
    value,
    label: LISTING_STATUS_NAMES[value],
  })),
];

const CATEGORIES = choicesOf(SERVICE_CATEGORY_NAMES);
const FUNDING_MODES = choicesOf(FUNDING_MODE_NAMES);

export const JOINT: Choice[] = [
  { value: 'true', label: '接受联合揭榜' },
  { value: 'false', label: '只接受独立揭榜' },
];

export const SORTS: Choice[] = [
  { value: '-publishedAt', label: '最近发布的在前' },
  { value: 'deadline', label: '截止最早的在前' },
  { value: '-ceiling', label: '金额最高的在前' },
  { value: 'ceiling', label: '金额最低的在前' },
];

type Values = Readonly<Record<string, string | undefined>>;

const among = <T extends string>(choices: readonly Choice[], value: string | undefined) =>
  choices.some((choice) => choice.value === value) ? (value as T) : undefined;

const UUID = /^[0-9a-f-]{36}$/;

/** What the address asks for; values that mean nothing are left out. */
export function listingsQuery(values: Values): ListingsQuery {
  const state = among<string>(STATES, values.state);
  const category = among<keyof typeof SERVICE_CATEGORY_NAMES>(CATEGORIES, values.category);
  const mode = among<keyof typeof FUNDING_MODE_NAMES>(FUNDING_MODES, values.fundingMode);
  const joint = among<string>(JOINT, values.joint);
  return {
    keyword: values.keyword?.slice(0, 50),
    open: state === 'open' ? true : undefined,
    status:
      state && state !== 'open' ? [state as (typeof PUBLIC_LISTING_STATUSES)[number]] : undefined,
    unitId: values.unitId && UUID.test(values.unitId) ? values.unitId : undefined,
    category: category && [category],
    fundingMode: mode && [mode],
    jointAllowed: joint === undefined ? undefined : joint === 'true',
    // Who looks for a word wants what is named by it first, unless another order was chosen.
    sort:
      among<NonNullable<ListingsQuery['sort']>>(SORTS, values.sort) ??
      (values.keyword ? 'relevance' : undefined),
  };
}
