import { ok, refusal, type Client } from '../../../test/support/client.js';
import { Scene } from './scene.js';

describe('two at the same moment', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(6);
  });
  afterAll(() => scene.app.stop());

  const at = (evaluationId: string, path: string) => `/evaluations/${evaluationId}/${path}`;
  const scored = async () => {
    const story = await scene.scoring(2);
    const shares = { [story.bidIds[0]!]: 80, [story.bidIds[1]!]: 70 };
    return { ...story, shares };
  };

  it('rank once', async () => {
    const { evaluationId, panel, shares } = await scored();
    for (const member of panel) await scene.score(member, evaluationId, shares);
    const other = await scene.app.as('committee_officer');
    const body = { version: await scene.version(evaluationId) };
    const answers = await Promise.all(
      [scene.officer, other].map((client) => refusal(client.post(at(evaluationId, 'rank'), body))),
    );
    expect(answers.sort()).toEqual(['200 ', '409 stale_version']);
  });

  it('rank and lock the last sheet in either order, never with a sheet left out', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { evaluationId, panel, shares } = await scored();
      const [last, ...others] = panel as [Client, Client, Client];
      for (const member of others) await scene.score(member, evaluationId, shares);
      await scene.fill(last, evaluationId, shares);
      const sheet = await ok(last.get(at(evaluationId, 'sheet')));
      const version = await scene.version(evaluationId);
      const [submitted, ranked] = await Promise.all([
        refusal(last.post(at(evaluationId, 'sheet/submit'), { version: sheet.version })),
        refusal(scene.officer.post(at(evaluationId, 'rank'), { version })),
      ]);
      expect(submitted).toBe('200 ');
      expect(['200 ', '409 sheets_missing']).toContain(ranked);
      if (ranked !== '200 ') continue;
      const { public: report } = await ok(scene.officer.get(at(evaluationId, 'report')));
      expect(report.ranking.rows[0].members).toHaveLength(3);
    }
  });

  it('rank and disqualify in either order, never a ranking with a disqualified bid', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { evaluationId, panel, bidIds, shares } = await scored();
      for (const member of panel) await scene.score(member, evaluationId, shares);
      const version = await scene.version(evaluationId);
      const out = { bidId: bidIds[0], reason: '演示：不合格' };
      const [ranked, disqualified] = await Promise.all([
        refusal(scene.officer.post(at(evaluationId, 'rank'), { version })),
        refusal(scene.officer.post(at(evaluationId, 'disqualify'), out)),
      ]);
      expect(ranked).toBe('200 ');
      expect(['200 ', '409 transition_not_allowed']).toContain(disqualified);
      const { public: report } = await ok(scene.officer.get(at(evaluationId, 'report')));
      const listed = report.ranking.rows.map((row: { bidId: string }) => row.bidId);
      const gone = disqualified === '200 ';
      expect(listed.includes(bidIds[0])).toBe(!gone);
      expect(await scene.status('bid', bidIds[0]!)).toBe(
        gone ? 'disqualified' : 'under_evaluation',
      );
    }
  });

  it('finalise and reopen: one of them', async () => {
    const { evaluationId } = await scene.ranked(1, [80]);
    const other = await scene.app.as('committee_approver');
    const version = await scene.version(evaluationId);
    const answers = await Promise.all([
      refusal(scene.approver.post(at(evaluationId, 'finalise'), { version })),
      refusal(other.post(at(evaluationId, 'reopen-sheets'), { version, reason: '演示' })),
    ]);
    expect(answers.filter((answer) => answer === '200 ')).toHaveLength(1);
    const done = await scene.status('evaluation', evaluationId);
    expect(done).toBe(answers[0] === '200 ' ? 'finalised' : 'scoring');
  });

  it('cancel the listing and rank: nothing is ranked on a cancelled listing', async () => {
    const { evaluationId, listingId, panel, shares } = await scored();
    for (const member of panel) await scene.score(member, evaluationId, shares);
    const { version } = await ok(scene.officer.get(`/listings/${listingId}`));
    await ok(
      scene.officer.post(`/listings/${listingId}/cancel`, { version, reason: '演示：撤榜' }),
    );
    const seen = await scene.version(evaluationId);
    expect(await refusal(scene.officer.post(at(evaluationId, 'rank'), { version: seen }))).toBe(
      '409 transition_not_allowed',
    );
    await scene.app.drain();
    expect(await scene.status('evaluation', evaluationId)).toBe('scoring');
  });

  it('answers the same command twice with one effect', async () => {
    const { evaluationId, panel, shares } = await scored();
    for (const member of panel) await scene.score(member, evaluationId, shares);
    const body = { version: await scene.version(evaluationId) };
    const options = { key: 'rank-once' };
    const [first, second] = await Promise.all([
      ok(scene.officer.post(at(evaluationId, 'rank'), body, options)),
      ok(scene.officer.post(at(evaluationId, 'rank'), body, options)),
    ]);
    expect(second).toEqual(first);
    const rows = await scene.app.db.query(
      `SELECT 1 FROM status_history WHERE subject_id = $1 AND command = 'rank'`,
      [evaluationId],
    );
    expect(rows).toHaveLength(1);
  });
});
