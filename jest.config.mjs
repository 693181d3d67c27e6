/** ESM throughout: NestJS 12 is ESM only, and a CommonJS transform fails on it. */
export default {
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  moduleNameMapper: {
    '^#(.+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  reporters: [
    'default',
    '<rootDir>/test/support/run-progress.mjs',
    '<rootDir>/test/support/closing-line.mjs',
  ],
  testTimeout: 60_000,
  // Twice the cores of a small machine: much of the time tests wait for others to act.
  maxWorkers: 4,
  // A file that failed half-way may leave connections; the run must end and say so all the same.
  forceExit: true,
};
