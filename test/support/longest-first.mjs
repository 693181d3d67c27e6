import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { specsOf } from '../whole/bundles.ts';

/** What takes longest by nature: stories, whole systems, every room. */
const KINDS = ['/test/browser/story.spec', '/test/e2e/', '/test/chaos/', '/test/whole/'];

/** Looks at what all others have left. */
const LAST = '/test/plans/';

const kind = (path) => {
  if (path.includes(LAST)) return Infinity;
  const index = KINDS.findIndex((folder) => path.includes(folder));
  return index < 0 ? KINDS.length : index;
};

/** Bytes of specs behind a test file: a fair guess without timings of earlier runs. */
const size = (path) => {
  const files = path.includes('/test/whole/') ? specsOf(basename(path, '.ts')) : [path];
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
};

/** Starts long files early, so that no worker is left alone with one in the end. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort(
      ({ path: a }, { path: b }) =>
        (kind(a) < kind(b) ? -1 : kind(a) > kind(b) ? 1 : 0) ||
        size(b) - size(a) ||
        (a < b ? -1 : 1),
    );
  }

  /** For `--onlyFailures`; earlier runs leave no trace here. */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
