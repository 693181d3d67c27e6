import { api, data } from '../../api/client';
import { CommandButton, Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { Countdown, Loaded } from '../../ui';
import { Leave, Revise, Withdraw } from './bid-steps';
import { PartyCards } from './joint/party-cards';
import { LetterText } from './letter-text';
import { ListingChanges } from './listing-changes';
import { ReceiptCard } from './receipt-card';
import { useReceipts, type Bid } from './reads';

/** A submitted bid until the opening: the receipt, what can still be done, and the own letter. */
export function SealedBid({ bid }: { bid: Bid }) {
  const open = bid.commands.length > 0;
  return (
    <>
      {bid.needsConfirmation && <Reconfirm bid={bid} />}
      <LastReceipt bid={bid} />
      {/* On paper the receipt stands alone; the letter has a print view of its own. */}
      <div className="stack no-print">
        <Panel title={open ? '已密封，截止前还可以修改或撤回' : '已密封，等待开榜'}>
          <p>
            {open ? (
              <>
                截止 {dateTime(bid.bidDeadline)}，还有 <Countdown until={bid.bidDeadline} />
                。开榜前，参与单位以外任何人都看不到意向书的内容、报价和附件。
              </>
            ) : (
              '揭榜已截止，意向书不能再改动。开榜由综合党委和纪检监督两人共同办理，开榜后这里会显示结果。'
            )}
          </p>
          {bid.part === 'lead' ? (
            <div className="row">
              <Revise bid={bid} />
              {open && <Withdraw bid={bid} />}
            </div>
          ) : (
            open && <Leave bid={bid} />
          )}
        </Panel>
        {bid.joint && (
          <Panel title="成员与分工">
            <PartyCards bid={bid} />
          </Panel>
        )}
        <Panel title={`意向书第 ${bid.submittedVersion ?? bid.currentVersion} 版`}>
          <LetterText letter={bid.proposal} amountFen={bid.amountFen} bidId={bid.id} />
        </Panel>
      </div>
    </>
  );
}

/** The newest receipt, large. */
export function LastReceipt({ bid }: { bid: Bid }) {
  const receipts = useReceipts(bid.id);
  return (
    <Loaded query={receipts}>
      {(list) => {
        const last = list.at(-1);
        return last ? <ReceiptCard receipt={last} bid={bid} /> : null;
      }}
    </Loaded>
  );
}

/** After an amendment of substance: what changed, and the word that the bid stands. */
function Reconfirm({ bid }: { bid: Bid }) {
  const lead = bid.part === 'lead';
  return (
    <div className="no-print">
      <Panel title="榜单有实质变更，请重新确认">
        <div className="note note-warn">
          <p>
            <b>截止（{dateTime(bid.bidDeadline)}）前未确认也未重新提交的，本次揭榜将失效。</b>
          </p>
          <p>
            还有 <Countdown until={bid.bidDeadline} />
          </p>
        </div>
        <ListingChanges listingId={bid.listingId} since={bid.confirmedListingVersion ?? 1} />
        {lead ? (
          <div className="row">
            <CommandButton
              label="重新确认"
              primary
              why={bid.commands.length === 0 && '揭榜已截止'}
              effect={`意向书按原样对变更后的榜单（第 ${bid.listingContentVersion} 版）继续有效，提交时间不变，另给一份确认回执。需要改动的，请用“${bid.joint ? '修改内容或成员' : '修改后重新提交'}”。`}
              done="已重新确认"
              run={(_: object, headers) =>
                data(
                  api.POST('/api/v1/bids/{id}/confirm', {
                    params: { path: { id: bid.id } },
                    headers,
                    body: { version: bid.version },
                  }),
                )
              }
            />
          </div>
        ) : (
          <p>由牵头单位重新确认；如不愿继续，可在下面退出。</p>
        )}
      </Panel>
    </div>
  );
}
