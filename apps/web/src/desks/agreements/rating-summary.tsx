import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { Panel } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { Loaded } from '../../ui';
import { ProgressBar } from './progress-bar';

/** What residents think of the work; their words for the unit, the committee and the supervisor. */
export function RatingSummary({ listingId }: { listingId: string }) {
  const params = { path: { id: listingId } };
  const query = useQuery({
    queryKey: ['listings', listingId, 'rating-summary'],
    queryFn: () => data(api.GET('/api/v1/public/listings/{id}/ratings', { params })),
  });
  const agent = useSession()?.membership.role === 'organization_agent';
  const { data: page } = useQuery({
    queryKey: ['listings', listingId, 'ratings'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/ratings', { params })),
    enabled: !agent,
  });
  const words = page?.items.filter(({ comment }) => comment !== '') ?? [];
  return (
    <Panel title="居民评价">
      <Loaded query={query}>
        {({ count, average, shares }) =>
          count === 0 ? (
            <p className="secondary">还没有居民评价。</p>
          ) : (
            <>
              <p>
                <b className="rating-figure">{average}</b> 分（满分 5），{count} 人评价
              </p>
              {shares.map((share) => (
                <ProgressBar
                  key={share.score}
                  label={`${share.score} 分`}
                  value={share.count}
                  of={count}
                  text={`${share.count} 人`}
                />
              ))}
            </>
          )
        }
      </Loaded>
      {words.length > 0 && (
        <ul className="plain-list">
          {words.map(({ id, score, comment, ratedAt }) => (
            <li key={id}>
              {comment}
              <div className="secondary small">
                {score} 分，{date(ratedAt)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
