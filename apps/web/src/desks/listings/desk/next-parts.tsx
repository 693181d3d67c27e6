import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { openingModeOf, type ListingStatus } from '#contracts';
import { api, data } from '../../../api/client';
import { Panel } from '../../../desk';
import { useSession } from '../../../session/session';
import type { Listing } from '../listing-data';

const ORDER: ListingStatus[] = [
  'draft',
  'under_review',
  'published',
  'closed',
  'evaluating',
  'award_proposed',
  'awarded',
  'in_progress',
  'completed',
];

/** The parts that follow a publication, each a link once there is something to see. */
export function NextParts({ listing }: { listing: Listing }) {
  const { id, status } = listing;
  const role = useSession()!.membership.role;
  const ended = status === 'unsuccessful' || status === 'cancelled';
  const closed = ended
    ? Boolean(listing.closedAt)
    : ORDER.indexOf(status) >= ORDER.indexOf('closed');
  const { data: opening } = useQuery({
    queryKey: ['listings', id, 'opening'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/opening', { params: { path: { id } } })),
    enabled: closed,
  });
  const reached = (from: ListingStatus) => !ended && ORDER.indexOf(status) >= ORDER.indexOf(from);
  const { data: agreements } = useQuery({
    queryKey: ['agreements', 'of', id],
    queryFn: () => data(api.GET('/api/v1/agreements', { params: { query: { listingId: id } } })),
    enabled: reached('awarded'),
  });
  const opened = opening?.status === 'opened';
  const agreement = agreements?.items[0];
  const parts: [string, string | null, string][] = [
    [
      '开榜',
      closed ? `/listings/${id}/opening` : null,
      openingModeOf(listing.ruleSet) === 'automatic'
        ? '揭榜截止后，由系统自动开榜'
        : '揭榜截止后，由两人各持一钥开榜',
    ],
    ['揭榜意向书', opened ? `/listings/${id}/bids` : null, '开榜之前任何人都看不到'],
    [
      '评榜',
      opened && opening.evaluationId ? `/evaluations/${opening.evaluationId}` : null,
      '开榜后组建评审组',
    ],
    [
      '定榜与公示',
      reached('award_proposed') || (opened && role.startsWith('committee'))
        ? `/listings/${id}/award`
        : null,
      '评审定稿后拟定承榜',
    ],
    [
      '承榜协议',
      agreement
        ? `/agreements/${agreement.id}`
        : reached('awarded')
          ? `/agreements?listingId=${id}`
          : null,
      '公示期满、承榜生效后签订',
    ],
  ];
  return (
    <Panel title="后续环节">
      <ul className="next-parts">
        {parts.map(([name, to, when]) => (
          <li key={name}>
            {to ? <Link to={to}>{name}</Link> : <span>{name}</span>}
            {!to && <span className="why-not">{when}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
