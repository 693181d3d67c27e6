import { Link } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES, UNSUCCESSFUL_REASONS } from '#contracts';
import { formatDeadline } from '#kernel';
import { Panel } from '../../desk';
import { date, dateTime } from '../../text/dates';
import { yuan } from '../../text/money';
import { Countdown } from '../../ui/countdown';
import { Facts } from '../../ui/facts';
import type { Listing } from './listing-data';

/** State and key facts beside the story. */
export function FactsPanel({ listing }: { listing: Listing }) {
  const { work } = listing;
  return (
    <Panel title="要点">
      {listing.status === 'published' && listing.bidDeadline && (
        <p className="big-countdown">
          距揭榜截止 <Countdown until={listing.bidDeadline} />
        </p>
      )}
      <Facts
        items={[
          ['编号', listing.code],
          ['发榜单位', listing.postingUnitName],
          ['服务类别', SERVICE_CATEGORY_NAMES[listing.category]],
          ['资金方式', FUNDING_MODE_NAMES[listing.fundingMode]],
          ['预算上限', listing.ceilingFen === 0 ? '不涉及财政资金' : yuan(listing.ceilingFen)],
          ['大写', listing.ceilingInWords],
          ['服务对象', listing.servicePopulation],
          ['受益人数', listing.beneficiaryCount ? `${listing.beneficiaryCount} 人` : null],
          ['服务区域', listing.serviceArea],
          [
            '实施时间',
            listing.startsOn && listing.endsOn
              ? `${date(listing.startsOn)}至${date(listing.endsOn)}`
              : null,
          ],
          ['发榜时间', listing.publishedAt && dateTime(listing.publishedAt)],
          [
            '提问截止',
            listing.enquiryDeadline && formatDeadline(new Date(listing.enquiryDeadline)),
          ],
          ['揭榜截止', listing.bidDeadline && formatDeadline(new Date(listing.bidDeadline))],
          ['内容版本', listing.publishedAt ? `第 ${listing.contentVersion} 版` : null],
          ['咨询电话', listing.contactPhone],
          ['监督电话', listing.supervisionPhone],
          [
            '流榜原因',
            listing.unsuccessfulReason && UNSUCCESSFUL_REASONS[listing.unsuccessfulReason],
          ],
          [
            listing.publishedAt ? '撤榜理由' : '作废理由',
            listing.procurement ? null : listing.cancelReason,
          ],
          ['结果说明', listing.outcomeNote],
          ['起草人', work?.drafter],
          ['提请人', work?.publicationProposer],
          ['提请意见', work?.publicationOpinion],
          ['审批人', work?.publisher],
          ['对应需求', work?.needId && <Link to={`/needs/${work.needId}`}>查看需求</Link>],
          ['轮次', listing.round > 1 || listing.nextRoundId ? <Rounds listing={listing} /> : null],
        ]}
      />
    </Panel>
  );
}

function Rounds({ listing: { round, repostOf, nextRoundId } }: { listing: Listing }) {
  return (
    <>
      第 {round} 轮
      {repostOf && (
        <>
          {' '}
          <Link to={`/listings/${repostOf}`}>上一轮</Link>
        </>
      )}
      {nextRoundId && (
        <>
          {' '}
          <Link to={`/listings/${nextRoundId}`}>下一轮</Link>
        </>
      )}
    </>
  );
}
