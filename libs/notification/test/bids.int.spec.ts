import { ok } from '../../../test/support/client.js';
import { bid, close, drafted, joint, opened, published, send } from './stories.js';
import { Stage, START, type Agent } from './stage.js';

let stage: Stage;
let [one, two, three, four]: Agent[] = [];
beforeAll(async () => {
  stage = await Stage.open();
  [one, two, three, four] = stage.agents;
});
afterAll(() => stage?.stop());
beforeEach(() => stage.app.clock.set(START));

/** Everybody who has been told anything in which a bid plays a part. */
async function insiders(listingId: string): Promise<string[]> {
  const kinds = await stage.app.db.query<{ kind: string }>(
    `SELECT DISTINCT kind FROM message
     WHERE listing_id = $1 AND (kind LIKE 'bid.%' OR kind = 'reminder.unfinished_bid')`,
    [listingId],
  );
  const told = await Promise.all(kinds.map(({ kind }) => stage.told(kind, listingId)));
  return [...new Set(told.flat())].sort();
}

describe('a bid before the opening', () => {
  it('is spoken of to its own agents alone', async () => {
    const id = await published(stage);
    const first = await bid(one!, id);
    await bid(two!, id);
    await send(one!, `/bids/${first}`, 'withdraw');
    await stage.app.drain();
    expect(await stage.told('bid.submitted', id)).toEqual(['甲', '乙']);
    expect(await stage.told('bid.withdrawn', id)).toEqual(['甲']);
    expect(await insiders(id)).toEqual(['乙', '甲'].sort());
    const { items } = await ok(one!.get(`/messages?listingId=${id}`));
    expect(items.map((item: any) => item.link)).toContain(`/bids/${first}`);
    const receipts = await ok(one!.get(`/bids/${first}/receipts`));
    const [{ serial, digest }] = receipts.items ?? receipts;
    const { body } = items.find((item: any) => item.kind === 'bid.submitted');
    expect(body).toContain(`回执 ${serial}，`);
    expect(body).toContain(`内容摘要 ${digest}。`);
  });

  it('asks members for consent, and tells the lead how they answer', async () => {
    const id = await published(stage);
    const bidId = await joint(one!, two!, id);
    await stage.app.drain();
    expect(await stage.told('bid.consent_asked', id)).toEqual(['乙']);
    await ok(two!.post(`/bids/${bidId}/consent`, { bidVersion: 1, agree: true }));
    await stage.app.drain();
    expect(await stage.told('bid.consent_given', id)).toEqual(['甲']);
    await send(one!, `/bids/${bidId}`, 'submit');
    await stage.app.drain();
    expect(await stage.told('bid.submitted', id)).toEqual(['甲', '乙']);
    await ok(two!.post(`/bids/${bidId}/leave`, {}));
    await stage.app.drain();
    expect(await stage.told('bid.member_left', id)).toEqual(['甲']);
    const words = await stage.app.db.query<{ words: string }>(
      `SELECT title || body AS words FROM message WHERE listing_id = $1 AND kind LIKE 'bid.%'`,
      [id],
    );
    for (const row of words) expect(row.words).not.toContain('服务中心');
  });

  it('an invitation that never left the draft is nobody else’s to hear of', async () => {
    const id = await published(stage);
    const bidId = await drafted(one!, id);
    await stage.app.db.query(
      `INSERT INTO bid_party (id, bid_id, listing_id, organization_id, lead, share_percent, state, live)
       VALUES (gen_random_uuid(), $1, $2, $3, false, 0, 'invited', false)`,
      [bidId, id, two!.organizationId],
    );
    await send(one!, `/bids/${bidId}`, 'withdraw');
    await stage.app.drain();
    expect(await stage.told('bid.withdrawn', id)).toEqual(['甲']);
  });

  it('is to be confirmed after a change of substance; all who may care hear the same of the change', async () => {
    const id = await published(stage);
    await bid(one!, id);
    await drafted(two!, id);
    await stage.app.db.query('DELETE FROM publication_read WHERE listing_id = $1', [id]);
    await ok(three!.get(`/listings/${id}`));
    const { id: amendmentId, version } = await ok(
      stage.drafter.post(`/listings/${id}/amendments`, {
        changes: { tasks: '每周上门探访两次' },
        reason: '任务增加',
      }),
    );
    await ok(stage.officer.post(`/amendments/${amendmentId}/approve`, { version }));
    await stage.app.drain();
    expect(await stage.told('bid.confirmation_asked', id)).toEqual(['甲']);
    expect(await stage.told('listing.amended', id)).toEqual([
      '丙',
      '甲',
      '轮值主席',
      '牵头1',
      '牵头2',
      '乙',
    ]);
  });
});

