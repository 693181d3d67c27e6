import { Link, useNavigate } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton } from '../../desk';
import type { Eligibility, Listing } from './reads';

/** The one thing to do on a listing: begin a bid, go on with it, or read why not. */
export function StartBid({ listing, standing }: { listing: Listing; standing: Eligibility }) {
  const navigate = useNavigate();
  if (standing.bidId) {
    return (
      <div className="stack">
        <p>贵单位已参与这个榜单的揭榜，每个榜单只能参与一次。</p>
        <Link className="btn btn-primary" to={`/bids/${standing.bidId}`}>
          打开本次揭榜
        </Link>
      </div>
    );
  }
  const start = (joint: boolean, headers: { 'idempotency-key': string }) =>
    data(
      api.POST('/api/v1/listings/{id}/bids', {
        params: { path: { id: listing.id } },
        headers,
        body: { joint },
      }),
    );
  const blocked = !standing.mayBid && '见上面的原因';
  const open = ({ id }: { id: string }) => void navigate(`/bids/${id}`);
  return (
    <div className="stack">
      {standing.mayBid ? (
        <p>起草后可以边写边存，截止前提交才算揭榜；开榜前别人看不到。</p>
      ) : (
        <div className="note note-warn">
          <p>
            <b>贵单位现在不能揭榜：</b>
          </p>
          <ul className="letter-points">
            {standing.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="start-bid">
        <CommandButton
          label="独立揭榜"
          primary
          why={blocked}
          effect="起草一份由本单位单独承担的揭榜意向书。每个榜单只能参与一次：起草之后，不能再加入别家的联合体，除非先放弃。"
          done="已开始起草"
          run={(_: object, headers) => start(false, headers)}
          onDone={open}
        />
        <CommandButton
          label="联合揭榜"
          why={!standing.mayBid ? ' ' : !standing.jointAllowed && '这个榜单不接受联合揭榜'}
          effect={`由本单位牵头，连同本单位最多 ${standing.maxMembers} 家。成员须逐家确认定稿的版本，全部同意后才能提交；承榜后各方承担连带责任。`}
          done="已开始起草"
          run={(_: object, headers) => start(true, headers)}
          onDone={open}
        />
      </div>
    </div>
  );
}
