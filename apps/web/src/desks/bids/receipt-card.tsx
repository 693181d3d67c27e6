import { Link } from 'react-router';
import { DIGEST_NAMES, digestAlgorithm } from '#kernel';
import { PrintButton } from '../../desk';
import { clockTime, date } from '../../text/dates';
import { Facts } from '../../ui';
import type { Bid, Receipt } from './reads';
import { receiptPdf, ReceiptFiles } from './receipt-files';

export const RECEIPT_KIND_NAMES: Record<Receipt['kind'], string> = {
  submitted: '提交',
  confirmed: '重新确认',
  withdrawn: '撤回',
};

/** Four by four, so that it can be read out and compared. */
export function Digest({ value }: { value: string }) {
  return (
    <span className="digest">
      {(value.match(/.{1,4}/g) ?? []).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}

/** The receipt as the bidder keeps it: large, and alone on paper. */
export function ReceiptCard({
  receipt,
  bid,
  actions = true,
}: {
  receipt: Receipt;
  bid: Bid;
  actions?: boolean;
}) {
  const at = receipt.receivedAt;
  return (
    <section className="panel receipt" aria-label={`揭榜回执 ${receipt.serial}`}>
      <div className="receipt-head">
        <h2>揭榜回执</h2>
        <span className="tag tag-good">{RECEIPT_KIND_NAMES[receipt.kind]}已受理</span>
      </div>
      <p className="receipt-serial number">{receipt.serial}</p>
      <p className="receipt-time">
        {date(at)} <span className="number">{clockTime(at)}</span>
        <span className="secondary small">　服务器时间（北京时间）</span>
      </p>
      <div>
        <p className="secondary">内容摘要（{DIGEST_NAMES[digestAlgorithm(receipt.digest)]}）</p>
        <p className="receipt-digest">
          <Digest value={receipt.digest} />
        </p>
      </div>
      <Facts
        columns={2}
        items={[
          ['榜单', `${bid.listingCode} ${bid.listingTitle}`],
          ['揭榜方', bid.parties.map(({ name }) => name).join('、')],
          ['意向书版本', `第 ${receipt.versionNumber} 版`],
          ['榜单版本', `第 ${receipt.listingVersion} 版`],
        ]}
      />
      <p className="secondary small">
        摘要由意向书内容和附件算出，改动一个字就会不同。开榜时全部回执的摘要将公开登记，可与本回执核对。
      </p>
      <ReceiptFiles receipt={receipt} bidId={bid.id} />
      <div className="row no-print">
        <a className="btn" href={receiptPdf(bid.id, receipt)} download={`${receipt.serial}.pdf`}>
          下载回执 PDF
        </a>
        {actions && (
          <>
            <PrintButton label="打印回执" />
            <Link className="btn" to={`/bids/${bid.id}/receipts`}>
              全部回执
            </Link>
            <Link className="btn" to={`/bids/${bid.id}/print`}>
              查看、打印意向书
            </Link>
          </>
        )}
      </div>
    </section>
  );
}
