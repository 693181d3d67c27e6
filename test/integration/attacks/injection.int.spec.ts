import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { complete, Stage } from '../../../libs/notification/test/stage.js';
import { TEMPLATES } from '../../../libs/notification/src/domain/templates.js';
import { parseLetter } from '../../../libs/notification/test/smtp.js';
import { ok, refusal } from '../../support/client.js';
import { unzip } from '../../support/zip.js';

// Elsewhere: titles in the heads of public pages (web.int), words in searches (hall.int), NUL
// characters in every field (malformed.spec).

const FORMULAS = [
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '=HYPERLINK("https://evil.example","x")',
  '</t></is></c><c t="str"><f>1+1</f></c>',
];

interface Column {
  title: string;
  text: (row: string) => string | number | null;
}

describe('a table saved as a spreadsheet', () => {
  /** Saves as a page does, in the little of a browser that saving touches. */
  async function saved(rows: string[]): Promise<Buffer> {
    const file = join(import.meta.dirname, '../../../apps/web/src/desk/table/export.ts');
    const { saveXlsx } = (await import(pathToFileURL(file).href)) as {
      saveXlsx: (name: string, columns: Column[], rows: string[]) => Promise<void>;
    };
    let taken: Blob | undefined;
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob) => ((taken = blob as Blob), 'blob:none');
    URL.revokeObjectURL = () => undefined;
    Object.assign(globalThis, { document: { createElement: () => ({ click: () => undefined }) } });
    try {
      await saveXlsx('榜单', [{ title: '名称', text: (row) => row }], rows);
    } finally {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
      delete (globalThis as { document?: unknown }).document;
    }
    return Buffer.from(await taken!.arrayBuffer());
  }

  it('holds every text as a text: no formula, no link, no cell of its own', async () => {
    const files = unzip(await saved(FORMULAS));
    const sheet = files['xl/worksheets/sheet1.xml']!;
    const shared = files['xl/sharedStrings.xml'] ?? '';
    expect(sheet).not.toMatch(/<f[ >]|<hyperlink/);
    // Column B of the rows under the head: of type "s" (shared) or "inlineStr", and of no other.
    const cells = [...sheet.matchAll(/<c r="B(\d+)"([^>]*)>/g)].filter(([, row]) => row !== '1');
    expect(cells).toHaveLength(FORMULAS.length);
    for (const [, , attributes] of cells) expect(attributes).toMatch(/ t="(s|inlineStr)"/);
    const told = (shared + sheet).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    const plain = told.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
    for (const formula of FORMULAS) expect(plain).toContain(formula);
    expect(shared + sheet).not.toContain('</t></is></c><c t="str">');
  });
});

describe('a letter', () => {
  let stage: Stage;
  const site = 'https://jiebang.example';
  beforeAll(async () => {
    stage = await Stage.open({ PUBLIC_URL: site });
  });
  afterAll(() => stage?.stop());

  const letters = () => {
    const folder = join(stage.app.folder, 'mail');
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  };

  /** A command with a Host of one's own, which `fetch` would not send. */
  function forged(path: string, cookie: string, body: unknown): Promise<number> {
    return new Promise((resolve, reject) => {
      const headers = {
        cookie,
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        forwarded: 'host=evil.example',
        'content-type': 'application/json',
      };
      const url = `${stage.app.baseUrl}/api/v1${path}`;
      const sent = request(url, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      });
      sent.once('error', reject).end(JSON.stringify(body));
    });
  }

  it('has the headers that we give it, and links to our own site, whatever was typed or sent', async () => {
    await stage.withMail(stage.officer, 'officer@example.org');
    const title = '演示·标题\r\nBcc: evil@example.org\r\n\r\n<script>alert(1)</script>';
    const { id, version } = await ok(stage.drafter.post('/listings', complete({ title })));
    const path = `/listings/${id}/submit-for-review`;
    expect(await forged(path, stage.drafter.cookie, { version })).toBe(200);
    await stage.app.drain();
    const [letter, ...more] = letters();
    expect(more).toEqual([]);
    const head = letter!.split('\r\n\r\n')[0]!;
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).toMatch(/^To: officer@example\.org$/m);
    expect(head).toMatch(/^Content-Type: text\/plain/m);
    const { subject, text } = parseLetter(letter!);
    expect(subject).toBe('【揭榜台】榜单待审核');
    expect(text).toContain(`${site}/listings/${id}`);
    expect(letter! + text).not.toContain('evil.example/');
    expect(text).not.toMatch(/https?:\/\/(?!jiebang\.example\/)/);
  });

  it('has no typed text in its subject, whichever it is', () => {
    const open = Object.entries(TEMPLATES).filter(([, { title }]) => title.includes('{'));
    expect(open.map(([kind]) => kind)).toEqual([]);
  });
});

describe('a text', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.stop());

  it.each(['\u202e', '\u2066', '\u0000', '\u009b', '\u001b[31m'])(
    'is refused with what turns its reading round: %j',
    async (sign) => {
      const draft = stage.drafter.post('/listings', complete({ title: `演示${sign}任务` }));
      expect(await refusal(draft)).toBe('422 invalid_input');
      const need = { title: `演示${sign}`, body: '演示', unitId: stage.units.street };
      const { body } = await stage.resident.post('/needs', need);
      expect(body.fields.title).toBe('标题含有无法识别的字符');
    },
  );

  it('of scripts goes as JSON that no browser takes for a page', async () => {
    const title = '演示<img src=x onerror=alert(1)>';
    const { id } = await ok(stage.drafter.post('/listings', complete({ title })));
    const reply = await stage.drafter.get(`/listings/${id}`);
    expect(reply.body.title).toBe(title);
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('x-frame-options')).toBe('DENY');
    const typed = '/listings/%3Cscript%3Ealert(1)%3C%2Fscript%3E';
    const wrong = await stage.drafter.get(typed);
    expect(wrong.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});
