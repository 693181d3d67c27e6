import { commitSeed } from '#kernel';
import { ok, refusal } from '../../../test/support/client.js';
import { Scene, type Opened } from './scene.js';

const RULES = { blindNames: false, roadShow: { slotMinutes: 10, questionMinutes: 5 } };
const TEN = '2026-03-20T10:00:00+08:00';
const ELEVEN = '2026-03-20T11:00:00+08:00';

describe('a road show', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(9);
  });
  afterAll(() => scene?.app.stop());

  const path = (evaluationId: string) => `/evaluations/${evaluationId}/road-show`;
  const show = (evaluationId: string) => ok(scene.officer.get(path(evaluationId)));

  const draw = async (id: string) => {
    const { version } = await show(id);
    return scene.officer.post(`${path(id)}/draw`, { version });
  };

  const announce = async (id: string, startsAt: string) => {
    const { version } = await show(id);
    await ok(scene.officer.put(`${path(id)}/schedule`, { version, startsAt, place: '演示会议室' }));
    await scene.app.clock.set(startsAt);
  };

  const step = async (id: string, slotId: string, name: string) => {
    const { slots } = await show(id);
    const { version } = slots.find((slot: { id: string }) => slot.id === slotId);
    return ok(scene.officer.post(`${path(id)}/slots/${slotId}/${name}`, { version }));
  };

  /** Hears everybody in drawn order. */
  const hear = async (id: string, startsAt: string) => {
    await ok(draw(id));
    await announce(id, startsAt);
    for (let turn = (await show(id)).turn; turn; turn = (await show(id)).turn) {
      for (const name of ['start', 'next', 'next']) await step(id, turn, name);
    }
  };

  const disqualify = (evaluationId: string, bidId: string) =>
    ok(
      scene.officer.post(`/evaluations/${evaluationId}/disqualify`, {
        bidId,
        reason: '演示：承诺书不实',
      }),
    );

  /** Ranks what is left, which is nothing, and lets the listing fail for it. */
  const failsForQuality = async ({ evaluationId, listingId }: Opened) => {
    await scene.command(scene.officer, evaluationId, 'rank');
    const report = await ok(scene.officer.get(`/evaluations/${evaluationId}/report`));
    expect(report.faults).toEqual([]);
    await scene.command(scene.approver, evaluationId, 'finalise');
    await ok(scene.officer.post(`/listings/${listingId}/fail-for-quality`));
    expect(await scene.status('listing', listingId)).toBe('unsuccessful');
    return report.public.roadShow;
  };

  it('is held anew in a new round: own seed, own order, own slides; the first is kept', async () => {
    const story = await scene.scoring(2, RULES);
    const { listingId, evaluationId, bidIds, bidders } = story;
    await hear(evaluationId, TEN);
    const shares = Object.fromEntries(bidIds.map((id, index) => [id, 90 - index * 10]));
    for (const member of story.panel) await scene.score(member, evaluationId, shares);
    await scene.command(scene.officer, evaluationId, 'rank');
    await scene.command(scene.approver, evaluationId, 'finalise');
    const first = await show(evaluationId);

    const round = await scene.newRound(listingId);
    const second = await show(round);
    expect(second).toMatchObject({ draw: null, slots: [], startsAt: null, over: false });
    expect(second.commitment).not.toBe(first.commitment);
    expect(await ok(bidders[0]!.get(`/bids/${bidIds[0]}/road-show`))).toMatchObject({ own: null });
    await scene.convene(round);
    const panel = await scene.panel(round);
    for (const member of panel) await scene.declare(member, round);
    await scene.command(scene.officer, round, 'start-scoring');
    for (const member of panel) await scene.fill(member, round, shares);
    const { version } = await ok(panel[0]!.get(`/evaluations/${round}/sheet`));
    expect(await refusal(panel[0]!.post(`/evaluations/${round}/sheet/submit`, { version }))).toBe(
      '409 road_show_not_over',
    );
    await hear(round, ELEVEN);
    expect(commitSeed((await show(round)).draw.seed)).toBe(second.commitment);
    for (const member of panel) await scene.score(member, round, shares);
    await scene.command(scene.officer, round, 'rank');
    const report = await ok(scene.officer.get(`/evaluations/${round}/report`));
    expect(report.public.roadShow.draw.commitment).toBe(second.commitment);
    expect(report.faults).toEqual([]);
    const times = ({ slots }: { slots: { id: string; presentingAt: string }[] }) =>
      slots.map((slot) => [slot.id, slot.presentingAt]);
    expect(times(await show(evaluationId))).toEqual(times(first));
  });

  it('has nobody to call when every bid is out before the draw; nothing is left hanging', async () => {
    const story = await scene.scoring(2, RULES);
    for (const bidId of story.bidIds) await disqualify(story.evaluationId, bidId);
    expect(await refusal(draw(story.evaluationId))).toBe('409 no_acceptable_bid');
    expect(await failsForQuality(story)).toBeUndefined();
  });

  it('is over when the last who waits is disqualified; all out, the listing fails', async () => {
    const story = await scene.scoring(2, RULES);
    const { evaluationId, bidIds } = story;
    await ok(draw(evaluationId));
    await announce(evaluationId, TEN);
    const { slots } = await show(evaluationId);
    for (const name of ['start', 'next', 'next']) await step(evaluationId, slots[0].id, name);
    await disqualify(evaluationId, slots[1].bidId);
    expect(await show(evaluationId)).toMatchObject({ over: true, turn: null });
    const late = { version: slots[1].version };
    expect(
      await refusal(scene.officer.post(`${path(evaluationId)}/slots/${slots[1].id}/start`, late)),
    ).toBe('409 slot_disqualified');
    await disqualify(evaluationId, slots[0].bidId);
    const kept = await failsForQuality(story);
    expect(kept.slots.map((one: { status: string }) => one.status)).toEqual(['done', 'waiting']);
    for (const bidId of bidIds) expect(await scene.status('bid', bidId)).toBe('disqualified');
  });
});
