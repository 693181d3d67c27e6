import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ListingStatus, Role } from '#contracts';
import { inStage, type Stage } from './columns';
import type { ListingItem } from './listing-data';
import { readWhole } from './load-listings';

interface Heap {
  name: string;
  /** What the role does about it. */
  note: string;
  search: string;
  holds: (row: ListingItem) => boolean;
}

const state = (status: ListingStatus, name: string, note: string): Heap => ({
  name,
  note,
  search: `status=${status}`,
  holds: (row) => row.status === status,
});
const stage = (key: Stage, status: ListingStatus, name: string, note: string): Heap => ({
  name,
  note,
  search: `stage=${key}`,
  holds: (row) => row.status === status && inStage[key](row),
});

const UNDER_WAY: Heap[] = [
  state('published', '揭榜中', '接受揭榜和提问'),
  state('closed', '已截止', '待两钥开榜'),
  state('evaluating', '评榜中', '评审组评审'),
  state('award_proposed', '拟承榜公示', '公示与异议'),
];
const COMMITTEE: Heap[] = [
  stage('to_review', 'under_review', '待审核', '经办人审核后提请发榜'),
  stage('to_approve', 'under_review', '待审批', '审批人审批发榜'),
  stage('amendment', 'published', '变更待审核', '经办人审核'),
  ...UNDER_WAY,
];
const POSTING: Heap[] = [
  state('draft', '草稿', '填写完整后提交'),
  state('under_review', '梳理审核', '综合党委审核'),
  stage('unanswered', 'published', '提问未答复', '截止前答复'),
  ...UNDER_WAY,
];

const COUNTED: ListingStatus[] = [
  'draft',
  'under_review',
  'published',
  'closed',
  'evaluating',
  'award_proposed',
];

/** Where listings stand, each number a way to its list. */
export function ReviewBoard({ role }: { role: Role }) {
  const { data: rows } = useQuery({
    queryKey: ['listings', 'board'],
    queryFn: () => readWhole({ status: COUNTED }),
  });
  const heaps = role === 'posting_officer' ? POSTING : COMMITTEE;
  return (
    <nav aria-label="榜单进展" className="board no-print">
      {heaps.map(({ name, note, search, holds }) => (
        <Link key={name} to={`/listings?${search}`} className="board-heap">
          <span className="board-name">{name}</span>
          <span className="board-count">{rows ? rows.filter(holds).length : '…'}</span>
          <span className="secondary small">{note}</span>
        </Link>
      ))}
    </nav>
  );
}
