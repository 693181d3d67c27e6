import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#kernel';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import {
  Message,
  notificationControllers,
  notificationHandlers,
  NotificationModule,
} from '../src/index.js';
import { notify } from '../src/application/notify.js';
import type { MessageKind } from '../src/domain/templates.js';
import { MailServer, parseLetter } from './smtp.js';

const ROOM = {
  module: NotificationModule,
  controllers: notificationControllers,
  handlers: notificationHandlers,
};
const NEED = '018f0000-0000-7000-8000-000000000001';
const FACTS = {
  needId: NEED,
  submitted: '于2026年3月2日',
  bidId: NEED,
  listing: '榜单《演示》',
  deadline: '2026年3月16日 17:00',
};
/** What holds for whoever has set nothing. */
const AT_ONCE = {
  email: true,
  texts: false,
  digestAt: null,
  quietFrom: null,
  quietUntil: null,
  version: 0,
};

let app: TestApp;
let server: MailServer;
let account: Client;

/** Tells the account that its need was accepted. @returns the message's id */
async function tell(kind: MessageKind = 'need.accepted'): Promise<string> {
  const eventId = newId();
  await app.write((tx) =>
    notify(tx, { eventId, facts: FACTS }, [{ kind, to: [account.accountId] }]),
  );
  const row = await app.db.one<{ id: string }>('SELECT id FROM message WHERE event_id = $1', [
    eventId,
  ]);
  return row!.id;
}

interface Delivery extends Record<string, unknown> {
  status: string;
  attempts: number;
  error: string | null;
  pause: number;
}

const delivery = (messageId: string) =>
  app.db.one<Delivery>(
    `SELECT status, attempts, last_error AS error,
            extract(epoch FROM next_attempt_at - clock_timestamp())::float8 AS pause
     FROM mail_delivery WHERE message_id = $1`,
    [messageId],
  );

/** As if the pause, or the lease of somebody who died, had gone by. */
const later = (messageId: string) =>
  app.db.query(
    'UPDATE mail_delivery SET next_attempt_at = clock_timestamp() WHERE message_id = $1',
    [messageId],
  );

const address = (value: string | null) =>
  app.db.query('UPDATE account SET email = $2 WHERE id = $1', [account.accountId, value]);

