import { useParams } from 'react-router';
import { Link } from 'react-router';
import { DeskPage, PrintButton } from '../../desk';
import { Empty, Loaded } from '../../ui';
import { ReceiptCard } from './receipt-card';
import { useBid, useReceipts } from './reads';
import './bids.css';

/** 一份揭榜的全部回执. */
export function ReceiptsPage() {
  const { id = '' } = useParams();
  const receipts = useReceipts(id);
  return (
    <Loaded query={useBid(id)}>
      {(bid) => (
        <DeskPage
          title="揭榜回执"
          mark={<span className="secondary">{bid.listingTitle}</span>}
          trail={[
            ['/bids', '我的揭榜'],
            [`/bids/${id}`, bid.listingTitle],
          ]}
          actions={<PrintButton label="打印全部回执" />}
        >
          <Loaded query={receipts}>
            {(list) =>
              list.length === 0 ? (
                <div className="panel">
                  <Empty title="还没有回执">
                    <p>
                      提交意向书后立即给出回执。<Link to={`/bids/${id}`}>去完成意向书</Link>
                    </p>
                  </Empty>
                </div>
              ) : (
                <div className="stack">
                  {[...list].reverse().map((receipt) => (
                    <ReceiptCard key={receipt.serial} receipt={receipt} bid={bid} actions={false} />
                  ))}
                </div>
              )
            }
          </Loaded>
        </DeskPage>
      )}
    </Loaded>
  );
}
