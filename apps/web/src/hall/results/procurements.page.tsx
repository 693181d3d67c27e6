import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { SERVICE_CATEGORY_NAMES } from '#contracts';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { shortYuan } from '../../text/money';
import { Empty } from '../../ui/empty';
import { useListAddress } from '../../ui/list-address';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { SelectField } from '../../ui/select-field';
import { FilterBar } from '../parts/filter-bar';
import { HallTable } from '../parts/hall-table';
import { Pager } from '../parts/pager';
import { useChoices } from '../parts/choices';
import { procurementsOf, type ProcurementsQuery } from '../reads';

type Procurement = Schemas['PublicProcurementItem'];

const KEYS = ['unitId', 'category'];
const CATEGORIES = Object.entries(SERVICE_CATEGORY_NAMES).map(([value, label]) => ({
  value,
  label,
}));

/** 政府采购结果: what the official procedure decided instead of this platform. */
export function ProcurementsPage() {
  usePageTitle('政府采购结果', '达到采购限额标准、转政府采购程序的项目，由谁成交、金额多少。');
  const at = useListAddress(KEYS);
  const { values } = at;
  const { places } = useChoices();
  const query = useQuery({
    ...procurementsOf({
      unitId: values.unitId,
      category: values.category as ProcurementsQuery['category'],
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
        <h1>政府采购结果</h1>
        <p className="secondary">
          金额达到采购限额标准或列入集中采购目录的任务，不在本平台揭榜，按政府采购程序办理；这里只登记成交结果，不计入发榜、承榜的统计。
        </p>
        <p>
          在本平台揭榜的，见<Link to="/hall/results">承榜结果</Link>。
        </p>
      </div>
      <FilterBar count={KEYS.filter((key) => values[key]).length} onClear={at.clear}>
        <SelectField label="采购单位" choices={places} {...select('unitId')} />
        <SelectField label="服务类别" choices={CATEGORIES} {...select('category')} />
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
              <Empty title={at.filtered ? '没有符合条件的采购结果' : '还没有政府采购结果'}>
                <p>{at.filtered ? '请放宽或清除筛选。' : '转出的项目成交后，结果在这里公布。'}</p>
              </Empty>
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Rows({ items, from }: { items: Procurement[]; from: number }) {
  return (
    <HallTable<Procurement>
      caption="政府采购结果"
      rows={items}
      rowKey={({ id }) => id}
      from={from}
      columns={[
        {
          title: '项目',
          heading: true,
          render: ({ title, category }) => (
            <>
              {title}
              <span className="cell-under">{SERVICE_CATEGORY_NAMES[category]}</span>
            </>
          ),
          total: '本页合计',
        },
        { title: '采购单位', render: ({ postingUnitName }) => postingUnitName, total: '' },
        { title: '采购方式', render: ({ methodName }) => methodName, total: '' },
        {
          title: '成交供应商',
          render: ({ supplier }) => <span className="cell-wrap">{supplier}</span>,
          total: '',
        },
        {
          title: '成交金额',
          number: true,
          render: ({ amountFen }) => shortYuan(amountFen),
          total: shortYuan(items.reduce((sum, { amountFen }) => sum + amountFen, 0)),
        },
        { title: '成交日期', render: ({ concludedOn }) => date(concludedOn), total: '' },
        {
          title: '公告',
          render: ({ noticeNumber, link }) =>
            link ? (
              <a href={link} target="_blank" rel="noopener noreferrer" className="cell-wrap">
                {noticeNumber}
                <span className="visually-hidden">（采购公告，在新窗口打开外部网站）</span>
              </a>
            ) : (
              <span className="cell-wrap">{noticeNumber}</span>
            ),
          total: '',
        },
      ]}
    />
  );
}
