import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser that talks to nobody of itself. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's Chromium, or the one that comes inside a package with the libraries it needs. */
export async function openBrowser() {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: ARGS });
  const home = await unpacked();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(home, 'fonts'),
  };
  return chromium.launch({ executablePath: join(home, 'chromium'), args: ARGS, env });
}

/**
 * Where the package's Chromium is unpacked. The package does so in the temporary folder, where two test
 * files that begin together would write over each other; so each has a folder of its own for it, and
 * the one that is whole first becomes everybody's.
 */
async function unpacked() {
  const { version } = createRequire(import.meta.url)('../../package-lock.json').packages[PACKAGE];
  const home = join(tmpdir(), `jiebang-chromium-${version}`);
  if (existsSync(home)) return home;
  const own = mkdtempSync(`${home}-`);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, TMPDIR: own, NODE_OPTIONS: '' },
  });
  // Its list of fonts names the folder that the package would have unpacked into.
  const list = join(own, 'fonts', 'fonts.conf');
  writeFileSync(list, readFileSync(list, 'utf8').replaceAll('/tmp/fonts', join(home, 'fonts')));
  try {
    renameSync(own, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(own, { recursive: true });
  }
  return home;
}

const PACKAGE = 'node_modules/@sparticuz/chromium';

const UNPACK = `
  import { join } from 'node:path';
  import bundled, { inflate } from '@sparticuz/chromium';
  await bundled.executablePath();
  await inflate(join('${PACKAGE}', 'bin', 'al2023.tar.br'));`;

/** The sizes every page is looked at in. */
export const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
