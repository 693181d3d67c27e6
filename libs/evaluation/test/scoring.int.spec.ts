import { ok, refusal, type Client } from '../../../test/support/client.js';
import { entriesOf } from './fixtures.js';
import { Scene } from './scene.js';

describe('scoring', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(6);
  });
  afterAll(() => scene.app.stop());

  const at = (evaluationId: string, path: string) => `/evaluations/${evaluationId}/${path}`;
  const sheetOf = (member: Client, id: string) => ok(member.get(at(id, 'sheet')));
  const rank = async (id: string, client = scene.officer) =>
    client.post(at(id, 'rank'), { version: await scene.version(id) });

  it('keeps drafts with gaps, refuses what is off the scale, and locks only what is whole', async () => {
    const { evaluationId, bidIds, panel } = await scene.scoring(2);
    const [member] = panel as [Client];
    const put = (entries: unknown, version: number) =>
      member.put(at(evaluationId, 'sheet'), { version, entries });
    const one = (scores: unknown) => [{ bidId: bidIds[0], scores }];
    expect(await ok(put(one({ approach: 2000 }), 1))).toMatchObject({
      status: 'draft',
      version: 2,
    });
    expect(await refusal(put(one({ approach: 2000 }), 1))).toBe('409 stale_version');
    expect(await refusal(put(one({ approach: 2550 }), 2))).toBe('422 score_out_of_range');
    expect(await refusal(put(one({ approach: 2025 }), 2))).toBe('422 score_out_of_range');
    expect(await refusal(put(one({ approach: '20' }), 2))).toBe('422 score_out_of_range');
    expect(await refusal(put(one({ beauty: 50 }), 2))).toBe('422 invalid_input');
    expect(await refusal(put(one([]), 2))).toBe('422 invalid_input');
    expect(await refusal(put([{ bidId: panel[0]!.accountId, scores: {} }], 2))).toBe(
      '422 invalid_input',
    );
    const submit = (version: number) => member.post(at(evaluationId, 'sheet/submit'), { version });
    const incomplete = await submit(2);
    expect(incomplete.body).toMatchObject({ code: 'sheet_incomplete', status: 422 });
    expect(incomplete.body.detail).toContain('揭榜方二的“预算合理性”');
    await ok(put(entriesOf({ [bidIds[0]!]: 80, [bidIds[1]!]: 70 }), 2));
    expect(await refusal(submit(2))).toBe('409 stale_version');
    expect(await ok(submit(3))).toMatchObject({ status: 'submitted' });
    expect(await refusal(submit(4))).toBe('409 sheet_submitted');
    expect(await refusal(put([], 4))).toBe('409 sheet_submitted');
  });

  it('hides the others’ scores until one’s own are locked, and from the office until all are', async () => {
    const { evaluationId, bidIds, panel } = await scene.scoring(1);
    const [first, second, third] = panel as [Client, Client, Client];
    const shown = async (reader: Client) =>
      (await ok(reader.get(at(evaluationId, 'sheets')))).map(
        (s: { entries: unknown }) => !!s.entries,
      );
    const shares = { [bidIds[0]!]: 80 };
    await scene.score(first, evaluationId, shares);
    await scene.fill(second, evaluationId, shares);
    expect(await shown(first)).toEqual([true, false, false]);
    expect(await shown(second)).toEqual([false, true, false]);
    expect(await shown(scene.officer)).toEqual([false, false, false]);
    await scene.score(second, evaluationId, shares);
    expect(await shown(second)).toEqual([true, true, false]);
    expect(await shown(third)).toEqual([false, false, true]);
    expect(await shown(scene.supervisor)).toEqual([false, false, false]);
    await scene.score(third, evaluationId, shares);
    for (const reader of [...panel, scene.officer, scene.supervisor]) {
      expect(await shown(reader)).toEqual([true, true, true]);
    }
    const sheets = await ok(first.get(at(evaluationId, 'sheets')));
    expect(sheets.map((s: { label: string }) => s.label)).toEqual(['评委1', '评委2', '评委3']);
    for (const { accountId } of panel) expect(JSON.stringify(sheets)).not.toContain(accountId);
  });

  it('replaces a member who recuses: the substitute declares, sheets of the others stay', async () => {
    const { evaluationId, bidIds, panel } = await scene.scoring(1);
    const [keeper, leaver] = panel.filter((one) => one !== scene.unitOfficer) as [Client, Client];
    const shares = { [bidIds[0]!]: 80 };
    await scene.score(keeper, evaluationId, shares);
    await scene.score(leaver, evaluationId, { [bidIds[0]!]: 10 });
    await ok(leaver.post(at(evaluationId, 'recuse'), { reason: '演示：发现亲属任职' }));
    expect(await scene.status('evaluation', evaluationId)).toBe('declaring');
    expect(await refusal(leaver.get(at(evaluationId, 'sheet')))).toBe('409 member_recused');
    const now = await scene.panel(evaluationId);
    const substitute = now.find((one) => !panel.includes(one))!;
    expect(
      await refusal(scene.unitOfficer.put(at(evaluationId, 'sheet'), { version: 1, entries: [] })),
    ).toBe('409 transition_not_allowed');
    await scene.declare(substitute, evaluationId);
    await scene.command(scene.officer, evaluationId, 'start-scoring');
    expect((await sheetOf(keeper, evaluationId)).status).toBe('submitted');
    for (const member of [substitute, scene.unitOfficer]) {
      await scene.score(member, evaluationId, shares);
    }
    await ok(rank(evaluationId));
    const { public: report } = await ok(scene.officer.get(at(evaluationId, 'report')));
    // The leaver's ten percent counts for nothing.
    expect(report.ranking.rows[0]).toMatchObject({ totalHundredths: 8000, count: 3 });
    expect(report.panel).toEqual({ size: 3, experts: 2, recused: 1 });
  });

  it('recuses a member whose records show a conflict by the time the sheet is to be locked', async () => {
    const { evaluationId, bidIds, bidders, panel } = await scene.scoring(1);
    const member = panel.find((one) => one !== scene.unitOfficer)!;
    await scene.fill(member, evaluationId, { [bidIds[0]!]: 100 });
    await scene.app.db.query(
      'UPDATE expert SET employer_organization_id = $2 WHERE account_id = $1',
      [member.accountId, bidders[0]!.organizationId],
    );
    const answer = await ok(member.post(at(evaluationId, 'sheet/submit'), { version: 2 }));
    expect(answer.status).toBe('recused');
    expect(await scene.status('evaluation', evaluationId)).toBe('declaring');
    expect(await scene.panel(evaluationId)).not.toContain(member);
    await scene.app.db.query('UPDATE expert SET employer_organization_id = NULL');
  });

  it('lets the committee recuse somebody for a reason, and a member nobody else', async () => {
    const { evaluationId, panel } = await scene.scoring(1);
    const { members } = await ok(scene.officer.get(`/evaluations/${evaluationId}`));
    const expert = members.find((m: { kind: string }) => m.kind === 'expert');
    const recuse = (client: Client, body: object) => client.post(at(evaluationId, 'recuse'), body);
    expect(await refusal(recuse(scene.officer, { reason: '演示' }))).toBe('422 invalid_input');
    expect(await refusal(recuse(panel[0]!, { reason: '演示', memberId: expert.id }))).toBe(
      '422 invalid_input',
    );
    expect(
      await refusal(recuse(scene.officer, { reason: '演示', memberId: scene.officer.accountId })),
    ).toBe('404 not_found');
    expect(await refusal(recuse(scene.officer, { memberId: expert.id }))).toBe('422 invalid_input');
    await ok(recuse(scene.officer, { reason: '演示：有人实名反映', memberId: expert.id }));
    expect(await scene.status('evaluation', evaluationId)).toBe('declaring');
  });

  it('asks for a word where a total lies far off, once all sheets are locked', async () => {
    const { evaluationId, bidIds, panel } = await scene.scoring(1);
    const [strict, kind, other] = panel as [Client, Client, Client];
    const bidId = bidIds[0]!;
    await scene.score(strict, evaluationId, { [bidId]: 30 });
    const explain = (client: Client, reason = '演示：方案与需求不符') =>
      client.post(at(evaluationId, 'sheet/explain'), { bidId, reason });
    expect(await refusal(explain(strict))).toBe('409 sheets_missing');
    await scene.score(kind, evaluationId, { [bidId]: 80 });
    await scene.score(other, evaluationId, { [bidId]: 80 });
    expect((await sheetOf(strict, evaluationId)).unexplained).toEqual([bidId]);
    expect((await sheetOf(kind, evaluationId)).unexplained).toEqual([]);
    expect(await refusal(rank(evaluationId))).toBe('409 outlier_reason_required');
    expect(await refusal(explain(kind))).toBe('422 invalid_input');
    await ok(explain(strict));
    await ok(rank(evaluationId));
    const report = await ok(scene.officer.get(at(evaluationId, 'report')));
    expect(JSON.stringify(report.members)).toContain('方案与需求不符');
    expect(JSON.stringify(report.public)).not.toContain('方案与需求不符');
  });

  it('does not rank before every sheet is locked, nor by somebody of the panel', async () => {
    const { evaluationId, bidIds, panel } = await scene.scoring(1);
    const shares = { [bidIds[0]!]: 80 };
    expect(await refusal(rank(evaluationId))).toBe('409 sheets_missing');
    for (const member of panel) await scene.score(member, evaluationId, shares);
    const insider = await scene.app.as('committee_officer', { accountId: panel[0]!.accountId });
    expect(await refusal(rank(evaluationId, insider))).toBe('403 own_step');
    expect(await refusal(scene.officer.post(at(evaluationId, 'rank'), { version: 1 }))).toBe(
      '409 stale_version',
    );
    await ok(rank(evaluationId));
    expect(await refusal(rank(evaluationId))).toBe('409 transition_not_allowed');
  });

  describe('by consensus', () => {
    const record = (id: string, revision: number, shares: Record<string, number>) =>
      scene.officer.put(at(id, 'consensus'), { revision, entries: entriesOf(shares) });
    const opinion = (client: Client, id: string, body: object) =>
      client.post(at(id, 'consensus/opinion'), body);

    it('ranks by scores that more than half of the panel agreed to in this very revision', async () => {
      const { evaluationId, bidIds, panel } = await scene.scoring(2, { method: 'consensus' });
      const [a, b] = bidIds as [string, string];
      const start = async () =>
        scene.officer.post(at(evaluationId, 'start-consensus'), {
          version: await scene.version(evaluationId),
        });
      expect(await refusal(start())).toBe('409 sheets_missing');
      for (const member of panel) await scene.score(member, evaluationId, { [a]: 80, [b]: 70 });
      expect(await refusal(rank(evaluationId))).toBe('409 consensus_missing');
      await ok(start());
      expect(await refusal(rank(evaluationId))).toBe('409 consensus_missing');
      const [first, second, third] = panel as [Client, Client, Client];
      expect(await refusal(opinion(first, evaluationId, { revision: 1, agrees: true }))).toBe(
        '409 consensus_missing',
      );
      expect(await refusal(record(evaluationId, 0, { [a]: 80 }))).toBe('422 sheet_incomplete');
      await ok(record(evaluationId, 0, { [a]: 70, [b]: 90 }));
      expect(await refusal(record(evaluationId, 0, { [a]: 70, [b]: 90 }))).toBe(
        '409 stale_version',
      );
      await ok(opinion(first, evaluationId, { revision: 1, agrees: true }));
      await ok(opinion(second, evaluationId, { revision: 1, agrees: true }));
      // A change asks everybody anew.
      await ok(record(evaluationId, 1, { [a]: 70, [b]: 80 }));
      expect(await refusal(rank(evaluationId))).toBe('409 consensus_missing');
      expect(await refusal(opinion(first, evaluationId, { revision: 1, agrees: true }))).toBe(
        '409 stale_version',
      );
      expect(await refusal(opinion(first, evaluationId, { revision: 2, agrees: false }))).toBe(
        '422 reason_required',
      );
      const dissent = '演示：我认为预算偏高';
      await ok(opinion(first, evaluationId, { revision: 2, agrees: false, dissent }));
      await ok(opinion(second, evaluationId, { revision: 2, agrees: true }));
      expect(await refusal(rank(evaluationId))).toBe('409 consensus_missing');
      await ok(opinion(third, evaluationId, { revision: 2, agrees: true }));
      await ok(rank(evaluationId));
      const report = await ok(scene.approver.get(at(evaluationId, 'report')));
      expect(
        report.public.ranking.rows.map((r: { bidId: string; totalHundredths: number }) => [
          r.bidId,
          r.totalHundredths,
        ]),
      ).toEqual([
        [b, 8000],
        [a, 7000],
      ]);
      expect(report.faults).toEqual([]);
      expect(JSON.stringify(report.members)).toContain(dissent);
    });

    it('is for listings alone whose rules ask for it', async () => {
      const { evaluationId, bidIds, panel } = await scene.scoring(1);
      for (const member of panel) await scene.score(member, evaluationId, { [bidIds[0]!]: 80 });
      const version = await scene.version(evaluationId);
      expect(
        await refusal(scene.officer.post(at(evaluationId, 'start-consensus'), { version })),
      ).toBe('409 transition_not_allowed');
    });
  });
});
