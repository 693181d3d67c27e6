import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { useCommand } from '../../desk';
import { ProblemNote, StatusTag, TextField } from '../../ui';
import { ButtonsField } from './fields';
import { useKept } from './kept';

export interface Ratable {
  id: string;
  title: string;
  status: string;
}

const WORDS = [
  { value: '5', label: '很满意' },
  { value: '4', label: '满意' },
  { value: '3', label: '一般' },
  { value: '2', label: '不满意' },
  { value: '1', label: '很不满意' },
];

interface Rating {
  score: string | null;
  comment: string;
  given?: boolean;
}

/** One listing with its rating; what was chosen and written stays on this machine until it is sent. */
export function RateCard({ listing: { id, title, status } }: { listing: Ratable }) {
  const kept = useKept<Rating>(`ratings/${id}`, { score: null, comment: '' });
  const { score, comment, given } = kept.value;
  const [open, setOpen] = useState(score !== null && !given);
  const rate = useCommand(
    (body: { score: number; comment?: string }, headers) =>
      data(api.POST('/api/v1/listings/{id}/rating', { params: { path: { id } }, body, headers })),
    { done: '谢谢您的评价', onDone: () => kept.change(() => ({ given: true })) },
  );
  const already = rate.error instanceof ProblemError && rate.error.code === 'already_rated';
  return (
    <li className="card">
      <h3 className="card-title">
        <Link to={`/hall/listings/${id}`}>{title}</Link>
      </h3>
      <div className="row">
        <StatusTag subject="listing" status={status} />
        <Average id={id} />
      </div>
      {given || already ? (
        <p className="note note-good" role="status">
          您已经评过了{score && given ? `：${WORDS.find((it) => it.value === score)?.label}` : ''}
          。谢谢。
        </p>
      ) : open ? (
        <>
          <ButtonsField
            label="您满意吗"
            value={score}
            options={WORDS}
            onChange={(value) => kept.change(() => ({ score: value }))}
            required
          />
          <TextField
            label="想说的话（可以不写）"
            value={comment}
            onChange={(text) => kept.change(() => ({ comment: text }))}
            rows={3}
            max={500}
            hint="只有发榜单位和综合党委看得到"
          />
          {rate.error && <ProblemNote error={rate.error} />}
          <div className="row">
            <Button
              type="primary"
              size="large"
              disabled={score === null}
              loading={rate.isPending}
              aria-label={`提交评价：${title}`}
              onClick={() =>
                rate.mutate({ score: Number(score), comment: comment.trim() || undefined })
              }
            >
              提交评价
            </Button>
            {score === null && <span className="why-not">先选一项，再提交。</span>}
          </div>
        </>
      ) : (
        <div>
          <Button size="large" onClick={() => setOpen(true)} aria-label={`我来评价：${title}`}>
            我来评价
          </Button>
        </div>
      )}
    </li>
  );
}

function Average({ id }: { id: string }) {
  const { data: summary } = useQuery({
    queryKey: ['public', 'ratings', id],
    queryFn: () =>
      data(api.GET('/api/v1/public/listings/{id}/ratings', { params: { path: { id } } })),
  });
  if (!summary || summary.count === 0) return <span className="secondary">还没有人评价</span>;
  return (
    <span className="secondary">
      {summary.count} 人评价，平均 {summary.average} 分（满分 5 分）
    </span>
  );
}
