import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { SERVICE_CATEGORY_NAMES } from '#contracts';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { ceiling } from '../../text/money';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { AcceptanceFacts, AwardFacts, WorkProgress } from '../parts/outcome';
import { PrintLink } from '../parts/print-link';
import { PublicStatus } from '../parts/public-status';
import { Trail } from '../parts/section';
import { listingOf } from '../reads';
import { Changes } from './changes';
import { Attachments, OpeningRecord, Questions } from './papers';
import { ListingBar, ListingSide } from './side';
import { Chapter, Story } from './story';
import { Timeline } from './timeline';
import './listing.css';

type Listing = Schemas['PublicListingView'];

/** 一项榜单，从需求到验收。 */
export function ListingPage() {
  const { id } = useParams();
  const query = useQuery(listingOf(id!));
  return <Loaded query={query}>{(listing) => <Whole listing={listing} />}</Loaded>;
}

function Whole({ listing }: { listing: Listing }) {
  const { id, code, title, postingUnitName, category, publishedAt, round, award, work } = listing;
  usePageTitle(
    title,
    `${postingUnitName}发榜，${SERVICE_CATEGORY_NAMES[category]}，${ceiling(listing.ceilingFen)}。`,
  );
  const opened = listing.timeline.some(({ key }) => key === 'opened');
  return (
    <article className="hall-page listing-page">
      <Trail
        steps={[
          ['/', '首页'],
          ['/hall/listings', '榜单'],
        ]}
        here={code}
      />
      <header className="hall-page-head">
        <div className="tools">
          <PublicStatus listing={listing} />
          {round > 1 && <span className="tag">第 {round} 轮</span>}
          <span className="secondary number">{code}</span>
          <PrintLink />
        </div>
        <h1>{title}</h1>
        <p className="secondary">
          {postingUnitName}，{date(publishedAt)}发榜
        </p>
      </header>
      <Timeline entries={listing.timeline} />
      <div className="listing-columns">
        <ListingSide listing={listing} />
        <div className="listing-story">
          {award && (
            <Chapter title={award.status === 'effective' ? '承榜结果' : '拟承榜公示'} id="award">
              <AwardFacts award={award} />
            </Chapter>
          )}
          {listing.acceptance && (
            <Chapter title="验收与成效" id="acceptance">
              <AcceptanceFacts acceptance={listing.acceptance} listingId={id} />
            </Chapter>
          )}
          {work && (
            <Chapter title="实施进展" id="work">
              <WorkProgress work={work} />
            </Chapter>
          )}
          <Story listing={listing} />
          {listing.attachments.length > 0 && (
            <Chapter title="附件" id="attachments">
              <Attachments files={listing.attachments} />
            </Chapter>
          )}
          <Chapter title="提问与答复" id="questions">
            <Questions listing={listing} />
          </Chapter>
          {listing.amendments.length > 0 && (
            <Chapter title="变更" id="changes">
              <Changes amendments={listing.amendments} />
            </Chapter>
          )}
          {opened && (
            <Chapter title="开榜记录" id="opening">
              <OpeningRecord listingId={id} />
            </Chapter>
          )}
        </div>
      </div>
      <ListingBar listing={listing} />
    </article>
  );
}
