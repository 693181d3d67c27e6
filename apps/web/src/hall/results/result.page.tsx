import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { AcceptanceFacts, AwardFacts, WorkProgress } from '../parts/outcome';
import { PrintLink } from '../parts/print-link';
import { Section, Trail } from '../parts/section';
import { listingOf, noticeOf } from '../reads';
import { ResultLetter } from './result-letter';
import '../notices/notice.css';

/** 承榜结果：the letter to all bidders, and what came of the work. */
export function ResultPage() {
  const { id } = useParams();
  const query = useQuery(noticeOf(id!));
  return <Loaded query={query}>{(notice) => <Whole notice={notice} />}</Loaded>;
}

function Whole({ notice }: { notice: Schemas['PublicNoticeView'] }) {
  const { id, title, code, listingId, award } = notice;
  const listing = useQuery(listingOf(listingId));
  usePageTitle(
    `承榜结果：${title}`,
    award ? `${award.organizationName}承榜，${notice.postingUnitName}发榜。` : undefined,
  );
  if (!award) return <NotYet notice={notice} text="这项榜单没有产生承榜单位。" />;
  if (award.status === 'annulled') return <NotYet notice={notice} text="这次承榜已撤销。" />;
  if (award.status !== 'effective') {
    return <NotYet notice={notice} text={`正在公示，至${date(award.noticeEnd)} 24:00。`} />;
  }
  const work = listing.data?.work;
  const acceptance = listing.data?.acceptance;
  return (
    <div className="hall-page notice-page">
      <Trail
        steps={[
          ['/', '首页'],
          ['/hall/results', '承榜结果'],
        ]}
        here={code}
      />
      <div className="tools no-print">
        <Link to={`/hall/listings/${listingId}`}>查看榜单</Link>
        <Link to={`/hall/notices/${id}`}>查看公示</Link>
        <PrintLink />
      </div>
      <ResultLetter notice={notice} award={award} />
      <div className="notice-more no-print">
        <div className="surface">
          <Section title="承榜">
            <AwardFacts award={award} />
          </Section>
        </div>
        {acceptance && (
          <div className="surface">
            <Section title="验收与成效">
              <AcceptanceFacts acceptance={acceptance} listingId={listingId} />
            </Section>
          </div>
        )}
        {work ? (
          <div className="surface">
            <Section title="实施进展">
              <WorkProgress work={work} />
            </Section>
          </div>
        ) : (
          listing.data && (
            <p className="surface secondary">双方签订协议后，实施进展和验收结果在这里公布。</p>
          )
        )}
      </div>
    </div>
  );
}

/** An award that is in notice, or no more, has no result to show. */
function NotYet({ notice, text }: { notice: Schemas['PublicNoticeView']; text: string }) {
  return (
    <div className="empty">
      <h1>{notice.title}</h1>
      <p>{text}</p>
      <p>
        <Link to={`/hall/notices/${notice.id}`}>查看公示公告</Link>
      </p>
    </div>
  );
}
