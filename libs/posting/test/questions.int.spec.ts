import { ok, refusal } from '../../../test/support/client.js';
import type { Client } from '../../../test/support/client.js';
import { Park, START } from './park.js';

describe('questions and answers', () => {
  let park: Park;
  let rival: Client;
  let listing: { id: string; version: number };
  beforeAll(async () => {
    park = await Park.open();
    rival = await park.app.as('organization_agent', { organizationId: park.organizations[1] });
  });
  beforeEach(async () => {
    await park.app.clock.set(START);
    listing = await park.published();
  });
  afterAll(() => park.stop());

  const ask = (body: string, client = park.agent) =>
    client.post(`/listings/${listing.id}/questions`, { body });
  const read = async (client: Client) =>
    (await ok(client.get(`/listings/${listing.id}/questions`))).items;

  it('shows an open question to the asker and the staff, an answered one to all, the asker to none', async () => {
    const { id } = await ok(ask('联合揭榜的成员可以跨区吗？'));
    expect(await read(park.agent)).toMatchObject([{ id, answer: null, mine: true }]);
    expect(await read(rival)).toEqual([]);
    for (const client of [park.drafter, park.officer]) {
      expect(await read(client)).toMatchObject([{ id, mine: false }]);
    }
    const answered = await ok(
      park.drafter.post(`/questions/${id}/answer`, { version: 1, answer: '可以。' }),
    );
    expect(answered.version).toBe(2);
    expect(await read(rival)).toMatchObject([{ id, answer: '可以。', mine: false }]);
    const told = JSON.stringify([
      await read(rival),
      await read(park.drafter),
      await read(park.officer),
      await park.events(listing.id),
      await ok(park.officer.get(`/listings/${listing.id}/history`)),
    ]);
    expect(told).not.toContain(park.agent.accountId);
    expect(told).not.toContain(park.organizations[0]);
    const { sealed } = await park.row(
      `SELECT bool_and(sealed) AS sealed FROM audit_entry WHERE account_id = $1`,
      park.agent.accountId,
    );
    expect(sealed).toBe(true);
  });

  it('ends with the question time, reports what is open and shows it to all; an answer may follow', async () => {
    const first = await ok(ask('问题一'));
    const second = await ok(ask('问题二', rival));
    await ok(park.drafter.post(`/questions/${first.id}/answer`, { version: 1, answer: '答一' }));
    await park.app.clock.set('2026-03-11T23:58:00+08:00');
    await ok(ask('最后一问', rival));
    await park.app.clock.set('2026-03-12T00:00:00+08:00');
    expect(await refusal(ask('晚了'))).toBe('409 enquiry_closed');
    await park.app.drain();
    const ended = (await park.events(listing.id)).find((it) => it.name === 'listing.enquiry_ended');
    expect(ended!.payload).toEqual({ listingId: listing.id, unanswered: 2 });
    expect((await read(park.agent)).map((it: any) => it.body)).toEqual([
      '问题一',
      '问题二',
      '最后一问',
    ]);
    expect(await ok(park.officer.get(`/listings/${listing.id}`))).toMatchObject({
      open: true,
      enquiryOpen: false,
      work: { unanswered: 2 },
    });
    await ok(park.drafter.post(`/questions/${second.id}/answer`, { version: 1, answer: '答二' }));
    await park.app.clock.set('2026-03-16T17:00:00+08:00');
    const [, , third] = await read(park.drafter);
    expect(
      await refusal(
        park.drafter.post(`/questions/${third.id}/answer`, { version: 1, answer: '答' }),
      ),
    ).toBe('409 deadline_passed');
  });

  it('is answered once, by the posting unit', async () => {
    const { id } = await ok(ask('谁来答？'));
    const answer = (client: Client, version = 1) =>
      client.post(`/questions/${id}/answer`, { version, answer: '我来答' });
    expect(await refusal(answer(park.outsider))).toBe('404 not_found');
    expect(await refusal(answer(park.officer))).toBe('403 role_not_allowed');
    expect(await refusal(answer(park.drafter, 2))).toBe('409 stale_version');
    const replies = await Promise.all([answer(park.drafter), answer(park.drafter)]);
    expect(replies.map((it) => it.status).sort()).toEqual([200, 409]);
    expect(replies.find((it) => it.status === 409)!.body.code).toBe('question_answered');
  });

  it('is not asked where nothing is published', async () => {
    const draft = await park.draft();
    expect(await refusal(park.agent.post(`/listings/${draft.id}/questions`, { body: '问' }))).toBe(
      '404 not_found',
    );
    expect(await refusal(park.agent.get(`/listings/${draft.id}/questions`))).toBe('404 not_found');
    expect(
      await refusal(park.drafter.post(`/listings/${draft.id}/questions`, { body: '问' })),
    ).toBe('403 role_not_allowed');
  });

  it('pages through questions', async () => {
    for (let index = 0; index < 5; index += 1) await ok(ask(`问题 ${index}`));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const path: string = `/listings/${listing.id}/questions?limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const page = await ok(park.drafter.get(path));
      seen.push(...page.items.map((it: any) => it.body));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['问题 0', '问题 1', '问题 2', '问题 3', '问题 4']);
    const open = await ok(park.drafter.get(`/listings/${listing.id}/questions?answered=true`));
    expect(open.items).toEqual([]);
  });
});
