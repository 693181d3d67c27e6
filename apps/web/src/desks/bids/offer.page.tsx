import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { DeskPage, Panel } from '../../desk';
import { WorkdaysLeft } from '../../desk/workdays';
import { dateTime, dayOf } from '../../text/dates';
import { ceiling } from '../../text/money';
import { Countdown, Facts, Loaded, LongText, StatusTag } from '../../ui';
import { Conditions, period, ScoringPoints, Targets } from './editor/guide';
import { Questions } from './questions';
import { readEligibility, useListing, type Listing } from './reads';
import { StartBid } from './start-bid';
import './bids.css';

/** 一项榜单, as an organisation weighs whether to bid. */
export function OfferPage() {
  const { id = '' } = useParams();
  return <Loaded query={useListing(id)}>{(listing) => <Offer listing={listing} />}</Loaded>;
}

function Offer({ listing }: { listing: Listing }) {
  return (
    <DeskPage
      title={listing.title}
      mark={
        <>
          <StatusTag subject="listing" status={listing.status} />
          <span className="secondary">{listing.code}</span>
        </>
      }
      trail={[['/market', '可揭榜单']]}
    >
      <div className="columns offer">
        <div className="stack">
          <Text title="背景与问题" text={listing.background} />
          <Text title="任务内容" text={listing.tasks} />
          <Panel title="可量化指标">
            <Targets listing={listing} />
          </Panel>
          <Panel title="承接条件">
            <Conditions listing={listing} />
          </Panel>
          <Panel title="怎样评分">
            <ScoringPoints listing={listing} />
          </Panel>
          <Panel title="材料与附件">
            <LongText text={listing.materials || '没有另行要求。'} />
            {listing.attachments.length > 0 && (
              <ul className="file-list">
                {listing.attachments.map(({ fileId, label, name }) => (
                  <li key={fileId}>
                    <a href={`/api/v1/listings/${listing.id}/attachments/${fileId}`}>
                      {label ? `${label}：${name}` : name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <Questions listing={listing} />
        </div>
        <aside className="stack offer-side" aria-label="关键信息与揭榜">
          <Action listing={listing} />
        </aside>
      </div>
    </DeskPage>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <Panel title={title}>
      <LongText text={text || '（未填）'} />
    </Panel>
  );
}

function Action({ listing }: { listing: Listing }) {
  const standing = useQuery({
    queryKey: ['listings', listing.id, 'eligibility'],
    queryFn: () => readEligibility(listing.id),
  });
  const deadline = listing.bidDeadline!;
  return (
    <Panel title="揭榜">
      <p>
        截止 {dateTime(deadline)}
        <br />
        还有 <Countdown until={deadline} />
        {'　'}
        <span className="secondary small">
          <WorkdaysLeft until={dayOf(deadline)} />
        </span>
      </p>
      <Loaded query={standing}>{(it) => <StartBid listing={listing} standing={it} />}</Loaded>
      <Facts
        items={[
          ['发榜单位', listing.postingUnitName],
          ['服务类别', SERVICE_CATEGORY_NAMES[listing.category]],
          ['资金方式', FUNDING_MODE_NAMES[listing.fundingMode]],
          ['预算上限', ceiling(listing.ceilingFen)],
          ['大写', listing.ceilingInWords],
          ['服务对象', listing.servicePopulation],
          ['受益人数', listing.beneficiaryCount ? `${listing.beneficiaryCount} 人` : null],
          ['服务区域', listing.serviceArea],
          ['实施期间', period(listing)],
          ['联合揭榜', listing.jointAllowed ? `接受，最多 ${listing.maxMembers} 家` : '不接受'],
          ['咨询电话', listing.contactPhone],
          ['监督电话', listing.supervisionPhone],
        ]}
      />
    </Panel>
  );
}
