import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { data as answer, api, type Schemas } from '../../api/client';
import { date, dayOf } from '../../text/dates';
import { StatusTag } from '../../ui/status-tag';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { HallTable } from '../parts/hall-table';
import { PrintLink } from '../parts/print-link';
import { Trail } from '../parts/section';
import { indicatorsOf, type IndicatorListQuery } from '../reads';
import { KEYS, useFigureFilters } from './filters';

type Item = Schemas['IndicatorListing'];

/** The list behind a figure: as many entries as the figure says. */
export function IndicatorsPage() {
  const [search] = useSearchParams();
  const { query } = useFigureFilters();
  const measure = (search.get('measure') ?? 'posted') as NonNullable<IndicatorListQuery['measure']>;
  const month = search.get('month');
  const report = useQuery(indicatorsOf(query));
  const figure = report.data?.figures.find((it) => it.measure === measure);
  const name = figure?.name ?? '指标';
  usePageTitle(`${name}清单`, '数字背后的榜单，一项不少。');
  const list = useQuery({
    queryKey: ['public', 'indicator-list', 'whole', query, measure],
    queryFn: () => whole({ ...query, measure }),
  });
  const back = new URLSearchParams();
  for (const key of KEYS) if (search.get(key)) back.set(key, search.get(key)!);
  return (
    <div className="hall-page">
      <Trail
        steps={[
          ['/', '首页'],
          [`/hall/statistics?${back.toString()}`, '数据'],
        ]}
        here={`${name}清单`}
      />
      <div className="hall-page-head">
        <div className="tools">
          <h1>{name}清单</h1>
          <PrintLink />
        </div>
        {report.data && (
          <p className="secondary">
            {date(report.data.from)}起，截至{date(report.data.asOf)}
            {month && `，${Number(month.slice(0, 4))}年${Number(month.slice(5))}月发榜`}
            {query.category && `，${SERVICE_CATEGORY_NAMES[query.category]}`}
            {query.fundingMode && `，${FUNDING_MODE_NAMES[query.fundingMode]}`}
          </p>
        )}
        {figure && <p className="secondary">口径：{figure.definition}。</p>}
      </div>
      <Loaded query={list}>
        {(items) => {
          const rows = month
            ? items.filter(({ publishedAt }) => dayOf(publishedAt).startsWith(month))
            : items;
          if (rows.length === 0) {
            return (
              <div className="surface">
                <Empty title="这项指标为 0">
                  <p>这段时间没有符合口径的榜单。</p>
                </Empty>
              </div>
            );
          }
          return (
            <>
              <p>
                共 <strong className="number">{rows.length}</strong> 项
              </p>
              <Rows rows={rows} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** All pages: a figure is checked by counting its list. */
async function whole(query: IndicatorListQuery): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await answer(
      api.GET('/api/v1/public/indicators/listings', {
        params: { query: { ...query, cursor, limit: 100 } },
      }),
    );
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

function Rows({ rows }: { rows: Item[] }) {
  return (
    <HallTable<Item>
      caption="榜单"
      rows={rows}
      rowKey={({ listingId }) => listingId}
      columns={[
        {
          title: '名称',
          heading: true,
          render: ({ listingId, title, code }) => (
            <>
              <Link to={`/hall/listings/${listingId}`}>{title}</Link>
              <span className="cell-under number">{code}</span>
            </>
          ),
        },
        { title: '发榜单位', render: ({ postingUnitName }) => postingUnitName },
        { title: '服务类别', render: ({ category }) => SERVICE_CATEGORY_NAMES[category] },
        { title: '资金方式', render: ({ fundingMode }) => FUNDING_MODE_NAMES[fundingMode] },
        { title: '首次发榜', render: ({ publishedAt }) => date(publishedAt) },
        { title: '轮次', number: true, render: ({ rounds }) => rounds },
        { title: '揭榜', render: ({ bid }) => (bid ? '有' : '无') },
        {
          title: '承榜生效',
          render: ({ effectiveAt }) => (effectiveAt ? date(effectiveAt) : '—'),
        },
        {
          title: '当日状态',
          render: ({ status }) => <StatusTag subject="listing" status={status} />,
        },
      ]}
    />
  );
}
