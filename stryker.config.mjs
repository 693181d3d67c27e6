/** `npm run mutation`: breaks every room's rules on purpose, one spot at a time, and counts what no test notices. */
export default {
  plugins: ['./test/mutation-runner.mjs'],
  testRunner: 'loaded-once',
  buildCommand: 'swc libs --out-dir dist --quiet',
  coverageAnalysis: 'perTest',
  mutate: ['libs/*/src/domain/**/*.ts'],
  ignorePatterns: ['dist', 'apps/web'],
  // What is computed while a module loads (tables of names) would run all specs for each word.
  ignoreStatic: true,
  // Sentences for readers are held by other tests, not by these.
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  tempDirName: '.cache/stryker',
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
};
