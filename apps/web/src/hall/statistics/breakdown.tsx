import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '../../api/client';
import { shortYuan } from '../../text/money';
import { Loaded, Waiting } from '../../ui/loaded';
import { HallTable, type HallColumn } from '../parts/hall-table';
import { statisticsOf, type IndicatorQuery } from '../reads';
import { listBehind, type Breakdown as By } from './lists';

const Chart = lazy(async () => ({ default: (await import('../../ui/chart')).Chart }));

type Row = Schemas['StatisticsRow'];

const MEASURES = [
  { key: 'posted', name: '发榜', colour: 'strong' },
  { key: 'bid', name: '揭榜', colour: 'link' },
  { key: 'awarded', name: '承榜', colour: 'good' },
] as const;

/** The figures by one trait: as a picture, and as a table in which each number opens its list. */
export function Breakdown({
  by,
  title,
  note,
  query,
}: {
  by: By;
  title: string;
  note?: string;
  query: IndicatorQuery;
}) {
  const [table, setTable] = useState(false);
  const read = useQuery(statisticsOf({ ...query, by }));
  return (
    <section className="surface breakdown" aria-labelledby={`by-${by}`}>
      <div className="tools">
        <h2 id={`by-${by}`}>{title}</h2>
        <div className="tools tools-end no-print" role="group" aria-label={`${title}的显示方式`}>
          <button
            type="button"
            className="btn"
            aria-pressed={!table}
            onClick={() => setTable(false)}
          >
            图
          </button>
          <button type="button" className="btn" aria-pressed={table} onClick={() => setTable(true)}>
            表
          </button>
        </div>
      </div>
      {note && <p className="secondary small">{note}</p>}
      <Loaded query={read}>
        {({ rows, from, asOf }) => {
          const asked = { ...query, from, asOf };
          return table ? (
            <Table by={by} title={title} rows={rows} asked={asked} />
          ) : (
            <Picture by={by} title={title} rows={rows} asked={asked} />
          );
        }}
      </Loaded>
    </section>
  );
}

interface Part {
  by: By;
  title: string;
  rows: Row[];
  asked: IndicatorQuery;
}

function Picture({ by, title, rows, asked }: Part) {
  const navigate = useNavigate();
  const shown = rows.filter(({ posted, awarded }) => by === 'month' || posted + awarded > 0);
  if (by === 'category') shown.sort((a, b) => b.posted - a.posted);
  const measures = MEASURES.filter(({ key }) => by !== 'alliance' || key !== 'bid');
  if (shown.length === 0) return <p className="secondary">这段时间没有发榜。</p>;
  return (
    <Suspense fallback={<Waiting />}>
      <Chart
        label={`${title}的发榜、揭榜、承榜项数；按“表”可看全部数字`}
        names={shown.map(({ name }) => (by === 'month' ? monthName(name) : name))}
        series={measures.map(({ key, name, colour }) => ({
          name,
          colour,
          values: shown.map((row) => row[key]),
        }))}
        sideways={by !== 'month'}
        onOpen={(row, series) => {
          const to = listBehind(by, shown[row]!, measures[series]!.key, asked);
          if (to) void navigate(to);
        }}
      />
    </Suspense>
  );
}

const monthName = (month: string) => `${Number(month.slice(5))}月`;

function Table({ by, title, rows, asked }: Part) {
  const sum = (key: 'posted' | 'bid' | 'awarded' | 'unsuccessful' | 'ceilingFen' | 'awardedFen') =>
    rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  const figure = (key: 'posted' | 'bid' | 'awarded' | 'unsuccessful', name: string) => ({
    title: name,
    number: true,
    render: (row: Row) => {
      const value = row[key];
      if (value === null) return '—';
      const to = listBehind(by, row, key, asked);
      return value > 0 && to ? <Link to={to}>{value}</Link> : value;
    },
    // An organisation of two alliances counts in both; a sum would count it twice.
    total: by === 'alliance' ? undefined : sum(key),
  });
  const columns: HallColumn<Row>[] = [
    { title: NAMES[by], heading: true, render: ({ name }) => name, total: '合计' },
    figure('posted', '发榜'),
    ...(by === 'alliance' ? [] : [figure('bid', '揭榜')]),
    figure('awarded', '承榜'),
    ...(by === 'alliance' ? [] : [figure('unsuccessful', '流榜')]),
    ...(by === 'alliance' ? [] : [rate('揭榜率', 'bidRate')]),
    rate('承榜率', 'awardRate'),
    {
      title: '预算上限',
      number: true,
      render: ({ ceilingFen }) => shortYuan(ceilingFen),
      total: by === 'alliance' ? undefined : shortYuan(sum('ceilingFen')),
    },
    {
      title: '承榜金额',
      number: true,
      render: ({ awardedFen }) => shortYuan(awardedFen),
      total: by === 'alliance' ? undefined : shortYuan(sum('awardedFen')),
    },
  ];
  const shown = by === 'alliance' ? columns.map(({ total: _total, ...rest }) => rest) : columns;
  return <HallTable plain caption={title} rows={rows} rowKey={({ key }) => key} columns={shown} />;
}

const NAMES: Record<By, string> = {
  street: '街道或单位',
  category: '服务类别',
  fundingMode: '资金方式',
  month: '月份',
  alliance: '联盟',
};

const rate = (title: string, key: 'bidRate' | 'awardRate') => ({
  title,
  number: true,
  render: (row: Row) => (row[key] === null ? '—' : `${row[key]}%`),
  total: '',
});
