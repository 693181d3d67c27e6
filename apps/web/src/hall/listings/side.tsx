import { Link } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import type { Schemas } from '../../api/client';
import { date, deadline } from '../../text/dates';
import { ceiling, yuan } from '../../text/money';
import { Countdown } from '../../ui/countdown';
import { Facts } from '../../ui/facts';
import { usePhone } from '../../ui/media';
import { PublicStatus } from '../parts/public-status';
import { useViewerAction } from './viewer-action';

type Listing = Schemas['PublicListingView'];

/** Beside the story: how it stands, until when, for how much, and what the viewer may do. */
export function ListingSide({ listing }: { listing: Listing }) {
  const phone = usePhone();
  const { text } = useViewerAction(listing);
  return (
    <aside className="listing-side" aria-label="要点">
      {!phone && (
        <>
          <State listing={listing} />
          <Action listing={listing} />
        </>
      )}
      <Facts
        items={[
          ['预算上限', <Money listing={listing} />],
          ['资金方式', FUNDING_MODE_NAMES[listing.fundingMode]],
          ['服务类别', SERVICE_CATEGORY_NAMES[listing.category]],
          ['服务对象', listing.servicePopulation],
          ['受益人数', listing.beneficiaryCount > 0 && `${listing.beneficiaryCount} 人`],
          ['服务区域', listing.serviceArea],
          [
            '实施期限',
            listing.startsOn && listing.endsOn
              ? `${date(listing.startsOn)} 至 ${date(listing.endsOn)}`
              : null,
          ],
          ['联合揭榜', listing.jointAllowed ? `接受，最多 ${listing.maxMembers} 家` : '不接受'],
          ['揭榜数', listing.bidCount !== null && `${listing.bidCount} 家`],
          ['揭榜截止', deadline(listing.bidDeadline)],
          ['发榜单位', listing.postingUnitName],
          ['咨询电话', listing.contactPhone],
          ['监督电话', listing.supervisionPhone],
          [
            '上一轮',
            listing.previousRoundId && (
              <Link to={`/hall/listings/${listing.previousRoundId}`}>查看上一轮榜单</Link>
            ),
          ],
          [
            '下一轮',
            listing.nextRoundId && (
              <Link to={`/hall/listings/${listing.nextRoundId}`}>查看重新发榜</Link>
            ),
          ],
        ]}
      />
      {phone && text && <p className="secondary small no-print">{text}</p>}
    </aside>
  );
}

function Money({ listing: { ceilingFen, ceilingInWords } }: { listing: Listing }) {
  if (ceilingFen === 0) return '未列公共资金';
  return (
    <>
      <strong className="number">{yuan(ceilingFen)}</strong>
      <br />
      <span className="secondary small">{ceilingInWords}</span>
    </>
  );
}

function State({ listing }: { listing: Listing }) {
  return (
    <div className="listing-state">
      <PublicStatus listing={listing} />
      {listing.open && (
        <>
          <span className="secondary">距揭榜截止</span>
          <strong className="listing-countdown">
            <Countdown until={listing.bidDeadline} />
          </strong>
        </>
      )}
    </div>
  );
}

function Action({ listing }: { listing: Listing }) {
  const { to, label, text } = useViewerAction(listing);
  return (
    <div className="listing-action no-print">
      {to && (
        <Link className="btn btn-primary" to={to}>
          {label}
        </Link>
      )}
      <p className="secondary small">{text}</p>
    </div>
  );
}

/** On phones, always at hand at the foot of the page. */
export function ListingBar({ listing }: { listing: Listing }) {
  const phone = usePhone();
  const { to, label } = useViewerAction(listing);
  if (!phone) return null;
  return (
    <div className="listing-bar no-print" role="region" aria-label="状态与办理">
      <span>
        {listing.open ? (
          <>
            <span className="secondary small">距揭榜截止</span>
            <strong>
              <Countdown until={listing.bidDeadline} />
            </strong>
          </>
        ) : (
          <>
            <span className="secondary small">{ceiling(listing.ceilingFen)}</span>
            <strong>{listing.statusName}</strong>
          </>
        )}
      </span>
      {to && (
        <Link className="btn btn-primary" to={to}>
          {label}
        </Link>
      )}
    </div>
  );
}
