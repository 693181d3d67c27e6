import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { toneOf } from '../../text/status';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { AcceptanceFacts, AwardFacts, WorkProgress } from '../parts/outcome';
import { PrintLink } from '../parts/print-link';
import { Section, Trail } from '../parts/section';
import { resultOf } from '../reads';
import { ResultLetter } from './result-letter';
import '../notices/notice.css';

/** 承榜结果：the letter to all who bid, and what came of the work. */
export function ResultPage() {
  const { id } = useParams();
  const query = useQuery(resultOf(id!));
  return <Loaded query={query}>{(result) => <Whole result={result} />}</Loaded>;
}

function Whole({ result }: { result: Schemas['PublicResultView'] }) {
  const { title, code, listingId, award, work, acceptance, status } = result;
  usePageTitle(
    `承榜结果：${title}`,
    `${result.organizationName}承榜，${result.postingUnitName}发榜。`,
  );
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
        <span className={`tag tag-${toneOf(status)}`}>{result.statusName}</span>
        <Link to={`/hall/listings/${listingId}`}>查看榜单</Link>
        <Link to={`/hall/notices/${award.id}`}>查看公示</Link>
        <PrintLink />
      </div>
      <ResultLetter result={result} />
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
          <p className="surface secondary">双方签订协议后，实施进展和验收结果在这里公布。</p>
        )}
      </div>
    </div>
  );
}
