import { verifyDraws, verifyRanking } from '#evaluation';
import { readJson, tell } from './findings.js';
import { StartError } from './start/start-error.js';

/** Runs the draws of a file again. No database, no settings. @returns the exit code */
export function verifyDrawFile([file]: string[]): number {
  if (!file) {
    throw new StartError('请给出抽取记录或评审报告：npm run verify-draw -- 抽取记录.json');
  }
  return tell(verifyDraws(readJson(file)), '核对通过：抽取结果就是先前承诺的种子所定的。');
}

/** Computes a ranking again. No database, no settings. @returns the exit code */
export function verifyRankingFile([file]: string[]): number {
  if (!file) throw new StartError('请给出评审报告：npm run verify-ranking -- 评审报告.json');
  return tell(
    verifyRanking(readJson(file)),
    '核对通过：名次与每一步都由所印的打分算出；请把报告摘要与公示页上的核对一遍。',
  );
}
