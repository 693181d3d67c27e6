import { App, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { NeedStatus } from '#contracts';
import { Filters } from '../../desk/table/filters';
import { useTableAddress } from '../../desk/table/table-address';
import { usePhone } from '../../ui/media';
import { BoardColumn, type ColumnSpec } from './board-column';
import { BOARD_FILTERS } from './filters';
import { MergeDialog } from './merge-dialog';
import { StartReviewDialog } from './start-review-dialog';
import { MERGE_TARGETS, type NeedItem } from './words';

const COLUMNS: ColumnSpec[] = [
  { key: 'submitted', name: '待接收', statuses: ['submitted'] },
  { key: 'under_review', name: '研究梳理中', statuses: ['under_review'] },
  { key: 'accepted', name: '已采纳', statuses: ['accepted'] },
  { key: 'waiting', name: '退回与暂缓', statuses: ['returned', 'deferred'] },
  {
    key: 'settled',
    name: '其他结论',
    statuses: ['merged', 'rejected', 'transferred', 'solved_on_spot'],
  },
];

/** Why a dragged card cannot be dropped on another one; null when it can. */
function whyNotInto(need: NeedItem, into: NeedItem): string | null {
  if (need.mine) return '自己提出的需求由其他经办人梳理';
  if (need.status !== 'under_review') return '先接收梳理，再合并';
  if (!MERGE_TARGETS.includes(into.status)) return '只能合并到尚在办理或已采纳的需求';
  return null;
}

/** The needs by state. A card dropped on another one is merged into it; on 梳理中, it is taken up. */
export function NeedBoard({ sorts }: { sorts: boolean }) {
  const at = useTableAddress(BOARD_FILTERS);
  const phone = usePhone();
  const { message } = App.useApp();
  const [dragged, setDragged] = useState<NeedItem>();
  const [merge, setMerge] = useState<{ need: NeedItem; into?: NeedItem }>();
  const [taken, setTaken] = useState<NeedItem>();
  // A phone shows one column at a time; which one stands in the address.
  const [search, setSearch] = useSearchParams();
  const asked = search.get('column');
  const shown = (COLUMNS.find(({ key }) => key === asked) ?? COLUMNS[0]!).key;
  const setShown = (key: string) => {
    const params = new URLSearchParams(search);
    params.set('column', key);
    setSearch(params, { replace: true });
  };

  const dropOnCard = (into: NeedItem) => {
    if (!dragged || dragged.id === into.id) return;
    const why = whyNotInto(dragged, into);
    if (why) void message.info(`不能合并：${why}。`);
    else setMerge({ need: dragged, into });
  };
  const dropOnColumn = (statuses: readonly NeedStatus[]) => {
    if (!dragged || statuses.includes(dragged.status)) return;
    const open = dragged.status === 'submitted' || dragged.status === 'deferred';
    if (statuses[0] !== 'under_review' || !open) {
      void message.info('请打开这条需求，在“梳理”一栏办理并写明意见。');
    } else if (dragged.mine) void message.info('自己提出的需求由其他经办人梳理。');
    else setTaken(dragged);
  };

  return (
    <div className="stack">
      <div className="table-tools no-print">
        <Filters
          filters={BOARD_FILTERS}
          values={at.values}
          onChange={at.setFilter}
          onClear={at.clear}
        />
      </div>
      {sorts && !phone && (
        <p className="secondary small no-print">
          把一张卡片拖到另一张上即可合并，拖到“研究梳理中”即可接收；也可以用卡片上的按钮办理。
        </p>
      )}
      {phone && (
        <Select
          aria-label="看哪一列"
          value={shown}
          onChange={setShown}
          options={COLUMNS.map(({ key, name }) => ({ value: key, label: name }))}
        />
      )}
      <div className="board">
        {COLUMNS.filter(({ key }) => !phone || key === shown).map((column) => (
          <BoardColumn
            key={column.key}
            column={column}
            values={at.values}
            sorts={sorts}
            dragging={dragged !== undefined}
            onDrag={setDragged}
            onDropOnCard={dropOnCard}
            onDropOnColumn={() => dropOnColumn(column.statuses)}
            onMerge={(need) => setMerge({ need })}
            onTakeUp={setTaken}
          />
        ))}
      </div>
      {merge && <MergeDialog {...merge} onClose={() => setMerge(undefined)} />}
      {taken && <StartReviewDialog need={taken} onClose={() => setTaken(undefined)} />}
    </div>
  );
}
