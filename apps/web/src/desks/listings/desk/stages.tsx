import type { ListingStatus } from '#contracts';
import { date } from '../../../text/dates';
import type { Listing } from '../listing-data';

const STAGES: [ListingStatus, string][] = [
  ['draft', '起草'],
  ['under_review', '审核审批'],
  ['published', '揭榜'],
  ['closed', '开榜'],
  ['evaluating', '评榜'],
  ['award_proposed', '公示'],
  ['awarded', '签约'],
  ['in_progress', '实施'],
  ['completed', '办结'],
];

/** From draft to acceptance: what is done, what is on now, what is to come. */
export function Stages({ listing }: { listing: Listing }) {
  const { status } = listing;
  if (status === 'unsuccessful' || status === 'cancelled') return null;
  const at = STAGES.findIndex(([key]) => key === status);
  const dates: Partial<Record<ListingStatus, string | null | undefined>> = {
    under_review: listing.work?.submittedAt,
    published: listing.publishedAt,
    closed: listing.closedAt ?? listing.bidDeadline,
  };
  return (
    <ol className="stages" aria-label="办理进程">
      {STAGES.map(([key, name], index) => (
        <li
          key={key}
          className={index < at ? 'stage-done' : index === at ? 'stage-now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="stage-name">{name}</span>
          <span className="small secondary">
            {dates[key] ? date(dates[key]) : index < at ? '已办' : index === at ? '正在办' : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}
