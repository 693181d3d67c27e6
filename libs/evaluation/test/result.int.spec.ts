import { commitSeed } from '#kernel';
import {
  checkReport,
  finalRanking,
  panelAccounts,
  recompute,
  verifyDraws,
  verifyRanking,
} from '../src/index.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { Scene } from './scene.js';

describe('the result', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(9);
  });
  afterAll(() => scene.app.stop());

  const at = (evaluationId: string, path: string) => `/evaluations/${evaluationId}/${path}`;
  const report = (id: string, reader = scene.officer) => ok(reader.get(at(id, 'report')));
  const finalise = async (id: string, client = scene.approver) =>
    client.post(at(id, 'finalise'), { version: await scene.version(id) });

  it('is recomputed from the published part alone, which names nobody', async () => {
    const { evaluationId, bidIds, bidders, panel } = await scene.ranked(3, [70, 90, 55], {
      panelSize: 5,
      method: 'drop_extremes',
    });
    const full = await report(evaluationId);
    expect(full.faults).toEqual([]);
    const { rows } = full.public.ranking;
    expect(rows.map((r: { bidId: string }) => r.bidId)).toEqual([bidIds[1], bidIds[0], bidIds[2]]);
    expect(rows.map((r: { acceptable: boolean }) => r.acceptable)).toEqual([true, true, false]);
    expect(recompute(full.public.ranking)).toEqual(full.public.ranking);
    expect(commitSeed(full.public.ranking.tieSeed)).toBe(full.public.tieCommitment);
    const text = JSON.stringify(full.public);
    for (const { accountId } of [...panel, scene.officer]) expect(text).not.toContain(accountId);
    for (const { organizationName } of bidders) expect(text).not.toContain(organizationName);
    for (const n of [1, 2, 3, 4, 5]) expect(text).toContain(`评委${n}`);
    expect(full.members.list.map((m: { member: string }) => m.member)).toHaveLength(5);
    const forged = structuredClone(full);
    forged.public.ranking.rows[0].totalHundredths += 1;
    expect(checkReport(forged)).toEqual(['digest', 'ranking']);
  });

  it('is shown to panel and unit when it is final, without the members’ part', async () => {
    const { evaluationId, panel } = await scene.ranked(1, [80]);
    const readers = [...panel, scene.drafter];
    for (const reader of readers) {
      expect(await refusal(reader.get(at(evaluationId, 'report')))).toBe('404 not_found');
    }
    await ok(finalise(evaluationId));
    for (const reader of readers) {
      expect(await report(evaluationId, reader)).toMatchObject({ members: null, faults: [] });
    }
  });

  it('is made final by an approver who neither ranked nor sat', async () => {
    const { evaluationId, bidIds, panel } = await scene.ranked(2, [80, 70]);
    const ranker = await scene.app.as('committee_approver', { accountId: scene.officer.accountId });
    const insider = await scene.app.as('committee_approver', { accountId: panel[0]!.accountId });
    expect(await refusal(finalise(evaluationId, ranker))).toBe('403 own_step');
    expect(await refusal(finalise(evaluationId, insider))).toBe('403 own_step');
    expect(await scene.status('bid', bidIds[0]!)).toBe('under_evaluation');
    await ok(finalise(evaluationId));
    for (const bidId of bidIds) expect(await scene.status('bid', bidId)).toBe('ranked');
    expect(await refusal(finalise(evaluationId))).toBe('409 transition_not_allowed');
  });

  it('can be checked by the files of report and draws alone', async () => {
    const { evaluationId } = await scene.finalised(2, [80, 70]);
    const report = await ok(scene.officer.get(at(evaluationId, 'report')));
    expect(report.public.agreement).toMatchObject({ bids: 2, members: 3, tenThousandths: 10_000 });
    expect(verifyRanking(report).filter(({ holds }) => !holds)).toEqual([]);
    const record = await ok(scene.supervisor.get(at(evaluationId, 'draw-record')));
    expect(record).toMatchObject({ format: 'draw-record/1', round: 1 });
    expect(JSON.stringify(record)).not.toContain(scene.officer.accountId);
    expect(verifyDraws(record).filter(({ holds }) => !holds)).toEqual([]);
    expect(verifyDraws(record)).toHaveLength(6);
    const [entry] = await scene.app.db.query(
      `SELECT details FROM audit_entry WHERE action = 'evaluation.draw' AND subject_id = $1`,
      [evaluationId],
    );
    expect(entry!.details.recordDigest).toBe(record.draws[0].digest);
  });

  it('is frozen by the database once final', async () => {
    const { evaluationId } = await scene.finalised(1, [80]);
    for (const change of [
      `UPDATE evaluation SET report = jsonb_set(report, '{digest}', '"x"') WHERE id = $1`,
      `UPDATE evaluation SET ranked_by = finalised_by WHERE id = $1`,
      `UPDATE evaluation SET status = 'scoring', report = NULL WHERE id = $1`,
      `UPDATE evaluation SET status = 'superseded', tie_seed = 'x' WHERE id = $1`,
      `DELETE FROM evaluation WHERE id = $1`,
      `UPDATE score_sheet SET entries = '[]' WHERE evaluation_id = $1`,
      `DELETE FROM score_sheet WHERE evaluation_id = $1`,
      `UPDATE panel_member SET seat = seat + 10 WHERE evaluation_id = $1`,
      `INSERT INTO panel_member (id, evaluation_id, listing_id, account_id, kind, state)
       SELECT gen_random_uuid(), evaluation_id, listing_id, account_id, 'posting_unit', 'replaced'
       FROM panel_member WHERE evaluation_id = $1 LIMIT 1`,
    ]) {
      await expect(scene.app.db.query(change, [evaluationId])).rejects.toThrow('frozen');
    }
  });

  it('goes back to the members for a recorded reason, each sheet keeping what it said', async () => {
    const { evaluationId, bidIds, panel } = await scene.ranked(1, [80]);
    const { members } = await ok(scene.officer.get(`/evaluations/${evaluationId}`));
    const label = (n: number) => members.find((m: { label: string }) => m.label === `评委${n}`).id;
    const reopen = async (client: Client, body: object) =>
      client.post(at(evaluationId, 'reopen-sheets'), {
        version: await scene.version(evaluationId),
        ...body,
      });
    const ranker = await scene.app.as('committee_approver', { accountId: scene.officer.accountId });
    expect(await refusal(reopen(scene.approver, {}))).toBe('422 invalid_input');
    expect(await refusal(reopen(ranker, { reason: '演示' }))).toBe('403 own_step');
    expect(
      await refusal(reopen(scene.approver, { reason: '演示', memberIds: [panel[0]!.accountId] })),
    ).toBe('404 not_found');
    const reason = '演示：评委1 误填一项';
    await ok(reopen(scene.approver, { reason, memberIds: [label(1)] }));
    expect(await scene.status('evaluation', evaluationId)).toBe('scoring');
    expect(await refusal(scene.officer.get(at(evaluationId, 'report')))).toBe('404 not_found');
    const version = await scene.version(evaluationId);
    expect(await refusal(scene.officer.post(at(evaluationId, 'rank'), { version }))).toBe(
      '409 sheets_missing',
    );
    await scene.score(panel[0]!, evaluationId, { [bidIds[0]!]: 90 });
    await scene.command(scene.officer, evaluationId, 'rank');
    const [row] = (await report(evaluationId)).public.ranking.rows;
    expect(row.members.map((m: { totalHundredths: number }) => m.totalHundredths)).toEqual([
      9000, 8000, 8000,
    ]);
    const kept = await scene.app.db.one<{ history: { reason: string; entries: unknown[] }[] }>(
      'SELECT history FROM score_sheet WHERE member_id = $1',
      [label(1)],
    );
    expect(kept!.history).toEqual([expect.objectContaining({ reason })]);
    expect(kept!.history[0]!.entries).toHaveLength(1);
    await ok(finalise(evaluationId));
    expect(await refusal(reopen(scene.approver, { reason }))).toBe('409 transition_not_allowed');
  });

  describe('disqualifying', () => {
    const disqualify = (id: string, bidId: string, reason?: string) =>
      scene.officer.post(at(id, 'disqualify'), { bidId, reason });

    it('takes a bid out before the ranking, with the reason in the report', async () => {
      const { evaluationId, bidIds, panel } = await scene.scoring(2);
      const [good, bad] = bidIds as [string, string];
      const other = await scene.opened(1);
      expect(await refusal(disqualify(evaluationId, bad))).toBe('422 invalid_input');
      expect(await refusal(disqualify(evaluationId, other.bidIds[0]!, '演示'))).toBe(
        '404 not_found',
      );
      await scene.score(panel[0]!, evaluationId, { [good]: 80, [bad]: 95 });
      await ok(disqualify(evaluationId, bad, '演示：列入活动异常名录'));
      expect(await refusal(disqualify(evaluationId, bad, '演示'))).toBe(
        '409 transition_not_allowed',
      );
      for (const member of panel.slice(1)) await scene.score(member, evaluationId, { [good]: 80 });
      await scene.command(scene.officer, evaluationId, 'rank');
      const { public: published, faults } = await report(evaluationId);
      expect(published.ranking.rows.map((r: { bidId: string }) => r.bidId)).toEqual([good]);
      expect(published.disqualified).toEqual([
        { bidId: bad, label: '揭榜方二', reason: '演示：列入活动异常名录' },
      ]);
      expect(faults).toEqual([]);
      expect(await refusal(disqualify(evaluationId, good, '演示'))).toBe(
        '409 transition_not_allowed',
      );
      expect(await scene.status('bid', good)).toBe('under_evaluation');
    });

    it('of every bid leaves an empty ranking, and the listing fails for it', async () => {
      const { listingId, evaluationId, bidIds } = await scene.scoring(1);
      await ok(disqualify(evaluationId, bidIds[0]!, '演示：承诺书不实'));
      await scene.command(scene.officer, evaluationId, 'rank');
      await scene.command(scene.approver, evaluationId, 'finalise');
      await ok(scene.officer.post(`/listings/${listingId}/fail-for-quality`));
      const row = await scene.app.db.one<{ reason: string }>(
        'SELECT unsuccessful_reason AS reason FROM listing WHERE id = $1',
        [listingId],
      );
      expect(row!.reason).toBe('none_qualified');
    });
  });

  describe('failing for quality', () => {
    const fail = (listingId: string, client = scene.officer) =>
      client.post(`/listings/${listingId}/fail-for-quality`, { note: '演示：均未达合格线' });

    it('ends a listing on which no bid reached the line', async () => {
      const { listingId, evaluationId, bidIds } = await scene.ranked(2, [50, 40]);
      expect(await refusal(fail(listingId))).toBe('409 ranking_not_final');
      await ok(finalise(evaluationId));
      expect(await refusal(fail(listingId, scene.approver))).toBe('403 role_not_allowed');
      await ok(fail(listingId));
      expect(await refusal(fail(listingId))).toBe('409 transition_not_allowed');
      await scene.app.drain();
      for (const bidId of bidIds) expect(await scene.status('bid', bidId)).toBe('not_awarded');
      const row = await scene.app.db.one<{ status: string; reason: string }>(
        'SELECT status, unsuccessful_reason AS reason FROM listing WHERE id = $1',
        [listingId],
      );
      expect(row).toEqual({ status: 'unsuccessful', reason: 'below_line' });
    });

    it('is refused while one bid is acceptable', async () => {
      const { listingId } = await scene.finalised(2, [40, 80]);
      expect(await refusal(fail(listingId))).toBe('409 acceptable_bid_exists');
    });
  });

  describe('the door', () => {
    it('gives the final ranking once there is one, and who sat', async () => {
      const { listingId, evaluationId, bidIds, panel } = await scene.ranked(2, [80, 50]);
      expect(await finalRanking(scene.app.db, listingId)).toBeNull();
      await ok(finalise(evaluationId));
      expect(await finalRanking(scene.app.db, listingId)).toEqual({
        evaluationId,
        rows: [
          { bidId: bidIds[0], rank: 1, totalHundredths: 8000, acceptable: true },
          { bidId: bidIds[1], rank: 2, totalHundredths: 5000, acceptable: false },
        ],
      });
      expect(await panelAccounts(scene.app.db, listingId)).toEqual(
        panel.map((client) => client.accountId).sort(),
      );
    });

    it('begins a new round: the old one is kept, other people are drawn first', async () => {
      const { listingId, evaluationId, bidIds, panel } = await scene.finalised(2, [80, 70]);
      const before = await report(evaluationId);
      const round = await scene.newRound(listingId);
      expect(await scene.status('listing', listingId)).toBe('evaluating');
      expect(await scene.status('evaluation', evaluationId)).toBe('superseded');
      for (const bidId of bidIds) expect(await scene.status('bid', bidId)).toBe('under_evaluation');
      expect(await finalRanking(scene.app.db, listingId)).toBeNull();
      expect(await report(evaluationId)).toEqual(before);
      const view = await ok(scene.officer.get(`/listings/${listingId}/evaluation`));
      expect(view).toMatchObject({ id: round, round: 2, status: 'forming', bids: 2 });
      expect(view.rounds.map((r: { status: string }) => r.status)).toEqual([
        'superseded',
        'forming',
      ]);

      await scene.convene(round);
      const [record] = (await ok(scene.officer.get(`/evaluations/${round}`))).draws.held;
      const sat = scene.experts.filter((e) => panel.includes(e)).map((e) => e.expertId);
      expect(record.order.slice(-2).sort()).toEqual(sat.sort());
      for (const member of await scene.panel(round)) await scene.declare(member, round);
      await scene.command(scene.officer, round, 'start-scoring');
      const shares = { [bidIds[0]!]: 70, [bidIds[1]!]: 90 };
      for (const member of await scene.panel(round)) await scene.score(member, round, shares);
      await scene.command(scene.officer, round, 'rank');
      await ok(finalise(round));
      expect((await finalRanking(scene.app.db, listingId))!.rows[0]!.bidId).toBe(bidIds[1]);
    });
  });

  it('leaves history, audit and event of every step together', async () => {
    const { evaluationId } = await scene.finalised(1, [80]);
    const commands = ['form', 'convene', 'start_scoring', 'rank', 'finalise'];
    const history = await scene.app.db.query<{ command: string }>(
      `SELECT command FROM status_history WHERE subject_id = $1 ORDER BY at, id`,
      [evaluationId],
    );
    expect(history.map((row) => row.command)).toEqual(commands);
    const audit = await scene.app.db.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_id = $1 AND action = ANY ($2) ORDER BY at, id`,
      [evaluationId, commands.map((command) => `evaluation.${command}`)],
    );
    expect(audit.map((row) => row.action)).toEqual(commands.map((c) => `evaluation.${c}`));
    const events = await scene.app.db.query<{ name: string }>(
      `SELECT name FROM outbox_event WHERE payload->>'evaluationId' = $1 ORDER BY occurred_at, id`,
      [evaluationId],
    );
    expect(events.map((row) => row.name)).toEqual([
      'evaluation.formed',
      'evaluation.experts_drawn',
      'evaluation.convened',
      ...Array(3).fill('evaluation.declared'),
      'evaluation.scoring_started',
      ...Array(3).fill('evaluation.sheet_submitted'),
      'evaluation.ranked',
      'evaluation.finalised',
    ]);
  });
});
