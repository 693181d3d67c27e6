import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { specsOf } from '../whole/bundles.js';

const require = createRequire(import.meta.url);

/**
 * Runs all specs of a bundle as one test file (see `whole/bundles.ts`). Each spec still has its hooks, its
 * app and its database to itself.
 */
export function everySpec(bundle: string): void {
  for (const spec of specsOf(bundle)) {
    const file = resolve(import.meta.dirname, '../..', spec);
    // Required, not imported: only what is defined before `describe` returns belongs to it.
    describe(spec, () => {
      require(file);
    });
  }
}
