import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { PrintLink } from '../parts/print-link';
import { Trail } from '../parts/section';
import { noticeOf } from '../reads';
import { NoticeText } from './notice-text';
import { ObjectionForm } from './objection-form';
import { Outcomes } from './outcomes';
import { ScoreReport } from './score-report';
import './notice.css';

/** 一则公示或公告：印得下一张 A4 的正文，依据，异议。 */
export function NoticePage() {
  const { id } = useParams();
  const query = useQuery(noticeOf(id!));
  return <Loaded query={query}>{(notice) => <Whole notice={notice} />}</Loaded>;
}

function Whole({ notice }: { notice: Schemas['PublicNoticeView'] }) {
  const { id, kind, kindName, title, listingId, award, running } = notice;
  usePageTitle(
    `${kindName}：${title}`,
    award ? `拟由${award.organizationName}承榜，公示至${award.noticeEnd}。` : (notice.reason ?? ''),
  );
  return (
    <div className="hall-page notice-page">
      <Trail
        steps={[
          ['/', '首页'],
          ['/hall/notices', '公示公告'],
        ]}
        here={notice.code}
      />
      <div className="tools no-print">
        <span className={`tag tag-${running ? 'strong' : 'quiet'}`}>
          {running ? '公示中' : kind === 'award' ? '公示已结束' : kindName}
        </span>
        {award?.status === 'annulled' && <span className="tag tag-bad">承榜已撤销</span>}
        <Link to={`/hall/listings/${listingId}`}>查看榜单</Link>
        {award?.status === 'effective' && <Link to={`/hall/results/${id}`}>查看承榜结果</Link>}
        <PrintLink />
      </div>
      <NoticeText notice={notice} />
      {award && (
        <div className="notice-more no-print">
          <ScoreReport notice={notice} />
          <section className="surface stack-hall" aria-labelledby="objection">
            <h2 id="objection">异议</h2>
            <Outcomes awardId={id} />
            {running ? (
              <ObjectionForm notice={notice} />
            ) : (
              <p className="secondary">公示期已过，不再接受异议。</p>
            )}
            <p>
              已提出异议的，可以<Link to="/hall/objections">查询办理情况或撤回</Link>。
            </p>
          </section>
        </div>
      )}
    </div>
  );
}
