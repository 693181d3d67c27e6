import pg from 'pg';
import { awardedListing, signed } from '../../../libs/fulfilment/test/work-scene.js';
import { proposalBody } from '../../../libs/bidding/test/scene.js';
import { AFTER, Desks } from '../../../libs/disclosure/test/desks.js';
import { ok } from '../../../test/support/client.js';
import { allChecks, report } from '../src/doctor/doctor.js';

let desks: Desks;
let listingId: string;
let bidId: string;
let agreementId: string;

beforeAll(async () => {
  desks = await Desks.open();
  listingId = await desks.listing();
  for (const name of ['甲', '乙', '丙']) {
    const agent = await desks.bidder();
    const proposal = proposalBody(name);
    bidId = (await ok(agent.post(`/listings/${listingId}/bids`, { proposal }))).id;
    await ok(agent.post(`/bids/${bidId}/submit`, { version: 1 }));
  }
  await desks.close();
  await ok(desks.officer.post(`/listings/${listingId}/opening/first-key`));
  await ok(desks.supervisor.post(`/listings/${listingId}/opening/second-key`));
  agreementId = await signed(await awardedListing(desks.app));
  await desks.app.clock.set(AFTER);
  await desks.app.drain();
  await desks.app.db.query('SELECT make_audit_digests()');
});
afterAll(() => desks?.app.stop());

/** Lines that a statement by somebody with all rights brings into the report; nothing of it stays. */
async function planted(...statements: string[]): Promise<string[]> {
  const owner = new pg.Client({ connectionString: desks.app.databaseUrl });
  await owner.connect();
  try {
    const lines = async () =>
      report(await allChecks(async (sql, values) => (await owner.query(sql, values)).rows))
        .split('\n')
        .map((line) => line.trim());
    const before = await lines();
    await owner.query('BEGIN');
    const { rows } = await owner.query<{ name: string }>(
      'SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE NOT tgisinternal',
    );
    for (const { name } of rows) await owner.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    for (const statement of statements) await owner.query(statement);
    return (await lines()).filter(
      (line) => !before.includes(line) && /^(?!相符|不符|体检)/.test(line),
    );
  } finally {
    await owner.query('ROLLBACK');
    await owner.end();
  }
}

const one = async (sql: string) => (await desks.app.db.one<{ it: string }>(sql))!.it;

