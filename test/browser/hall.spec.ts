import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/accounts.js';
import { loadDistrict } from '../../apps/cli/src/seed/load-district.js';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/chromium.mjs';
import { Visitor } from '../support/visitor.js';

const HALL = [
  '/',
  '/hall/listings',
  '/hall/notices',
  '/hall/results',
  '/hall/statistics',
  '/hall/receipts',
  '/hall/audit',
];
const DESK = ['/needs', '/listings', '/evaluations', '/awards', '/agreements', '/messages', '/me'];

describe('the pages in a real browser', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startApp(ALL_ROOMS, { SECOND_FACTOR: 'optional' });
    await app.write(loadDistrict);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  }, 120_000);

  it.each(['desktop', 'phone'] as const)(
    'shows hall and desk without a fault on a %s',
    async (size) => {
      const visitor = await Visitor.open(browser, app.baseUrl, size);
      const faults: string[] = [];
      const look = async (path: string, large = false) => {
        await visitor.see(path);
        await visitor.largeType(large);
        faults.push(...(await visitor.violations()));
        const wide = await visitor.overflow();
        if (wide > 0) faults.push(`${path} is ${wide} px too wide`);
      };
      for (const path of HALL) await look(path);
      await visitor.signIn('officer1', DEMO_PASSWORD);
      for (const path of DESK) await look(path, true);
      faults.push(...visitor.complaints);
      await visitor.close();
      expect(faults).toEqual([]);
    },
    180_000,
  );
});
