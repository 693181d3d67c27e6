import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells the run's tests, in their common folder, how many test files there are and which have ended. */
export default class RunProgress {
  onRunStart({ numTotalTestSuites }) {
    writeFileSync(join(process.env.TEST_NOTES, 'ended'), '');
    writeFileSync(join(process.env.TEST_NOTES, 'files'), String(numTotalTestSuites));
  }

  onTestFileResult({ path }) {
    appendFileSync(join(process.env.TEST_NOTES, 'ended'), `${path}\n`);
  }
}
