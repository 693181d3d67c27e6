import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { usePageTitle } from '../ui/page-title';
import { Entries } from './home/entries';
import { Funnel } from './home/funnel';
import { NoticeRow } from './home/notice-row';
import { ResultRow } from './home/result-row';
import { Steps } from './home/steps';
import { indicatorAddress } from './parts/indicator-address';
import { ListingCard } from './parts/listing-card';
import { Section } from './parts/section';
import { indicatorsOf, listingsOf, noticesOf, resultsOf } from './reads';
import './home/home.css';

/** 公众大厅首页。 */
export function HomePage() {
  usePageTitle('', '居民有需求，街道发榜，社会组织揭榜，全过程公开可查。');
  return (
    <div className="home">
      <div className="home-top">
        <div className="home-words">
          <h1>
            群众有需求，街道来发榜，
            <br />
            社会组织来揭榜
          </h1>
          <p className="home-lead secondary">
            从一条需求到一份验收，每一步的时间、结果和依据都公开，不需登录即可查看。
          </p>
        </div>
        <Entries />
        <YearFigures />
      </div>
      <OpenListings />
      <RunningNotices />
      <LatestResults />
      <Section title="五步办成一件事">
        <Steps />
      </Section>
    </div>
  );
}

function YearFigures() {
  const query = useQuery(indicatorsOf({}));
  return (
    <Section title="今年的榜" more={['/hall/statistics', '全部数据']} className="home-year">
      <Loaded query={query}>
        {(report) => (
          <>
            <Funnel report={report} />
            <ul className="home-figures">
              {['underway', 'unsuccessful', 'cancelled']
                .flatMap((key) => report.figures.filter(({ measure }) => measure === key))
                .map(({ measure, name, count }) => (
                  <li key={measure}>
                    <Link to={indicatorAddress(measure, { from: report.from, asOf: report.asOf })}>
                      {name} <strong className="number">{count}</strong> 项
                    </Link>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  );
}

function OpenListings() {
  const query = useQuery(listingsOf({ open: true, sort: 'deadline', limit: 6 }));
  return (
    <Section title="正在揭榜" more={['/hall/listings?state=open', '全部正在揭榜的榜单']}>
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="listing-cards">
              {items.map((listing) => (
                <ListingCard key={listing.id} listing={listing} />
              ))}
            </ul>
          ) : (
            <div className="surface">
              <Empty title="现在没有正在揭榜的榜单">
                <p>
                  新榜发布后会出现在这里。可先看<Link to="/hall/listings">往期榜单</Link>。
                </p>
              </Empty>
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}

function RunningNotices() {
  const query = useQuery(noticesOf({ running: true, limit: 5 }));
  return (
    <Section
      title="公示中"
      lead="对结果有异议，可在公示期内提出。"
      more={['/hall/notices', '全部公示公告']}
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="surface rows">
              {items.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} />
              ))}
            </ul>
          ) : (
            <div className="surface">
              <Empty title="现在没有公示">
                <p>
                  评榜结束、审批通过后，拟承榜结果在这里公示。
                  <Link to="/hall/notices">查看以往公示</Link>
                </p>
              </Empty>
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}

function LatestResults() {
  const query = useQuery(resultsOf({ limit: 5 }));
  return (
    <Section title="最新承榜结果" more={['/hall/results', '全部承榜结果']}>
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="surface rows">
              {items.map((result) => (
                <ResultRow key={result.id} result={result} />
              ))}
            </ul>
          ) : (
            <div className="surface">
              <Empty title="还没有承榜结果">
                <p>公示期满、承榜生效后，结果在这里公布。</p>
              </Empty>
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}
