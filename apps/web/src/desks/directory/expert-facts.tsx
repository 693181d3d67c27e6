import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { SERVICE_CATEGORY_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { Facts } from '../../ui';
import type { Expert } from './words';

/** Fields and ties of an expert, with names. */
export function ExpertFacts({ expert }: { expert: Expert }) {
  return (
    <Facts
      items={[
        ['姓名', expert.name],
        ['专业领域', expert.fields.map((field) => SERVICE_CATEGORY_NAMES[field]).join('、')],
        [
          '任职社会组织',
          expert.employerOrganizationId ? (
            <Organizations ids={[expert.employerOrganizationId]} />
          ) : (
            '无'
          ),
        ],
        ['任职单位', expert.employerUnitId ? <UnitName id={expert.employerUnitId} /> : '无'],
        [
          '其他关联',
          expert.affiliatedOrganizationIds.length > 0 ? (
            <Organizations ids={expert.affiliatedOrganizationIds} />
          ) : (
            '无'
          ),
        ],
      ]}
    />
  );
}

function Organizations({ ids }: { ids: string[] }) {
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['organizations', id],
      queryFn: () => data(api.GET('/api/v1/organizations/{id}', { params: { path: { id } } })),
    })),
  });
  return found.map(({ data: it }, index) => (
    <span key={ids[index]}>
      {index > 0 && '、'}
      {it && <Link to={`/organizations/${it.id}`}>{it.name}</Link>}
    </span>
  ));
}

function UnitName({ id }: { id: string }) {
  const { data: unit } = useQuery({
    queryKey: ['units', id],
    queryFn: () => data(api.GET('/api/v1/units/{id}', { params: { path: { id } } })),
  });
  return unit?.name;
}
