import { DataSource } from 'typeorm';
import { SealingKeys, UnitOfWork } from '#platform';
import { DeadlineRunner } from '../../platform/src/deadline/run-deadline.js';
import { ok, refusal } from '../../../test/support/client.js';
import { keepPublished } from '../../../test/support/published-version.js';
import { DEADLINE, Scene } from './scene.js';

describe('a listing that opens automatically', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(0);
  });
  afterAll(() => scene.app.stop());

  const sql = <T extends object = any>(text: string, ...values: unknown[]) =>
    scene.app.db.query<T & Record<string, unknown>>(text, values);

  /** Published to open by itself, with so many bids; half a minute is left. */
  const open = async (bids: number, minimumBids = 1) => {
    await scene.app.clock.set('2026-03-02T09:00:00+08:00');
    const listingId = await scene.listing({ opening: 'automatic', minimumBids });
    await keepPublished(scene.app, listingId);
    const bidIds: string[] = [];
    for (let n = 0; n < bids; n += 1) bidIds.push((await scene.bid(listingId)).bidId);
    await scene.app.clock.set(new Date(Date.parse(DEADLINE) - 30_000).toISOString());
    await scene.app.drain();
    return { listingId, bidIds };
  };
  const keyOf = async (listingId: string) =>
    (await sql('SELECT released_at, released_by FROM sealing_key WHERE id = $1', listingId))[0]!;

  it('stays sealed to the last moment, then is opened by the system, with all receipts', async () => {
    const { listingId, bidIds } = await open(2);
    expect((await keyOf(listingId)).released_at).toBeNull();
    expect(await ok(scene.officer.get(`/listings/${listingId}/opening`))).toMatchObject({
      mode: 'automatic',
      status: 'waiting',
    });
    await scene.app.clock.set(DEADLINE);
    await scene.app.drain();
    expect(await scene.status('listing', listingId)).toBe('evaluating');
    for (const bidId of bidIds) expect(await scene.status('bid', bidId)).toBe('under_evaluation');
    const record = await ok(scene.app.visitor().get(`/public/listings/${listingId}/opening`));
    expect(record.mode).toBe('automatic');
    expect(record.receipts).toHaveLength(2);
    expect(await ok(scene.supervisor.get(`/listings/${listingId}/opening`))).toMatchObject({
      mode: 'automatic',
      status: 'opened',
      firstKeyBy: null,
      secondKeyBy: null,
    });
    expect(await keyOf(listingId)).toMatchObject({ released_by: null });
    const acts = await sql(
      `SELECT action, actor_kind, account_id FROM audit_entry WHERE listing_id = $1
        AND action IN ('opening.automatic', 'sealing.release', 'listing.open_bids') ORDER BY action`,
      listingId,
    );
    expect(acts.map((act) => act.action)).toEqual([
      'listing.open_bids',
      'opening.automatic',
      'sealing.release',
    ]);
    for (const act of acts) expect(act).toMatchObject({ actor_kind: 'system', account_id: null });
    const evaluation = await ok(scene.officer.get(`/evaluations/${await evaluationOf(listingId)}`));
    expect(evaluation).toMatchObject({ status: 'forming', round: 1, bids: 2 });
  });

  it('takes nobody’s key', async () => {
    const { listingId } = await open(1);
    const turn = () => [
      scene.officer.post(`/listings/${listingId}/opening/first-key`),
      scene.supervisor.post(`/listings/${listingId}/opening/second-key`),
    ];
    for (const answer of turn()) expect(await refusal(answer)).toBe('409 opening_automatic');
    await scene.app.clock.set(DEADLINE);
    for (const answer of turn()) expect(await refusal(answer)).toBe('409 opening_automatic');
    expect((await keyOf(listingId)).released_at).toBeNull();
    await scene.app.drain();
    for (const answer of turn()) expect(await refusal(answer)).toBe('409 opening_automatic');
  });

  it('is opened late but wholly when everything was down at the deadline', async () => {
    const { listingId } = await open(1);
    await scene.app.clock.set('2026-03-19T08:00:00+08:00');
    await scene.app.drain();
    expect(await scene.status('listing', listingId)).toBe('evaluating');
    const [listing] = await sql('SELECT closed_at FROM listing WHERE id = $1', listingId);
    expect(listing!.closed_at).toEqual(new Date(DEADLINE));
    const [opening] = await sql('SELECT opened_at FROM opening WHERE listing_id = $1', listingId);
    expect(opening!.opened_at.toISOString()).toMatch(/^2026-03-19T00:00:/);
  });

  it('is opened once, however many workers come to it', async () => {
    const { listingId } = await open(1);
    await scene.app.clock.set(DEADLINE);
    const release = await holdKey(listingId);
    await expect(scene.app.drain()).rejects.toMatchObject({ code: 'seal_key_unavailable' });
    await release();
    const [due] = await sql(
      `SELECT id FROM deadline WHERE kind = 'listing.open' AND subject_id = $1 AND done_at IS NULL`,
      listingId,
    );
    const runner = new DeadlineRunner(scene.app.nest.get(UnitOfWork), scene.app.registry);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => runner.run(due!.id)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await runner.run(due!.id)).toBe('gone');
    await scene.app.drain();
    const [rows] = await sql(
      `SELECT (SELECT count(*)::int FROM opening WHERE listing_id = $1) AS openings,
              (SELECT count(*)::int FROM evaluation WHERE listing_id = $1) AS evaluations,
              (SELECT count(*)::int FROM audit_entry WHERE subject_id = $1
                AND action = 'sealing.release') AS releases`,
      listingId,
    );
    expect(rows).toEqual({ openings: 1, evaluations: 1, releases: 1 });
  });

  it('waits for a master key that cannot be had, and opens when it can', async () => {
    const { listingId, bidIds } = await open(1);
    await scene.app.clock.set(DEADLINE);
    const release = await holdKey(listingId);
    await expect(scene.app.drain()).rejects.toMatchObject({ code: 'seal_key_unavailable' });
    expect(await scene.status('listing', listingId)).toBe('closed');
    expect(await scene.status('bid', bidIds[0]!)).toBe('submitted');
    await release();
    await scene.app.drain();
    expect(await scene.status('listing', listingId)).toBe('evaluating');
  });

  it('fails for too few bids and is never opened', async () => {
    const { listingId } = await open(1, 2);
    await scene.app.clock.set(DEADLINE);
    await scene.app.drain();
    expect(await scene.status('listing', listingId)).toBe('unsuccessful');
    expect((await keyOf(listingId)).released_at).toBeNull();
  });

  it('is refused by the database where the code forgot: before the deadline, or not published so', async () => {
    const { listingId } = await open(1);
    const twoKeys = await scene.listing();
    await scene.bid(twoKeys);
    await keepPublished(scene.app, twoKeys);
    /** As a careless piece of code would do it, all in one transaction. */
    const breakSeal = (id: string) =>
      scene.app.nest.get(DataSource).transaction(async (manager) => {
        await manager.query(
          `INSERT INTO opening (id, listing_id, opened_at, receipts)
           VALUES (gen_random_uuid(), $1, jiebang_now(), '[]')`,
          [id],
        );
        await manager.query(
          `UPDATE sealing_key SET released_at = date_trunc('milliseconds', jiebang_now()) WHERE id = $1`,
          [id],
        );
      });
    await expect(breakSeal(listingId)).rejects.toThrow('stays sealed');
    await scene.app.clock.set('2026-03-16T17:31:00+08:00');
    await expect(breakSeal(twoKeys)).rejects.toThrow('two keys');
    // What was published counts, not what somebody made of the listing's row since.
    await sql(
      `UPDATE listing SET rule_set = rule_set || '{"opening":"automatic"}' WHERE id = $1`,
      twoKeys,
    );
    await expect(breakSeal(twoKeys)).rejects.toThrow('two keys');
    await expect(
      sql(`UPDATE listing_version SET content = '{}' WHERE listing_id = $1`, twoKeys),
    ).rejects.toThrow();
    // Without its record no automatic opening either, and no record of half an opening.
    await expect(
      sql('UPDATE sealing_key SET released_at = jiebang_now() WHERE id = $1', listingId),
    ).rejects.toThrow(/two keys|stays sealed/);
    await expect(
      sql('INSERT INTO opening (id, listing_id) VALUES (gen_random_uuid(), $1)', listingId),
    ).rejects.toThrow('opening_whole');
    for (const id of [listingId, twoKeys]) expect((await keyOf(id)).released_at).toBeNull();
  });

  /** Takes away the master key that a listing's key is wrapped with. @returns what brings it back */
  async function holdKey(listingId: string): Promise<() => Promise<void>> {
    const wrappedBy = async (id: string) => {
      await sql('UPDATE sealing_key SET master_key_id = $2 WHERE id = $1', listingId, id);
      scene.app.nest.get(SealingKeys).clear();
    };
    const [{ master_key_id: was }] = (await sql(
      'SELECT master_key_id FROM sealing_key WHERE id = $1',
      listingId,
    )) as [{ master_key_id: string }];
    await wrappedBy('elsewhere');
    return () => wrappedBy(was);
  }

  async function evaluationOf(listingId: string): Promise<string> {
    return (await ok(scene.officer.get(`/listings/${listingId}/evaluation`))).id;
  }
});
