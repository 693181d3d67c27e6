import { newId } from '#kernel';
import { CLEAN, entriesOf } from '../../../libs/evaluation/test/fixtures.js';
import { Scene } from '../../../libs/evaluation/test/scene.js';
import { refusal, type Client } from '../../support/client.js';
import { ok } from '../../support/client.js';

// Elsewhere: a submission doubled in parallel and at the deadline (bidding/single-bid.int,
// bidding/deadline-race.int, bidding/deadline-order.int), one key twice (platform/commands.int), two
// officers at the same moment (evaluation/races.int, award/award.int).

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start(8);
});
afterAll(() => scene?.app.stop());

describe('an expert who has recused', () => {
  it('reads no bid, sheet or report and writes nothing, by no route and no key used before', async () => {
    const { evaluationId, bidIds, panel } = await scene.scoring(2, { blindNames: false });
    const leaver = panel.find((one) => one !== scene.unitOfficer)!;
    const at = (path: string) => `/evaluations/${evaluationId}${path}`;
    const { version } = await ok(leaver.get(at('/sheet')));
    const shares = Object.fromEntries(bidIds.map((id) => [id, 90]));
    const body = { version, entries: entriesOf(shares) };
    const kept = await ok(leaver.put(at('/sheet'), body, { key: 'sheet' }));
    await ok(leaver.post(at('/recuse'), { reason: '演示：发现亲属任职' }));
    const sheets = () =>
      scene.app.db.query('SELECT * FROM score_sheet WHERE evaluation_id = $1 ORDER BY id', [
        evaluationId,
      ]);
    const before = await sheets();

    const words = ['演示：先摸底', '3000000', '演示评语'];
    const names = ['演示·服务中心'];
    for (const path of [
      '',
      '/bids',
      ...bidIds.map((id) => `/bids/${id}`),
      `/bids/${bidIds[0]}/files/${newId()}`,
      '/sheet',
      '/sheets',
      '/report',
      '/consensus',
    ]) {
      const reply = await leaver.get(at(path));
      const told = JSON.stringify(reply.body);
      expect([path, [...words, ...names].filter((word) => told.includes(word))]).toEqual([
        path,
        [],
      ]);
      if (path) expect([path, reply.status >= 400]).toEqual([path, true]);
    }

    const { version: now } = await ok(scene.officer.get(at('')));
    const commands: [string, object][] = [
      ['/declare', CLEAN],
      ['/recuse', { reason: '演示：再次' }],
      ['/sheet/submit', { version: kept.version }],
      ['/consensus/opinion', { version: now, agree: true }],
    ];
    for (const [path, sent] of commands) {
      expect([path, (await leaver.post(at(path), sent)).status >= 400]).toEqual([path, true]);
    }
    expect(await refusal(leaver.put(at('/sheet'), body))).toMatch(/^4\d\d /);
    // The same command again has the same answer, an acknowledgement, and no second effect.
    expect((await leaver.put(at('/sheet'), body, { key: 'sheet' })).body).toEqual(kept);
    expect(await sheets()).toEqual(before);
  });
});

describe('a command that is sent again', () => {
  /** The same bytes many times: at once, each under a key of its own, and once more afterwards. */
  async function hammered(client: Client, path: string, body: object): Promise<number> {
    const send = () => client.post(path, body, { key: newId() });
    const replies = await Promise.all(Array.from({ length: 6 }, send));
    const later = await send();
    for (const { status } of [...replies, later]) expect([200, 201, 404, 409]).toContain(status);
    return [...replies, later].filter(({ status }) => status < 300).length;
  }

  const rows = async (table: string, column: string, id: string) =>
    (await scene.app.db.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [id])).length;

  it('draws, convenes and starts scoring once, whatever key it comes under', async () => {
    const { evaluationId } = await scene.opened(1);
    const at = (path: string) => `/evaluations/${evaluationId}/${path}`;
    const version = () => scene.version(evaluationId);
    const transitions = () => rows('status_history', 'subject_id', evaluationId);
    const taken = await hammered(scene.officer, at('draw'), { version: await version() });
    expect(taken).toBe(1);
    await scene.command(scene.officer, evaluationId, 'seat-posting-unit', {
      accountId: scene.unitOfficer.accountId,
    });
    const steps = await transitions();
    expect(await hammered(scene.officer, at('convene'), { version: await version() })).toBe(1);
    expect(await transitions()).toBe(steps + 1);
    for (const member of await scene.panel(evaluationId)) {
      expect(await hammered(member, at('declare'), CLEAN)).toBeGreaterThanOrEqual(1);
    }
    const body = { version: await version() };
    expect(await hammered(scene.officer, at('start-scoring'), body)).toBe(1);
    expect(await transitions()).toBe(steps + 2);
  });

  it('by a rival has no effect under the first one’s key', async () => {
    const { evaluationId, panel, bidIds } = await scene.scoring(1);
    const [one, other] = panel as [Client, Client];
    const at = `/evaluations/${evaluationId}/sheet`;
    const shares = (share: number) => entriesOf({ [bidIds[0]!]: share });
    const { version } = await ok(one.get(at));
    const mine = await ok(one.put(at, { version, entries: shares(90) }, { key: 'shared' }));
    const theirs = await ok(other.put(at, { version, entries: shares(90) }, { key: 'shared' }));
    expect(theirs.id).not.toBe(mine.id);
    const changed = other.put(at, { version, entries: shares(10) }, { key: 'shared' });
    expect(await refusal(changed)).toBe('422 idempotency_key_reused');
  });
});
