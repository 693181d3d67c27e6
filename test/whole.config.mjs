import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import each from '../jest.config.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const together = globSync(['libs/*/test/all.ts', 'test/*/all.ts'], { cwd: rootDir });

/** The whole run: a folder's specs as one file (see support/every-spec.ts), the longest files first. */
export default {
  ...each,
  rootDir,
  testMatch: [...each.testMatch, ...together.map((file) => `<rootDir>/${file}`)],
  testPathIgnorePatterns: together.map((file) => `<rootDir>/${dirname(file)}/.*\\.spec\\.ts$`),
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
};
