import { fileURLToPath } from 'node:url';
import each from '../jest.config.mjs';
import { bundles, specsOf } from './whole/bundles.ts';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const bundled = bundles.flatMap(specsOf);

/** The whole run: many specs as one file (see whole/bundles.ts), the longest files first. */
export default {
  ...each,
  rootDir,
  testMatch: [...each.testMatch, ...bundles.map((name) => `<rootDir>/test/whole/${name}.ts`)],
  testPathIgnorePatterns: bundled.map((path) => `/${path.replaceAll('.', '\\.')}$`),
};
