import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Runs all specs of a folder as one test file. jest loads every module anew for each test file,
 * which takes longer than most specs run; here that happens once. Each spec still has its hooks,
 * its app and its database to itself.
 */
export function everySpec(folder: string): void {
  for (const spec of globSync('**/*.spec.ts', { cwd: folder }).sort()) {
    const file = join(folder, spec);
    // Required, not imported: only what is defined before `describe` returns belongs to it.
    describe(relative(process.cwd(), file), () => {
      require(file);
    });
  }
}
