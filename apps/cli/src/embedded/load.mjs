import { registerHooks } from 'node:module';

// Loads the TypeScript of this folder as it stands (Node strips the types), for set-ups that run
// before anything is built: `./x.js` is looked for as `./x.ts`.
const hooks = registerHooks({
  resolve(specifier, context, next) {
    const own = context.parentURL?.startsWith(new URL('.', import.meta.url).href);
    return next(own ? specifier.replace(/^(\.\/.+)\.js$/, '$1.ts') : specifier, context);
  },
});

/** @type {typeof import('./embedded-postgres.js')} */
export const { startEmbeddedPostgres } = await import('./embedded-postgres.ts');
hooks.deregister();
