import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton, Panel, ReasonItem } from '../../desk';
import { Empty, Loaded, StatusTag } from '../../ui';
import { PlainTable } from './plain-table';
import { useBids } from './reads';
import { RelatedBids } from './related-bids';
import type { CandidateBid, Evaluation } from './types';

const OPEN: Evaluation['status'][] = ['forming', 'declaring', 'scoring', 'consensus'];

export const bidderNames = ({ bidders }: CandidateBid): string =>
  bidders === null
    ? '（隐名）'
    : bidders
        .map(({ name, lead, sharePercent }) =>
          bidders.length > 1 ? `${name}（${lead ? '牵头，' : ''}${sharePercent}%）` : name,
        )
        .join('、');

/** 参评的揭榜意向书；资格审查不合格的在此判定。 */
export function BidsPanel({ evaluation, officer }: { evaluation: Evaluation; officer: boolean }) {
  const { id, status } = evaluation;
  const query = useBids(id);
  return (
    <Panel title="揭榜意向书">
      {evaluation.blindNames && (
        <p className="secondary small">
          隐名评审：评委只看到“揭榜方一、二、三”，看不到名称和附件。
        </p>
      )}
      <RelatedBids id={id} />
      <Loaded query={query}>
        {(bids) =>
          bids.length === 0 ? (
            <Empty title="没有参评的意向书" />
          ) : (
            <PlainTable<CandidateBid>
              label="揭榜意向书"
              numbered={false}
              rows={bids}
              rowKey={(it) => it.bidId}
              columns={[
                {
                  title: '称谓',
                  heading: true,
                  cell: (it) => <Link to={`/evaluations/${id}/bids/${it.bidId}`}>{it.label}</Link>,
                },
                { title: '揭榜方', cell: bidderNames },
                {
                  title: '状态',
                  cell: (it) => (
                    <>
                      <StatusTag subject="bid" status={it.status} />
                      {it.disqualifiedReason && (
                        <div className="small">理由：{it.disqualifiedReason}</div>
                      )}
                    </>
                  ),
                },
                ...(officer && OPEN.includes(status)
                  ? [
                      {
                        title: '办理',
                        cell: (it: CandidateBid) =>
                          it.inPlay ? <Disqualify id={id} bid={it} /> : '—',
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Disqualify({ id, bid }: { id: string; bid: CandidateBid }) {
  return (
    <CommandButton<{ reason: string }, unknown>
      label={`判定${bid.label}不合格`}
      size="small"
      danger
      effect={`${bid.label}（${bidderNames(bid)}）退出评审，不再打分和排名；理由写入评审报告并告知揭榜方。此步不能撤销。`}
      ask={<ReasonItem label="不合格的理由" max={1000} />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/evaluations/{id}/disqualify', {
            params: { path: { id } },
            body: { bidId: bid.bidId, reason },
            headers,
          }),
        )
      }
      done="已判定不合格"
    />
  );
}
