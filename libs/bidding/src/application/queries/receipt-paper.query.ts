import {
  DIGEST_NAMES,
  digestAlgorithm,
  formatDateChinese,
  notFound,
  shanghaiDate,
  shanghaiTime,
} from '#kernel';
import { makePaper, type AccountActor, type Database } from '#platform';
import { BidReceipt, type ReceiptKind } from '../../persistence/bid-receipt.entity.js';
import { readableBid } from './readable-bid.query.js';

const KINDS: Record<ReceiptKind, string> = {
  submitted: '提交',
  confirmed: '重新确认',
  withdrawn: '撤回',
};

/**
 * 回执 as a PDF for those who may read it on the page: the parties of the bid. Nothing of the content.
 *
 * @param site the address of this system, for the page on which receipts are checked
 * @throws DomainError not_found
 */
export async function receiptPaper(
  db: Database,
  actor: AccountActor,
  { bidId, serial, site }: { bidId: string; serial: string; site: string },
): Promise<Buffer> {
  const { listing, parties } = await readableBid(db, actor, bidId);
  const receipt = await db.dataSource.manager.findOneBy(BidReceipt, { bidId, serial });
  if (!receipt) throw notFound('这个编号的回执');
  const { receivedAt: at, digest, versionNumber } = receipt;
  const algorithm = DIGEST_NAMES[digestAlgorithm(digest)];
  const page = `${site.replace(/\/+$/, '')}/hall/receipts`;
  return makePaper({
    title: '揭榜回执',
    at,
    facts: [
      ['回执编号', serial],
      ['事项', `揭榜意向书第 ${versionNumber} 版${KINDS[receipt.kind]}，已受理`],
      [
        '收到时间',
        `${formatDateChinese(shanghaiDate(at))} ${shanghaiTime(at)}（北京时间，服务器时钟）`,
      ],
      ['榜单编号', listing.code!],
      ['榜单名称', `${listing.title}（第 ${receipt.listingVersion} 版）`],
      ['揭榜方', parties.map(({ name }) => name).join('、')],
      ['摘要算法', algorithm],
      // In two lines of its own, so that it is compared without losing the place.
      ['内容摘要', digest.replace(/.{32}$/, '\n$&')],
    ],
    notes: {
      title: '怎样核对',
      lines: [
        `内容摘要由收到的意向书（含各附件的摘要）按规范格式算出，改动一个字就会不同。请在回执页下载“意向书内容文件”（letter-v${versionNumber}.json）和“回执文件”，与本回执一并留存。`,
        `打开 ${page} ，选入这两个文件，页面当场重算并比对，文件不离开本机。`,
        '开榜后，全部回执的编号、时间和摘要在榜单页的开榜记录里公开，任何人可凭编号查到，应与本回执一致。',
        `不使用本系统也能核对：内容摘要就是内容文件的 ${algorithm} 值，可用任何软件重新计算。`,
      ],
    },
    footer: '本回执由系统在收到时按数据库时钟开出，不含意向书内容。',
  });
}
