import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { postNews } from '../src/application/post-news.js';
import { notificationControllers, notificationHandlers, NotificationModule } from '../src/index.js';
import { GroupServer } from './group-server.js';

const ROOM = {
  module: NotificationModule,
  controllers: notificationControllers,
  handlers: notificationHandlers,
};
const KEY = 'key-that-nobody-may-read';
const SECRET = 'secret-of-the-webhook';

let app: TestApp;
let server: GroupServer;
let origin: string;
let administrator: Client;

/** A channel of this kind at the server's own address for it. */
async function channel(kind: 'webhook' | 'wecom', topics = ['listing.published']) {
  const secret = kind === 'webhook' ? { secret: SECRET } : {};
  const url = `${origin}/${kind}?key=${KEY}`;
  const body = { kind, name: `演示${kind}`, topics, url, ...secret };
  return (await ok(administrator.post('/channels', body))) as { id: string; version: number };
}

const tell = (text: string, listingId = newId()) =>
  app.write((tx) =>
    postNews(tx, {
      title: '新榜单发布',
      text,
      link: `/hall/listings/${listingId}`,
      eventId: newId(),
      topic: 'listing.published',
      listingId,
      occurredAt: new Date(),
    }),
  );

/** As if every pause had gone by. */
const later = async () => {
  await app.db.query(
    `UPDATE channel_post SET next_attempt_at = clock_timestamp() WHERE status = 'queued'`,
  );
};

const texts = () => server.taken.map(({ body }) => body.data?.text ?? body.markdown?.content);

