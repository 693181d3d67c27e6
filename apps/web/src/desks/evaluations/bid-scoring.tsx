import { Input } from 'antd';
import { Link } from 'react-router';
import { DraftNote } from '../../desk';
import { hundredths } from '../../text/money';
import { BidReading } from './bid-reading';
import { Demands } from './demands';
import { bidderNames } from './bids-panel';
import { ScoreInput, withScore } from './score-input';
import { scored, sumOf, writtenOf, type SheetDraft } from './sheet-draft';
import { rulesOf, type CandidateBid, type Evaluation } from './types';

/** 一家揭榜方：上面（或左边）读意向书，下面（或右边）打分。 */
export function BidScoring({
  evaluation,
  bids,
  place,
  bid,
  draft,
}: {
  evaluation: Evaluation;
  bids: CandidateBid[];
  place: number;
  bid: CandidateBid;
  draft: SheetDraft;
}) {
  const { criteria } = rulesOf(evaluation);
  const written = writtenOf(draft.value, bid.bidId);
  const put = (part: Partial<typeof written>) =>
    draft.change({ ...draft.value, [bid.bidId]: { ...written, ...part } });
  const next = bids[place];
  const total = hundredths(sumOf(written, criteria));
  return (
    <>
      <nav className="bid-strip" aria-label="各揭榜方">
        <Link to="?">总览</Link>
        {bids.map((one, index) => {
          const done = scored(writtenOf(draft.value, one.bidId), criteria) === criteria.length;
          return (
            <Link
              key={one.bidId}
              to={`?bid=${index + 1}`}
              aria-current={index + 1 === place ? 'page' : undefined}
            >
              {one.label}
              {done && <span aria-label="已打完">✓</span>}
            </Link>
          );
        })}
      </nav>
      <div className="reading">
        <div className="stack">
          <h2>
            {bid.label}的揭榜意向书
            {bid.bidders && <span className="secondary">　{bidderNames(bid)}</span>}
          </h2>
          <Demands evaluation={evaluation} />
          <BidReading evaluation={evaluation} bidId={bid.bidId} />
        </div>
        <section className="panel reading-sheet" aria-label={`给${bid.label}打分`}>
          <div className="sheet-head">
            <h2>给{bid.label}打分</h2>
            <span aria-live="polite">
              合计 <b className="running-total">{total}</b> / 100 分
            </span>
          </div>
          {criteria.map((criterion) => (
            <ScoreInput
              key={criterion.id}
              criterion={criterion}
              showGuidance
              value={written.scores[criterion.id]}
              onChange={(score) => put({ scores: withScore(written.scores, criterion.id, score) })}
            />
          ))}
          <label className="stack">
            <span>评语（选填，写明打分的理由）</span>
            <Input.TextArea
              aria-label={`对${bid.label}的评语`}
              rows={4}
              maxLength={2000}
              showCount
              value={written.comment}
              onChange={({ target }) => put({ comment: target.value })}
            />
          </label>
          <div className="running">
            <span className="running-sum">
              <span>
                合计 <b className="running-total">{total}</b> / 100
              </span>
              <span className="secondary small">
                已打 {scored(written, criteria)} / {criteria.length} 项
              </span>
            </span>
            <Link className="btn btn-primary" to={next ? `?bid=${place + 1}` : '?'}>
              {next ? `下一家：${next.label}` : '看总览并提交'}
            </Link>
          </div>
          <DraftNote draft={draft} />
        </section>
      </div>
    </>
  );
}
