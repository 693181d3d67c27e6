// `npm run record-statements`, at a release: what the build that is being released says to its database
// while its own tests run, for the next one to be held against (test/integration/previous-build.int.spec.ts).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One or two of each room, without those that race: their order cannot be said again. */
const SPECS = [
  'libs/award/test/succession',
  'libs/award/test/objection',
  'libs/bidding/test/joint-bid',
  'libs/bidding/test/single-bid',
  'libs/directory/test/organizations',
  'libs/directory/test/alliances',
  'libs/disclosure/test/hall',
  'libs/evaluation/test/result',
  'libs/fulfilment/test/work',
  'libs/identity/test/sessions',
  'libs/needs/test/sorting',
  'libs/notification/test/listings',
  'libs/posting/test/publication',
  'libs/posting/test/procurement',
];

const folder = mkdtempSync(join(tmpdir(), 'jiebang-statements-'));
const files = SPECS.map((name) => `${name}.int.spec.ts`);
const { status } = spawnSync('npm', ['run', '-s', 'jest', '--', '-w', '1', ...files], {
  stdio: 'inherit',
  env: { ...process.env, RECORD_STATEMENTS: folder },
});
if (status !== 0) process.exit(1);
const { keepRecording } = await import('./recorded-statements.ts');
keepRecording(folder);
rmSync(folder, { recursive: true });
