import { Button, Input } from 'antd';
import { roundHalfUpDiv } from '#kernel';
import { api, data } from '../../api/client';
import { useCommand } from '../../desk';
import { hundredths } from '../../text/money';
import { ProblemNote } from '../../ui';
import { useKept } from './kept';
import { ScoreInput, withScore } from './score-input';
import {
  rulesOf,
  scoresOf,
  type CandidateBid,
  type Evaluation,
  type Scores,
  type Sheet,
} from './types';

interface Entry {
  scores: Scores;
  comment: string;
}

/** 记录合议得分；旁边写着评委独立打分的平均，供参考。 */
export function ConsensusForm({
  evaluation,
  bids,
  sheets,
}: {
  evaluation: Evaluation;
  bids: CandidateBid[];
  sheets: Sheet[];
}) {
  const { id, consensus } = evaluation;
  const rules = rulesOf(evaluation);
  const revision = consensus?.revision ?? 0;
  const { value, change, forget } = useKept<Record<string, Entry>>(
    `consensus/${id}/${revision}`,
    Object.fromEntries(
      bids.map(({ bidId }) => {
        const known = consensus?.entries.find((entry) => entry.bidId === bidId);
        return [bidId, { scores: known ? scoresOf(known) : {}, comment: known?.comment ?? '' }];
      }),
    ),
  );
  const entryOf = (bidId: string): Entry => value[bidId] ?? { scores: {}, comment: '' };
  const put = (bidId: string, part: Partial<Entry>) =>
    change({ ...value, [bidId]: { ...entryOf(bidId), ...part } });
  const missing = bids.reduce(
    (count, { bidId }) =>
      count + rules.criteria.filter((it) => entryOf(bidId).scores[it.id] === undefined).length,
    0,
  );
  const save = useCommand(
    (entries: { bidId: string; scores: Scores; comment?: string }[], headers) =>
      data(
        api.PUT('/api/v1/evaluations/{id}/consensus', {
          params: { path: { id } },
          body: { revision, entries },
          headers,
        }),
      ),
    { done: '合议得分已记录，请评委表示意见', onDone: forget },
  );
  return (
    <details open={!consensus}>
      <summary>{consensus ? '修改合议得分' : '记录合议得分'}</summary>
      <div className="stack">
        {bids.map(({ bidId, label }) => {
          const { scores, comment } = entryOf(bidId);
          return (
            <section key={bidId} className="stack" aria-label={`${label}合议得分`}>
              <h3>
                {label}　合计{' '}
                {hundredths(rules.criteria.reduce((sum, it) => sum + (scores[it.id] ?? 0), 0))} 分
              </h3>
              <div className="criteria">
                {rules.criteria.map((criterion) => (
                  <ScoreInput
                    key={criterion.id}
                    criterion={criterion}
                    value={scores[criterion.id]}
                    hint={meanHint(sheets, bidId, criterion.id)}
                    onChange={(next) =>
                      put(bidId, { scores: withScore(scores, criterion.id, next) })
                    }
                  />
                ))}
              </div>
              <label className="stack">
                <span>合议意见（选填）</span>
                <Input.TextArea
                  aria-label={`${label}合议意见`}
                  rows={3}
                  maxLength={2000}
                  showCount
                  value={comment}
                  onChange={({ target }) => put(bidId, { comment: target.value })}
                />
              </label>
            </section>
          );
        })}
        {save.error && <ProblemNote error={save.error} />}
        <div className="row">
          <Button
            type={consensus ? 'default' : 'primary'}
            disabled={missing > 0}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                bids.map(({ bidId }) => {
                  const { scores, comment } = entryOf(bidId);
                  return { bidId, scores, comment: comment.trim() || undefined };
                }),
              )
            }
          >
            保存合议得分
          </Button>
          {missing > 0 && <span className="why-not">还有 {missing} 项未填</span>}
          <span className="secondary small">填写内容保存在本机，关闭页面也不会丢失。</span>
        </div>
      </div>
    </details>
  );
}

function meanHint(sheets: Sheet[], bidId: string, criterionId: string): string | undefined {
  const given = sheets.flatMap((sheet) => {
    const entry = sheet.entries?.find((one) => one.bidId === bidId);
    const score = entry && scoresOf(entry)[criterionId];
    return score === undefined ? [] : [score];
  });
  if (given.length === 0) return undefined;
  const mean = roundHalfUpDiv(
    given.reduce((sum, score) => sum + score, 0),
    given.length,
  );
  return `评委独立打分：${given.map(hundredths).join('、')}，平均 ${hundredths(mean)}`;
}
