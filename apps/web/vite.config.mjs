import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from './precompress.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The pages, built to dist/web; the api process serves them. */
export default defineConfig({
  root: here('.'),
  base: '/',
  resolve: {
    alias: [{ find: /^#(contracts|kernel)$/, replacement: here('../../libs/$1/src/index.ts') }],
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // Offices keep machines for years; WeChat on Android brings a Chromium of about this age.
    target: 'chrome90',
    // Fonts stay files: inlined, they would be loaded by those who have Chinese fonts already.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries mark modules for server rendering, which there is none of here.
      onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
    },
  },
  plugins: [precompress()],
  // While working on pages: `API` names a running instance. The host stays as the browser has it: a
  // write must come from the api's own pages.
  server: {
    proxy: {
      '/api': { target: process.env.API ?? 'http://127.0.0.1:3000', changeOrigin: false },
    },
  },
});
