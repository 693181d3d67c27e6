import { useLocation, useNavigate, useSearchParams } from 'react-router';

export const SIZES = [20, 50, 100];

/**
 * Where a list stands, kept in the address: filters, rows a page, position. Back, reload and shared
 * links find the same rows.
 */
export function useListAddress(keys: readonly string[]) {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { steps?: number } | null };
  const values: Record<string, string | undefined> = Object.fromEntries(
    keys.map((key) => [key, search.get(key) ?? undefined]),
  );
  const asked = Number(search.get('rows'));
  const steps = state?.steps ?? 0;

  const move = (change: Record<string, string | undefined>, next: { steps: number }) => {
    const params = new URLSearchParams(search);
    for (const [key, value] of Object.entries(change)) {
      if (value) params.set(key, value);
      else params.delete(key);
    }
    setSearch(params, { state: next, preventScrollReset: true });
  };
  const first = { cursor: undefined, from: undefined };

  return {
    values,
    limit: SIZES.includes(asked) ? asked : 20,
    cursor: search.get('cursor') ?? undefined,
    /** Rows before the first one on this page, for 序号. */
    from: Number(search.get('from')) || 0,
    filtered: Object.values(values).some(Boolean),
    setFilter: (key: string, value: string | undefined) =>
      move({ ...first, [key]: value }, { steps: 0 }),
    clear: () =>
      move({ ...first, ...Object.fromEntries(keys.map((key) => [key, undefined])) }, { steps: 0 }),
    setLimit: (limit: number) => move({ ...first, rows: String(limit) }, { steps: 0 }),
    next: (cursor: string, from: number) =>
      move({ cursor, from: String(from) }, { steps: steps + 1 }),
    /** Only as far back as this visit came; a shared link starts in the middle. */
    previous: steps > 0 ? () => void navigate(-1) : undefined,
    toFirst: () => move(first, { steps: 0 }),
  };
}
