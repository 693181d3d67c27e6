import { Link } from 'react-router';
import type { Receipt } from './reads';

/** The two files with which anyone can check a receipt, without an account and without this system. */
/** Where the receipt's PDF is had. */
export const receiptPdf = (bidId: string, { serial }: Pick<Receipt, 'serial'>) =>
  `/api/v1/bids/${bidId}/receipts/${serial}/receipt.pdf`;

export function ReceiptFiles({ receipt, bidId }: { receipt: Receipt; bidId: string }) {
  const { serial, versionNumber } = receipt;
  const text = encodeURIComponent(JSON.stringify(receipt, null, 2));
  return (
    <p className="secondary small no-print">
      留存备查：
      <a
        href={`/api/v1/bids/${bidId}/versions/${versionNumber}/canonical`}
        download={`letter-v${versionNumber}.json`}
      >
        意向书内容文件
      </a>
      、
      <a href={`data:application/json;charset=utf-8,${text}`} download={`${serial}.json`}>
        回执文件
      </a>
      ，随时可在<Link to="/hall/receipts">核对回执</Link>页核对。
    </p>
  );
}
