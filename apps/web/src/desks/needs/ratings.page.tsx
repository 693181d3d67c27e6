import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { DeskPage, Panel } from '../../desk';
import { Empty, Loaded } from '../../ui';
import { loadNeeds } from './filters';
import { RateCard, type Ratable } from './rate-card';
import './needs.css';

/** Listings whose work has begun or is done: first those from one's own needs, then all others. */
async function ratable(): Promise<{ own: Ratable[]; others: Ratable[] }> {
  const [needs, page] = await Promise.all([
    loadNeeds({}, { limit: 100 }),
    data(
      api.GET('/api/v1/public/listings', {
        params: { query: { status: ['completed', 'in_progress'], limit: 50 } },
      }),
    ),
  ]);
  const followed = needs.items.filter(({ status }) => status === 'accepted' || status === 'merged');
  const timelines = await Promise.all(
    followed.map(({ id }) =>
      data(api.GET('/api/v1/needs/{id}/timeline', { params: { path: { id } } })),
    ),
  );
  const own = new Map<string, Ratable>();
  for (const listing of timelines.flatMap(({ listings }) => listings)) {
    if (listing.status !== 'in_progress' && listing.status !== 'completed') continue;
    own.set(listing.id, listing);
  }
  return { own: [...own.values()], others: page.items.filter(({ id }) => !own.has(id)) };
}

/** 办结评价: what was done, rated in words. */
export function RatingsPage() {
  const query = useQuery({ queryKey: ['ratings', 'ratable'], queryFn: ratable });
  return (
    <DeskPage title="办结评价">
      <p>事情办得怎么样，请您说一说。每件事评一次，您的名字不会公开。</p>
      <Loaded query={query}>
        {({ own, others }) =>
          own.length + others.length === 0 ? (
            <Panel>
              <Empty title="现在没有可以评价的事项">榜单开始实施以后，就会出现在这里。</Empty>
            </Panel>
          ) : (
            <>
              <Group title="由您的需求办成的" listings={own} />
              <Group title="街道社区的其他事项" listings={others} />
            </>
          )
        }
      </Loaded>
    </DeskPage>
  );
}

function Group({ title, listings }: { title: string; listings: Ratable[] }) {
  if (listings.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="cards">
        {listings.map((listing) => (
          <RateCard key={listing.id} listing={listing} />
        ))}
      </ul>
    </section>
  );
}
