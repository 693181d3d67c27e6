import { basename } from 'node:path';
import { checkReceipt, sha256Hex } from '#kernel';
import { readBytes, readJson, tell } from './findings.js';
import { StartError } from './start/start-error.js';

/**
 * Checks a letter of intent against its receipt from files alone: no database, no settings.
 * @returns the exit code: 0 when everything holds, 1 otherwise
 */
export function verifyReceipt([letter, receipt, ...others]: string[]): number {
  if (!letter || !receipt) {
    throw new StartError(
      '请给出意向书内容和回执两个文件：npm run verify-receipt -- 意向书.json 回执.json [开榜记录.json] [附件…]',
    );
  }
  const record = others.find((file) => file.endsWith('.json'));
  const findings = checkReceipt(readJson(letter), readJson(receipt), {
    record: record && readJson(record),
    files: others
      .filter((file) => file !== record)
      .map((file) => ({ name: basename(file), sha256: sha256Hex(readBytes(file)) })),
  });
  return tell(findings, '核对通过：这份意向书就是回执所证明的内容。');
}
