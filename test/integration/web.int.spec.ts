import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { Year } from '../../libs/disclosure/test/year.js';
import { startApp, type TestApp } from '../support/app.js';
import { ALL_ROOMS } from '../support/all-rooms.js';

/** A build as small as it can be: the real document's head, one script, one icon. */
function builtPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-web-'));
  const document = readFileSync(new URL('../../apps/web/index.html', import.meta.url), 'utf8');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), document);
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets/main-abc123.js'), 'export {};');
  return folder;
}

let folder: string;
let app: TestApp;
let listingId: string;
let failedId: string;
let awardId: string;

beforeAll(async () => {
  folder = builtPages();
  app = await startApp(ALL_ROOMS, { WEB_DIR: folder });
  const year = await Year.begin(app);
  [listingId] = (await year.add({
    rounds: [
      {
        publishedAt: '2026-03-02T09:00:00+08:00',
        deadline: '2026-03-16T00:00:00+08:00',
        bids: 1,
        effectiveAt: '2026-04-01T00:00:00+08:00',
      },
    ],
  })) as [string];
  [failedId] = (await year.add({
    rounds: [
      {
        publishedAt: '2026-03-02T09:00:00+08:00',
        deadline: '2026-03-16T17:00:00+08:00',
        unsuccessfulAt: '2026-03-16T18:00:00+08:00',
      },
    ],
  })) as [string];
  const row = await app.db.one<{ id: string }>('SELECT id FROM award WHERE listing_id = $1', [
    listingId,
  ]);
  awardId = row!.id;
});
afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Page {
  status: number;
  headers: Headers;
  text: string;
  title?: string;
  description?: string;
}

async function open(path: string, headers: Record<string, string> = {}): Promise<Page> {
  const response = await fetch(app.baseUrl + path, { headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    title: /<title>(.*)<\/title>/.exec(text)?.[1],
    description: /<meta name="description" content="([^"]*)"/.exec(text)?.[1],
  };
}

describe('heads of public pages', () => {
  it('a listing says what it is, who posts it, for how much and until when', async () => {
    expect(await open(`/hall/listings/${listingId}`)).toMatchObject({
      status: 200,
      title: '演示任务1｜揭榜台',
      description:
        '演示一街道发榜：老年养护，服务独居老人，设立项目资金，预算上限 10,000.00 元。' +
        '揭榜截止 2026年3月15日 24:00。',
    });
  });

  it('a notice names its kind and how long it runs, a result who does the work', async () => {
    expect(await open(`/hall/notices/${awardId}`)).toMatchObject({
      title: '拟承榜公示：演示任务1｜揭榜台',
      description: '演示一街道发榜，拟由演示·承榜单位承榜，公示至2026年4月1日 24:00。',
    });
    expect(await open(`/hall/notices/${failedId}`)).toMatchObject({
      status: 200,
      title: '流榜公告：演示任务2｜揭榜台',
    });
    expect(await open(`/hall/results/${awardId}`)).toMatchObject({
      title: '承榜结果：演示任务1｜揭榜台',
      description: '演示一街道发榜，演示·承榜单位承榜，承榜金额 8,000.00 元。',
    });
  });

  it('shared links carry the same words', async () => {
    const { text } = await open(`/hall/listings/${listingId}`);
    expect(text).toContain('<meta property="og:title" content="演示任务1" />');
  });

  it('lists have their own, other pages the general one', async () => {
    expect((await open('/hall/listings?state=open')).title).toBe('榜单｜揭榜台');
    for (const path of ['/', '/todo', '/listings/1']) {
      expect(await open(path)).toMatchObject({ status: 200, title: '揭榜台' });
    }
  });

  it('what is typed into a title stays text', async () => {
    await app.db.query('UPDATE listing SET title = $2 WHERE id = $1', [
      listingId,
      `</title><script>alert('$&')</script> "甲" & 电话13812345678`,
    ]);
    const { title, text } = await open(`/hall/listings/${listingId}`);
    expect(title).toBe(
      `&lt;/title&gt;&lt;script&gt;alert('$&amp;')&lt;/script&gt; &quot;甲&quot; &amp; ` +
        `电话138****5678｜揭榜台`,
    );
    expect(text).not.toContain('<script>');
  });
});

describe('what is not there', () => {
  it.each(['listings', 'notices', 'results'])(
    'an unknown one of %s is 404, with the page',
    async (page) => {
      for (const id of [newId(), 'nonsense', '%00', `${newId()}'--`]) {
        const found = await open(`/hall/${page}/${id}`);
        expect(found).toMatchObject({ status: 404, title: '揭榜台' });
        expect(found.text).toContain('<div id="root">');
      }
    },
  );

  it('a listing that was never published is as unknown as any other', async () => {
    await app.db.query(`UPDATE listing SET status = 'draft', published_at = NULL WHERE id = $1`, [
      failedId,
    ]);
    expect((await open(`/hall/listings/${failedId}`)).status).toBe(404);
    expect((await open(`/hall/notices/${failedId}`)).status).toBe(404);
  });

  it('an award is unknown before its notice, and no result before its effect', async () => {
    await app.db.query(`UPDATE award SET status = 'notice' WHERE id = $1`, [awardId]);
    expect((await open(`/hall/notices/${awardId}`)).status).toBe(200);
    expect((await open(`/hall/results/${awardId}`)).status).toBe(404);
    await app.db.query(
      `UPDATE award SET status = 'proposed', notice_start = NULL, notice_end = NULL,
                        notice_ends_at = NULL, effective_at = NULL WHERE id = $1`,
      [awardId],
    );
    expect((await open(`/hall/notices/${awardId}`)).status).toBe(404);
  });

  it('an unknown address of the api, or of a file, stays a problem document', async () => {
    for (const path of ['/api/unknown', '/api/v1/unknown', '/assets/gone-abc123.js']) {
      const { status, headers, text } = await open(path);
      expect(status).toBe(404);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(JSON.parse(text)).toMatchObject({ status: 404, code: 'route_not_found' });
    }
  });
});

describe('how pages are served', () => {
  it('a page lets nothing in from elsewhere and is kept by nobody', async () => {
    const { headers } = await open('/');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('files with a digest in their name are kept for good', async () => {
    const { status, headers } = await open('/assets/main-abc123.js');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await open('/favicon.svg')).headers.get('content-type')).toContain('image/svg+xml');
  });

  it('tells the scripts whether there is a session to ask about, and a clock to move', async () => {
    const none = '<meta name="session" content="none" />';
    expect((await open('/')).text).toContain(none);
    expect((await open('/', { cookie: 'jiebang_session=x' })).text).not.toContain(none);
    expect((await open('/')).text).toContain('<meta name="demonstration" content="on" />');
  });
});
