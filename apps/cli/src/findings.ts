import { readFileSync } from 'node:fs';
import { StartError } from './start/start-error.js';

/** One thing that was checked in a file. */
export interface FileFinding {
  what: string;
  holds: boolean;
  found: string;
}

/** @throws StartError in the user's words */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new StartError(`没有文件 ${file}，或无法读取。`);
  }
}

/** @throws StartError in the user's words */
export function readJson(file: string): unknown {
  const text = readBytes(file)
    .toString()
    .replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`文件 ${file} 不是 JSON。`);
  }
}

/** Prints every finding and the verdict. @returns the exit code: 0 when everything holds, 1 otherwise */
export function tell(findings: readonly FileFinding[], verdict: string): number {
  for (const { what, holds, found } of findings) {
    console.log(`${holds ? '相符' : '不符'}  ${what}：${found}`);
  }
  const whole = findings.every(({ holds }) => holds);
  console.log(whole ? verdict : '核对未通过。');
  return whole ? 0 : 1;
}
