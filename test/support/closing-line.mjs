/**
 * Ends the run with one plain line, and names every skipped test: its title carries the reason.
 * Printed as the process ends, because jest's own summary comes after all reporters.
 */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((file) =>
      file.testResults.filter((test) => test.status === 'pending' || test.status === 'todo'),
    );
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.on('exit', () => {
      for (const test of skipped) console.log(`skipped: ${test.fullName}`);
      console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped.length} skipped`);
    });
  }
}