describe('reminders before the deadline', () => {
  it('reach those whose bid would lapse, and nobody who is done or has not begun', async () => {
    const id = await published(stage);
    await bid(one!, id);
    await drafted(two!, id);
    await joint(three!, four!, id);
    await stage.app.clock.set('2026-03-11T08:59:00+08:00');
    await stage.app.drain();
    expect(await stage.told('reminder.unfinished_bid', id)).toEqual([]);
    await stage.app.clock.set('2026-03-11T09:00:00+08:00');
    await stage.app.drain();
    expect(await stage.told('reminder.unfinished_bid', id)).toEqual(['丙', '丁', '乙']);
    await stage.app.clock.set('2026-03-15T17:00:00+08:00');
    await stage.app.drain();
    expect(await stage.told('reminder.unfinished_bid', id)).toHaveLength(6);
  });

  it('come again for a later deadline, and not at all for a listing that has ended', async () => {
    const id = await published(stage);
    const gone = await published(stage);
    await drafted(two!, id);
    await drafted(two!, gone);
    await send(stage.officer, `/listings/${gone}`, 'cancel', { reason: '任务取消' });
    await stage.app.clock.set('2026-03-11T09:00:00+08:00');
    await stage.app.drain();
    expect(await stage.told('reminder.unfinished_bid', id)).toEqual(['乙']);
    const { id: amendmentId, version } = await ok(
      stage.drafter.post(`/listings/${id}/amendments`, {
        newDeadline: '2026-03-20T17:00:00+08:00',
        reason: '延期',
      }),
    );
    await ok(stage.officer.post(`/amendments/${amendmentId}/approve`, { version }));
    await stage.app.clock.set('2026-03-17T09:00:00+08:00');
    await stage.app.drain();
    expect(await stage.told('reminder.unfinished_bid', id)).toEqual(['乙', '乙']);
    expect(await stage.told('reminder.unfinished_bid', gone)).toEqual([]);
  });

  it('a late reminder, of a deadline that has passed while all was down, is kept quiet', async () => {
    const id = await published(stage);
    await drafted(two!, id);
    await stage.app.clock.set('2026-03-16T17:00:00+08:00');
    await stage.app.drain();
    expect(await stage.told('reminder.unfinished_bid', id)).toEqual([]);
    expect(await stage.told('bid.lapsed', id)).toEqual(['乙']);
  });
});

describe('the closing and the opening', () => {
  it('call the committee and the second key; bidders hear of their own bids', async () => {
    const id = await published(stage);
    await bid(one!, id);
    await bid(two!, id);
    await drafted(three!, id);
    await close(stage);
    expect(await stage.told('listing.closed', id)).toEqual(['监督员', '经办人']);
    expect(await stage.told('listing.closed_unit', id)).toEqual(['单位评委', '起草人']);
    expect(await stage.told('bid.lapsed', id)).toEqual(['丙']);
    expect(await stage.told('bid.opened', id)).toEqual([]);
    await opened(stage, id);
    await stage.app.drain();
    expect(await stage.told('bid.opened', id)).toEqual(['甲', '乙']);
    expect(await stage.told('listing.opened', id)).toEqual(['单位评委', '起草人']);
    expect(await stage.told('evaluation.to_form', id)).toEqual(['经办人']);
  });
});
