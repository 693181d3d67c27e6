import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Runs the programs of `test/` as they are: `node --import ./test/support/run-ts.mjs test/….ts`.
 * Node takes the types off by itself; this finds the files, in `test/` beside what their imports
 * name, in `apps/` and `libs/` where they are compiled.
 */
const root = new URL('../../', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL ?? '';
    if (!/^\.\.?\/.*\.js$/.test(specifier) || !parent.startsWith(`${root}test/`)) {
      return next(specifier, context);
    }
    const path = new URL(specifier, parent).href.slice(root.length);
    const found = path.startsWith('test/') ? path.replace(/\.js$/, '.ts') : `dist/${path}`;
    const url = root + found;
    return next(existsSync(fileURLToPath(url)) ? url : specifier, context);
  },
});
