import { useQuery } from '@tanstack/react-query';
import type { Choice } from '../../ui/select-field';
import { statisticsOf } from '../reads';

const groups = (by: 'street' | 'alliance') => ({ ...statisticsOf({ by }), staleTime: 600_000 });

/** Streets, and the departments that have posted something. */
export function useStreets(): Choice[] {
  const { data } = useQuery(groups('street'));
  return data?.rows.map(({ key, name }) => ({ value: key, label: name })) ?? [];
}

export function useAlliances(): Choice[] {
  const { data } = useQuery(groups('alliance'));
  return data?.rows.map(({ key, name }) => ({ value: key, label: name })) ?? [];
}
