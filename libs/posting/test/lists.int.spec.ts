import { ok, refusal, type Client } from '../../../test/support/client.js';
import { Park } from './park.js';

describe('lists', () => {
  let park: Park;
  // Each story counts every row there is, so each has a database of its own.
  beforeEach(async () => {
    park = await Park.open();
  });
  afterEach(() => park.stop());

  const ids = async (client: Client, query = '') =>
    (await ok(client.get(`/listings?limit=100${query}`))).items.map((it: any) => it.id);

  it('are scoped: own unit and below, what was handed in, what was published', async () => {
    const draft = await park.draft();
    const waiting = await park.submitted();
    const open = await park.published();
    const below = await ok(
      (await park.as('posting_officer', park.community)).post('/listings', {
        title: '演示·社区草稿',
        category: 'other',
        fundingMode: 'project_fund',
      }),
    );
    const supervisor = await park.as('supervisor', park.supervision);
    const lead = await park.app.as('alliance_lead', {
      unitId: park.street,
      allianceId: park.alliances[0],
    });
    expect((await ids(park.drafter)).sort()).toEqual(
      [draft.id, waiting.id, open.id, below.id].sort(),
    );
    expect(await ids(park.outsider)).toEqual([]);
    for (const client of [park.officer, park.approver, supervisor]) {
      expect((await ids(client)).sort()).toEqual([waiting.id, open.id].sort());
    }
    for (const client of [park.agent, lead]) expect(await ids(client)).toEqual([open.id]);
    for (const role of ['resident', 'administrator', 'expert'] as const) {
      const client = await park.app.as(role);
      expect(await refusal(client.get('/listings'))).toBe('403 role_not_allowed');
    }
    expect(await refusal(park.app.visitor().get('/listings'))).toBe('401 not_signed_in');
  });

  it('hides what was discarded without publication from all but the staff', async () => {
    const draft = await park.draft();
    await ok(park.drafter.post(`/listings/${draft.id}/discard`, { version: 1, reason: '弃' }));
    const sent = await park.submitted();
    await ok(
      park.drafter.post(`/listings/${sent.id}/discard`, { version: sent.version, reason: '弃' }),
    );
    expect(await ids(park.agent, '&status=cancelled')).toEqual([]);
    expect(await ids(park.officer, '&status=cancelled')).toEqual([sent.id]);
    expect((await ids(park.drafter)).sort()).toEqual([draft.id, sent.id].sort());
  });

  it('filters by status, unit, category, funding, words and deadline', async () => {
    const a = await park.published({ title: '演示·心理_驿站', category: 'mental_health' });
    const b = await park.published({
      fundingMode: 'gov_purchase',
      bidDeadline: '2026-03-21T00:00:00+08:00',
    });
    const c = await park.submitted({ bidDeadline: '2026-03-31T17:00:00+08:00' });
    const find = async (query: string) => (await ids(park.officer, query)).sort();
    expect(await find('&status=published')).toEqual([a.id, b.id].sort());
    expect(await find('&status=published,under_review')).toEqual([a.id, b.id, c.id].sort());
    expect(await find('&status=published&status=under_review')).toHaveLength(3);
    expect(await find('&category=mental_health')).toEqual([a.id]);
    expect(await find('&fundingMode=gov_purchase')).toEqual([b.id]);
    expect(await find(`&unitId=${park.street}`)).toHaveLength(3);
    expect(await find(`&unitId=${park.otherStreet}`)).toEqual([]);
    expect(await find(`&keyword=${encodeURIComponent('心理_')}`)).toEqual([a.id]);
    expect(await find('&keyword=%25')).toEqual([]);
    const { code } = await ok(park.officer.get(`/listings/${b.id}`));
    expect(await find(`&keyword=${code.toLowerCase()}`)).toEqual([b.id]);
    // Midnight of the 21st is 24:00 of the 20th.
    expect(await find('&deadlineFrom=2026-03-20&deadlineTo=2026-03-20')).toEqual([b.id]);
    expect(await find('&deadlineFrom=2026-03-21')).toEqual([c.id]);
    for (const query of [
      'status=nowhere',
      'sort=title',
      'unitId=1',
      'limit=0',
      'cursor=x',
      'deadlineTo=9999-12-31',
    ]) {
      expect(await refusal(park.officer.get(`/listings?${query}`))).toBe('422 invalid_input');
    }
  });

  it('sorts and pages both ways without losing or doubling a row', async () => {
    const made: string[] = [];
    for (const day of ['18', '17', '19', '17']) {
      const { id } = await park.published({ bidDeadline: `2026-03-${day}T17:00:00+08:00` });
      made.push(id);
    }
    made.push((await park.draft({ bidDeadline: null })).id);
    for (const sort of ['deadline', '-deadline', 'publishedAt', '-publishedAt', 'updatedAt']) {
      const whole = await ids(park.drafter, `&sort=${sort}`);
      const paged: string[] = [];
      let cursor = '';
      do {
        const page = await ok(park.drafter.get(`/listings?limit=2&sort=${sort}${cursor}`));
        paged.push(...page.items.map((it: any) => it.id));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(paged).toEqual(whole);
      expect([...paged].sort()).toEqual([...made].sort());
    }
    const byDeadline = await ids(park.drafter, '&sort=deadline');
    expect(byDeadline[4]).toBe(made[4]);
    expect(byDeadline.slice(2, 4)).toEqual([made[0], made[2]]);
  });
});
