import { ROOMS as API_ROOMS } from '../../../apps/api/src/rooms.js';
import { createApp } from '../../../apps/api/src/create-app.js';
import { LISTING_MACHINE, PUBLIC_LISTING_STATUSES } from '#contracts';
import { newId } from '#kernel';
import { LiveHub, loadConfig } from '#platform';
import { Client, ok } from '../../../test/support/client.js';
import { LivePage } from '../../../test/support/live.js';
import { Stage, START } from './stage.js';
import { bid, published, submitted } from './stories.js';

let stage: Stage;
let pages: LivePage[] = [];
beforeAll(async () => {
  stage = await Stage.open({ LIVE_STREAMS: '20' });
});
afterAll(() => stage?.stop());
beforeEach(() => stage.app.clock.set(START));
afterEach(() => {
  pages.forEach((page) => page.close());
  pages = [];
});

async function open(client: Client): Promise<LivePage> {
  const page = await LivePage.open(client);
  pages.push(page);
  return page;
}

let markers = 0;

/** What a page has heard once everything that was notified so far has arrived. */
async function heardBy(page: LivePage): Promise<string[]> {
  markers += 1;
  const event = `marker ${markers}`;
  await notify({ event });
  await page.until((heard) => heard.event === event);
  return page.heard.map(({ event, data }) => `${event} ${JSON.stringify(data)}`);
}

const notify = (signal: object) =>
  stage.app.db.query(`SELECT pg_notify('live', $1)`, [JSON.stringify(signal)]);

/** A page is served once the connection to the database stands; an account has then been told its count. */
async function listening(client: Client): Promise<LivePage> {
  const page = await open(client);
  await notify({ event: 'ready' });
  await page.until(({ event }) => event === 'ready' || event === 'refresh');
  if (client.cookie) await page.until(({ event }) => event === 'message');
  return page;
}

