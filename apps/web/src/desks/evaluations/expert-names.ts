import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';

/** Names by number of the register; the register is open to the committee's officers alone. */
export function useExpertNames(officer: boolean): (expertId: string) => string {
  const { data: names } = useQuery({
    queryKey: ['experts', 'names'],
    queryFn: async () => {
      const found = new Map<string, string>();
      let cursor: string | undefined;
      do {
        const page = await data(
          api.GET('/api/v1/experts', { params: { query: { limit: 100, cursor } } }),
        );
        for (const { id, name } of page.items) found.set(id, name);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return found;
    },
    enabled: officer,
    staleTime: 300_000,
  });
  return (expertId) => names?.get(expertId) ?? `专家 ${expertId.slice(-8)}`;
}
