import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage, Panel } from '../../desk';
import { Empty, Loaded } from '../../ui';

/** Where only the listing is known: leads on to its agreement, a milestone of it or its acceptance. */
export function ToAgreementPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const milestone = search.get('milestone');
  const query = useQuery({
    queryKey: ['agreements', { listingId: id }],
    queryFn: () =>
      data(api.GET('/api/v1/agreements', { params: { query: { listingId: id, limit: 1 } } })),
  });
  const part = milestone
    ? `/milestones/${milestone}`
    : search.get('part') === 'acceptance'
      ? '/acceptance'
      : '';
  return (
    <Loaded query={query}>
      {({ items: [agreement] }) =>
        agreement ? (
          <Navigate to={`/agreements/${agreement.id}${part}`} replace />
        ) : (
          <DeskPage title="承榜协议">
            <Panel>
              <Empty title="这项榜单还没有承榜协议">承榜生效后，由发榜单位起草。</Empty>
            </Panel>
          </DeskPage>
        )
      }
    </Loaded>
  );
}
