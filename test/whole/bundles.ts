import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What the whole run takes as one test file, by the file's name in this folder. jest loads every module
 * anew for each test file, which takes longer than most specs run; here that happens once a bundle.
 */
const BUNDLES: Record<string, string[]> = {
  'rooms-1': ['libs/{kernel,contracts,platform,identity,directory,needs,operations}/test/**'],
  'rooms-2': ['libs/{posting,bidding,evaluation,award}/test/**'],
  'rooms-3': ['libs/{fulfilment,oversight,disclosure,notification}/test/**', 'apps/*/test/**'],
  'pages-1': ['test/browser/[a-q]*'],
  'pages-2': ['test/browser/[r-z]*'],
  integration: ['test/integration/**'],
};

/** Long enough to stand alone. */
const ALONE = ['test/browser/story.spec.ts'];

/** The specs of a bundle, by their paths from the project's root. */
export const specsOf = (bundle: string): string[] =>
  BUNDLES[bundle]!.flatMap((pattern) => globSync(pattern, { cwd }))
    .filter((path) => path.endsWith('.spec.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !ALONE.includes(path))
    .sort();

export const bundles = Object.keys(BUNDLES);
