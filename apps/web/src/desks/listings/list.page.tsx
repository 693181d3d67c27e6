import { useQuery } from '@tanstack/react-query';
import { LISTING_STATUS_NAMES, PUBLIC_LISTING_STATUSES, type ListingStatus } from '#contracts';
import { api, data } from '../../api/client';
import { DataTable, DeskPage, LinkButton } from '../../desk';
import { useSession } from '../../session/session';
import { Empty } from '../../ui/empty';
import { COLUMNS, filtersFor } from './columns';
import { STAFF_ROLES } from './listing-data';
import { downloadListings, loadListings } from './load-listings';
import { ReviewBoard } from './review-board';
import './listings.css';

const ALL = Object.keys(LISTING_STATUS_NAMES) as ListingStatus[];

/** 榜单列表。 */
export function ListingsPage() {
  const session = useSession();
  const role = session!.membership.role;
  const staff = (STAFF_ROLES as readonly string[]).includes(role);
  const posting = role === 'posting_officer';
  const statuses = posting
    ? ALL
    : staff
      ? ALL.filter((status) => status !== 'draft')
      : PUBLIC_LISTING_STATUSES;
  const units = useUnits(posting ? session!.membership.unitId : null);
  return (
    <DeskPage
      title="榜单"
      actions={
        posting && (
          <LinkButton to="/listings/new" type="primary">
            起草榜单
          </LinkButton>
        )
      }
    >
      {staff && <ReviewBoard role={role} />}
      <DataTable
        name="榜单"
        queryKey={['listings', 'list']}
        load={loadListings}
        download={staff ? downloadListings : undefined}
        columns={COLUMNS}
        rowKey={({ id }) => id}
        to={({ id }) => `/listings/${id}`}
        filters={filtersFor(units, staff, statuses)}
        empty={
          posting ? (
            <Empty title="还没有榜单">
              从“起草榜单”开始，可以由已采纳的需求起草，也可以复制以往的榜单。
            </Empty>
          ) : (
            <Empty title="还没有榜单">
              {staff
                ? '街道、社区或部门提交审核后列在这里。'
                : '发榜后列在这里，并同时送达各联盟。'}
            </Empty>
          )
        }
      />
    </DeskPage>
  );
}

/** Units to filter by: for a posting officer the own one and those below it. */
function useUnits(own: string | null) {
  const { data: page } = useQuery({
    queryKey: ['units', 'posting'],
    queryFn: () =>
      data(api.GET('/api/v1/units', { params: { query: { limit: 100, active: true } } })),
    staleTime: 600_000,
  });
  return (page?.items ?? [])
    .filter(({ kind }) => ['street', 'department', 'community'].includes(kind))
    .filter(({ id, parentId }) => !own || id === own || parentId === own)
    .map(({ id, name }) => ({ value: id, label: name }));
}