describe('letters', () => {
  beforeAll(async () => {
    server = new MailServer();
    app = await startApp([ROOM], {
      MAIL_URL: await server.start(),
      MAIL_FROM: '揭榜台 <jiebang@example.org>',
      PUBLIC_URL: 'https://jb.example.org/',
      LOG_LEVEL: 'silent',
    });
  });
  afterAll(async () => {
    await app?.stop();
    await server.stop();
  });
  beforeEach(async () => {
    server.letters.length = 0;
    server.refuse = () => null;
    account = await app.as('resident');
    await address('somebody@example.org');
  });

  it('leave after the commit, over SMTP, once', async () => {
    const id = await tell();
    expect(await delivery(id)).toMatchObject({ status: 'queued', attempts: 0 });
    await app.drain();
    await app.drain();
    expect(server.letters).toEqual([
      {
        to: 'somebody@example.org',
        messageId: `<${id}@example.org>`,
        subject: '【揭榜台】您的需求已采纳',
        text: expect.stringContaining(`https://jb.example.org/needs/${NEED}\n`),
      },
    ]);
    expect(await delivery(id)).toMatchObject({ status: 'sent', attempts: 1 });
    const { items } = await ok(account.get('/messages'));
    expect(items[0]).toMatchObject({ id, mail: 'sent' });
  });

  it('leave with nothing when the transaction fails', async () => {
    const eventId = newId();
    const work = app.write(async (tx) => {
      const note = { kind: 'need.accepted' as const, to: [account.accountId] };
      await notify(tx, { eventId, facts: FACTS }, [note]);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    await app.drain();
    expect(server.letters).toEqual([]);
  });

  it('are tried again, with growing pauses, when the server fails first', async () => {
    let failures = 2;
    server.refuse = () => (failures-- > 0 ? { code: 451, message: 'try later' } : null);
    const id = await tell();
    await app.drain();
    const first = await delivery(id);
    expect(first).toMatchObject({ status: 'queued', attempts: 1 });
    expect(first!.error).toContain('451');
    expect(first!.pause).toBeGreaterThan(20);
    expect(first!.pause).toBeLessThanOrEqual(30);
    await app.drain();
    expect(await delivery(id)).toMatchObject({ attempts: 1 });
    await later(id);
    await app.drain();
    expect((await delivery(id))!.pause).toBeGreaterThan(50);
    expect(server.letters).toHaveLength(0);
    await later(id);
    await app.drain();
    expect(await delivery(id)).toMatchObject({ status: 'sent', attempts: 3, error: null });
    expect(server.letters).toHaveLength(1);
  });

  it('wait for a server that is not there', async () => {
    const other = await startApp([ROOM], { MAIL_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'silent' });
    try {
      const there = await other.as('resident');
      await other.db.query(`UPDATE account SET email = 'a@example.org' WHERE id = $1`, [
        there.accountId,
      ]);
      await other.write((tx) =>
        notify(tx, { eventId: newId(), facts: FACTS }, [
          { kind: 'need.accepted', to: [there.accountId] },
        ]),
      );
      await other.drain();
      const { items } = await ok(there.get('/messages'));
      expect(items).toMatchObject([{ mail: 'queued' }]);
    } finally {
      await other.stop();
    }
  });

  it('that are refused for good show as failed, and leave when the address is put right', async () => {
    server.refuse = (to) =>
      to.startsWith('gone') ? { code: 550, message: `no such mailbox ${to}` } : null;
    await address('gone.person@example.org');
    const id = await tell();
    await app.drain();
    const failed = await delivery(id);
    expect(failed).toMatchObject({ status: 'failed', attempts: 1 });
    expect(failed!.error).not.toContain('gone.person');
    const mine = await ok(account.get('/messages'));
    expect(mine.items[0]).toMatchObject({ mail: 'failed', title: '您的需求已采纳' });

    const admin = await app.as('administrator');
    const { items } = await ok(admin.get('/messages/delivery-failures'));
    const entry = items.find((item: any) => item.accountId === account.accountId);
    expect(Object.keys(entry).sort()).toEqual(['accountId', 'address', 'lastError', 'name']);
    expect(entry.address).toBe('g***@example.org');

    await address('new@example.org');
    const path = `/messages/delivery-failures/${account.accountId}/retry`;
    expect(await refusal(account.post(path))).toBe('403 role_not_allowed');
    await ok(admin.post(path));
    await app.drain();
    expect(server.letters).toMatchObject([
      { to: 'new@example.org', messageId: `<${id}@example.org>` },
    ]);
    expect(await refusal(admin.post(path))).toBe('404 not_found');
  });

  it('give up after the last attempt', async () => {
    server.refuse = () => ({ code: 451, message: 'try later' });
    const id = await tell();
    await app.db.query('UPDATE mail_delivery SET attempts = 15 WHERE message_id = $1', [id]);
    await app.drain();
    expect(await delivery(id)).toMatchObject({ status: 'failed', attempts: 16 });
  });

  it('sent twice, because somebody died before noting it, carry the same Message-ID', async () => {
    const id = await tell();
    await app.drain();
    await app.db.query(
      `UPDATE mail_delivery SET status = 'sending', sent_at = NULL,
              next_attempt_at = clock_timestamp() + interval '1 minute' WHERE message_id = $1`,
      [id],
    );
    await app.drain();
    expect(server.letters).toHaveLength(1);
    await later(id);
    await app.drain();
    expect(server.letters.map(({ messageId }) => messageId)).toEqual([
      `<${id}@example.org>`,
      `<${id}@example.org>`,
    ]);
    expect(await delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('are not written for accounts without an address, or that want none', async () => {
    await address(null);
    expect(await delivery(await tell())).toBeNull();
    await address('somebody@example.org');
    expect(await ok(account.get('/messages/preferences'))).toEqual(AT_ONCE);
    const off = await ok(account.put('/messages/preferences', { ...AT_ONCE, email: false }));
    expect(off).toEqual({ ...AT_ONCE, email: false, version: 1 });
    expect(await delivery(await tell())).toBeNull();
    expect(await refusal(account.put('/messages/preferences', AT_ONCE))).toBe('409 stale_version');
    await ok(account.put('/messages/preferences', { ...AT_ONCE, version: 1 }));
    expect(await delivery(await tell())).toMatchObject({ status: 'queued' });
    expect((await ok(account.get('/messages'))).items).toHaveLength(3);
  });

  it('about a sealed bid say nothing but that there is a message', async () => {
    const id = await tell('bid.withdrawn');
    await app.drain();
    const letter = server.letters.find(({ messageId }) => messageId.includes(id));
    expect(letter!.subject).toBe('【揭榜台】您有一条新消息');
    expect(letter!.text).not.toMatch(/揭榜意向书|榜单|bids/);
    const { items } = await ok(account.get('/messages'));
    expect(items[0].body).toBe('榜单《演示》的揭榜意向书已撤回，内容仍然密封。');
  });

  it('wait for the end of the quiet hours, urgent or not, and name what is wrong with them', async () => {
    await app.clock.set('2026-03-02T23:00:00+08:00');
    const quiet = { ...AT_ONCE, quietFrom: '22:00', quietUntil: '07:00' };
    await ok(account.put('/messages/preferences', quiet));
    for (const kind of ['need.accepted', 'bid.confirmation_asked'] as const) {
      const { pause, status } = (await delivery(await tell(kind)))!;
      expect(status).toBe('queued');
      expect(pause / 3600).toBeCloseTo(8, 1);
    }
    await app.drain();
    expect(server.letters).toEqual([]);
    for (const half of [{ quietUntil: null }, { quietUntil: '22:00' }]) {
      const wrong = account.put('/messages/preferences', { ...quiet, ...half, version: 1 });
      expect(await refusal(wrong)).toBe('422 quiet_hours_incomplete');
    }
    const odd = account.put('/messages/preferences', { ...quiet, quietFrom: '22:10', version: 1 });
    expect(await refusal(odd)).toBe('422 invalid_input');
  });

  it('of a day come as one where that is wanted, but for what has a term', async () => {
    await app.clock.set('2026-03-02T09:00:00+08:00');
    await ok(account.put('/messages/preferences', { ...AT_ONCE, digestAt: '17:00' }));
    const gathered = [await tell(), await tell(), await tell('bid.withdrawn')];
    await tell('bid.confirmation_asked');
    await app.drain();
    expect(server.letters.map(({ subject }) => subject)).toEqual(['【揭榜台】您有一条新消息']);
    server.letters.length = 0;
    expect((await delivery(gathered[0]!))!.pause / 3600).toBeCloseTo(8, 1);
    for (const id of gathered) await later(id);
    await app.drain();
    expect(server.letters).toHaveLength(1);
    const [letter] = server.letters;
    expect(letter!.subject).toBe('【揭榜台】今日消息 3 条');
    expect(letter!.text.match(/已采纳/g)).toHaveLength(2);
    expect(letter!.text).toContain('另有 1 条消息，请登录后查看');
    expect(letter!.text).not.toContain('意向书');
    for (const id of gathered) expect(await delivery(id)).toMatchObject({ status: 'sent' });
  });

  it('have texts beside them for what has a term, to whoever asked for texts', async () => {
    const texts = () => {
      const folder = join(app.folder, 'sms');
      const files = existsSync(folder) ? readdirSync(folder) : [];
      return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
    };
    await app.db.query(`UPDATE account SET phone = '13800000001' WHERE id = $1`, [
      account.accountId,
    ]);
    await tell('bid.confirmation_asked');
    await app.drain();
    expect(texts()).toEqual([]);
    await ok(account.put('/messages/preferences', { ...AT_ONCE, texts: true }));
    await tell();
    await tell('bid.confirmation_asked');
    await app.drain();
    await app.drain();
    expect(texts()).toEqual([
      { phone: '13800000001', text: '【揭榜台】您有一条新消息，请登录揭榜台办理。' },
    ]);
  });

  it('leave in numbers, each once, with several at work', async () => {
    await app.write(async (tx) => {
      for (let n = 0; n < 120; n += 1) {
        const note = { kind: 'need.accepted' as const, to: [account.accountId] };
        await notify(tx, { eventId: newId(), facts: FACTS }, [note]);
      }
    });
    await Promise.all([app.drain(), app.drain()]);
    await app.drain();
    expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(120);
    expect(server.letters).toHaveLength(120);
  });
});

describe('without a mail server', () => {
  it('letters are files, one a message', async () => {
    app = await startApp([ROOM]);
    try {
      account = await app.as('resident');
      await address('somebody@example.org');
      const id = await tell();
      await app.drain();
      const folder = join(app.folder, 'mail');
      expect(readdirSync(folder)).toEqual([`${id}.eml`]);
      const letter = parseLetter(readFileSync(join(folder, `${id}.eml`), 'utf8'));
      expect(letter).toMatchObject({
        messageId: `<${id}@localhost>`,
        subject: '【揭榜台】您的需求已采纳',
      });
      expect(letter.text).toContain('您于2026年3月2日提交的需求已采纳');
    } finally {
      await app.stop();
    }
  });
});

describe('the in-box', () => {
  beforeAll(async () => {
    app = await startApp([ROOM]);
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    account = await app.as('resident');
  });

  it('counts what is unread, and marks one or all as read, once', async () => {
    const [first] = [await tell(), await tell(), await tell()];
    expect(await ok(account.get('/messages/unread-count'))).toEqual({ unread: 3 });
    const { readAt } = await ok(account.post(`/messages/${first}/read`));
    expect((await ok(account.post(`/messages/${first}/read`))).readAt).toBe(readAt);
    expect((await ok(account.get('/messages?unread=true'))).items).toHaveLength(2);
    expect(await ok(account.post('/messages/read-all', { until: '2020-01-01T00:00:00Z' }))).toEqual(
      {
        read: 0,
      },
    );
    expect(await ok(account.post('/messages/read-all'))).toEqual({ read: 2 });
    expect(await ok(account.get('/messages/unread-count'))).toEqual({ unread: 0 });
  });

  it('is the account’s own: others find nothing in it', async () => {
    const id = await tell();
    const other = await app.as('committee_officer');
    expect((await ok(other.get('/messages'))).items).toEqual([]);
    expect(await refusal(other.post(`/messages/${id}/read`))).toBe('404 not_found');
    expect(await refusal(app.visitor().get('/messages'))).toBe('401 not_signed_in');
    expect(await refusal(account.post('/messages/nonsense/read'))).toBe('404 not_found');
    expect(await ok(account.get('/messages/unread-count'))).toEqual({ unread: 1 });
  });

  it('is read page by page, in either order', async () => {
    for (let n = 0; n < 5; n += 1) await tell();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: any = await ok(
        account.get(`/messages?limit=2&sort=createdAt${cursor ? `&cursor=${cursor}` : ''}`),
      );
      seen.push(...page.items.map((item: Message) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    const newest = await ok(account.get('/messages?limit=100'));
    expect(seen.reverse()).toEqual(newest.items.map((item: Message) => item.id));
    expect(seen).toHaveLength(5);
    for (const query of ['sort=title', 'limit=0', 'unread=maybe', 'cursor=x', 'kind=x']) {
      expect(await refusal(account.get(`/messages?${query}`))).toBe('422 invalid_input');
    }
  });
});
