import { ok } from '../../../test/support/client.js';
import { acceptedNeed, published, proposed, send, submitted } from './stories.js';
import { DEADLINE, Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  // Nobody listens there: what is to be posted is looked at in the table.
  stage = await Stage.open({ CHANNEL_ORIGINS: 'http://127.0.0.1:1' });
});
afterAll(() => stage?.stop());

describe('a need', () => {
  it('is announced to the committee, and its verdict to whoever stated it alone', async () => {
    const id = await acceptedNeed(stage);
    await stage.app.drain();
    expect(await stage.told('need.to_sort')).toEqual(['经办人']);
    expect(await stage.told('need.review_started')).toEqual(['居民']);
    expect(await stage.told('need.accepted')).toEqual(['居民']);
    const { items } = await ok(stage.resident.get('/messages'));
    expect(items[0]).toMatchObject({
      kind: 'need.accepted',
      title: '您的需求已采纳',
      body: '您于2026年3月2日提交的需求已采纳，后续进展可在需求页查看。',
      link: `/needs/${id}`,
      readAt: null,
      mail: 'none',
    });
    expect(JSON.stringify(items)).not.toContain('照看');
  });
});

describe('a listing on its way to publication', () => {
  it('goes to officers, back to its drafters, to approvers, back to the proposer', async () => {
    const id = await submitted(stage);
    await send(stage.officer, `/listings/${id}`, 'return-to-draft', { reason: '指标不清' });
    await send(stage.drafter, `/listings/${id}`, 'submit-for-review');
    await send(stage.officer, `/listings/${id}`, 'propose-publication', { opinion: '同意' });
    await send(stage.approver, `/listings/${id}`, 'send-back-publication', { reason: '再核预算' });
    await stage.app.drain();
    expect(await stage.told('listing.to_review', id)).toEqual(['经办人', '经办人']);
    expect(await stage.told('listing.returned', id)).toEqual(['起草人']);
    expect(await stage.told('listing.to_approve', id)).toEqual(['审批人']);
    expect(await stage.told('listing.sent_back', id)).toEqual(['经办人']);
    const { items } = await ok(stage.approver.get(`/messages?listingId=${id}`));
    expect(items[0].body).toBe('榜单《演示·独居老人结对探访》已提请发榜，请审批。');
  });

  it('tells the committee when it is given up', async () => {
    const id = await submitted(stage);
    await send(stage.drafter, `/listings/${id}`, 'discard', { reason: '不再需要' });
    await stage.app.drain();
    expect(await stage.told('listing.discarded', id)).toEqual(['经办人']);
    expect(await stage.told('listing.cancelled', id)).toEqual([]);
  });
});

describe('a listing that goes to official procurement', () => {
  it('tells the committee and whoever stated the need', async () => {
    const id = await submitted(stage, { needId: await acceptedNeed(stage) });
    const reason = '列入集中采购目录';
    await send(stage.drafter, `/listings/${id}`, 'hand-over-to-procurement', { reason });
    await stage.app.drain();
    expect(await stage.told('listing.to_procurement', id)).toEqual(['经办人']);
    expect(await stage.told('need.to_procurement', id)).toEqual(['居民']);
    expect(await stage.told('listing.cancelled', id)).toEqual([]);
  });
});

describe('groups', () => {
  it('hear what the hall shows, and of a discarded draft nothing', async () => {
    const administrator = await stage.app.as('administrator');
    const channel = {
      kind: 'dingtalk',
      name: '演示群',
      topics: ['listing.published', 'listing.cancelled'],
      url: 'http://127.0.0.1:1/robot',
    };
    await ok(administrator.post('/channels', channel));
    const discarded = await submitted(stage);
    await send(stage.drafter, `/listings/${discarded}`, 'discard', { reason: '不再需要' });
    const id = await published(stage, { title: '演示·探访，电话13800000001' });
    await stage.app.drain();
    const posts = await stage.app.db.query(
      'SELECT topic, listing_id, text, link FROM channel_post',
    );
    expect(posts).toEqual([
      {
        topic: 'listing.published',
        listing_id: id,
        text: expect.stringMatching(
          /^演示一街道发布榜单 [A-Z]+-2026-\d{4}《演示·探访，电话138\*+0001》，2026年3月16日 17:00截止揭榜/,
        ),
        link: `/hall/listings/${id}`,
      },
    ]);
  });
});

