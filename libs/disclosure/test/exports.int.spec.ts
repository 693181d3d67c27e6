import { get as httpGet } from 'node:http';
import { DataSource } from 'typeorm';
import { Organization } from '#directory';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { unzip } from '../../../test/support/zip.js';
import { Desks, MONDAY } from './desks.js';

const FORMULAS = [
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '@SUM(A1)',
  '</t></is></c><c t="str"><f>1</f></c>',
];

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());
beforeEach(() => desks.app.clock.set(MONDAY));

/** The rows below the head, as texts. */
function rowsOf(xlsx: Buffer): string[][] {
  const sheet = unzip(xlsx)['xl/worksheets/sheet1.xml']!;
  expect(sheet).not.toMatch(/<f[ >]|<hyperlink/);
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/g)]
    .slice(1)
    .map(([, cells]) =>
      [...cells!.matchAll(/<c r="[A-Z]+\d+"([^>]*)>(?:<is><t[^>]*>|<v>)?([^<]*)/g)].map(
        ([, kind, text]) => `${kind!.includes('inlineStr') ? 'text:' : ''}${text}`,
      ),
    );
}

const trail = async (client: Client, action: string): Promise<any[]> =>
  desks.app.db.query(
    `SELECT details, role, account_id AS "accountId" FROM audit_entry
      WHERE account_id = $1 AND action = $2 ORDER BY at`,
    [client.accountId, action],
  );
const until = async (reached: () => Promise<boolean>): Promise<void> => {
  while (!(await reached())) await new Promise((resolve) => setImmediate(resolve));
};

