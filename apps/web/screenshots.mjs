import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser, SIZES } from '../../test/support/chromium.mjs';

/**
 * Takes the README's pictures from a running instance on which `npm run licang-year -- 2026-05-08`
 * was played: `npm run screenshots [address]`.
 */
const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = fileURLToPath(new URL('screenshots/', import.meta.url));
const PASSWORD = 'Jiebang@2026demo';

/** File, size, who looks (nobody: without an account), and the page; `:status` is a listing in it. */
const PICTURES = [
  ['hall', 'desktop', null, '/'],
  ['listing', 'phone', null, '/hall/listings/:published'],
  ['statistics', 'desktop', null, '/hall/statistics'],
  ['todo', 'desktop', 'officer1', '/todo'],
  ['evaluation', 'desktop', 'officer1', '/listings/:evaluating/evaluation'],
  ['award', 'desktop', 'officer1', '/listings/:award_proposed/award'],
  ['agreement', 'desktop', 'officer1', '/listings/:in_progress/agreement'],
  ['offer', 'phone', 'org03', '/market/:published'],
  ['expert', 'phone', 'expert01', '/evaluations'],
];

const browser = await openBrowser();
try {
  const { items } = await (await fetch(`${address}/api/v1/public/listings?limit=50`)).json();
  await mkdir(folder, { recursive: true });
  for (const [name, size, login, path] of PICTURES) {
    const context = await browser.newContext({
      ...SIZES[size],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      baseURL: address,
    });
    if (login) {
      const data = { login, password: PASSWORD };
      const answer = await context.request.post('/api/v1/sessions', { data });
      if (!answer.ok()) throw new Error(`${login}：${await answer.text()}`);
    }
    const page = await context.newPage();
    const filled = path.replace(/:(\w+)/, (_, status) => {
      const listing = items.find((it) => it.status === status);
      if (!listing)
        throw new Error(`没有处于 ${status} 的榜单，请先运行 licang-year -- 2026-05-08`);
      return listing.id;
    });
    await page.goto(filled);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.waiting'));
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
    console.log(`${name}.png  ${filled}`);
    await context.close();
  }
} finally {
  await browser.close();
}
