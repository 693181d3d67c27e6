import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Long enough for most kinds of fault to come once and for stories to reach their award. */
const MINUTES = '0.4';

it('loses, doubles and leaves undone nothing while everything beneath it falls', async () => {
  const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
  const program = ['--import', './test/support/run-ts.mjs', 'test/chaos/main.ts'];
  const asked = ['--minutes', MINUTES, '--backend', 'postgres', '--seed', '1'];
  // A run that finds anything exits with 1, and what it found is the failure's text.
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...program, ...asked], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '' },
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${error.stdout}${error.stderr}`);
  });
  expect(stdout).toContain('confirmed writes lost 0');
}, 900_000);
