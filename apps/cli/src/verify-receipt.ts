import { readFileSync } from 'node:fs';
import { checkReceipt } from '#kernel';
import { StartError } from './start/start-error.js';

/**
 * Checks a letter of intent against its receipt from files alone: no database, no settings.
 * @returns the exit code: 0 when everything holds, 1 otherwise
 */
export function verifyReceipt([letter, receipt, record]: string[]): number {
  if (!letter || !receipt) {
    throw new StartError(
      '请给出意向书内容和回执两个文件：npm run verify-receipt -- 意向书.json 回执.json [开榜记录.json]',
    );
  }
  const findings = checkReceipt(json(letter), json(receipt), record ? json(record) : undefined);
  for (const { what, holds, found } of findings) {
    console.log(`${holds ? '相符' : '不符'}  ${what}：${found}`);
  }
  const whole = findings.every(({ holds }) => holds);
  console.log(whole ? '核对通过：这份意向书就是回执所证明的内容。' : '核对未通过。');
  return whole ? 0 : 1;
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(code === 'ENOENT' ? `没有文件 ${file}。` : `文件 ${file} 不是 JSON。`);
  }
}
