import { newId } from '#kernel';
import { Scene, proposalBody } from '../../../libs/bidding/test/scene.js';
import { ALL_ROOMS } from '../../support/all-rooms.js';
import { ok, type Client } from '../../support/client.js';
import { zip } from '../../support/zip.js';

// Elsewhere: who may attach and read a file of a bid (bidding/taking-part.int), of a listing
// (posting/reading.int), of a need (needs/solving.int), of a panel (evaluation/secrecy.int).

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkM/zPUA8AA4YBgB2HLkUAAAAASUVORK5CYII=',
  'base64',
);
const HTML = '<!doctype html><script>alert(document.cookie)</script>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';

let scene: Scene;
let agent: Client;
beforeAll(async () => {
  scene = await Scene.start(ALL_ROOMS, { UPLOAD_MAX_BYTES: '1048576' });
  agent = await scene.bidder();
});
afterAll(() => scene?.app.stop());

/** Posts a multipart body as written, so that a name can be anything at all. */
async function upload(name: string, content: Uint8Array | string, who = agent) {
  const boundary = `b${newId()}`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(head),
    Buffer.from(content as never),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const response = await fetch(`${scene.app.baseUrl}/api/v1/files`, {
    method: 'POST',
    body,
    headers: {
      cookie: who.cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  });
  return { status: response.status, body: (await response.json()) as any };
}

const refused = async (name: string, content: Uint8Array | string) => {
  const { status, body } = await upload(name, content);
  return `${status} ${body.code ?? ''}`;
};

describe('a file that is not what it says', () => {
  it.each([
    ['演示.html', HTML, '422 file_type_refused'],
    ['演示.svg', SVG, '422 file_type_refused'],
    ['演示.pdf.html', PDF, '422 file_type_refused'],
    ['演示.exe', 'MZ', '422 file_type_refused'],
    ['演示.pdf', HTML, '422 file_mismatch'],
    ['演示.png', SVG, '422 file_mismatch'],
    ['演示.docx', PDF, '422 file_mismatch'],
    ['演示.pdf', PNG, '422 file_mismatch'],
    ['演示.pdf', '', '422 file_empty'],
    ['演示', PDF, '422 file_type_refused'],
    ['演示.pdf%00.html', PDF, '422 file_type_refused'],
    ['演示.html\u0000.pdf', HTML, '422 file_mismatch'],
  ])('is refused: %j', async (name, content, answer) => {
    expect(await refused(name, content)).toBe(answer);
  });

  it('is refused when it is larger than the setting', async () => {
    expect(await refused('演示.pdf', PDF + 'x'.repeat(1024 * 1024))).toBe('413 payload_too_large');
  });

  it('holds nobody up when it is a bomb', async () => {
    const bomb = zip({
      '[Content_Types].xml': new Uint8Array(200 * 1024 * 1024),
      'word/document.xml': Buffer.from('<x/>'),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const asf = Buffer.concat([
      Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'),
      Buffer.alloc(2000),
    ]);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    await Promise.all(
      [
        ['演示.docx', bomb],
        ['演示.pdf', bomb],
        ['演示.pdf', asf],
      ].map(([name, content]) => upload(name as string, content as Uint8Array)),
    );
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});

describe('a file name', () => {
  const NAMES: [sent: string, kept: RegExp][] = [
    ['../../../etc/passwd.pdf', /^passwd\.pdf$/],
    ['..\\..\\windows\\x.pdf', /^x\.pdf$/],
    ['报价\u202efdp.exe.pdf', /^报价fdp\.exe\.pdf$/],
    ['报价\u200f\u061c\u200b\u2028.pdf', /^报价\.pdf$/],
    ['a\u0085\u009b31mb.pdf', /^a31mb\.pdf$/],
    ['<img src=x onerror=alert(1)>.pdf', /^img src=x onerror=alert\(1\)\.pdf$/],
    [`${'长'.repeat(300)}.pdf`, /^长{116}\.pdf$/],
    [`${'😀'.repeat(60)}x.pdf`, /^(😀){57}x\.pdf$/u],
    ["x.pdf; filename*=UTF-8''evil.html; a=\"", /./],
    ['演示\r\nSet-Cookie: a=b\r\n.pdf', /./],
    ['....pdf', /./],
  ];

  it.each(NAMES)('stays within its place on the disk and in the header: %j', async (sent, kept) => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const { status, body } = await upload(sent, PDF, bidder);
    if (status !== 201) return expect([400, 422]).toContain(status);
    expect(body.name).toMatch(kept);
    expect(body.name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\]/u);
    const proposal = { ...proposalBody(), attachments: [body.id] };
    const { id } = await ok(bidder.post(`/listings/${listingId}/bids`, { proposal }));
    const file = await bidder.get(`/bids/${id}/files/${body.id}`);
    expect([file.status, file.body]).toEqual([200, PDF]);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(body.name).replace(
        /['()*!]/g,
        (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
      )}`,
    );
    expect(file.headers.get('set-cookie')).toBeNull();
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(file.headers.get('cache-control')).toBe('private, no-store');
    const [row] = await scene.app.db.query<{ name: string }>(
      'SELECT name FROM stored_file WHERE id = $1',
      [body.id],
    );
    expect(row!.name).toBe('');
  });
});
