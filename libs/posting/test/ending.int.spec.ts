import { ok, refusal } from '../../../test/support/client.js';
import { Park, START } from './park.js';

describe('the end of the open period', () => {
  let park: Park;
  beforeAll(async () => {
    park = await Park.open();
  });
  beforeEach(() => park.app.clock.set(START));
  afterAll(() => park.stop());

  const amend = (id: string, body: object) =>
    park.drafter.post(`/listings/${id}/amendments`, { reason: '按群众意见调整', ...body });
  const decide = (id: string, version: number, client = park.officer) =>
    client.post(`/amendments/${id}/approve`, { version });

  it('closes at the deadline however late the worker comes, and only then', async () => {
    const { id } = await park.published();
    await park.app.clock.set('2026-03-16T16:59:59+08:00');
    await park.app.drain();
    expect((await ok(park.agent.get(`/listings/${id}`))).status).toBe('published');
    await park.app.clock.set('2026-03-18T10:00:00+08:00');
    const before = await ok(park.agent.get(`/listings/${id}`));
    expect(before).toMatchObject({ status: 'published', open: false, enquiryOpen: false });
    await park.app.drain();
    const after = await ok(park.agent.get(`/listings/${id}`));
    expect(after).toMatchObject({ status: 'closed', closedAt: '2026-03-16T09:00:00.000Z' });
    await park.app.drain();
    const names = (await park.events(id)).map((it) => it.name);
    expect(names.filter((name) => name === 'listing.closed')).toHaveLength(1);
  });

  it('refuses questions and amendments from the deadline on, before any worker has run', async () => {
    const { id } = await park.published();
    const pending = await ok(amend(id, { newDeadline: '2026-03-20T17:00:00+08:00' }));
    await park.app.clock.set('2026-03-16T17:00:00+08:00');
    expect(await refusal(park.agent.post(`/listings/${id}/questions`, { body: '问' }))).toBe(
      '409 deadline_passed',
    );
    expect(await refusal(amend(id, { newDeadline: '2026-03-25T17:00:00+08:00' }))).toBe(
      '409 deadline_passed',
    );
    expect(await refusal(decide(pending.id, pending.version))).toBe('409 deadline_passed');
    await park.app.drain();
    const [amendment] = await ok(park.officer.get(`/listings/${id}/amendments`));
    expect(amendment.status).toBe('lapsed');
    expect(await refusal(decide(pending.id, amendment.version))).toBe('409 transition_not_allowed');
  });

  const cancel = (id: string, version: number, client = park.officer) =>
    client.post(`/listings/${id}/cancel`, { version, reason: '资金调整' });
  const repost = (id: string, client = park.drafter) => client.post(`/listings/${id}/repost`);

  it('cancels for a reason, takes the deadlines back and ends what was pending', async () => {
    const { id, version } = await park.published();
    await ok(amend(id, { newDeadline: '2026-03-20T17:00:00+08:00' }));
    expect(await refusal(park.officer.post(`/listings/${id}/cancel`, { version }))).toBe(
      '422 invalid_input',
    );
    expect(await refusal(cancel(id, version - 1))).toBe('409 stale_version');
    expect((await ok(cancel(id, version))).status).toBe('cancelled');
    expect(await park.row('SELECT 1 FROM deadline WHERE subject_id = $1', id)).toBeUndefined();
    await park.app.drain();
    expect(await ok(park.officer.get(`/listings/${id}/amendments`))).toMatchObject([
      { status: 'lapsed' },
    ]);
    await park.app.clock.set('2026-03-17T09:00:00+08:00');
    await park.app.drain();
    expect(await ok(park.agent.get(`/listings/${id}`))).toMatchObject({
      status: 'cancelled',
      cancelReason: '资金调整',
      closedAt: null,
    });
    expect(await refusal(park.agent.post(`/listings/${id}/questions`, { body: '问' }))).toBe(
      '409 listing_not_open',
    );
    const unpublished = await park.submitted({ bidDeadline: '2026-04-16T17:00:00+08:00' });
    expect(await refusal(cancel(unpublished.id, unpublished.version))).toBe(
      '409 transition_not_allowed',
    );
  });

  it('chains rounds under one root, each round once, with the attachments', async () => {
    const file = await park.drafter.upload('任务书.pdf', '%PDF-1.4\n%演示\n');
    const draft = await park.draft();
    const attached = await ok(
      park.drafter.post(`/listings/${draft.id}/attachments`, { fileId: file, label: '任务书' }),
    );
    const sent = await ok(
      park.drafter.post(`/listings/${draft.id}/submit-for-review`, { version: attached.version }),
    );
    const { id, version } = await publish(sent);
    const root = id;
    expect(await refusal(repost(id))).toBe('409 not_repostable');
    await ok(cancel(id, version));
    expect(await refusal(repost(id, park.outsider))).toBe('404 not_found');
    const replies = await Promise.all([repost(id), repost(id)]);
    expect(replies.map((it) => it.status).sort()).toEqual([201, 409]);
    const second = replies.find((it) => it.status === 201)!.body;
    const copy = await ok(park.drafter.get(`/listings/${second.id}`));
    expect(copy).toMatchObject({
      status: 'draft',
      code: null,
      rootId: root,
      repostOf: root,
      round: 2,
      bidDeadline: null,
      tasks: '每周上门探访一次并建立台账',
      attachments: [{ fileId: file, name: '任务书.pdf', label: '任务书' }],
    });
    expect((await ok(park.drafter.get(`/listings/${root}`))).nextRoundId).toBe(second.id);
    expect((await ok(park.agent.get(`/listings/${root}`))).nextRoundId).toBeNull();
    const fileOfCopy = `/listings/${second.id}/attachments`;
    await ok(park.drafter.delete(`${fileOfCopy}/${file}`));
    await ok(park.drafter.post(fileOfCopy, { fileId: file }));
    // Given up before its publication, the round may be drafted anew.
    await ok(
      park.drafter.post(`/listings/${second.id}/discard`, { version: 3, reason: '重新起草' }),
    );
    const third = await ok(repost(root));
    const dated = await ok(
      park.drafter.put(`/listings/${third.id}`, {
        version: third.version,
        bidDeadline: '2026-03-30T17:00:00+08:00',
      }),
    );
    const again = await publish(
      await ok(
        park.drafter.post(`/listings/${third.id}/submit-for-review`, { version: dated.version }),
      ),
    );
    expect((await ok(park.agent.get(`/listings/${root}`))).nextRoundId).toBe(third.id);
    const ended = await ok(cancel(again.id, again.version));
    expect(ended.status).toBe('cancelled');
    expect(
      await ok(park.drafter.get(`/listings/${(await ok(repost(third.id))).id}`)),
    ).toMatchObject({ rootId: root, repostOf: third.id, round: 3 });
  });

  async function publish({ id, version }: { id: string; version: number }) {
    const proposed = await ok(
      park.officer.post(`/listings/${id}/propose-publication`, { version, opinion: '同意' }),
    );
    return ok(
      park.approver.post(`/listings/${id}/approve-publication`, { version: proposed.version }),
    );
  }
});
