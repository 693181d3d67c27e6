import { canonicalJson } from './canonical.js';
import { sha256Hex } from './sha256.js';
import { shanghaiDate } from './time.js';

/** What a receipt says, from wherever it was taken: the bidder's own page or the record of the opening. */
export interface ReceiptFacts {
  serial: string;
  versionNumber: number;
  digest: string;
  receivedAt: string;
}

/** One thing that was checked. */
export interface ReceiptFinding {
  what: string;
  holds: boolean;
  found: string;
}

const SERIAL = /^HZ-(\d{8})-[0-9A-F]{12}$/;

/**
 * Checks a letter of intent (its canonical content as exported: `{format, listingId, bidId, version,
 * parties, content}`) against a receipt, from the two alone. White space and the order of keys in the
 * file do not matter; the digest is over the canonical form.
 *
 * @param letter  as parsed from the exported file
 * @param receipt as parsed from a receipt's file; an answer that holds one under `receipt` will do
 * @param record  receipts of the opening's public record, when the receipt is to be found there too
 */
export function checkReceipt(
  letter: unknown,
  receipt: unknown,
  record?: unknown,
): ReceiptFinding[] {
  const facts = receiptFacts(receipt);
  if (!facts) return [finding('回执文件', false, '缺少回执编号、版本、摘要或接收时间')];
  const exported = letter as { format?: unknown; version?: unknown } | null;
  if (exported?.format !== 'jiebang.bid.1') {
    return [
      finding('意向书文件', false, '不是由本系统导出的意向书内容（format 应为 jiebang.bid.1）'),
    ];
  }
  const digest = sha256Hex(canonicalJson(letter));
  const day = SERIAL.exec(facts.serial)?.[1];
  const at = new Date(facts.receivedAt);
  const timed = !Number.isNaN(at.getTime());
  return [
    finding('内容摘要', digest === facts.digest, `由文件算得 ${digest}，回执为 ${facts.digest}`),
    finding(
      '意向书版本',
      exported.version === facts.versionNumber,
      `文件为第 ${String(exported.version)} 版，回执为第 ${facts.versionNumber} 版`,
    ),
    finding('接收时间', timed, facts.receivedAt),
    finding(
      '回执编号',
      timed && day === shanghaiDate(at).replaceAll('-', ''),
      `${facts.serial}（编号中的日期须为接收当日）`,
    ),
    ...(record === undefined ? [] : [inRecord(facts, record)]),
  ];
}

function inRecord(facts: ReceiptFacts, record: unknown): ReceiptFinding {
  const listed = (record as { receipts?: unknown } | null)?.receipts ?? record;
  const found = (Array.isArray(listed) ? listed : [])
    .map(receiptFacts)
    .find((one) => one?.serial === facts.serial);
  const same =
    found?.digest === facts.digest &&
    found.versionNumber === facts.versionNumber &&
    new Date(found.receivedAt).getTime() === new Date(facts.receivedAt).getTime();
  return finding('开榜记录', same, found ? '其中有这份回执' : '其中没有这个回执编号');
}

function receiptFacts(value: unknown): ReceiptFacts | null {
  if (value === null || typeof value !== 'object') return null;
  if ('receipt' in value) return receiptFacts(value.receipt);
  const { serial, versionNumber, digest, receivedAt } = value as Record<string, unknown>;
  const whole =
    typeof serial === 'string' &&
    typeof versionNumber === 'number' &&
    typeof digest === 'string' &&
    typeof receivedAt === 'string';
  return whole ? { serial, versionNumber, digest, receivedAt } : null;
}

const finding = (what: string, holds: boolean, found: string): ReceiptFinding => ({
  what,
  holds,
  found,
});
