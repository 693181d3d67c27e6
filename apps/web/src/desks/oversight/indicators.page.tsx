import { useQuery } from '@tanstack/react-query';
import { App, Button, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { Link, useSearchParams } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, optionsOf, Panel, PrintButton, WideTable } from '../../desk';
import { date } from '../../text/dates';
import { yuan } from '../../text/money';
import { Loaded } from '../../ui';
import './oversight.css';

const GROUPS = {
  street: '按街道',
  category: '按类别',
  alliance: '按联盟',
  fundingMode: '按资金方式',
  month: '按月份',
} as const;
type Group = keyof typeof GROUPS;

/** 指标与统计：任何一天的数字都可复现，每个数字都能点开名单。 */
export function IndicatorsPage() {
  const [search, setSearch] = useSearchParams();
  const filters = {
    asOf: search.get('asOf') ?? undefined,
    category: (search.get('category') ?? undefined) as keyof typeof SERVICE_CATEGORY_NAMES,
    fundingMode: (search.get('fundingMode') ?? undefined) as keyof typeof FUNDING_MODE_NAMES,
    counting: (search.get('counting') ?? undefined) as 'task' | 'round' | undefined,
  };
  const by = (search.get('by') ?? 'street') as Group;
  const set = (key: string, value?: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next);
  };
  const report = useQuery({
    queryKey: ['indicators', filters],
    queryFn: () => data(api.GET('/api/v1/indicators', { params: { query: filters } })),
  });
  const statistics = useQuery({
    queryKey: ['statistics', filters, by],
    queryFn: () =>
      data(api.GET('/api/v1/indicators/statistics', { params: { query: { ...filters, by } } })),
  });
  return (
    <DeskPage title="指标与统计" trail={[['/ledger', '台账']]} actions={<PrintButton />}>
      <div className="table-tools no-print">
        <DatePicker
          aria-label="截至日期"
          placeholder="截至日期（默认今天）"
          value={filters.asOf ? dayjs(filters.asOf) : null}
          onChange={(day) => set('asOf', day?.format('YYYY-MM-DD'))}
        />
        <Select
          aria-label="类别"
          placeholder="全部类别"
          allowClear
          value={filters.category}
          options={optionsOf(SERVICE_CATEGORY_NAMES)}
          onChange={(value) => set('category', value)}
          style={{ minWidth: 140 }}
        />
        <Select
          aria-label="资金方式"
          placeholder="全部资金方式"
          allowClear
          value={filters.fundingMode}
          options={optionsOf(FUNDING_MODE_NAMES)}
          onChange={(value) => set('fundingMode', value)}
          style={{ minWidth: 160 }}
        />
        <Segmented
          aria-label="计数口径"
          value={filters.counting ?? 'task'}
          options={[
            { value: 'task', label: '按项计（重新发榜只计一次）' },
            { value: 'round', label: '按次计' },
          ]}
          onChange={(value) => set('counting', value === 'task' ? undefined : value)}
        />
      </div>
      <Loaded query={report}>{(it) => <Report report={it} search={search} />}</Loaded>
      <Panel title="分组统计">
        <Segmented
          aria-label="分组"
          value={by}
          options={Object.entries(GROUPS).map(([value, label]) => ({ value, label }))}
          onChange={(value) => set('by', value)}
          className="no-print"
          style={{ justifySelf: 'start', maxWidth: '100%', overflowX: 'auto' }}
        />
        <Loaded query={statistics}>{({ rows }) => <Groups rows={rows} by={by} />}</Loaded>
      </Panel>
    </DeskPage>
  );
}

function Report({
  report,
  search,
}: {
  report: Schemas['IndicatorReport'];
  search: URLSearchParams;
}) {
  const { message } = App.useApp();
  const listOf = (measure: string) => {
    const next = new URLSearchParams(search);
    next.delete('by');
    next.set('measure', measure);
    return `/indicators/listings?${next.toString()}`;
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report.sentence);
      void message.success('已复制');
    } catch {
      void message.info('浏览器不允许复制，请选中文字后复制。');
    }
  };
  return (
    <Panel title={`${date(report.from)}至${date(report.asOf)}`}>
      <ul className="figures">
        {report.figures.map(({ measure, name, count, definition }) => (
          <li key={measure}>
            <Link to={listOf(measure)}>
              <span className="figure-number">{count}</span>
              <span>
                {name}（项）<span className="visually-hidden">，查看名单</span>
              </span>
            </Link>
            <span className="secondary small">{definition}</span>
          </li>
        ))}
      </ul>
      <ul className="figures">
        {report.rates.map(({ key, name, percent, formula }) => (
          <li key={key}>
            <span className="figure-number">{percent === null ? '—' : `${percent}%`}</span>
            <span>{name}</span>
            <span className="secondary small">{formula}</span>
          </li>
        ))}
      </ul>
      <div className="note">
        <p>{report.sentence}</p>
        <Button className="no-print" onClick={() => void copy()}>
          复制这句话
        </Button>
      </div>
    </Panel>
  );
}

function Groups({ rows, by }: { rows: Schemas['StatisticsRow'][]; by: Group }) {
  return (
    <WideTable
      label={GROUPS[by]}
      rowKey="key"
      size="middle"
      dataSource={rows}
      columns={[
        { title: GROUPS[by].slice(1), dataIndex: 'name' },
        { title: '发榜', dataIndex: 'posted', align: 'right' },
        { title: '揭榜', dataIndex: 'bid', align: 'right', render: (n: number | null) => n ?? '—' },
        { title: '承榜', dataIndex: 'awarded', align: 'right' },
        {
          title: '流榜',
          dataIndex: 'unsuccessful',
          align: 'right',
          render: (n: number | null) => n ?? '—',
        },
        { title: '揭榜率', dataIndex: 'bidRate', align: 'right', render: percent },
        { title: '承榜率', dataIndex: 'awardRate', align: 'right', render: percent },
        { title: '预算上限', dataIndex: 'ceilingFen', align: 'right', render: yuan },
        { title: '承榜金额', dataIndex: 'awardedFen', align: 'right', render: yuan },
      ]}
    />
  );
}

const percent = (value: string | null) => (value === null ? '—' : `${value}%`);
