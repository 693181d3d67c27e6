import { fastify, type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { KeptAnswers, keepAnswers, systemCommand, TrailWatch, type Tx } from '../src/index.js';
import { AuditFixture, SUBJECT } from './audit-fixture.js';

let fixture: AuditFixture;
/** Two processes' worth: what they keep is their own, what they read is one database. */
let apis: Api[];

interface Api {
  server: FastifyInstance;
  url: string;
  asked: number;
  /** How often the handler read the database. */
  made: number;
}

beforeAll(async () => {
  fixture = await AuditFixture.open();
  await fixture.db.query('CREATE TABLE page (number int NOT NULL, until timestamptz)');
  await fixture.db.query('INSERT INTO page VALUES (0, NULL)');
  apis = await Promise.all([open(), open()]);
});
afterAll(async () => {
  await Promise.all(apis.map(({ server }) => server.close()));
  await fixture.close();
});

type Page = { number: number; until: string | null; past: boolean | null };

async function open(): Promise<Api> {
  const server = fastify();
  const api: Api = { server, url: '', asked: 0, made: 0 };
  server.addHook('onRequest', async () => void (api.asked += 1));
  keepAnswers(server, new KeptAnswers(new TrailWatch(fixture.db)));
  const kept = {
    until: ({ until, past }: Page) => (until && !past ? new Date(until) : null),
  };
  server.get('/page', { config: { kept } as never }, async () => {
    api.made += 1;
    return fixture.db.one<Page>('SELECT number, until, until <= jiebang_now() AS past FROM page');
  });
  server.get('/broken', { config: { kept } as never }, async () => {
    api.made += 1;
    throw new Error('broken');
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  api.url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return api;
}

const ask = async (api: Api, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${api.url}/page`, { headers });
  const text = await answer.text();
  return {
    status: answer.status,
    etag: answer.headers.get('etag')!,
    control: answer.headers.get('cache-control'),
    page: (text === '' ? null : JSON.parse(text)) as Page,
  };
};

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise(setImmediate);
};

/** A command as every one is: what it changes, and its entry, in one transaction. */
const command = (
  change: (tx: Tx) => Promise<unknown>,
  entry: { sealed?: boolean; subjectType?: string } = {},
) =>
  fixture.uow.run(systemCommand('test'), async (tx) => {
    await change(tx);
    await tx.audit({ action: 'test', subjectType: 'test', subjectId: SUBJECT, ...entry });
  });

const raise = (tx: Tx) => tx.manager.query('UPDATE page SET number = number + 1');

/** How often the handlers ran while something went on. */
async function made(work: () => Promise<unknown>): Promise<number> {
  const before = apis.map((api) => api.made);
  await work();
  return apis.reduce((sum, api, index) => sum + api.made - before[index]!, 0);
}

describe('an answer that is kept', () => {
  it('is given again without being made again, and to whoever has it as 304', async () => {
    const first = await ask(apis[0]!);
    expect(first).toMatchObject({ status: 200, control: 'no-cache' });
    expect(await made(() => Promise.all(Array.from({ length: 20 }, () => ask(apis[0]!))))).toBe(0);
    const known = await ask(apis[0]!, { 'if-none-match': `"other", ${first.etag}` });
    expect(known).toMatchObject({ status: 304, page: null, etag: first.etag });
    await command(raise);
    const anew = await ask(apis[0]!, { 'if-none-match': first.etag });
    expect(anew).toMatchObject({ status: 200, page: { number: first.page.number + 1 } });
  });

  it('is made once for all who come at once', async () => {
    await command(raise);
    expect(await made(() => Promise.all(Array.from({ length: 20 }, () => ask(apis[1]!))))).toBe(1);
  });

  it('is never older than a commit, in any process, however many ask and write at once', async () => {
    let done = false;
    let committed = (await ask(apis[0]!)).page.number;
    let answers = 0;
    const reader = async (api: Api) => {
      for (; !done; answers += 1) {
        const before = committed;
        const { page } = await ask(api);
        expect(page.number).toBeGreaterThanOrEqual(before);
      }
    };
    const readers = [...apis, ...apis, ...apis, ...apis].map(reader);
    for (let n = 1; n <= 150; n += 1) {
      await command(raise);
      committed += 1;
      // Some rest, or nothing would ever be kept.
      if (n % 10 === 0) await Promise.all([ask(apis[0]!), ask(apis[1]!)]);
    }
    done = true;
    await Promise.all(readers);
    expect(answers).toBeGreaterThan(100);
  });

  it('goes by no look that began before it was asked for', async () => {
    // A look at the trail that has begun stands still until the lock is let go, whatever is committed.
    await fixture.db.query(`
      CREATE OR REPLACE FUNCTION jiebang_now() RETURNS timestamptz LANGUAGE plpgsql AS $$ BEGIN
        IF current_query() LIKE '%audit_head h, %' THEN PERFORM pg_advisory_xact_lock_shared(77); END IF;
        RETURN clock_timestamp() + (SELECT shift FROM demonstration_clock);
      END $$`);
    const { number } = (await ask(apis[0]!)).page;
    const holder = new pg.Client({ connectionString: fixture.url });
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock(77)');
    const earlier = ask(apis[0]!);
    await until(async () => {
      const { rows } = await holder.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 77 AND NOT granted`,
      );
      return rows.length > 0;
    });
    await command(raise);
    const asked = apis[0]!.asked;
    const later = ask(apis[0]!);
    await until(() => Promise.resolve(apis[0]!.asked > asked));
    await holder.end();
    expect([(await earlier).status, (await later).page.number]).toEqual([200, number + 1]);
  });

  it('is not kept from before a commit that came while it was made', async () => {
    const slow = await ask(apis[0]!);
    let release!: () => void;
    const held = new Promise<void>((go) => (release = go));
    // Changed but not committed: nobody sees it, and what is made now must not outlive the commit.
    const writing = command(async (tx) => {
      await raise(tx);
      await held;
    });
    expect((await ask(apis[0]!)).page).toEqual(slow.page);
    release();
    await writing;
    expect((await ask(apis[0]!)).page.number).toBe(slow.page.number + 1);
  });

  it('ends at the moment that was told beforehand, and when the clock is set', async () => {
    await fixture.setClock('2026-03-02T09:00:00+08:00');
    await command((tx) => tx.manager.query(`UPDATE page SET until = '2026-03-02T10:00:00+08:00'`));
    expect((await ask(apis[0]!)).page.past).toBe(false);
    await fixture.setClock('2026-03-02T10:00:00+08:00');
    expect((await ask(apis[0]!)).page.past).toBe(true);
    await fixture.setClock('2026-03-02T09:59:59+08:00');
    expect((await ask(apis[0]!)).page.past).toBe(false);
    await command((tx) =>
      tx.manager.query(`UPDATE page SET until = jiebang_now() + interval '200 milliseconds'`),
    );
    const { page } = await ask(apis[0]!);
    while (new Date(page.until!) > (await fixture.db.now()));
    expect((await ask(apis[0]!)).page.past).toBe(true);
  });

  it('is not felt by what is sealed, nor by what is no page’s', async () => {
    await ask(apis[0]!);
    expect(
      await made(async () => {
        await command(() => Promise.resolve(), { sealed: true });
        await ask(apis[0]!);
        await command(() => Promise.resolve(), { subjectType: 'account' });
        await ask(apis[0]!);
      }),
    ).toBe(0);
  });

  it('is none where making it failed: nobody waits, nothing is kept', async () => {
    const broken = () => fetch(`${apis[0]!.url}/broken`).then(({ status }) => status);
    expect(await Promise.all([broken(), broken(), broken()])).toEqual([500, 500, 500]);
    expect(await made(broken)).toBe(1);
  });
});

it('keeps within its bounds however many addresses are thought up', async () => {
  const kept = new KeptAnswers(new TrailWatch(fixture.db));
  const first = await kept.find('/page?first');
  if (!first || !('making' in first)) throw new Error('kept before it was made');
  kept.keep(first.making, '{}');
  first.making.finish();
  expect(await kept.find('/page?first')).toHaveProperty('answer');
  const { making } = first;
  const { body } = kept.keep({ ...making, key: '/page?small' }, '{"status":"揭榜中"}');
  expect(body.toString()).toBe('{"status":"揭榜中"}');
  // Its memory is its own: a piece of a pool would keep the whole of it.
  expect(body.buffer.byteLength).toBe(body.length);
  // Together well over sixteen megabytes, of which the answers themselves are some kilobytes.
  for (let n = 0; n < 5_000; n += 1) {
    kept.keep({ ...making, key: `/page?${n}${'x'.repeat(2_000)}` }, '{}');
  }
  expect(await kept.find('/page?first')).toHaveProperty('making');
});