describe('groups', () => {
  beforeAll(async () => {
    server = new GroupServer();
    origin = await server.start();
    app = await startApp([ROOM], {
      CHANNEL_ORIGINS: origin,
      PUBLIC_URL: 'https://jb.example.org',
      LOG_LEVEL: 'silent',
    });
    administrator = await app.as('administrator');
  });
  afterAll(async () => {
    await app?.stop();
    await server.stop();
  });
  beforeEach(async () => {
    await app.db.query('DELETE FROM channel_post');
    await app.db.query('DELETE FROM channel');
    server.taken.length = 0;
    server.limit = Infinity;
    server.refuse = () => null;
  });

  it('are told what is public once, at every channel that wants it', async () => {
    await channel('webhook');
    await channel('wecom', ['listing.completed']);
    await tell('甲');
    await app.drain();
    await app.drain();
    expect(texts()).toEqual(['甲']);
    expect(server.taken[0]!.headers['webhook-signature']).toMatch(/^v1,/);
    const [hook] = await ok(administrator.get('/channels'));
    expect(hook).toMatchObject({ waiting: 0, failed: 0, origin });
  });

  it('hear nothing of one listing out of turn while an earlier word is on its way', async () => {
    await channel('webhook');
    const [one, other] = [newId(), newId()];
    let down = true;
    server.refuse = ({ body }) => (down && body.data.listingId === one ? 503 : null);
    await tell('甲一', one);
    await tell('甲二', one);
    await tell('乙一', other);
    await app.drain();
    expect(texts()).toEqual(['乙一']);
    down = false;
    await later();
    await app.drain();
    expect(texts()).toEqual(['乙一', '甲一', '甲二']);
  });

  it('of robots get more than a minute holds as fewer, longer messages, and are never hurried', async () => {
    server.limit = 20;
    await channel('wecom');
    for (let n = 0; n < 250; n += 1) await tell(`第${n}号`);
    await app.drain();
    expect(server.refusedForSpeed).toBe(0);
    expect(server.taken).toHaveLength(20);
    const [robot] = await ok(administrator.get('/channels'));
    expect(robot).toMatchObject({ waiting: 50, pausedUntil: expect.any(String) });
    // The minute passes: the channel's memory of it, and the server's.
    await app.db.query(`UPDATE channel SET paused_until = NULL, written = '{}'`);
    for (const post of server.taken) post.at -= 70_000;
    await app.drain();
    expect(server.refusedForSpeed).toBe(0);
    const said = texts().join('\n');
    for (let n = 0; n < 250; n += 1) expect(said).toContain(`第${n}号`);
  });

  it('rest when the other side asks for it, and lose nothing', async () => {
    server.limit = 0;
    await channel('wecom');
    await tell('甲');
    await app.drain();
    const [robot] = await ok(administrator.get('/channels'));
    expect(robot).toMatchObject({
      waiting: 1,
      pausedUntil: expect.any(String),
      lastError: '超过机器人每分钟的条数',
    });
    server.limit = 20;
    await app.db.query('UPDATE channel SET paused_until = NULL');
    await later();
    await app.drain();
    expect(server.taken).toHaveLength(1);
  });

  it('of a webhook that refuses for good show it, and get it again when told to', async () => {
    const { id } = await channel('webhook');
    server.refuse = () => 410;
    await tell('甲');
    await app.drain();
    expect((await ok(administrator.get('/channels')))[0]).toMatchObject({
      failed: 1,
      lastError: '对方拒收（410）',
    });
    server.refuse = () => null;
    await ok(administrator.post(`/channels/${id}/retry`, {}));
    await app.drain();
    expect(texts()).toEqual(['甲']);
  });

  it('can be tried, changed and put out of use', async () => {
    const made = await channel('webhook');
    await ok(administrator.post(`/channels/${made.id}/trial`, {}));
    await app.drain();
    expect(server.taken[0]!.body).toMatchObject({ type: 'trial', data: { title: '测试消息' } });
    const change = { name: '新名', topics: ['listing.completed'], version: made.version };
    const changed = await ok(administrator.put(`/channels/${made.id}`, change));
    expect(await refusal(administrator.put(`/channels/${made.id}`, change))).toBe(
      '409 stale_version',
    );
    await ok(
      administrator.put(`/channels/${made.id}/enabled`, {
        enabled: false,
        version: changed.version,
      }),
    );
    await tell('没有人听');
    await app.drain();
    expect(server.taken).toHaveLength(1);
  });

  it('keep their addresses: no answer, table, trail or log holds the key', async () => {
    const { id, version } = await channel('webhook');
    const body = {
      name: '改',
      topics: ['listing.published'],
      url: `${origin}/b?key=${KEY}`,
      version,
    };
    await ok(administrator.put(`/channels/${id}`, body));
    const shown = JSON.stringify(await ok(administrator.get('/channels')));
    const rows = await app.db.query(
      `SELECT row_to_json(c)::text AS row FROM channel c
       UNION ALL SELECT row_to_json(a)::text FROM audit_entry a
       UNION ALL SELECT row_to_json(k)::text FROM idempotency_key k`,
    );
    const words = shown + JSON.stringify(rows);
    expect(words).toContain(id);
    expect(words).not.toContain(KEY);
    expect(words).not.toContain(SECRET);
  });

  it('lie at addresses that the server allows, and a webhook has a secret', async () => {
    const body = { kind: 'wecom', name: '别处', topics: ['listing.published'] };
    for (const url of ['http://127.0.0.1:1/x', 'file:///etc/passwd', '不是地址']) {
      expect(await refusal(administrator.post('/channels', { ...body, url }))).toBe(
        '422 channel_address_refused',
      );
    }
    const hook = { ...body, kind: 'webhook', url: `${origin}/x` };
    expect(await refusal(administrator.post('/channels', hook))).toBe('422 channel_secret_missing');
  });

  it.each(['committee_officer', 'supervisor', 'resident'] as const)(
    'are not the business of a %s',
    async (role) => {
      const { id } = await channel('webhook');
      const other = await app.as(role);
      expect(await refusal(other.get('/channels'))).toMatch(/^403 /);
      expect(await refusal(other.post(`/channels/${id}/trial`, {}))).toMatch(/^403 /);
    },
  );
});
