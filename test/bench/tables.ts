import pg from 'pg';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/accounts.js';
import { addressOf, Fleet } from '../chaos/fleet.js';
import { openBrowser } from '../support/chromium.mjs';
import { Visitor } from '../support/visitor.js';
import { fillListings } from './data/listings.js';
import { publishOne } from './data/publish-one.js';
import { quantile } from './speed/figures.js';

/**
 * Whether a desk's list of 10,000 stays smooth: turned through page by page in a real browser, to its end, then
 * scrolled. `npm run bench:tables`
 */
const ROWS = 10_000;
const LIMIT = 100;

const fleet = new Fleet();
const browser = await openBrowser();
try {
  await fleet.found(false);
  await fleet.man({ apis: 1, workers: 0, env: { LOG_LEVEL: 'warn' } });
  const baseUrl = addressOf(fleet.apis[0]!);
  const db = new pg.Client({ connectionString: fleet.url });
  await db.connect();
  await fillListings(db, await publishOne(baseUrl), { copies: ROWS });
  await db.end();
  const visitor = await Visitor.open(browser, baseUrl, 'desktop');
  await visitor.signIn('officer1', DEMO_PASSWORD);
  await visitor.see(`/listings?rows=${LIMIT}`);
  const { turns, nodes } = await turnThrough(visitor);
  const ms = (share: number) => `${quantile(turns, share).toFixed(0)} ms`;
  console.log(
    `${ROWS} rows, ${LIMIT} a page: a page is there after p50 ${ms(0.5)}, p99 ${ms(0.99)}, max ${ms(1)}; at most ${nodes} elements`,
  );
  const frames = await scrolled(visitor);
  const frame = (share: number) => `${quantile(frames, share).toFixed(1)} ms`;
  console.log(`scrolled: frames of p50 ${frame(0.5)}, p99 ${frame(0.99)}, max ${frame(1)}`);
} finally {
  await browser.close();
  await fleet.close();
}
process.exit(0);

/** Milliseconds from each click until its page's first row stands there, and how large the page ever was. */
async function turnThrough({ page }: Visitor): Promise<{ turns: number[]; nodes: number }> {
  const turns: number[] = [];
  let nodes = 0;
  const next = page.getByRole('button', { name: '下一页' });
  for (
    let first = LIMIT + 1;
    (await next.count()) > 0 && (await next.isEnabled());
    first += LIMIT
  ) {
    const began = performance.now();
    await next.click();
    await page
      .getByRole('cell', { name: String(first), exact: true })
      .first()
      .waitFor();
    turns.push(performance.now() - began);
    nodes = Math.max(nodes, await page.evaluate(() => document.getElementsByTagName('*').length));
  }
  return { turns, nodes };
}

/** Milliseconds between frames while the page is scrolled from top to end and back. */
async function scrolled({ page }: Visitor): Promise<number[]> {
  await page.getByRole('button', { name: '上一页' }).click();
  await page.getByRole('button', { name: '下一页' }).waitFor();
  return page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const gaps: number[] = [];
        const height = document.documentElement.scrollHeight - innerHeight;
        let [last, at, step] = [performance.now(), 0, 60];
        const frame = (now: number) => {
          gaps.push(now - last);
          last = now;
          at += step;
          if (at >= height) step = -60;
          scrollTo(0, at);
          if (at > 0) requestAnimationFrame(frame);
          else done(gaps);
        };
        requestAnimationFrame(frame);
      }),
  );
}
