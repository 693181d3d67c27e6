import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  isAllowedAddress,
  readAnswer,
  ROBOT_MESSAGES,
  ROBOT_WINDOW_S,
  robotWait,
} from '../src/domain/channel.policy.js';
import { pack, type Post } from '../src/domain/parcel.js';
import { wordNews } from '../src/domain/news.js';

const FACTS = {
  listingId: 'l1',
  listing: '榜单 LC-2026-0001《演示·结对探访》',
  unit: '演示一街道',
  deadline: '2026年3月16日 17:00',
};
const post = (changes: Partial<Post> = {}): Post => ({
  id: 'p1',
  topic: 'listing.published',
  listingId: 'l1',
  occurredAt: new Date('2026-03-02T01:00:00Z'),
  ...wordNews('listing.published', FACTS),
  ...changes,
});
const NOW = new Date('2026-03-02T01:00:05.678Z');
const CIRCUMSTANCES = { site: 'https://jb.example.org', now: NOW };
const parse = (body: string) => JSON.parse(body) as Record<string, any>;

describe('a parcel', () => {
  it('for a webhook is signed over id, time and body', () => {
    const target = { url: 'https://hook.example.org/in', secret: 'a-long-secret' };
    const { url, headers, body } = pack('webhook', target, [post()], CIRCUMSTANCES);
    expect(url).toBe(target.url);
    const signed = `p1.1772413205.${body}`;
    const signature = createHmac('sha256', 'a-long-secret').update(signed).digest('base64');
    expect(headers).toMatchObject({
      'webhook-id': 'p1',
      'webhook-timestamp': '1772413205',
      'webhook-signature': `v1,${signature}`,
    });
    expect(parse(body)).toEqual({
      type: 'listing.published',
      timestamp: '2026-03-02T01:00:00.000Z',
      data: {
        listingId: 'l1',
        title: '新榜单发布',
        text: '演示一街道发布榜单 LC-2026-0001《演示·结对探访》，2026年3月16日 17:00截止揭榜，欢迎社会组织独立或联合揭榜。',
        url: 'https://jb.example.org/hall/listings/l1',
      },
    });
  });

  it('for DingTalk carries time and signature in its address', () => {
    const target = { url: 'https://oapi.dingtalk.com/robot/send?access_token=t', secret: 'SEC1' };
    const { url, body } = pack('dingtalk', target, [post()], CIRCUMSTANCES);
    const { searchParams } = new URL(url);
    const timestamp = String(NOW.getTime());
    const sign = createHmac('sha256', 'SEC1').update(`${timestamp}\nSEC1`).digest('base64');
    expect(Object.fromEntries(searchParams)).toEqual({ access_token: 't', timestamp, sign });
    expect(parse(body)).toMatchObject({
      msgtype: 'markdown',
      markdown: { title: '揭榜台：新榜单发布', text: expect.stringContaining('演示一街道') },
    });
    const unsigned = pack('dingtalk', { ...target, secret: null }, [post()], CIRCUMSTANCES);
    expect(unsigned.url).toBe(target.url);
  });

  it('for a robot holds several pieces of news in their order, within its bytes', () => {
    const target = { url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', secret: null };
    const many = Array.from({ length: 10 }, (_, n) => post({ id: `p${n}`, text: `第${n}条` }));
    const { content } = parse(pack('wecom', target, many, CIRCUMSTANCES).body).markdown;
    expect(content.indexOf('第0条')).toBeGreaterThan(0);
    expect(content.indexOf('第9条')).toBeGreaterThan(content.indexOf('第8条'));
    const long = many.map((it) => ({ ...it, text: '长'.repeat(500) }));
    const cut = parse(pack('wecom', target, long, CIRCUMSTANCES).body).markdown.content as string;
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(3_500 + 10);
    expect(cut).toMatch(/…$/);
    expect(cut).toContain('长长');
  });

  it('for a robot fills the bytes it takes to the last, and cuts nothing that fits', () => {
    const target = { url: 'https://oapi.dingtalk.com/robot/send', secret: null };
    const textOf = (text: string) =>
      parse(pack('dingtalk', target, [post({ text })], CIRCUMSTANCES).body).markdown.text.slice(
        '### 揭榜台\n'.length,
      ) as string;
    const room = 3_500 - Buffer.byteLength(textOf(''));
    expect(Buffer.byteLength(textOf('a'.repeat(room)))).toBe(3_500);
    expect(textOf('a'.repeat(room))).toMatch(/\)$/);
    const over = textOf('a'.repeat(4_000));
    expect([over.at(-1), Buffer.byteLength(over)]).toEqual(['…', 3_500]);
    expect(textOf('a'.repeat(room + 1)).at(-1)).toBe('…');
  });

  it('for a robot says in its title how many there are, and is JSON', () => {
    const target = { url: 'https://oapi.dingtalk.com/robot/send', secret: null };
    const { body, headers } = pack('dingtalk', target, [post(), post({ id: 'p2' })], CIRCUMSTANCES);
    expect(parse(body).markdown.title).toBe('揭榜台：2 条动态');
    expect(headers).toEqual({ 'content-type': 'application/json; charset=utf-8' });
  });
});