describe('live updates', () => {
  it('tell a visitor which public listing changed, and of drafts nothing', async () => {
    const page = await listening(stage.app.visitor());
    const draft = await submitted(stage);
    const id = await published(stage);
    const { data } = await page.until(({ event }) => event === 'listing');
    expect(data).toEqual({ listingId: id, status: 'published' });
    const heard = (await heardBy(page)).join('\n');
    expect(heard).not.toContain(draft);
    expect(heard).not.toMatch(/^(message|todo)/m);
  });

  it('tell of every step of a listing that was published, and of no other', async () => {
    const page = await listening(stage.app.visitor());
    const steps = LISTING_MACHINE.transitions.map((row) => ({ ...row, id: newId() }));
    for (const { id, from, to, command } of steps) {
      await stage.app.db.query(
        `INSERT INTO status_history (id, subject_type, subject_id, listing_id, from_status, to_status, command, actor_kind)
         VALUES ($1, 'listing', $2, $2, $3, $4, $5, 'system')`,
        [newId(), id, from, to, command],
      );
    }
    const isPublic = (status: string | null) =>
      PUBLIC_LISTING_STATUSES.some((known) => known === status);
    const told = steps.filter(({ from, to }) => isPublic(from) || to === 'published');
    expect((await heardBy(page)).filter((it) => it.startsWith('listing '))).toEqual(
      told.map(({ id, to }) => `listing ${JSON.stringify({ listingId: id, status: to })}`),
    );
  });

  it('tell an account its own unread messages, and only those', async () => {
    const mine = await listening(stage.agents[0]!);
    const other = await listening(stage.resident);
    const before = (await mine.until(({ event }) => event === 'message')).data.unread;
    const id = await published(stage);
    await stage.app.drain();
    const { unread } = await ok(stage.agents[0]!.get('/messages/unread-count'));
    expect(unread).toBeGreaterThan(before);
    await mine.until(({ event, data }) => event === 'message' && data.unread === unread);
    await ok(stage.agents[0]!.post('/messages/read-all', {}));
    await mine.until(({ event, data }) => event === 'message' && data.unread === 0);
    expect(await heardBy(other)).toContain('message {"unread":0}');
    expect(other.heard.filter(({ event }) => event === 'message')).toHaveLength(1);
    expect((await heardBy(other)).join()).toContain(id);
  });

  it('tell nobody but the bidder that a bid came in', async () => {
    const id = await published(stage);
    await stage.app.drain();
    const visitor = await listening(stage.app.visitor());
    // So that nothing from before the bid is still on its way to those who open now.
    await heardBy(visitor);
    const accounts = [stage.officer, stage.supervisor, stage.drafter];
    const onlookers = [visitor, ...(await Promise.all(accounts.map(listening)))];
    const before = await Promise.all(
      onlookers.map((page) => heardBy(page).then((it) => it.length)),
    );
    const bidder = await listening(stage.agents[1]!);
    await bid(stage.agents[1]!, id);
    await stage.app.drain();
    await bidder.until(({ event, data }) => event === 'message' && data.unread > 0);
    await notify({ event: 'end' });
    for (const [index, page] of onlookers.entries()) {
      await page.until(({ event }) => event === 'end');
      const since = page.heard.slice(before[index]).map(({ event }) => event);
      expect(since.filter((event) => !/^(ready|refresh|marker \d+|end)$/.test(event))).toEqual([]);
    }
  });

  it('ring at the committee when something may wait for it, without saying what', async () => {
    const officer = await listening(stage.officer);
    const agent = await listening(stage.agents[0]!);
    await submitted(stage);
    expect((await officer.until(({ event }) => event === 'todo')).data).toEqual({});
    expect((await heardBy(agent)).join()).not.toContain('todo');
  });

  it('say that something may have been missed when the connection was lost', async () => {
    const page = await listening(stage.resident);
    await heardBy(page);
    const already = page.heard.filter(({ event }) => event === 'refresh').length;
    await stage.app.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'jiebang-listener'`,
    );
    await page.until(() => page.heard.filter(({ event }) => event === 'refresh').length > already);
    await notify({ event: 'after' });
    await page.until(({ event }) => event === 'after');
  });
});

describe('a live stream', () => {
  const hub = () => stage.app.nest.get(LiveHub);

  it('ends with its session, at the next heartbeat at the latest', async () => {
    const client = await stage.app.as('resident');
    const other = await listening(stage.resident);
    const page = await listening(client);
    await hub().beat();
    expect(page.ended).toBe(false);
    await ok(client.delete('/sessions/current'));
    await hub().beat();
    await page.untilEnded();
    expect(page.heard.at(-1)).toEqual({ event: 'session', data: {} });
    expect(other.ended).toBe(false);
  });

  it('does not keep a session alive that nobody uses', async () => {
    const client = await stage.app.as('resident');
    const page = await listening(client);
    await stage.app.db.query(
      `UPDATE session SET expires_at = jiebang_now() + interval '1 hour',
                          last_seen_at = jiebang_now() - interval '1 hour' WHERE account_id = $1`,
      [client.accountId],
    );
    await hub().beat();
    expect(page.ended).toBe(false);
    await stage.app.clock.set('2026-03-02T10:30:00+08:00');
    await hub().beat();
    await page.untilEnded();
  });

  it('ends when the session acts in another role', async () => {
    const client = await stage.app.as('resident');
    const second = await stage.app.as('expert', { accountId: client.accountId });
    const page = await listening(client);
    await ok(client.put('/sessions/current/membership', { membershipId: second.membershipId }));
    await hub().beat();
    await page.untilEnded();
  });

  it('is refused beyond a number of pages, by account and by process, and given back', async () => {
    const client = await stage.app.as('resident');
    for (let n = 0; n < 12; n += 1) await open(client);
    const refused = await open(client);
    expect(`${refused.status} ${refused.body.code}`).toBe('429 too_many_streams');
    const visitors: LivePage[] = [];
    for (let n = 0; n < 5; n += 1) visitors.push(await open(stage.app.visitor()));
    expect(visitors.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
    // What visitors may not fill is left to those who work here.
    expect((await open(stage.officer)).status).toBe(200);
    pages.forEach((page) => page.close());
    const again = async (): Promise<number> => {
      const page = await open(client);
      return page.status === 200 ? 200 : new Promise((r) => setImmediate(r)).then(again);
    };
    expect(await again()).toBe(200);
  });

  it('does not hold up the end of the process', async () => {
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: stage.app.databaseUrl,
      DATA_DIR: stage.app.folder,
      LOG_LEVEL: 'error',
    });
    const second = await createApp(config, API_ROOMS);
    await second.listen(0, '127.0.0.1');
    const page = await LivePage.open(new Client(await second.getUrl()));
    await page.until(({ event }) => event === 'refresh');
    await notify({ event: 'listing', data: { listingId: 'both processes hear' } });
    await page.until(({ event }) => event === 'listing');
    await second.close();
    await page.untilEnded();
  });

  it('answers a HEAD at once', async () => {
    const response = await fetch(`${stage.app.baseUrl}/api/v1/live`, { method: 'HEAD' });
    expect(response.status).toBe(200);
  });
});
