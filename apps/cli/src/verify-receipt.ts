import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkReceipt, sha256Hex } from '#kernel';
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
  const findings = checkReceipt(json(letter), json(receipt), {
    record: record && json(record),
    files: others
      .filter((file) => file !== record)
      .map((file) => ({ name: basename(file), sha256: sha256Hex(bytes(file)) })),
  });
  for (const { what, holds, found } of findings) {
    console.log(`${holds ? '相符' : '不符'}  ${what}：${found}`);
  }
  const whole = findings.every(({ holds }) => holds);
  console.log(whole ? '核对通过：这份意向书就是回执所证明的内容。' : '核对未通过。');
  return whole ? 0 : 1;
}

function bytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new StartError(`没有文件 ${file}，或无法读取。`);
  }
}

function json(file: string): unknown {
  try {
    return JSON.parse(
      bytes(file)
        .toString()
        .replace(/^\uFEFF/, ''),
    );
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`文件 ${file} 不是 JSON。`);
  }
}