describe('a publication', () => {
  it('reaches all alliances, their members, the unit and the stater at one moment', async () => {
    const needId = await acceptedNeed(stage);
    const id = await published(stage, { needId });
    await stage.app.drain();
    // 丁 belongs to no alliance; the chair of 丙 hears for the alliance.
    expect(await stage.told('listing.published', id)).toEqual(['丙', '甲', '乙']);
    expect(await stage.told('listing.published_alliance', id)).toEqual([
      '轮值主席',
      '牵头1',
      '牵头2',
    ]);
    expect(await stage.told('listing.published_unit', id)).toEqual(['单位评委', '起草人']);
    expect(await stage.told('need.listed', id)).toEqual(['居民']);
    const [row] = await stage.app.db.query<{ moments: number }>(
      `SELECT count(DISTINCT xmin::text)::int AS moments FROM message
       WHERE listing_id = $1 AND kind LIKE 'listing.published%'`,
      [id],
    );
    expect(row!.moments).toBe(1);
    const { items } = await ok(stage.agents[0]!.get(`/messages?listingId=${id}`));
    expect(items[0]).toMatchObject({ title: '新榜单发布', link: `/listings/${id}` });
    expect(items[0].body).toMatch(
      /^榜单 LC-2026-\d{4}《演示·独居老人结对探访》已发布，揭榜截止时间为2026年3月16日 17:00/,
    );
  });

  it('is told once, however often the event is delivered', async () => {
    const id = await published(stage);
    await stage.app.drain();
    const before = await stage.told('listing.published', id);
    await stage.app.db.query(
      `UPDATE outbox_event SET relayed_at = NULL WHERE subject_id = $1 AND name = 'listing.published'`,
      [id],
    );
    await stage.app.db.query('DELETE FROM event_consumption');
    await stage.app.drain();
    expect(await stage.told('listing.published', id)).toEqual(before);
  });

  it('is passed on to the members of one alliance', async () => {
    const id = await published(stage);
    await ok(stage.leads[0]!.post(`/alliance-desk/publications/${id}/pass-on`));
    await stage.app.drain();
    expect(await stage.told('listing.passed_on', id)).toEqual(['甲', '乙']);
  });

  it('leaves out whoever has left the alliance, lost the role or been shut out', async () => {
    const { organizationId } = stage.agents[1]!;
    const { accountId } = stage.agents[0]!;
    await stage.app.db.query(
      `UPDATE alliance_member SET left_on = '2026-03-01' WHERE organization_id = $1`,
      [organizationId],
    );
    await stage.app.db.query('UPDATE account SET disabled = true WHERE id = $1', [accountId]);
    const id = await published(stage);
    await stage.app.drain();
    expect(await stage.told('listing.published', id)).toEqual(['丙']);
    await stage.app.db.query('UPDATE alliance_member SET left_on = NULL');
    await stage.app.db.query('UPDATE account SET disabled = false');
  });
});

