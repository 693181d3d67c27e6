import { othersEnded } from '../support/others-ended.js';
import { routesOf } from '../support/routes.js';
import { bundles } from '../whole/bundles.js';
import { MEANT_LOOPS, MEANT_WHOLE, SILENT, type Meant } from './meant.js';
import { faultsOf, sizesOf } from './judge.js';
import type { Sizes } from './plan.js';
import { allSaid, oneLine, type Said } from './said.js';
import { largeWorld, SMALL, type LargeWorld } from './world.js';

/** One request says nothing more often than this, however many rows it is about. */
const MOST_TIMES = 5;

let world: LargeWorld;
let sizes: Sizes;
let said: Said[];
/** All rooms' stories were told in this run, so that what is missing is missing. */
let whole: boolean;

beforeAll(async () => {
  world = await largeWorld();
  sizes = await sizesOf(world.db);
  const ended = await othersEnded(process.env.TEST_NOTES!);
  // Pages' tests are not needed to hear every route.
  whole = bundles
    .filter((name) => name !== 'pages')
    .every((name) => ended.some((path) => path.endsWith(`/test/whole/${name}.ts`)));
  said = allSaid(process.env.TEST_NOTES!);
}, 900_000);
afterAll(() => world?.drop());

const meant = (list: readonly Meant[], one: Said, occasion?: string): Meant | undefined =>
  list.find(({ by, says }) => {
    const names = occasion ? [occasion] : [...one.by.keys()];
    return names.every((name) => !by || by.test(name)) && (!says || says.test(oneLine(one)));
  });

const told = (one: Said, names: string, what: readonly string[]): string =>
  [names, `  ${oneLine(one).slice(0, 1_500)}`, ...what.map((it) => `  → ${it}`)].join('\n');

describe('what the product says to a large database', () => {
  it('was noted while others told their stories', () => {
    if (said.length === 0)
      throw new Error('run it with others, as `npm run jest -- libs/award test/plans`');
  });

  it('reads no large table whole, unless that is meant', async () => {
    const faults: string[] = [];
    const needed = new Set<Meant>();
    for (const one of said) {
      const steps = await faultsOf(world.db, sizes, one);
      if (steps.length === 0) continue;
      const allowed = meant(MEANT_WHOLE, one);
      if (allowed) needed.add(allowed);
      else faults.push(told(one, [...one.by.keys()].slice(0, 5).join('; '), steps));
    }
    expect(faults.join('\n\n')).toBe('');
    if (whole) expect(MEANT_WHOLE.filter((it) => !it.drawn && !needed.has(it))).toEqual([]);
  }, 300_000);

  it('says nothing again and again for one request, unless that is meant', () => {
    const loops: string[] = [];
    const needed = new Set<Meant>();
    for (const one of said) {
      for (const [name, times] of one.by) {
        if (times <= MOST_TIMES) continue;
        const allowed = meant(MEANT_LOOPS, one, name);
        if (allowed) needed.add(allowed);
        else loops.push(told(one, name, [`${times} times for one request`]));
      }
    }
    expect(loops.join('\n\n')).toBe('');
    if (whole) expect(MEANT_LOOPS.filter((it) => !it.drawn && !needed.has(it))).toEqual([]);
  });

  it('is known of every route', async () => {
    if (!whole) return;
    const { routes } = await routesOf(world.app);
    const spoken = new Set(said.flatMap(({ by }) => [...by.keys()]));
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name) => !spoken.has(name)).sort()).toEqual(Object.keys(SILENT).sort());
  });
});

describe('the large database', () => {
  it('has every table large that is not meant to be small', async () => {
    const { rows } = await world.db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
          AND reltuples < 2000 AND relname <> ALL($1)`,
      [SMALL],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([]);
  });

  it('shows where an index is missing, and where one is not', async () => {
    const list = {
      text: `SELECT id FROM listing WHERE published_at IS NOT NULL ORDER BY published_at DESC, id DESC LIMIT 21`,
      key: '',
      named: false,
      values: [[]],
      by: new Map(),
    };
    expect(await faultsOf(world.db, sizes, list)).toEqual([]);
    await world.db.query('BEGIN');
    await world.db.query('DROP INDEX listing_published');
    const faults = await faultsOf(world.db, sizes, list);
    await world.db.query('ROLLBACK');
    expect(faults).toEqual([expect.stringMatching(/ of listing\b.* some \d{5,} rows/)]);
  });
});
