import { contentDigest, digestAlgorithm } from './content-digest.js';
import { shanghaiDate, shanghaiTime } from './time.js';

/** What a receipt says, from wherever it was taken: the bidder's own page or the record of the opening. */
export interface ReceiptFacts {
  serial: string;
  versionNumber: number;
  digest: string;
  receivedAt: string;
}

/** What a receipt may be held against besides its letter. */
export interface ReceiptEvidence {
  /** Receipts of the opening's public record, when the receipt is to be found there too. */
  record?: unknown;
  /** Files with the SHA-256 of their bytes, to be told as those that the letter lists. */
  files?: readonly { name: string; sha256: string }[];
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
 */
export function checkReceipt(
  letter: unknown,
  receipt: unknown,
  { record, files = [] }: ReceiptEvidence = {},
): ReceiptFinding[] {
  const facts = receiptFacts(receipt);
  if (!facts) return [finding('回执文件', false, '缺少回执编号、版本、摘要或接收时间')];
  const exported = letter as Exported | null;
  if (exported?.format !== 'jiebang.bid.1') {
    return [
      finding('意向书文件', false, '不是由本系统导出的意向书内容（format 应为 jiebang.bid.1）'),
    ];
  }
  const digest = contentDigest(letter, digestAlgorithm(facts.digest));
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
    finding('接收时间', timed, timed ? beijingTime(at) : '回执上的时间读不出来'),
    finding(
      '回执编号',
      timed && day === shanghaiDate(at).replaceAll('-', ''),
      `${facts.serial}（编号中的日期须为接收当日）`,
    ),
    ...files.map((file) => listed(file, exported)),
    ...(record === undefined ? [] : [inRecord(facts, record)]),
  ];
}

interface Exported {
  format?: unknown;
  version?: unknown;
  content?: { attachments?: { name: string; sha256: string }[] };
}

function listed(
  { name, sha256 }: { name: string; sha256: string },
  { content }: Exported,
): ReceiptFinding {
  const attachments = Array.isArray(content?.attachments) ? content.attachments : [];
  const found = attachments.find((one) => one?.sha256 === sha256);
  return finding(
    `附件 ${name}`,
    found !== undefined,
    found ? `就是意向书所列的“${found.name}”` : '不是意向书所列的附件，或已被改动',
  );
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

/** To the second; the receipt itself is exact to the millisecond. */
const beijingTime = (at: Date): string => `北京时间 ${shanghaiDate(at)} ${shanghaiTime(at)}`;

const finding = (what: string, holds: boolean, found: string): ReceiptFinding => ({
  what,
  holds,
  found,
});
