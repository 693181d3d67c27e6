import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useListAddress } from '../../ui/list-address';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { SelectField } from '../../ui/select-field';
import { FilterBar, SearchField } from '../parts/filter-bar';
import { ListingCard } from '../parts/listing-card';
import { Pager } from '../parts/pager';
import { useChoices } from '../parts/choices';
import { listingsOf } from '../reads';
import { JOINT, LISTING_FILTERS, listingsQuery, SORTS, STATES, type HallFilters } from './filters';
import { filterTexts } from './kept-filters';
import { ListingTable } from './listing-table';
import { SaveSearch } from './save-search';
import { Total } from './total';

/** 榜单：all that was ever published, to look through. */
export function ListingsPage() {
  usePageTitle('榜单', '街道、社区和部门发布的全部榜单：正在揭榜的、评榜中的、已承榜和办结的。');
  const at = useListAddress(LISTING_FILTERS);
  const { values, setFilter } = at;
  const choices = useChoices();
  const { sort, ...asked } = listingsQuery(values);
  const query = useQuery({
    ...listingsOf({ ...asked, sort, cursor: at.cursor, limit: at.limit }),
    placeholderData: keepPreviousData,
  });
  const filters = LISTING_FILTERS.filter((key) => key !== 'sort' && values[key]);
  const select = (key: (typeof LISTING_FILTERS)[number]) => ({
    value: values[key],
    onChange: (value: string | undefined) => setFilter(key, value),
  });
  return (
    <div className="hall-page">
      <div className="hall-page-head">
        <h1>榜单</h1>
        <p className="secondary">街道、社区和部门发布的全部榜单。</p>
      </div>
      <SearchField
        label="查找榜单"
        placeholder="名称、正文、单位、编号或拼音首字母"
        value={values.keyword}
        onSearch={(word) => setFilter('keyword', word)}
      />
      <FilterBar count={filters.length} onClear={at.clear}>
        <SelectField label="状态" choices={STATES} {...select('state')} />
        <SelectField label="发榜单位" choices={choices.places} {...select('unitId')} />
        <SelectField label="服务类别" choices={choices.categories} {...select('category')} />
        <SelectField label="资金方式" choices={choices.fundingModes} {...select('fundingMode')} />
        <SelectField label="联合揭榜" choices={JOINT} {...select('joint')} />
        <SelectField
          label="排序"
          all={values.keyword ? '最相关的在前' : '最近发布的在前'}
          choices={values.keyword ? SORTS : SORTS.slice(1)}
          {...select('sort')}
        />
      </FilterBar>
      <div className="list-head">
        <Total filters={asked} page={query.data} first={!at.cursor} />
        <SaveSearch filters={asked} texts={useTexts(asked)} />
        <ViewChoice />
      </div>
      <Loaded query={query}>
        {({ items, nextCursor }) =>
          items.length > 0 ? (
            <>
              <Listings items={items} from={at.from} />
              <Pager at={at} count={items.length} next={nextCursor} />
            </>
          ) : (
            <div className="surface">
              {at.filtered ? (
                <Empty title="没有符合条件的榜单">
                  <p>请放宽条件，或换个词查找。</p>
                  <button type="button" className="btn" onClick={at.clear}>
                    清除全部条件
                  </button>
                </Empty>
              ) : (
                <Empty title="还没有发布榜单">
                  <p>榜单发布后会出现在这里。</p>
                </Empty>
              )}
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

/** The filters in words, as far as they are chosen from lists. */
function useTexts(filters: HallFilters): string[] {
  const { places } = useChoices();
  const unitName = places.find(({ value }) => value === filters.unitId)?.label;
  return filterTexts(filters, { unitName }).map(([, text]) => text);
}

/** Cards or table; like the filters it stands in the address. */
function useView() {
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'table' ? 'table' : 'cards';
  const choose = (next: 'cards' | 'table') =>
    setSearch(
      (params) => {
        if (next === 'table') params.set('view', next);
        else params.delete('view');
        return params;
      },
      { replace: true, preventScrollReset: true },
    );
  return { view, choose } as const;
}

function ViewChoice() {
  const { view, choose } = useView();
  return (
    <div className="view-choice tools no-print" role="group" aria-label="显示方式">
      <button
        type="button"
        className="btn"
        aria-pressed={view === 'cards'}
        onClick={() => choose('cards')}
      >
        卡片
      </button>
      <button
        type="button"
        className="btn"
        aria-pressed={view === 'table'}
        onClick={() => choose('table')}
      >
        列表
      </button>
    </div>
  );
}

function Listings({
  items,
  from,
}: {
  items: Parameters<typeof ListingTable>[0]['items'];
  from: number;
}) {
  const { view } = useView();
  if (view === 'table') return <ListingTable items={items} from={from} />;
  return (
    <>
      <h2 className="visually-hidden">查到的榜单</h2>
      <ul className="listing-cards">
        {items.map((listing) => (
          <ListingCard key={listing.id} listing={listing} />
        ))}
      </ul>
    </>
  );
}
