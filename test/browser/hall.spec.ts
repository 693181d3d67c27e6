import type { Browser, Request } from 'playwright-core';
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

  it('brings the hall at a first visit in little, and nothing of the desks', async () => {
    const visitor = await Visitor.open(browser, app.baseUrl, 'phone');
    const scripts: Request[] = [];
    visitor.page.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname.endsWith('.js')) scripts.push(request);
    });
    await visitor.see('/');
    await visitor.answered();
    const sizes = await Promise.all(scripts.map((script) => script.sizes()));
    const sent = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    const names = scripts.map((script) => new URL(script.url()).pathname);
    await visitor.close();
    expect(sent).toBeGreaterThan(50 * 1024);
    expect(sent).toBeLessThanOrEqual(200 * 1024);
    expect(names.filter((name) => /desk|modal|chart/.test(name))).toEqual([]);
  });
});
