import { systemCommand } from '../src/index.js';
import { AuditFixture, SUBJECT } from './audit-fixture.js';

let fixture: AuditFixture;
beforeEach(async () => {
  fixture = await AuditFixture.open();
});
afterEach(() => fixture.close());

const faults = async (kept?: ReadonlyMap<string, string>) =>
  (await fixture.check(kept)).faults.map(({ kind, seq, families }) =>
    [kind, seq, ...families].join(' '),
  );

describe('the chain', () => {
  it('holds under transactions at the same time, numbered without a gap', async () => {
    const together = Array.from({ length: 60 }, (_, n) => fixture.write(1 + (n % 12)));
    const failing = fixture.uow.run(systemCommand('test'), async (tx) => {
      await tx.audit({ action: 'test.fail', subjectType: 'test', subjectId: tx.command.requestId });
    });
    await expect(failing).rejects.toThrow();
    const subjects = (await Promise.all(together)).flat();
    const { links, faults } = await fixture.check();
    expect([links, faults]).toEqual([subjects.length, []]);
    const [row] = await fixture.db.query(
      'SELECT min(seq)::int AS first, max(seq)::int AS last, count(*)::int AS n FROM audit_link',
    );
    expect(row).toEqual({ first: 1, last: subjects.length, n: subjects.length });
  });

  it('is held for the commit alone: an open transaction keeps nobody waiting', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    const slow = fixture.uow.run(systemCommand('slow'), async (tx) => {
      await tx.audit({ action: 'slow', subjectType: 'test', subjectId: SUBJECT });
      await held;
    });
    await fixture.write(2);
    expect((await fixture.check()).links).toBe(2);
    release();
    await slow;
    expect(await faults()).toEqual([]);
    expect((await fixture.check()).links).toBe(3);
  });

  it('keeps the address that a command came from', async () => {
    await fixture.write(1, { ...systemCommand('test'), address: '203.0.113.7' });
    expect(await fixture.db.query('SELECT address FROM audit_entry')).toEqual([
      { address: '203.0.113.7' },
    ]);
  });
});

const entry = (seq: number) => `id = (SELECT entry_id FROM audit_link WHERE seq = ${seq})`;

describe('a check finds', () => {
  beforeEach(async () => {
    await fixture.setClock('2026-03-02T09:00:00+08:00');
    await fixture.write(4);
    await fixture.setClock('2026-03-03T09:00:00+08:00');
    await fixture.db.query('SELECT make_audit_digests()');
    await fixture.write(4);
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['an instant', `at = at - interval '1 hour'`, 'time'],
    ['who did it', `account_id = '${SUBJECT}'`, 'actor'],
    ['a role', `role = 'supervisor'`, 'actor'],
    ['an address', `address = '203.0.113.9'`, 'actor'],
    ['what was done', `action = 'test.other'`, 'action'],
    ['to which record', `subject_id = '${SUBJECT}'`, 'action'],
    ['whether it was sealed', `sealed = true`, 'action'],
    ['a reason', `reason = ''`, 'content'],
    ['what was before', `details = jsonb_set(details, '{前}', '"无"')`, 'content'],
  ])('a changed entry: %s', async (_what, set, family) => {
    await fixture.tamper(`UPDATE audit_entry SET ${set} WHERE ${entry(3)}`);
    expect(await faults()).toEqual([`entry_changed 3 ${family}`]);
  });

  it('an entry that was taken out, with its link or without', async () => {
    await fixture.tamper(`DELETE FROM audit_entry WHERE ${entry(6)}`);
    expect(await faults()).toEqual(['entry_removed 6']);
    await fixture.tamper('DELETE FROM audit_link WHERE seq = 6');
    expect(await faults()).toEqual(['link_removed 6']);
  });

  it('the last ones cut off', async () => {
    await fixture.tamper(
      `DELETE FROM audit_entry WHERE ${entry(8)}`,
      'DELETE FROM audit_link WHERE seq = 8',
    );
    expect(await faults()).toEqual(['end_changed 8']);
  });

  it('an entry that was slipped in past the chain', async () => {
    await fixture.tamper(
      `INSERT INTO audit_entry (id, actor_kind, action, subject_type, subject_id)
       VALUES ('${SUBJECT}', 'system', 'test.forged', 'test', '${SUBJECT}')`,
    );
    expect((await fixture.check()).faults).toMatchObject([
      { kind: 'entry_inserted', entryId: SUBJECT, at: expect.stringMatching(/^2026-03-03T01:/) },
    ]);
  });

  it('a link that was changed to fit a changed entry', async () => {
    await fixture.tamper(
      `UPDATE audit_entry SET reason = '改' WHERE ${entry(2)}`,
      `UPDATE audit_link SET content_digest = sha256(audit_fields('改', (SELECT details::text
         FROM audit_entry a WHERE a.id = entry_id))) WHERE seq = 2`,
    );
    expect(await faults()).toEqual(['link_changed 2']);
    await fixture.tamper(`UPDATE audit_link SET hash = sha256(hash) WHERE seq = 5`);
    expect(await faults()).toEqual(['link_changed 2', 'link_changed 5']);
  });

  it('a chain made anew from the change on, by the digests of days before', async () => {
    await fixture.tamper(
      `UPDATE audit_entry SET reason = '改' WHERE ${entry(2)}`,
      `CREATE TEMP TABLE kept AS SELECT a.* FROM audit_entry a JOIN audit_link l ON l.entry_id = a.id
        ORDER BY l.seq`,
      'DELETE FROM audit_link',
      `UPDATE audit_head SET seq = 0, hash = decode(repeat('00', 32), 'hex')`,
      'SELECT audit_chain_all(ARRAY(SELECT id FROM kept))',
    );
    expect(await faults()).toEqual(['digest_changed 4']);
  });

  it('even when the digest was made anew too, by one that somebody kept', async () => {
    const [{ hash }] = (await fixture.db.query<{ hash: string }>(
      `SELECT encode(last_hash, 'hex') AS hash FROM audit_digest`,
    )) as [{ hash: string }];
    const kept = new Map([['2026-03-02', hash]]);
    expect(await faults(kept)).toEqual([]);
    await fixture.tamper(
      `UPDATE audit_link SET hash = sha256('forged') WHERE seq = 4`,
      `UPDATE audit_digest SET last_hash = sha256('forged')`,
    );
    expect(await faults(kept)).toEqual(['link_changed 4', 'digest_changed 4']);
    await fixture.tamper('DELETE FROM audit_digest');
    expect(await faults(kept)).toContain('digest_missing ');
  });
});
