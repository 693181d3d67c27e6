import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import.meta.jest.setTimeout(600_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import=./test/support/run-ts.mjs',
  'test/chaos/main.ts',
];

describe('npm run chaos', () => {
  it('loses nothing, doubles nothing and leaves nothing undone in half a minute of faults', async () => {
    const args = [...words, '--minutes', '0.5', '--backend', 'postgres', '--seed', 'short'];
    const run = promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 10_000_000 });
    const { stdout } = await run.catch((error: { stdout: string; message: string }) => {
      throw new Error(`${error.message}\n${error.stdout}`);
    });
    for (const zero of [
      'confirmed writes lost 0',
      'late bids accepted 0',
      'doubled effects 0',
      'events without effect 0',
      'deadlines missed 0',
    ]) {
      expect(stdout).toContain(zero);
    }
  });
});
