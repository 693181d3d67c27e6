import { useSearchParams } from 'react-router';
import type { IndicatorQuery } from '../reads';

export const KEYS = ['from', 'asOf', 'unitId', 'category', 'fundingMode', 'counting'] as const;
export type Key = (typeof KEYS)[number];

const DAY = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What figures are asked with, from the address and back into it. */
export function useFigureFilters() {
  const [search, setSearch] = useSearchParams();
  const given = (key: Key, form?: RegExp) => {
    const value = search.get(key) ?? undefined;
    return value && (!form || form.test(value)) ? value : undefined;
  };
  const values: Partial<Record<Key, string>> = {
    from: given('from', DAY),
    asOf: given('asOf', DAY),
    unitId: given('unitId', UUID),
    category: given('category'),
    fundingMode: given('fundingMode'),
    counting: given('counting', /^round$/),
  };
  return {
    values,
    query: values as IndicatorQuery,
    count: KEYS.filter((key) => values[key]).length,
    set: (change: Partial<Record<Key, string | undefined>>) =>
      setSearch(
        (params) => {
          for (const [key, value] of Object.entries(change)) {
            if (value) params.set(key, value);
            else params.delete(key);
          }
          return params;
        },
        { preventScrollReset: true },
      ),
    clear: () => setSearch({}, { preventScrollReset: true }),
  };
}