describe('the doctor', () => {
  it('finds nothing in what came about by the rules', async () => {
    const read = <T extends object>(sql: string, values?: unknown[]) =>
      desks.app.db.query(sql, values) as Promise<T[]>;
    const checks = await allChecks(read);
    const faulty = checks.filter(({ findings }) => findings.length > 0);
    // The scenes write listings, bids and evaluations as rows, so these have no history.
    expect(faulty.map(({ name }) => name)).toEqual(['状态历程', '意向书回执']);
    expect(faulty[0]!.findings.every(({ what }) => /却没有历程|接不上/.test(what))).toBe(true);
  });

  it('says which entry of the trail was changed, when it was chained and in what', async () => {
    const seq = await one(
      `SELECT seq::text AS it FROM audit_link l JOIN audit_entry a ON a.id = l.entry_id
        WHERE a.action = 'opening.second_key'`,
    );
    const where = `id = (SELECT entry_id FROM audit_link WHERE seq = ${seq})`;
    const [line, ...rest] = await planted(
      `UPDATE audit_entry SET reason = '补记', at = at - interval '1 day' WHERE ${where}`,
    );
    expect(rest).toEqual([]);
    expect(line).toMatch(
      new RegExp(
        `^第 ${seq} 号（2026年3月\\d+日 \\d\\d:\\d\\d:\\d\\d入链，记录 .*）：被改动：时间、内容`,
      ),
    );
    expect(await planted(`DELETE FROM audit_entry WHERE ${where}`)).toEqual([
      expect.stringMatching(new RegExp(`^第 ${seq} 号.*记录被删除，链上只剩指纹。$`)),
    ]);
    expect(
      await planted(
        `DELETE FROM audit_entry WHERE ${where}`,
        `DELETE FROM audit_link WHERE seq = ${seq}`,
      ),
    ).toEqual([expect.stringMatching(new RegExp(`^第 ${seq} 号.*这一号缺失`))]);
    expect(
      await planted(
        `INSERT INTO audit_entry SELECT (jsonb_populate_record(a, jsonb_build_object('id',
           gen_random_uuid()))).* FROM audit_entry a WHERE ${where}`,
      ),
    ).toEqual([expect.stringMatching(/^链外记录 .*绕过审计链插入的记录。$/)]);
    expect(
      await planted(`UPDATE audit_digest SET last_hash = sha256('') WHERE day = '2026-03-10'`),
    ).toEqual([expect.stringMatching(/^2026年3月10日的摘要：与审计链不符/)]);
  });

  it.each([
    [
      'a status put back',
      () => `UPDATE bid SET status = 'withdrawn' WHERE id = '${bidId}'`,
      () => `揭榜意向书 ${bidId}：现为“已撤回”，历程止于“评审中”。`,
    ],
    [
      'a step taken out of a history',
      () => `DELETE FROM status_history WHERE subject_id = '${bidId}' AND command = 'submit'`,
      () => expect.stringMatching(`^揭榜意向书 ${bidId}：历程接不上：在`),
    ],
    [
      'a step that the table does not know',
      () =>
        `UPDATE status_history SET command = 'award' WHERE subject_id = '${bidId}' AND command = 'open'`,
      () => `揭榜意向书 ${bidId}：有不在状态表里的一步：submitted → under_evaluation，award。`,
    ],
    [
      'a record taken out',
      () => `DELETE FROM milestone WHERE agreement_id = '${agreementId}' AND number = 2`,
      () => expect.stringMatching(/^里程碑 .*：有历程而记录不在了。$/),
    ],
    [
      'another receipt',
      () => `UPDATE bid_receipt SET digest = repeat('0', 64) WHERE bid_id = '${bidId}'`,
      () => expect.stringMatching(/^回执 .*：与意向书第 1 版的摘要不符。$/),
    ],
    [
      'a receipt after the deadline',
      () =>
        `UPDATE bid_receipt SET received_at = received_at + interval '30 days' WHERE bid_id = '${bidId}'`,
      () => expect.stringMatching(/^回执 .*：在截止时间或之后。$/),
    ],
    [
      'a receipt left out of the opening’s record',
      () => `UPDATE opening SET receipts = receipts - 0 WHERE listing_id = '${listingId}'`,
      () => expect.stringMatching(/^开榜记录 .*：没有列出回执 /),
    ],
    [
      'a receipt changed in the opening’s record',
      () => `UPDATE opening SET receipts = jsonb_set(receipts, '{0,receivedAt}', '"2026-03-01T00:00:00.000Z"')
              WHERE listing_id = '${listingId}'`,
      () => expect.stringMatching(/^开榜记录 .*：所列回执 .* 与存根不符。$/),
    ],
    [
      'an agreement above its award',
      () => `UPDATE agreement SET amount_fen = amount_fen + 1 WHERE id = '${agreementId}'`,
      () => `协议 ${agreementId}：80,000.01 元 与承榜金额 80,000.00 元 不符。`,
    ],
    [
      'an instalment too much',
      () => `UPDATE milestone SET instalment_fen = instalment_fen + 100
              WHERE agreement_id = '${agreementId}' AND number = 1`,
      () => `协议 ${agreementId}：各期合计 80,001.00 元 与协议金额 80,000.00 元 不符。`,
    ],
    [
      'an award above the ceiling',
      () => `UPDATE listing SET ceiling_fen = 7999999
              WHERE id = (SELECT listing_id FROM agreement WHERE id = '${agreementId}')`,
      () => expect.stringMatching(/^承榜 .*：80,000.00 元 超过榜单上限 79,999.99 元。$/),
    ],
    [
      'an event that was never delivered',
      () => `INSERT INTO outbox_event (id, name, payload, occurred_at) VALUES
              ('01900000-0000-7000-8000-000000000001', 'listing.closed', '{}', jiebang_now())`,
      () => '事件 01900000-0000-7000-8000-000000000001：listing.closed 超过 60 秒没有送出。',
    ],
    [
      'a deadline that passed without effect',
      () =>
        `UPDATE deadline SET done_at = NULL WHERE kind = 'listing.close' AND subject_id = '${listingId}'`,
      () =>
        expect.stringMatching(
          /^到期事项 .*：listing.close 应于 2026年3月16日 17:30:00 办理，至今未办/,
        ),
    ],
  ])('finds %s', async (_what, statement, line) => {
    expect(await planted(statement())).toContainEqual(line());
  });
});
