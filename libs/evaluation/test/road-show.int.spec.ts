import type { RuleSet } from '#contracts';
import { commitSeed, newId } from '#kernel';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { overtimeSeconds } from '../src/domain/road-show.js';
import { verifyDraws, verifyRanking } from '../src/index.js';
import { Scene, type Bidder } from './scene.js';

const RULES: Partial<RuleSet> = {
  blindNames: false,
  roadShow: { slotMinutes: 10, questionMinutes: 5 },
};
const NINE = '2026-03-20T09:00:00+08:00';
const PDF = Buffer.from('%PDF-1.4\n% 演示路演材料\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a road show', () => {
  let scene: Scene;
  let evaluationId: string;
  let listingId: string;
  let bidIds: string[];
  let panel: Client[];
  let bidders: Bidder[];
  let overtime: number;
  /** by place in the running order */
  let presenters: { bidder: Bidder; bidId: string; slotId: string }[];

  beforeAll(async () => {
    scene = await Scene.start(6);
  });
  afterAll(() => scene.app.stop());

  const path = (rest = '') => `/evaluations/${evaluationId}/road-show${rest}`;
  const show = (reader: Client = scene.officer) => ok(reader.get(path()));
  const own = (place: number) =>
    ok(presenters[place]!.bidder.get(`/bids/${presenters[place]!.bidId}/road-show`));
  const slotOf = async (place: number) =>
    (await show()).slots.find((one: { number: number }) => one.number === place + 1);
  const step = async (place: number, name: string, body: object = {}, client = scene.officer) => {
    const { id, version } = await slotOf(place);
    return client.post(path(`/slots/${id}/${name}`), { version, ...body });
  };
  const settle = async (name: 'draw' | 'schedule', body: object = {}, client = scene.officer) => {
    const { version } = await show();
    const url = path(`/${name}`);
    return name === 'draw'
      ? client.post(url, { version, ...body })
      : client.put(url, { version, ...body });
  };
  const slides = (place: number, reader: Client) =>
    reader.get(path(`/slots/${presenters[place]!.slotId}/slides`));
  const upload = async (place: number, name = '路演.pdf', content: Buffer = PDF) => {
    const { bidder, bidId } = presenters[place]!;
    const fileId = await bidder.upload(name, content);
    return bidder.put(`/bids/${bidId}/road-show/slides`, { fileId });
  };
  const lock = async (member: Client) => {
    const { version } = await ok(member.get(`/evaluations/${evaluationId}/sheet`));
    return member.post(`/evaluations/${evaluationId}/sheet/submit`, { version });
  };

  it('is announced with a commitment that stands in the public record of the opening', async () => {
    const story = await scene.scoring(3, RULES);
    ({ evaluationId, listingId, bidIds, panel, bidders } = story);
    const before = await show();
    expect(before).toMatchObject({ draw: null, slots: [], over: false, startsAt: null });
    const opening = await ok(scene.app.visitor().get(`/public/listings/${listingId}/opening`));
    expect(opening.roadShowCommitment).toBe(before.commitment);
    const announced = await ok(bidders[0]!.get(`/bids/${bidIds[0]}/road-show`));
    expect(announced).toMatchObject({ own: null, slots: null, slotMinutes: 10, lead: true });
    expect(JSON.stringify(announced)).not.toContain('seed');
    for (const client of [scene.supervisor, scene.approver, panel[0]!]) {
      expect(await refusal(settle('draw', {}, client))).toBe('403 role_not_allowed');
      expect(await refusal(settle('schedule', { startsAt: NINE, place: '演示' }, client))).toBe(
        '403 role_not_allowed',
      );
    }
  });

  it('is drawn once, however often and however simultaneous it is asked for', async () => {
    const { version, commitment } = await show();
    const ask = (key: string) => scene.officer.post(path('/draw'), { version }, { key });
    const answers = await Promise.all([ask('a'), ask('b'), ask('a')]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(await refusal(settle('draw'))).toBe('409 road_show_drawn');
    const { draw, slots, turn } = await show();
    expect(slots).toHaveLength(3);
    expect(commitSeed(draw.seed)).toBe(commitment);
    expect(slots.map((one: { bidId: string }) => one.bidId)).toEqual(draw.order);
    expect(turn).toBe(slots[0].id);
    presenters = slots.map(({ id, bidId }: { id: string; bidId: string }) => ({
      slotId: id,
      bidId,
      bidder: bidders[bidIds.indexOf(bidId)]!,
    }));
    expect(await own(1)).toMatchObject({
      slots: 3,
      ahead: 1,
      own: { number: 2, slidesOpen: true },
    });
  });

  it('shows in the record of draws, and is run again from that file alone', async () => {
    const record = await ok(scene.supervisor.get(`/evaluations/${evaluationId}/draw-record`));
    const findings = verifyDraws(record);
    expect(findings.filter(({ holds }) => !holds)).toEqual([]);
    expect(findings.some(({ what }) => what === '路演抽签，次序')).toBe(true);
    record.roadShow.order.reverse();
    expect(
      verifyDraws(record)
        .filter(({ holds }) => !holds)
        .map(({ what }) => what),
    ).toEqual(['路演抽签，次序', '路演抽签，记录摘要']);
  });

  it('keeps slides from everybody but their bidder until the slot begins', async () => {
    expect(await refusal(upload(0, '照片.png', PNG))).toBe('422 invalid_input');
    await ok(upload(0, '旧稿.pdf'));
    await ok(upload(0));
    await ok(upload(1));
    expect((await own(0)).own.slides).toMatchObject({ name: '路演.pdf', size: PDF.length });
    const { bidder, bidId } = presenters[0]!;
    expect((await bidder.get(`/bids/${bidId}/road-show/slides`)).status).toBe(200);
    for (const reader of [scene.officer, scene.approver, scene.supervisor, panel[0]!]) {
      expect(await refusal(slides(0, reader))).toBe('404 not_found');
      const told = JSON.stringify(await show(reader));
      expect(told).not.toContain('路演.pdf');
      expect(told).toContain('"slidesThere":true');
    }
    const [row] = await scene.app.db.query<{ rows: string }>(
      `SELECT string_agg(f::text, '') AS rows FROM stored_file f WHERE subject_type = 'road_show_slot'`,
    );
    expect(row!.rows).not.toContain('路演.pdf');
  });

  it('is none of other bidders’, outsiders’ or the unit’s business', async () => {
    const stranger = presenters[1]!.bidder;
    const { bidId, slotId } = presenters[0]!;
    const fileId = await stranger.upload('路演.pdf', PDF);
    const outsider = await scene.app.as('expert');
    for (const [client, url] of [
      [stranger, `/bids/${bidId}/road-show`],
      [stranger, `/bids/${bidId}/road-show/slides`],
      [presenters[0]!.bidder, `/bids/${newId()}/road-show`],
      [outsider, path()],
      [outsider, path(`/slots/${slotId}/slides`)],
      [scene.drafter, path()],
      [scene.officer, path(`/slots/${newId()}/slides`)],
      [scene.officer, `/evaluations/${newId()}/road-show`],
    ] as [Client, string][]) {
      expect([url, await refusal(client.get(url))]).toEqual([url, '404 not_found']);
    }
    expect(await refusal(stranger.put(`/bids/${bidId}/road-show/slides`, { fileId }))).toBe(
      '404 not_found',
    );
    expect(await refusal(outsider.post(path(`/slots/${slotId}/questions`), { text: '演示' }))).toBe(
      '404 not_found',
    );
    // Somebody else's upload is not to be had either.
    const own = presenters[0]!.bidder;
    expect(await refusal(own.put(`/bids/${bidId}/road-show/slides`, { fileId }))).toBe(
      '404 not_found',
    );
  });

  it('has a time that lies ahead, and begins no earlier', async () => {
    const past = { startsAt: '2026-03-01T09:00:00+08:00', place: '演示会议室' };
    expect(await refusal(step(0, 'start'))).toBe('409 road_show_not_scheduled');
    expect(await refusal(settle('schedule', past))).toBe('422 date_in_past');
    await ok(settle('schedule', { startsAt: '2026-03-19T09:00:00+08:00', place: '演示会议室' }));
    await ok(settle('schedule', { startsAt: NINE, place: '演示二楼会议室' }));
    expect(await refusal(step(0, 'start'))).toBe('409 road_show_not_yet');
    expect(await refusal(step(0, 'absent', { reason: '未到' }))).toBe('409 road_show_not_yet');
    expect(await own(2)).toMatchObject({ place: '演示二楼会议室', own: { number: 3 } });
    await scene.app.clock.set(NINE);
  });

  it('calls bidders in drawn order, once each, one at a time', async () => {
    expect(await refusal(step(1, 'start'))).toBe('409 slot_out_of_turn');
    expect(await refusal(step(0, 'start', {}, panel[0]))).toBe('403 role_not_allowed');
    const { id, version } = await slotOf(0);
    const start = () => scene.officer.post(path(`/slots/${id}/start`), { version });
    const answers = await Promise.all([start(), start()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await slotOf(0)).presentingAt).toMatch(/^2026-03-20T01:00:0/);
    expect(await refusal(step(1, 'start'))).toBe('409 slot_running');
    expect(
      await refusal(settle('schedule', { startsAt: '2026-03-21T09:00:00+08:00', place: '演示' })),
    ).toBe('409 road_show_begun');
  });

  it('opens the slides to panel and office as the slot begins, and to no other bidder', async () => {
    for (const reader of [scene.officer, scene.supervisor, ...panel]) {
      const { status, body, headers } = await slides(0, reader);
      expect([status, body]).toEqual([200, PDF.toString()]);
      expect(headers.get('content-disposition')).toContain(encodeURIComponent('路演.pdf'));
    }
    expect(await refusal(slides(1, scene.officer))).toBe('404 not_found');
    expect(await refusal(slides(0, presenters[1]!.bidder))).toBe('403 role_not_allowed');
    expect(await refusal(upload(0))).toBe('409 slides_closed');
  });

  it('puts questions on record; the bidder sees its own, and not who asked', async () => {
    const [member] = panel as [Client];
    const ask = (place: number, client: Client, body: object) =>
      client.post(path(`/slots/${presenters[place]!.slotId}/questions`), body);
    await ok(ask(0, member, { text: '演示：志愿者从哪里来？' }));
    const { members } = await ok(scene.officer.get(`/evaluations/${evaluationId}`));
    const second = members.find((one: { label: string }) => one.label === '评委2');
    expect(await refusal(ask(0, scene.officer, { text: '演示' }))).toBe('422 invalid_input');
    expect(await refusal(ask(0, member, { text: '演示', memberId: second.id }))).toBe(
      '422 invalid_input',
    );
    expect(await refusal(ask(0, scene.officer, { text: '演示', memberId: newId() }))).toBe(
      '404 not_found',
    );
    await ok(ask(0, scene.officer, { text: '演示：风险如何防范？', memberId: second.id }));
    expect(await refusal(ask(1, member, { text: '演示' }))).toBe('409 slot_not_on');
    const [first] = (await slotOf(0)).questions;
    const answer = { version: first.version, answer: '演示：来自社区党员' };
    const url = path(`/questions/${first.id}/answer`);
    expect(await refusal(member.put(url, answer))).toBe('403 role_not_allowed');
    await ok(scene.officer.put(url, answer));
    expect(await refusal(scene.officer.put(url, answer))).toBe('409 stale_version');
    expect((await slotOf(0)).questions.map((one: { by: string }) => one.by)).toEqual([
      '评委1',
      '评委2',
    ]);
    const seen = (await own(0)).own.questions;
    expect(seen[0]).toMatchObject({ by: null, answer: '演示：来自社区党员' });
    expect(seen).toHaveLength(2);
    expect((await own(1)).own.questions).toEqual([]);
  });

  it('lets sheets be filled but not locked, by the code or past it', async () => {
    const shares = Object.fromEntries(bidIds.map((id, index) => [id, 90 - index * 10]));
    for (const member of panel) await scene.fill(member, evaluationId, shares);
    expect(await refusal(lock(panel[0]!))).toBe('409 road_show_not_over');
    await expect(
      scene.app.db.query(
        `UPDATE score_sheet SET status = 'submitted', submitted_at = jiebang_now()
         WHERE evaluation_id = $1`,
        [evaluationId],
      ),
    ).rejects.toThrow('the road show is not over');
  });

  it('records times and overtime by the database’s clock', async () => {
    await scene.app.clock.set('2026-03-20T09:10:30+08:00');
    await ok(step(0, 'next'));
    await scene.app.clock.set('2026-03-20T09:14:00+08:00');
    await ok(step(0, 'next'));
    expect(await refusal(step(0, 'next'))).toBe('409 transition_not_allowed');
    const { presentingAt, questionsAt, endedAt, ...slot } = await slotOf(0);
    expect([questionsAt, endedAt].map((at: string) => at.slice(0, 16))).toEqual([
      '2026-03-20T01:10',
      '2026-03-20T01:14',
    ]);
    overtime = overtimeSeconds(new Date(presentingAt), new Date(questionsAt), 10);
    expect(overtime).toBeGreaterThan(0);
    expect(slot).toMatchObject({ status: 'done', presentingOver: overtime, questionsOver: 0 });
  });

  it('notes who did not come, and lets the late in after all others', async () => {
    expect(await refusal(step(1, 'absent', { reason: ' ' }))).toMatch(/^422 /);
    await ok(step(1, 'absent', { reason: '演示：叫号三次未到' }));
    expect(await refusal(step(1, 'start'))).toBe('409 slot_out_of_turn');
    expect(await refusal(slides(1, scene.officer))).toBe('404 not_found');
    expect(await refusal(upload(1))).toBe('409 slides_closed');
    for (const name of ['start', 'next', 'next']) await ok(step(2, name));
    expect((await show()).over).toBe(true);
    for (const name of ['start', 'next', 'next']) await ok(step(1, name));
    expect((await slides(1, scene.officer)).status).toBe(200);
  });

  it('shuts a recused member out at once', async () => {
    const leaving = panel.find((member) => member !== scene.unitOfficer)!;
    await ok(leaving.post(`/evaluations/${evaluationId}/recuse`, { reason: '演示：有合作' }));
    expect(await refusal(leaving.get(path()))).toBe('409 member_recused');
    expect(await refusal(slides(0, leaving))).toBe('409 member_recused');
    const before = panel;
    panel = await scene.panel(evaluationId);
    const substitute = panel.find((member) => !before.includes(member))!;
    expect(await refusal(slides(0, substitute))).toBe('409 declaration_missing');
    await scene.declare(substitute, evaluationId);
    await scene.command(scene.officer, evaluationId, 'start-scoring');
    expect((await slides(0, substitute)).status).toBe(200);
  });

  it('is in the report with order, times and absences, and names nobody', async () => {
    const shares = Object.fromEntries(bidIds.map((id, index) => [id, 90 - index * 10]));
    for (const member of panel) await scene.score(member, evaluationId, shares);
    expect(await refusal(step(1, 'start'))).toMatch(/^409 /);
    await scene.command(scene.officer, evaluationId, 'rank');
    const report = await ok(scene.officer.get(`/evaluations/${evaluationId}/report`));
    expect(report.faults).toEqual([]);
    const { roadShow } = report.public;
    expect(roadShow.slots.map((one: { bidId: string }) => one.bidId)).toEqual(roadShow.draw.order);
    expect(roadShow.slots[0]).toMatchObject({ presentingOver: overtime, status: 'done' });
    const told = JSON.stringify(report.public);
    for (const word of [
      '叫号三次',
      '志愿者',
      ...presenters.map((it) => it.bidder.organizationName),
    ]) {
      expect(told).not.toContain(word);
    }
    expect(verifyRanking(report).filter(({ holds }) => !holds)).toEqual([]);
    report.public.roadShow.slots[0].presentingOver = 0;
    const wrong = verifyRanking(report).filter(({ holds }) => !holds);
    expect(wrong.map(({ what }) => what)).toEqual(['报告摘要', '路演过程']);
  });

  it('leaves history, audit and event of every step', async () => {
    const kinds = await scene.app.db.query<{ command: string; n: number }>(
      `SELECT command, count(*)::int AS n FROM status_history
       WHERE subject_type = 'slot' AND listing_id = $1 GROUP BY command ORDER BY command`,
      [listingId],
    );
    expect(Object.fromEntries(kinds.map(({ command, n }) => [command, n]))).toEqual({
      place: 3,
      start: 3,
      begin_questions: 3,
      end: 3,
      mark_absent: 1,
    });
    const [trail] = await scene.app.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_entry WHERE listing_id = $1
       AND action IN ('road_show.draw', 'road_show.schedule', 'road_show.upload_slides',
                      'road_show.ask', 'road_show.answer')`,
      [listingId],
    );
    expect(trail!.n).toBe(1 + 2 + 3 + 2 + 1);
    await scene.command(scene.approver, evaluationId, 'finalise');
    await expect(
      scene.app.db.query(`UPDATE road_show_slot SET number = 9 WHERE evaluation_id = $1`, [
        evaluationId,
      ]),
    ).rejects.toThrow('frozen');
  });

  it('is not there where the rules ask for none', async () => {
    const plain = await scene.scoring(1);
    const view = await ok(scene.officer.get(`/evaluations/${plain.evaluationId}`));
    expect(view.roadShow).toBeNull();
    const url = `/evaluations/${plain.evaluationId}/road-show`;
    expect(await refusal(scene.officer.get(url))).toBe('404 not_found');
    expect(await refusal(scene.officer.post(`${url}/draw`, { version: 1 }))).toBe('404 not_found');
    expect(await refusal(plain.bidders[0]!.get(`/bids/${plain.bidIds[0]}/road-show`))).toBe(
      '404 not_found',
    );
  });
});
