import { useQuery } from '@tanstack/react-query';
import { api, data, type Schemas } from '../../api/client';
import { useSession } from '../../session/session';
import { SelectField } from './fields';

type Unit = Schemas['UnitView'];

interface UnitChoiceProps {
  value: string | null;
  onChange: (unitId: string | null) => void;
  /** Decisions from above concern departments and the district as well. */
  wide?: boolean;
  error?: string;
}

/** The street, then its community where it is known; an officer of a unit starts at the own unit. */
export function UnitChoice({ value, onChange, wide = false, error }: UnitChoiceProps) {
  const session = useSession();
  const resident = session?.membership.role === 'resident';
  const own = session?.membership.role === 'posting_officer' ? session.membership.unitId : null;
  const upper = useUpperUnits(own, wide).data ?? [];
  const chosen = useUnit(value).data;
  const below = chosen?.kind === 'community' && !upper.some(({ id }) => id === chosen.id);
  const first = below ? chosen.parentId : value;
  const communities = useCommunities(first).data ?? [];
  const isStreet = upper.find(({ id }) => id === first)?.kind === 'street';
  return (
    <>
      <SelectField
        label={resident ? '所在街道' : wide ? '所涉单位' : '所涉街道'}
        value={first}
        options={optionsOf(upper)}
        onChange={(id) => onChange(id || null)}
        required
        error={error}
      />
      {isStreet && communities.length > 0 && (
        <SelectField
          label={resident ? '所在社区' : '所涉社区'}
          value={below ? value : null}
          options={optionsOf(communities)}
          onChange={(id) => onChange(id || first)}
          placeholder={resident ? '说不清楚，可以不选' : '整个街道'}
        />
      )}
    </>
  );
}

const optionsOf = (units: Unit[]) => units.map(({ id, name }) => ({ value: id, label: name }));

function useUnit(id: string | null) {
  return useQuery({
    queryKey: ['units', id],
    queryFn: () => data(api.GET('/api/v1/units/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
  });
}

const unitsBy = async (query: { kind?: Unit['kind']; parentId?: string }): Promise<Unit[]> => {
  const units: Unit[] = [];
  let cursor: string | undefined;
  do {
    const page = await data(
      api.GET('/api/v1/units', {
        params: { query: { ...query, active: true, limit: 100, cursor } },
      }),
    );
    units.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return units;
};

function useUpperUnits(own: string | null, wide: boolean) {
  return useQuery({
    queryKey: ['units', 'upper', own, wide],
    queryFn: async () => {
      if (own) {
        return [await data(api.GET('/api/v1/units/{id}', { params: { path: { id: own } } }))];
      }
      const kinds: Unit['kind'][] = wide ? ['district', 'street', 'department'] : ['street'];
      return (await Promise.all(kinds.map((kind) => unitsBy({ kind })))).flat();
    },
    staleTime: 300_000,
  });
}

function useCommunities(street: string | null) {
  return useQuery({
    queryKey: ['units', 'communities', street],
    queryFn: () => unitsBy({ kind: 'community', parentId: street! }),
    enabled: street !== null,
    staleTime: 300_000,
  });
}
