import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { shortYuan } from '../../text/money';
import { DateField } from '../../ui/date-field';
import { Facts } from '../../ui/facts';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { SelectField } from '../../ui/select-field';
import { Funnel } from '../home/funnel';
import { FilterBar } from '../parts/filter-bar';
import { HallTable } from '../parts/hall-table';
import { indicatorAddress } from '../parts/indicator-address';
import { PrintLink } from '../parts/print-link';
import { useChoices } from '../parts/choices';
import { indicatorsOf } from '../reads';
import { Breakdown } from './breakdown';
import { useFigureFilters } from './filters';
import './statistics.css';

const COUNTINGS = [{ value: 'round', label: '按次（重新发榜另计）' }];

/** 数据：发榜、揭榜、承榜的项数与比率；every number opens its list. */
export function StatisticsPage() {
  usePageTitle(
    '数据',
    '发榜、揭榜、承榜的项数、比率和金额，按街道、类别、联盟、资金方式和月份统计。',
  );
  const { values, query, set, clear, count } = useFigureFilters();
  const choices = useChoices();
  return (
    <div className="hall-page">
      <div className="hall-page-head">
        <div className="tools">
          <h1>数据</h1>
          <PrintLink />
        </div>
        <p className="secondary">全部由办理记录自动算出，点数字可看清单。</p>
      </div>
      <FilterBar count={count} onClear={clear}>
        <DateField label="起始日期" value={values.from} onChange={(from) => set({ from })} />
        <DateField label="截至日期" value={values.asOf} onChange={(asOf) => set({ asOf })} />
        <SelectField
          label="发榜单位"
          choices={choices.places}
          value={values.unitId}
          onChange={(unitId) => set({ unitId })}
        />
        <SelectField
          label="服务类别"
          choices={choices.categories}
          value={values.category}
          onChange={(category) => set({ category })}
        />
        <SelectField
          label="资金方式"
          choices={choices.fundingModes}
          value={values.fundingMode}
          onChange={(fundingMode) => set({ fundingMode })}
        />
        <SelectField
          label="计数方式"
          all="按项（各轮合计一次）"
          choices={COUNTINGS}
          value={values.counting}
          onChange={(counting) => set({ counting })}
        />
      </FilterBar>
      <Overview query={query} />
      <Breakdown by="month" title="按发榜月份" query={query} />
      <Breakdown by="street" title="按街道" query={query} />
      <Breakdown by="category" title="按服务类别" query={query} />
      <div className="breakdown-pair">
        <Breakdown by="fundingMode" title="按资金方式" query={query} />
        <Breakdown
          by="alliance"
          title="按联盟"
          query={query}
          note="发榜为送达该联盟的项数，承榜为其成员承榜的项数；未承榜的揭榜方不公布，所以没有揭榜数。"
        />
      </div>
    </div>
  );
}

function Overview({ query }: { query: ReturnType<typeof useFigureFilters>['query'] }) {
  const read = useQuery(indicatorsOf(query));
  return (
    <section className="surface breakdown" aria-labelledby="overview">
      <h2 id="overview">总览</h2>
      <Loaded query={read}>
        {(report) => {
          const { from, asOf } = report;
          const { unitId, category, fundingMode, counting } = query;
          const asked = { from, asOf, unitId, category, fundingMode, counting };
          return (
            <>
              <Funnel report={report} query={asked} />
              <p className="sentence">{report.sentence}</p>
              <Facts
                columns={2}
                items={[
                  ['预算上限合计', shortYuan(report.ceilingFen)],
                  ['承榜金额合计', shortYuan(report.awardedFen)],
                ]}
              />
              <details className="more">
                <summary>各项指标的口径和清单</summary>
                <HallTable
                  plain
                  caption="各项指标"
                  rows={report.figures}
                  rowKey={({ measure }) => measure}
                  columns={[
                    { title: '指标', heading: true, render: ({ name }) => name },
                    {
                      title: '项数',
                      number: true,
                      render: ({ measure, count }) => (
                        <Link to={indicatorAddress(measure, asked)}>{count}</Link>
                      ),
                    },
                    { title: '口径', render: ({ definition }) => definition },
                  ]}
                />
              </details>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
