import { createAccount } from '#identity';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { proposalBody } from '../../bidding/test/scene.js';
import { Desks, MONDAY, type Bidder } from './desks.js';

let desks: Desks;
let listingId: string;
let agent: Bidder;
let bidId: string;

beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());
beforeEach(async () => {
  await desks.app.clock.set(MONDAY);
  listingId = await desks.listing();
  agent = await desks.bidder();
  const proposal = proposalBody();
  bidId = (await ok(agent.post(`/listings/${listingId}/bids`, { proposal }))).id;
  await ok(agent.post(`/bids/${bidId}/submit`, { version: 1 }));
  await ok(agent.post(`/listings/${listingId}/questions`, { body: '服务范围？' }));
});

const trail = async (query: string, client: Client = desks.supervisor) =>
  (await ok(client.get(`/audit-entries?limit=100&${query}`))).items as any[];
const actions = async (query: string) => (await trail(query)).map((entry) => entry.action);

describe('the audit trail before the opening', () => {
  it('tells nothing of a bid or of who asked, by no filter', async () => {
    for (const query of [
      `listingId=${listingId}`,
      `accountId=${agent.accountId}`,
      `subjectType=bid&listingId=${listingId}`,
      `action=bid.submit&listingId=${listingId}`,
      '',
    ]) {
      const telling = (await trail(query)).filter((entry) =>
        [bidId, agent.accountId, agent.organizationId].some((it) =>
          JSON.stringify(entry).includes(it),
        ),
      );
      // That there is such an account may be known; nothing ties it to a listing.
      const known = telling.map(({ action, listingId: about }) => [action, about]);
      expect([query, known]).toEqual([query, query ? [] : [['membership.add', null]]]);
    }
  });

  it('keeps silent after the first key, and tells all after the second', async () => {
    await desks.close();
    const of = `listingId=${listingId}&accountId=${agent.accountId}`;
    await ok(desks.officer.post(`/listings/${listingId}/opening/first-key`));
    expect(await actions(of)).toEqual([]);
    expect(await actions(`listingId=${listingId}`)).toEqual(['opening.first_key', 'listing.close']);
    await ok(desks.supervisor.post(`/listings/${listingId}/opening/second-key`));
    expect(await actions(of)).toEqual(
      expect.arrayContaining(['bid.draft', 'bid.submit', 'question.ask']),
    );
    expect(await actions(`listingId=${listingId}&subjectType=bid`)).toContain('bid.open');
  });

  it('stays silent for ever where a listing was never opened', async () => {
    await ok(
      desks.officer.post(`/listings/${listingId}/cancel`, {
        version: (await ok(desks.officer.get(`/listings/${listingId}`))).version,
        reason: '任务取消',
      }),
    );
    await desks.app.drain();
    expect(await actions(`listingId=${listingId}`)).toEqual(['listing.cancel']);
  });
});

describe('the audit trail', () => {
  it('names people, filters by action and by Beijing days, and is read page by page', async () => {
    await desks.close();
    await ok(desks.officer.post(`/listings/${listingId}/opening/first-key`));
    const [entry] = await trail(`listingId=${listingId}&action=opening.first_key`);
    expect(entry).toMatchObject({
      accountId: desks.officer.accountId,
      accountName: '演示经办人',
      role: 'committee_officer',
      actorKind: 'account',
      subjectType: 'opening',
      listingId,
    });
    const of = `listingId=${listingId}`;
    // The test set the clock to the 17th.
    expect(await actions(`${of}&from=2026-03-17&to=2026-03-17`)).toEqual(await actions(of));
    expect(await actions(`${of}&to=2026-03-16`)).toEqual([]);
    expect(await actions(`${of}&from=2026-03-18`)).toEqual([]);
    const first = await ok(desks.supervisor.get(`/audit-entries?${of}&limit=1`));
    const cursor = encodeURIComponent(first.nextCursor);
    const second = await ok(desks.supervisor.get(`/audit-entries?${of}&limit=1&cursor=${cursor}`));
    expect([...first.items, ...second.items].map((it: any) => it.action)).toEqual(
      await actions(of),
    );
    expect(second.nextCursor).toBeNull();
  });

  it('is the audit administrator’s as well: the same entries, who came in, and the chain', async () => {
    const auditor = await desks.app.as('audit_administrator');
    expect(await trail(`listingId=${listingId}`, auditor)).toEqual(
      await trail(`listingId=${listingId}`),
    );
    const telling = JSON.stringify(await trail('', auditor));
    for (const sealed of [bidId, agent.organizationId]) expect(telling).not.toContain(sealed);
    const visitor = desks.app.visitor();
    await desks.app.write(async (tx) => {
      await createAccount(tx, { login: 'caught.out', name: '演示', password: 'Correct-horse-7' });
    });
    await refusal(visitor.post('/sessions', { login: 'caught.out', password: 'Nope-nope-99' }));
    const [refused] = await trail('about=access&action=session.refused', auditor);
    expect(refused).toMatchObject({
      subjectAccount: 'caught.out',
      action: 'session.refused',
      details: { why: 'password_wrong' },
    });
    const others = await trail('about=access', auditor);
    const kinds = new Set(others.map(({ action }) => action.split('.')[0]));
    expect([...kinds].every((it) => ['session', 'account', 'membership'].includes(it))).toBe(true);
    const state = { endHolds: true, unchained: 0, digestsBroken: 0 };
    // How much is written would tell that somebody bids.
    const silent = { entries: null, lastAt: null, lastHash: null };
    expect(await ok(auditor.get('/audit-chain'))).toMatchObject({ ...state, ...silent });
    expect(await refusal(desks.officer.get('/audit-chain'))).toBe('403 role_not_allowed');
  });

  it('is theirs alone', async () => {
    for (const client of [desks.officer, desks.approver, desks.drafter, agent]) {
      expect(await refusal(client.get('/audit-entries'))).toBe('403 role_not_allowed');
    }
    expect(await refusal(desks.supervisor.get('/audit-entries?from=2026-02-30'))).toBe(
      '422 invalid_input',
    );
  });
});
