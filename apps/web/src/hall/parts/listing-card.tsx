import { Link } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import type { Schemas } from '../../api/client';
import { deadline } from '../../text/dates';
import { ceiling } from '../../text/money';
import { Countdown } from '../../ui/countdown';
import { Marked } from './marked';
import { PublicStatus } from './public-status';

/** One listing as a card: what, where, for how much, until when, alone or jointly. */
export function ListingCard({ listing }: { listing: Schemas['FoundListingItem'] }) {
  const { id, title, postingUnitName, category, fundingMode, ceilingFen, open, round } = listing;
  return (
    <li className="listing-card">
      <div className="listing-card-top">
        <span>{postingUnitName}</span>
        <span>{SERVICE_CATEGORY_NAMES[category]}</span>
        <PublicStatus listing={listing} />
      </div>
      <div>
        <h3>
          <Link to={`/hall/listings/${id}`}>
            <Marked text={title} marks={listing.titleMarks} />
          </Link>
          {round > 1 && <span className="tag">第 {round} 轮</span>}
        </h3>
        {listing.snippet && (
          <p className="listing-card-snippet">
            <Marked {...listing.snippet} />
          </p>
        )}
      </div>
      <dl className="listing-card-facts">
        <div>
          <dt>{FUNDING_MODE_NAMES[fundingMode]}</dt>
          <dd className="number">{ceiling(ceilingFen)}</dd>
        </div>
        <div>
          <dt>联合揭榜</dt>
          <dd>{listing.jointAllowed ? '欢迎' : '不接受'}</dd>
        </div>
      </dl>
      <p className="listing-card-foot">
        {open ? (
          <>
            <span>距揭榜截止</span>
            <strong>
              <Countdown until={listing.bidDeadline} />
            </strong>
            <span className="secondary small">{deadline(listing.bidDeadline)} 截止</span>
          </>
        ) : (
          <span className="secondary">揭榜截止于 {deadline(listing.bidDeadline)}</span>
        )}
      </p>
    </li>
  );
}