describe('questions and changes', () => {
  it('a question goes to the unit, its answer to the asker and all readers alike', async () => {
    const id = await published(stage);
    const [asker, reader] = stage.agents;
    await ok(reader!.get(`/listings/${id}`));
    const question = await ok(
      asker!.post(`/listings/${id}/questions`, { body: '是否含节假日探访？' }),
    );
    await ok(
      stage.drafter.post(`/questions/${question.id}/answer`, { version: 1, answer: '含节假日。' }),
    );
    await stage.app.drain();
    expect(await stage.told('question.asked', id)).toEqual(['单位评委', '起草人']);
    expect(await stage.told('question.answered', id)).toEqual(['甲', '乙']);
    const rows = await stage.app.db.query<{ words: string }>(
      `SELECT DISTINCT title || body || link AS words FROM message
       WHERE listing_id = $1 AND kind = 'question.answered'`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.words).not.toContain('节假日');
  });

  it('an amendment goes to officers, then to readers and desks, and to its proposer', async () => {
    const id = await published(stage);
    await ok(stage.agents[3]!.get(`/listings/${id}`));
    const amendment = await ok(
      stage.drafter.post(`/listings/${id}/amendments`, {
        newDeadline: '2026-03-20T17:00:00+08:00',
        reason: '延期',
      }),
    );
    const { version } = amendment;
    await ok(stage.officer.post(`/amendments/${amendment.id}/approve`, { version }));
    await stage.app.drain();
    expect(await stage.told('amendment.to_decide', id)).toEqual(['经办人']);
    expect(await stage.told('listing.amended', id)).toEqual(['丁', '轮值主席', '牵头1', '牵头2']);
    expect(await stage.told('amendment.approved', id)).toEqual(['起草人']);
    const { items } = await ok(stage.agents[3]!.get(`/messages?listingId=${id}`));
    expect(items[0].body).toContain('第 2 版，揭榜截止时间为2026年3月20日 17:00');
  });

  it('questions left open are spoken of when the question time ends and before the deadline', async () => {
    const id = await published(stage);
    await ok(stage.agents[0]!.post(`/listings/${id}/questions`, { body: '能否分期实施？' }));
    // 24:00 of the third working day before the 16th.
    await stage.app.clock.set('2026-03-11T08:00:00+08:00');
    await stage.app.drain();
    expect(await stage.told('listing.enquiry_unanswered', id)).toEqual([]);
    expect(await stage.told('reminder.unanswered_questions', id)).toEqual([]);
    await stage.app.clock.set('2026-03-11T09:00:00+08:00');
    await stage.app.drain();
    expect(await stage.told('reminder.unanswered_questions', id)).toEqual(['单位评委', '起草人']);
    await stage.app.clock.set('2026-03-12T00:00:01+08:00');
    await stage.app.drain();
    expect(await stage.told('listing.enquiry_unanswered', id)).toEqual([
      '单位评委',
      '经办人',
      '起草人',
    ]);
    await stage.app.clock.set('2026-03-15T17:00:00+08:00');
    await stage.app.drain();
    expect(await stage.told('reminder.unanswered_questions', id)).toHaveLength(4);
  });
});

describe('the end of a listing', () => {
  it('without a bid goes to the unit, the committee, the desks and the stater, with the reason', async () => {
    await stage.app.clock.set('2026-03-02T09:00:00+08:00');
    const needId = await acceptedNeed(stage);
    const id = await published(stage, { needId });
    await stage.app.clock.set(DEADLINE);
    await stage.app.drain();
    expect(await stage.told('listing.closed', id)).toEqual(['监督员', '经办人']);
    expect(await stage.told('listing.unsuccessful', id)).toEqual([
      '单位评委',
      '经办人',
      '轮值主席',
      '起草人',
      '牵头1',
      '牵头2',
    ]);
    expect(await stage.told('need.ended', id)).toEqual(['居民']);
    const { items } = await ok(stage.drafter.get(`/messages?listingId=${id}`));
    expect(items[0].body).toContain('流榜，原因：无人揭榜。');
  });

  it('by cancellation goes to readers, too', async () => {
    await stage.app.clock.set('2026-03-02T09:00:00+08:00');
    const id = await proposed(stage);
    await send(stage.approver, `/listings/${id}`, 'approve-publication');
    await ok(stage.agents[3]!.get(`/listings/${id}`));
    await send(stage.officer, `/listings/${id}`, 'cancel', { reason: '任务取消' });
    await stage.app.drain();
    expect(await stage.told('listing.cancelled', id)).toEqual([
      '单位评委',
      '丁',
      '轮值主席',
      '起草人',
      '牵头1',
      '牵头2',
    ]);
  });
});
