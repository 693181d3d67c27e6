import { writeSync } from 'node:fs';

/**
 * Ends the run with one plain line, and names every skipped test: its title carries the reason.
 * Written as the process ends, because jest's own summary comes after all reporters, and straight
 * to the descriptor, because jest silences the streams before it forces the exit.
 */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((file) =>
      file.testResults.filter((test) => test.status === 'pending' || test.status === 'todo'),
    );
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const lines = [
      ...skipped.map((test) => `skipped: ${test.fullName}`),
      `${results.numPassedTests} passed, ${failed} failed, ${skipped.length} skipped`,
    ];
    process.on('exit', () => writeSync(1, `${lines.join('\n')}\n`));
  }
}
