import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../../api/client';
import { Panel } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { Empty } from '../../../ui/empty';
import { Loaded } from '../../../ui/loaded';
import type { Listing } from '../listing-data';

/** 送达: all alliances receive a publication at the same moment. */
export function Deliveries({ listing }: { listing: Listing }) {
  const query = useQuery({
    queryKey: ['alliances', 'active'],
    queryFn: () =>
      data(api.GET('/api/v1/alliances', { params: { query: { active: true, limit: 100 } } })),
    enabled: Boolean(listing.publishedAt),
  });
  if (!listing.publishedAt) {
    return (
      <Panel title="送达">
        <Empty title="尚未发榜">审批发榜的同时送达全部联盟，不分先后。</Empty>
      </Panel>
    );
  }
  return (
    <Panel title="送达">
      <p>
        {dateTime(listing.publishedAt)}发榜，同一时刻送达各联盟的牵头单位和轮值主席，由其转发成员。
      </p>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="bullets">
            {items.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </Loaded>
      <p className="secondary">
        转发和阅读情况由各联盟自己查看；谁来揭榜，开榜之前任何人都不知道。
      </p>
    </Panel>
  );
}