describe('an answer', () => {
  it.each([
    ['webhook', 204, '', { taken: true }],
    ['webhook', 410, '', { taken: false, hopeless: true }],
    ['webhook', 302, '', { taken: false, hopeless: true }],
    ['webhook', 199, '', { taken: false, hopeless: true }],
    ['webhook', 300, '', { taken: false, hopeless: true }],
    ['webhook', 500, '', { taken: false, hopeless: false, pauseSeconds: 0 }],
    ['webhook', 503, '', { taken: false, hopeless: false, pauseSeconds: 0 }],
    ['webhook', 429, '', { taken: false, hopeless: false, pauseSeconds: 60 }],
    ['wecom', 200, '{"errcode":0}', { taken: true }],
    ['wecom', 200, '{"errcode":45009}', { taken: false, hopeless: false, pauseSeconds: 60 }],
    ['dingtalk', 200, '{"errcode":130101}', { taken: false, hopeless: false, pauseSeconds: 600 }],
    ['dingtalk', 200, '{"errcode":310000}', { taken: false, hopeless: true }],
    ['wecom', 200, '{"errcode":"0"}', { taken: false, hopeless: false }],
    ['wecom', 200, '{"errcode":130101}', { taken: false, hopeless: true }],
    ['wecom', 200, '<html>', { taken: false, hopeless: false }],
  ] as const)('of a %s with %i %s is read', (kind, status, body, verdict) => {
    expect(readAnswer(kind, status, body)).toMatchObject(verdict);
  });
});

describe('the minutes of a robot', () => {
  const after = (second: number) => new Date(NOW.getTime() + second * 1000);
  const wait = (sent: number[], now: number) => robotWait(sent.map(after), after(now));
  /** One a second, the last first: in whatever order they are told. */
  const twenty = Array.from({ length: ROBOT_MESSAGES }, (_, n) => ROBOT_MESSAGES - 1 - n);

  it('are free for one less than it takes', () => {
    expect(wait(twenty.slice(1), 30)).toBe(0);
    expect(wait([], 30)).toBe(0);
  });

  it('are full until the first of them is out of the window', () => {
    expect(wait(twenty, 30)).toBe(ROBOT_WINDOW_S - 30);
    expect(wait(twenty, 30.5)).toBe(ROBOT_WINDOW_S - 30);
    expect(wait([20, ...twenty], 30)).toBe(ROBOT_WINDOW_S - 29);
    expect(wait(twenty, ROBOT_WINDOW_S)).toBe(0);
    expect(wait(twenty, ROBOT_WINDOW_S - 0.001)).toBe(1);
  });

  it('never hold more than it takes, whatever the moments (property)', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 15_000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(gaps, (pauses) => {
        const sent: Date[] = [];
        let clock = NOW.getTime();
        for (const gap of pauses) {
          clock += gap;
          const wait = robotWait(sent, new Date(clock));
          clock += wait * 1000;
          expect(robotWait(sent, new Date(clock))).toBe(0);
          sent.push(new Date(clock));
          const recent = sent.filter((it) => it.getTime() > clock - ROBOT_WINDOW_S * 1000);
          expect(recent.length).toBeLessThanOrEqual(ROBOT_MESSAGES);
        }
      }),
    );
  });
});

describe('an address', () => {
  const origins = ['https://oapi.dingtalk.com', 'http://127.0.0.1:9999'];
  it.each([
    ['https://oapi.dingtalk.com/robot/send?access_token=1', true],
    ['http://127.0.0.1:9999/x', true],
    ['http://oapi.dingtalk.com/robot/send', false],
    ['https://oapi.dingtalk.com.example.org/', false],
    ['https://oapi.dingtalk.com@example.org/', false],
    ['https://user:word@oapi.dingtalk.com/', false],
    ['https://user@oapi.dingtalk.com/', false],
    ['https://:word@oapi.dingtalk.com/', false],
    ['http://127.0.0.1:9998/', false],
    ['file:///etc/passwd', false],
    ['not an address', false],
  ])('%s may be written to: %s', (url, allowed) => {
    expect(isAllowedAddress(url, origins)).toBe(allowed);
  });
});