describe('a list taken along as a whole', () => {
  it('has the rows of the list with the same filters, and stands on the audit trail', async () => {
    await desks.listing({ title: '演示：甲榜' });
    await desks.listing({ title: '演示：乙榜', postingUnitId: desks.otherStreet });
    const supervisor = await desks.app.as('supervisor');
    for (const [table, list] of [
      ['ledger', 'ledger'],
      ['listings', 'listings'],
    ]) {
      const query = `?keyword=${encodeURIComponent('甲榜')}&sort=deadline`;
      const { items } = await ok(supervisor.get(`/${list}${query}`));
      const got = await supervisor.download(`/exports/${table}.xlsx${query}`);
      expect(got.status).toBe(200);
      const rows = rowsOf(got.bytes);
      expect(rows).toHaveLength(items.length);
      expect(rows[0]).toContain('text:演示：甲榜');
      expect(rows[0]).toContain('50000');
    }
    await until(async () => (await trail(supervisor, 'export.end')).length === 2);
    const [begun] = await trail(supervisor, 'export.begin');
    // That there was a keyword is noted, not what somebody looked for.
    expect(begun).toMatchObject({
      role: 'supervisor',
      details: { table: '发榜揭榜承榜台账', filters: { keyword: true, sort: 'deadline' } },
    });
    const [ended] = await trail(supervisor, 'export.end');
    expect(ended.details).toMatchObject({ rows: 1, complete: true });
    const audit = await supervisor.download('/exports/audit-entries.xlsx');
    expect(rowsOf(audit.bytes).some((row) => row.includes('text:整表导出结束'))).toBe(true);
  });

  it('shows each role what its list shows, and is closed to those without the list', async () => {
    await desks.listing({ title: '演示：邻街的榜', postingUnitId: desks.otherStreet });
    const all = await desks.officer.download('/exports/listings.xlsx');
    const own = await desks.drafter.download('/exports/listings.xlsx');
    const has = (bytes: Buffer) => rowsOf(bytes).some((row) => row.includes('text:演示：邻街的榜'));
    expect(has(all.bytes)).toBe(true);
    expect(has(own.bytes)).toBe(false);
    const agent = await desks.bidder();
    const administrator = await desks.app.as('administrator');
    const closed: [Client, string][] = [
      [agent, 'ledger'],
      [agent, 'listings'],
      [agent, 'organizations'],
      [desks.drafter, 'organizations'],
      [administrator, 'ledger'],
      [administrator, 'audit-entries'],
      [desks.officer, 'audit-entries'],
    ];
    for (const [client, table] of closed) {
      expect(await refusal(client.get(`/exports/${table}.xlsx`))).toBe('403 role_not_allowed');
    }
    expect(await refusal(desks.app.visitor().get('/exports/ledger.xlsx'))).toBe(
      '401 not_signed_in',
    );
    expect(await refusal(desks.officer.get('/exports/ledger.xlsx?year=1'))).toBe(
      '422 invalid_input',
    );
  });

  it('asks once more who takes it, and notes nothing of one who was refused', async () => {
    const officer = await desks.app.as('committee_officer');
    officer.prove = undefined;
    await desks.app.clock.set('2026-03-02T09:11:00+08:00');
    for (const table of ['ledger', 'listings', 'organizations']) {
      expect(await refusal(officer.get(`/exports/${table}.xlsx`))).toBe(
        '403 reauthentication_required',
      );
    }
    expect(await trail(officer, 'export.begin')).toEqual([]);
  });

  it('holds texts as texts and codes as codes, and no contact of anybody', async () => {
    await desks.app.write(async (tx) => {
      for (const [index, name] of FORMULAS.entries()) {
        await tx.insert(Organization, {
          name,
          creditCode: `00000${index}`,
          orgType: 'social_service',
          registrationKind: 'registered',
          legalRepresentative: '演示法人',
          contactName: '演示联系人',
          contactPhone: '13800000000',
        });
      }
    });
    const { bytes } = await desks.officer.download('/exports/organizations.xlsx');
    const rows = rowsOf(bytes);
    const sheet = unzip(bytes)['xl/worksheets/sheet1.xml']!;
    expect(rows.filter((row) => row.includes('text:000000'))).toHaveLength(1);
    for (const formula of FORMULAS.slice(0, 3)) {
      expect(rows.some((row) => row[1] === `text:${formula.replaceAll('"', '&quot;')}`)).toBe(true);
    }
    expect(sheet).toContain('&lt;/t&gt;&lt;/is&gt;');
    for (const personal of ['演示法人', '演示联系人', '13800000000']) {
      expect(sheet).not.toContain(personal);
    }
  });

  it('is for a few at a time: the next is told when to come again', async () => {
    const officer = await desks.app.as('committee_officer');
    const lock = desks.app.nest.get(DataSource).createQueryRunner();
    await lock.startTransaction();
    await lock.query('LOCK TABLE organization IN ACCESS EXCLUSIVE MODE');
    const three = [1, 2, 3].map(() => officer.download('/exports/organizations.xlsx'));
    await until(async () => {
      const [row] = await desks.app.db.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted
          AND relation = 'organization'::regclass
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return row!.n === 3;
    });
    const fourth = await officer.get('/exports/organizations.xlsx');
    expect(`${fourth.status} ${fourth.body.code}`).toBe('503 exports_busy');
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(0);
    await lock.rollbackTransaction();
    await lock.release();
    for (const one of await Promise.all(three)) expect(one.status).toBe(200);
    await until(async () => (await trail(officer, 'export.end')).length === 3);
    expect((await officer.download('/exports/organizations.xlsx')).status).toBe(200);
  });

  it('stops reading when the one who asked has left, and says so on the trail', async () => {
    // More than what sockets hold by themselves, of what does not compress.
    const most = 40_000;
    await desks.app.db.query(
      `INSERT INTO organization (id, name, credit_code, org_type, registration_kind, business_scope)
       SELECT gen_random_uuid(), '演示·众多' || n, 'MANY' || n, 'social_service', 'registered',
              (SELECT string_agg(md5(n::text || k), '') FROM generate_series(1, 20) k)
         FROM generate_series(1, $1::int) n`,
      [most],
    );
    const officer = await desks.app.as('committee_officer');
    const leave = () =>
      new Promise<void>((resolve, reject) => {
        const url = `${officer.baseUrl}/api/v1/exports/organizations.xlsx`;
        const request = httpGet(url, { headers: { cookie: officer.cookie } }, (response) => {
          response.once('data', () => {
            request.destroy();
            resolve();
          });
        });
        request.once('error', reject);
      });
    // As often as there are places: each is free again afterwards.
    for (let n = 1; n <= 4; n += 1) {
      await leave();
      await until(async () => (await trail(officer, 'export.end')).length === n);
    }
    for (const { details } of await trail(officer, 'export.end')) {
      expect(details.complete).toBe(false);
      expect(details.rows).toBeGreaterThan(0);
      expect(details.rows).toBeLessThan(most);
    }
  });
});
