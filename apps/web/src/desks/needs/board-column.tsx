import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type DragEvent } from 'react';
import { Link } from 'react-router';
import { SERVICE_CATEGORY_NAMES, type NeedStatus } from '#contracts';
import type { FilterValues } from '../../desk/table/types';
import { ProblemNote, StatusTag } from '../../ui';
import { loadNeeds } from './filters';
import { URGENCY_NAMES, type NeedItem } from './words';

export interface ColumnSpec {
  key: string;
  name: string;
  statuses: readonly NeedStatus[];
}

interface BoardColumnProps {
  column: ColumnSpec;
  values: FilterValues;
  /** Whether the reader sorts, or only looks. */
  sorts: boolean;
  /** While a card is on its way. */
  dragging: boolean;
  onDrag: (need: NeedItem | undefined) => void;
  onDropOnCard: (into: NeedItem) => void;
  onDropOnColumn: () => void;
  onMerge: (need: NeedItem) => void;
  onTakeUp: (need: NeedItem) => void;
}

interface Loaded {
  items: NeedItem[];
  cursors: (string | null)[];
}

/** Reads one page of each state of the column; those already read to their end are left out. */
async function loadColumn(
  { statuses }: ColumnSpec,
  values: FilterValues,
  cursors: (string | null)[] | undefined,
): Promise<Loaded> {
  const pages = await Promise.all(
    statuses.map(async (status, index) => {
      const cursor = cursors?.[index];
      if (cursor === null) return { items: [], nextCursor: null };
      return loadNeeds(values, { limit: 20, cursor, status });
    }),
  );
  const items = pages.flatMap((page) => page.items);
  items.sort((a, b) => b.urgency - a.urgency || b.createdAt.localeCompare(a.createdAt));
  return { items, cursors: pages.map((page) => page.nextCursor) };
}

const allowDrop = (event: DragEvent) => event.preventDefault();

/** One state, or a few that belong together, with its cards; the most urgent first. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, values, sorts, dragging, onDropOnColumn } = props;
  const [over, setOver] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['needs', 'board', column.key, values],
    queryFn: ({ pageParam }) => loadColumn(column, values, pageParam),
    initialPageParam: undefined as (string | null)[] | undefined,
    getNextPageParam: ({ cursors }) => (cursors.some(Boolean) ? cursors : undefined),
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section
      className={over && dragging ? 'board-column board-column-over' : 'board-column'}
      aria-label={column.name}
      onDragOver={sorts ? allowDrop : undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={({ currentTarget, relatedTarget }) =>
        !currentTarget.contains(relatedTarget as Node | null) && setOver(false)
      }
      onDrop={() => {
        setOver(false);
        onDropOnColumn();
      }}
    >
      <h2>
        {column.name}
        <span className="secondary number">
          {items.length}
          {query.hasNextPage && '+'}
        </span>
      </h2>
      {query.error && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <p className="secondary small">没有这一类需求。</p>}
      <ul className="board-list">
        {items.map((need) => (
          <Card key={need.id} need={need} {...props} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </section>
  );
}

function Card({
  need,
  column,
  sorts,
  dragging,
  onDrag,
  onDropOnCard,
  onMerge,
  onTakeUp,
}: BoardColumnProps & { need: NeedItem }) {
  const [over, setOver] = useState(false);
  const { id, title, status, urgency, mine } = need;
  const waits = status === 'submitted' || status === 'deferred';
  const movable = sorts && (waits || status === 'under_review');
  return (
    <li
      className={over && dragging ? 'board-card board-card-over' : 'board-card'}
      draggable={movable}
      onDragStart={() => onDrag(need)}
      onDragEnd={() => onDrag(undefined)}
      onDragEnter={() => setOver(true)}
      onDragLeave={({ currentTarget, relatedTarget }) =>
        !currentTarget.contains(relatedTarget as Node | null) && setOver(false)
      }
      onDrop={(event) => {
        event.stopPropagation();
        setOver(false);
        onDropOnCard(need);
      }}
    >
      <Link to={`/needs/${id}`} draggable={false}>
        {title}
      </Link>
      <span className="secondary small">
        {need.unitName}　{SERVICE_CATEGORY_NAMES[need.category]}
      </span>
      <div className="board-card-foot">
        <span className={`urgency urgency-${urgency}`}>{URGENCY_NAMES[urgency]}</span>
        {column.statuses.length > 1 && <StatusTag subject="need" status={status} />}
        {status === 'accepted' && (
          <span className="secondary small">{need.suitable ? '适宜发榜' : '不适宜发榜'}</span>
        )}
        {movable && !mine && (
          <Button
            size="small"
            aria-label={`${waits ? '接收梳理' : '合并'}：${title}`}
            onClick={() => (waits ? onTakeUp(need) : onMerge(need))}
          >
            {waits ? '接收梳理' : '合并'}
          </Button>
        )}
        {sorts && mine && movable && <span className="secondary small">本人提出，由他人梳理</span>}
      </div>
    </li>
  );
}
