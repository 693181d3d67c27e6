import { Link } from 'react-router';
import { DIGEST_NAMES, digestAlgorithm } from '#kernel';
import type { Schemas } from '../../api/client';
import { clockTime, date, dateTime } from '../../text/dates';
import { Facts } from '../../ui/facts';
import { RECEIPT_KINDS } from './kinds';

/** A receipt as the record of the opening lists it. */
export function Recorded({ receipt }: { receipt: Schemas['PublicReceiptView'] }) {
  const { serial, kind, versionNumber, digest, receivedAt, openedAt } = receipt;
  return (
    <section className="surface stack-hall" aria-labelledby="recorded">
      <h2 id="recorded">开榜记录中有这份回执</h2>
      <Facts
        columns={2}
        items={[
          ['回执编号', <span className="number">{serial}</span>],
          ['事项', `${RECEIPT_KINDS[kind]}，意向书第 ${versionNumber} 版`],
          ['收到时间', `${date(receivedAt)} ${clockTime(receivedAt)}`],
          ['开榜时间', dateTime(openedAt)],
          [
            '榜单',
            <Link to={`/hall/listings/${receipt.listingId}#opening`}>
              {receipt.listingCode} {receipt.listingTitle}
            </Link>,
          ],
          [
            `内容摘要（${DIGEST_NAMES[digestAlgorithm(digest)]}）`,
            <span className="digest">{digest}</span>,
          ],
        ]}
      />
    </section>
  );
}
