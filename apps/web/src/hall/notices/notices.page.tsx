import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { Countdown } from '../../ui/countdown';
import { Empty } from '../../ui/empty';
import { useListAddress } from '../../ui/list-address';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { SelectField } from '../../ui/select-field';
import { FilterBar } from '../parts/filter-bar';
import { Pager } from '../parts/pager';
import { useChoices } from '../parts/choices';
import { noticesOf, type NoticesQuery } from '../reads';

const KINDS = [
  { value: 'running', label: '公示中' },
  { value: 'award', label: '拟承榜公示' },
  { value: 'unsuccessful', label: '流榜公告' },
  { value: 'cancelled', label: '撤榜公告' },
];
const KEYS = ['kind', 'unitId', 'category'];

/** 公示公告：拟承榜公示、流榜公告、撤榜公告。 */
export function NoticesPage() {
  usePageTitle('公示公告', '拟承榜公示、流榜公告和撤榜公告；公示期内可以提出异议。');
  const at = useListAddress(KEYS);
  const { kind, unitId, category } = at.values;
  const choices = useChoices();
  const query = useQuery({
    ...noticesOf({
      kind: kind === 'running' ? undefined : (kind as NoticesQuery['kind']),
      running: kind === 'running' ? true : undefined,
      unitId,
      category: category as NoticesQuery['category'],
      cursor: at.cursor,
      limit: at.limit,
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="hall-page">
      <div className="hall-page-head">
        <h1>公示公告</h1>
        <p className="secondary">评榜结果在这里公示；公示期内，任何人都可以提出异议。</p>
      </div>
      <FilterBar count={KEYS.filter((key) => at.values[key]).length} onClear={at.clear}>
        <SelectField
          label="类别"
          choices={KINDS}
          value={kind}
          onChange={(value) => at.setFilter('kind', value)}
        />
        <SelectField
          label="发榜单位"
          choices={choices.places}
          value={unitId}
          onChange={(value) => at.setFilter('unitId', value)}
        />
        <SelectField
          label="服务类别"
          choices={choices.categories}
          value={category}
          onChange={(value) => at.setFilter('category', value)}
        />
      </FilterBar>
      <p className="no-print">
        已提出异议的，可以<Link to="/hall/objections">查询办理情况或撤回</Link>。
      </p>
      <Loaded query={query}>
        {({ items, nextCursor }) =>
          items.length > 0 ? (
            <>
              <h2 className="visually-hidden">查到的公示公告</h2>
              <ul className="surface rows">
                {items.map((notice) => (
                  <Row key={notice.id} notice={notice} />
                ))}
              </ul>
              <Pager at={at} count={items.length} next={nextCursor} />
            </>
          ) : (
            <div className="surface">
              <Empty title={at.filtered ? '没有符合条件的公示公告' : '还没有公示公告'}>
                <p>
                  {at.filtered ? '请放宽或清除筛选。' : '评榜结束、审批通过后，结果在这里公示。'}
                </p>
              </Empty>
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Row({ notice }: { notice: Schemas['PublicNoticeItem'] }) {
  const { id, kind, kindName, title, code, postingUnitName, award, reason, running } = notice;
  return (
    <li className="notice-row">
      <div>
        <p className="tools">
          <span className={`tag tag-${running ? 'strong' : kind === 'award' ? 'info' : 'quiet'}`}>
            {running ? '公示中' : kindName}
          </span>
          <span className="secondary small number">{code}</span>
          {award?.status === 'annulled' && <span className="tag tag-bad">承榜已撤销</span>}
        </p>
        <h3>
          <Link to={`/hall/notices/${id}`}>{title}</Link>
        </h3>
        <p className="secondary small">
          {postingUnitName}
          {award && `，拟由${[award.organizationName, ...award.memberNames].join('、')}承榜`}
          {!award && reason && `，${reason}`}
        </p>
      </div>
      <div className="notice-row-dates">
        {award ? (
          <>
            <p className="number">
              {date(award.noticeStart)} 至 {date(award.noticeEnd)}
            </p>
            <p className="secondary small">
              {running ? (
                <>
                  还有 <Countdown until={award.noticeEndsAt} over="今日期满" />
                </>
              ) : (
                '公示已结束'
              )}
            </p>
          </>
        ) : (
          <p className="number">{date(notice.publishedAt)}</p>
        )}
      </div>
    </li>
  );
}
