import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scene } from '../../../libs/evaluation/test/scene.js';
import { ok } from '../../../test/support/client.js';
import { verifyDrawFile, verifyRankingFile } from '../src/verify-evaluation.js';

const folder = mkdtempSync(join(tmpdir(), 'jiebang-verify-'));
let report: any;
let record: any;

beforeAll(async () => {
  const scene = await Scene.start();
  try {
    const { evaluationId } = await scene.finalised(2, [80, 70]);
    report = await ok(scene.officer.get(`/evaluations/${evaluationId}/report`));
    record = await ok(scene.officer.get(`/evaluations/${evaluationId}/draw-record`));
  } finally {
    // From here on there is no database and no instance.
    await scene.app.stop();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on a file with this content. */
function run(command: (args: string[]) => number, content: unknown): [number, string] {
  const file = join(folder, 'file.json');
  writeFileSync(file, typeof content === 'string' ? content : `\uFEFF${JSON.stringify(content)}`);
  const said: string[] = [];
  const log = import.meta.jest.spyOn(console, 'log').mockImplementation((line) => said.push(line));
  try {
    return [command([file]), said.join('\n')];
  } finally {
    log.mockRestore();
  }
}

it('computes a ranking again from its file alone', () => {
  const [code, said] = run(verifyRankingFile, report);
  expect(said).toContain('相符  名次：');
  expect(said).toMatch(/相符 {2}评委意见一致程度：.*W = 54\/54 ≈ 1\.0000/);
  expect(said).toMatch(/核对通过：.*$/);
  expect(code).toBe(0);
});

it('runs a draw again from its file alone, or from the report', () => {
  expect(run(verifyDrawFile, record)[0]).toBe(0);
  expect(run(verifyDrawFile, report)[0]).toBe(0);
});

it('says what does not hold, and in which words a file is none', () => {
  const changed = structuredClone(report);
  changed.public.ranking.rows[0].totalHundredths += 1;
  const [code, said] = run(verifyRankingFile, changed);
  expect(code).toBe(1);
  expect(said).toMatch(/不符 {2}报告摘要/);
  expect(said).toMatch(/不符 {2}得分与各项平均：揭榜方.*的得分所印为 \d+，复算为 \d+/);
  expect(said).toMatch(/核对未通过。$/);
  const drawn = structuredClone(record);
  drawn.draws[0].order.reverse();
  expect(run(verifyDrawFile, drawn)).toEqual([
    1,
    expect.stringMatching(/不符 {2}第 1 次抽取，次序：第 1 位/),
  ]);
  expect(() => run(verifyDrawFile, '{')).toThrow(/不是 JSON/);
  expect(() => verifyRankingFile([])).toThrow(/npm run verify-ranking/);
  expect(() => verifyRankingFile([join(folder, 'none.json')])).toThrow(/没有文件/);
});
