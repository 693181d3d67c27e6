import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { shortYuan } from '../../text/money';
import { toneOf } from '../../text/status';
import { Empty } from '../../ui/empty';
import { useListAddress } from '../../ui/list-address';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { SelectField } from '../../ui/select-field';
import { FilterBar } from '../parts/filter-bar';
import { HallTable } from '../parts/hall-table';
import { Pager } from '../parts/pager';
import { useChoices } from '../parts/choices';
import { resultsOf, type ResultsQuery } from '../reads';

type Result = Schemas['PublicResultItem'];

const KEYS = ['completed', 'unitId', 'category', 'fundingMode', 'allianceId'];
const PROGRESS = [
  { value: 'false', label: '实施中' },
  { value: 'true', label: '已办结' },
];

/** 承榜结果：who does what, and what came of it. */
export function ResultsPage() {
  usePageTitle('承榜结果', '哪家社会组织承榜、金额多少、办得怎么样，逐项公开。');
  const at = useListAddress(KEYS);
  const { values } = at;
  const choices = useChoices();
  const query = useQuery({
    ...resultsOf({
      completed: values.completed === undefined ? undefined : values.completed === 'true',
      unitId: values.unitId,
      allianceId: values.allianceId,
      category: values.category as ResultsQuery['category'],
      fundingMode: values.fundingMode as ResultsQuery['fundingMode'],
      cursor: at.cursor,
      limit: at.limit,
    }),
    placeholderData: keepPreviousData,
  });
  const select = (key: string) => ({
    value: values[key],
    onChange: (value: string | undefined) => at.setFilter(key, value),
  });
  return (
    <div className="hall-page">
      <div className="hall-page-head">
        <h1>承榜结果</h1>
        <p className="secondary">公示期满、承榜生效的榜单，以及实施和验收的情况。</p>
        <p>
          达到采购限额标准、转政府采购程序的项目，见
          <Link to="/hall/procurements">政府采购结果</Link>。
        </p>
      </div>
      <FilterBar count={KEYS.filter((key) => values[key]).length} onClear={at.clear}>
        <SelectField label="进展" choices={PROGRESS} {...select('completed')} />
        <SelectField label="发榜单位" choices={choices.places} {...select('unitId')} />
        <SelectField label="服务类别" choices={choices.categories} {...select('category')} />
        <SelectField label="资金方式" choices={choices.fundingModes} {...select('fundingMode')} />
        <SelectField label="联盟" choices={choices.alliances} {...select('allianceId')} />
      </FilterBar>
      <Loaded query={query}>
        {({ items, nextCursor }) =>
          items.length > 0 ? (
            <>
              <Rows items={items} from={at.from} />
              <Pager at={at} count={items.length} next={nextCursor} />
            </>
          ) : (
            <div className="surface">
              <Empty title={at.filtered ? '没有符合条件的承榜结果' : '还没有承榜结果'}>
                <p>
                  {at.filtered ? '请放宽或清除筛选。' : '公示期满、承榜生效后，结果在这里公布。'}
                </p>
              </Empty>
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Rows({ items, from }: { items: Result[]; from: number }) {
  return (
    <HallTable<Result>
      caption="承榜结果"
      rows={items}
      rowKey={({ id }) => id}
      from={from}
      columns={[
        {
          title: '榜单',
          heading: true,
          render: ({ id, title, code }) => (
            <>
              <Link to={`/hall/results/${id}`}>{title}</Link>
              <span className="cell-under number">{code}</span>
            </>
          ),
          total: '本页合计',
        },
        { title: '发榜单位', render: ({ postingUnitName }) => postingUnitName, total: '' },
        {
          title: '承榜单位',
          render: ({ organizationName, memberNames }) => (
            <span className="cell-wrap">{[organizationName, ...memberNames].join('、')}</span>
          ),
          total: '',
        },
        {
          title: '承榜金额',
          number: true,
          render: ({ amountFen }) => (amountFen === 0 ? '未列' : shortYuan(amountFen)),
          total: shortYuan(items.reduce((sum, { amountFen }) => sum + amountFen, 0)),
        },
        { title: '生效日期', render: ({ effectiveAt }) => date(effectiveAt), total: '' },
        {
          title: '进展',
          render: ({ status, statusName, conclusion, satisfactionRate }) => (
            <>
              <span className={`tag tag-${toneOf(status)}`}>
                {conclusion ? `验收${conclusion}` : statusName}
              </span>
              {satisfactionRate && (
                <span className="cell-under number">满意率 {satisfactionRate}%</span>
              )}
            </>
          ),
          total: '',
        },
      ]}
    />
  );
}
