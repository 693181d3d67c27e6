import each from '../jest.config.mjs';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** What a mutant of a room's domain meets: the specs that need no engine, no listening, no waiting. */
export default {
  ...each,
  rootDir,
  roots: ['<rootDir>/libs'],
  testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '<rootDir>/libs/platform/'],
  globalSetup: undefined,
  globalTeardown: undefined,
  reporters: undefined,
  forceExit: false,
};
