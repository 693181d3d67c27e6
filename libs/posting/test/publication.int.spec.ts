import { newId } from '#kernel';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { DEADLINE, Park, START } from './park.js';

describe('review and publication', () => {
  let park: Park;
  beforeAll(async () => {
    park = await Park.open();
  });
  afterAll(() => park.stop());

  const approve = (id: string, version: number, client = park.approver) =>
    client.post(`/listings/${id}/approve-publication`, { version, opinion: '同意' });
  const propose = (id: string, version: number, more: object = {}, client = park.officer) =>
    client.post(`/listings/${id}/propose-publication`, { version, opinion: '同意', ...more });

  it('warns of discriminatory terms under government purchase without blocking', async () => {
    const { id, version } = await park.draft({
      fundingMode: 'gov_purchase',
      conditions: { orgTypes: [], minRating: null, other: '须在本区注册，获市级以上奖项优先' },
    });
    const warned = async (reader: Client) => (await ok(reader.get(`/listings/${id}`))).warnings;
    const drafting = await warned(park.drafter);
    expect(drafting.join('\n')).toMatch(/本区注册.*限定注册地/);
    const answer = await ok(park.drafter.post(`/listings/${id}/submit-for-review`, { version }));
    expect(answer.status).toBe('under_review');
    expect(answer.warnings).toEqual(drafting);
    expect(answer.warnings.join('\n')).toMatch(/奖项.*以奖项/);
    const proposal = await ok(propose(id, answer.version));
    expect(proposal.warnings).toEqual(answer.warnings);
    expect(await warned(park.approver)).toEqual(answer.warnings);
    await ok(
      park.approver.post(`/listings/${id}/approve-publication`, { version: proposal.version }),
    );
    expect(await warned(park.drafter)).toEqual([]);
    const plain = await park.submitted({ fundingMode: 'project_fund' });
    expect((await ok(propose(plain.id, plain.version))).warnings).toEqual([]);
  });

  it('asks a reason to return, and lets the drafter submit again', async () => {
    const { id, version } = await park.submitted();
    const back = (body: object) => park.officer.post(`/listings/${id}/return-to-draft`, body);
    expect(await refusal(back({ version, reason: '  ' }))).toBe('422 invalid_input');
    expect(await refusal(back({ version: version - 1, reason: '补充' }))).toBe('409 stale_version');
    const returned = await ok(back({ version, reason: '指标不可量化，请补充' }));
    expect(returned.status).toBe('draft');
    expect(await refusal(park.officer.get(`/listings/${id}`))).toBe('404 not_found');
    const again = await ok(
      park.drafter.post(`/listings/${id}/submit-for-review`, { version: returned.version }),
    );
    expect(again.status).toBe('under_review');
    const history = await ok(park.officer.get(`/listings/${id}/history`));
    expect(history.map((row: { command: string }) => row.command)).toEqual([
      'draft',
      'submit_for_review',
      'return_to_draft',
      'submit_for_review',
    ]);
    expect(history[2]).toMatchObject({ reason: '指标不可量化，请补充', role: 'committee_officer' });
  });

  it('keeps drafter, proposer and approver three people', async () => {
    const alsoOfficer = await park.as('committee_officer', park.committee, park.drafter.accountId);
    const alsoApprover = await park.as(
      'committee_approver',
      park.committee,
      park.drafter.accountId,
    );
    const officerApproves = await park.as(
      'committee_approver',
      park.committee,
      park.officer.accountId,
    );
    const { id, version } = await park.submitted();
    expect(await refusal(propose(id, version, {}, alsoOfficer))).toBe('403 own_step');
    expect(await refusal(approve(id, version))).toBe('409 publication_not_proposed');
    const proposed = await ok(propose(id, version));
    expect(await refusal(propose(id, proposed.version))).toBe('409 publication_already_proposed');
    expect(await refusal(approve(id, proposed.version, alsoApprover))).toBe('403 own_step');
    expect(await refusal(approve(id, proposed.version, officerApproves))).toBe('403 own_step');
    expect(
      await refusal(
        officerApproves.post(`/listings/${id}/send-back-publication`, {
          version: proposed.version,
          reason: '自己退自己',
        }),
      ),
    ).toBe('403 own_step');
    expect((await ok(approve(id, proposed.version))).status).toBe('published');
  });

  it('counts whoever edited a draft among those who prepared it', async () => {
    const colleague = await park.as('posting_officer', park.street);
    const { id, version } = await park.draft();
    const edited = await ok(colleague.put(`/listings/${id}`, { version, title: '演示·同事改过' }));
    const sent = await ok(
      park.drafter.post(`/listings/${id}/submit-for-review`, { version: edited.version }),
    );
    const colleagueAsOfficer = await park.as(
      'committee_officer',
      park.committee,
      colleague.accountId,
    );
    expect(await refusal(propose(id, sent.version, {}, colleagueAsOfficer))).toBe('403 own_step');
  });

  it('sends a proposal back to the officer with the listing still in review', async () => {
    const { id, version } = await park.proposed();
    const back = await ok(
      park.approver.post(`/listings/${id}/send-back-publication`, { version, reason: '再核预算' }),
    );
    expect(back.status).toBe('under_review');
    expect(await refusal(approve(id, back.version))).toBe('409 publication_not_proposed');
    const again = await ok(propose(id, back.version));
    expect((await ok(approve(id, again.version))).status).toBe('published');
  });

  it('asks the working days of the bid window at the proposal and again at the approval', async () => {
    // Five working days from Monday the 2nd are up on Monday the 9th.
    const short = await park.submitted({ bidDeadline: '2026-03-06T17:00:00+08:00' });
    const reply = await propose(short.id, short.version);
    expect(`${reply.status} ${reply.body.code}`).toBe('422 bid_window_too_short');
    expect(reply.body.detail).toContain('2026年3月9日');
    const past = { bidDeadline: '2026-03-01T17:00:00+08:00' };
    expect(await refusal(propose(short.id, short.version, past))).toBe('422 date_in_past');
    const moved = { bidDeadline: '2026-03-09T17:00:00+08:00' };
    const proposed = await ok(propose(short.id, short.version, moved));
    await park.app.clock.set('2026-03-03T09:00:00+08:00');
    expect(await refusal(approve(short.id, proposed.version))).toBe('422 bid_window_too_short');
    await park.app.clock.set(START);
    expect((await ok(approve(short.id, proposed.version))).status).toBe('published');
  });

  it('refuses a deadline in a year without an official calendar', async () => {
    const { id, version } = await park.draft({ bidDeadline: '2027-03-16T17:00:00+08:00' });
    expect(await refusal(park.drafter.post(`/listings/${id}/submit-for-review`, { version }))).toBe(
      '409 calendar_year_missing',
    );
  });

  it('publishes in one step: code, version 1, receipts of the same moment, deadlines', async () => {
    const { id, version } = await park.proposed();
    const answer = await ok(approve(id, version));
    expect(answer).toEqual({ id, status: 'published', version: version + 1 });
    const listing = await ok(park.officer.get(`/listings/${id}`));
    expect(listing.code).toMatch(/^LC-2026-\d{4}$/);
    expect(listing).toMatchObject({
      open: true,
      enquiryOpen: true,
      contentVersion: 1,
      ceilingInWords: '人民币伍万元整',
      bidDeadline: new Date(DEADLINE).toISOString(),
      // Three working days before Monday the 16th: until the end of Wednesday the 11th.
      enquiryDeadline: '2026-03-11T16:00:00.000Z',
    });
    const receipts = await park.app.db.query(
      'SELECT alliance_id, delivered_at FROM publication_receipt WHERE listing_id = $1',
      [id],
    );
    expect(receipts.map((it) => it.alliance_id).sort()).toEqual([...park.alliances].sort());
    expect(new Set(receipts.map((it) => it.delivered_at.toISOString())).size).toBe(1);
    expect(receipts[0]!.delivered_at.toISOString()).toBe(listing.publishedAt);
    const deadlines = await park.app.db.query(
      'SELECT kind, due_at FROM deadline WHERE subject_id = $1 ORDER BY kind',
      [id],
    );
    expect(deadlines.map((it) => [it.kind, it.due_at.toISOString()])).toEqual([
      ['listing.close', '2026-03-16T09:00:00.000Z'],
      ['listing.enquiry_end', '2026-03-11T16:00:00.000Z'],
      ['reminder.bid_deadline_1_day', '2026-03-15T09:00:00.000Z'],
      ['reminder.bid_deadline_3_workdays', '2026-03-11T01:00:00.000Z'],
    ]);
    const [kept] = await ok(park.agent.get(`/listings/${id}/versions`));
    expect(kept).toMatchObject({ contentVersion: 1, changes: [], reason: null });
    expect((await park.events(id)).map((it) => it.name)).toContain('listing.published');
  });

  it('freezes the content: no edit, no attachment, no second publication', async () => {
    const { id, version } = await park.published();
    expect(await refusal(park.drafter.put(`/listings/${id}`, { version, title: '改' }))).toBe(
      '409 transition_not_allowed',
    );
    expect(await refusal(park.drafter.post(`/listings/${id}/submit-for-review`, { version }))).toBe(
      '409 transition_not_allowed',
    );
    expect(await refusal(propose(id, version))).toBe('409 transition_not_allowed');
    expect(await refusal(approve(id, version))).toBe('409 transition_not_allowed');
  });

  it('lets one of two approvers win, and gives one code', async () => {
    const second = await park.as('committee_approver', park.committee);
    const { id, version } = await park.proposed();
    const replies = await Promise.all([approve(id, version), approve(id, version, second)]);
    expect(replies.map((it) => it.status).sort()).toEqual([200, 409]);
    expect(replies.find((it) => it.status === 409)!.body.code).toBe('stale_version');
    expect((await park.events(id)).filter((it) => it.name === 'listing.published')).toHaveLength(1);
    const { count } = await park.row(
      'SELECT count(*)::int AS count FROM publication_receipt WHERE listing_id = $1',
      id,
    );
    expect(count).toBe(4);
  });

  it('numbers publications without gaps or twins, by the Beijing year', async () => {
    const approvers = await Promise.all(
      [1, 2, 3].map(() => park.as('committee_approver', park.committee)),
    );
    const before = (await park.row('SELECT last FROM listing_code_counter WHERE year = 2026')).last;
    const waiting = [];
    for (let index = 0; index < 6; index += 1) waiting.push(await park.proposed());
    const refused = await park.proposed();
    const replies = await Promise.all([
      approve(refused.id, refused.version - 1),
      ...waiting.map(({ id, version }, index) => approve(id, version, approvers[index % 3])),
    ]);
    expect(replies.map((it) => it.status)).toEqual([409, 200, 200, 200, 200, 200, 200]);
    const codes = await park.app.db.query('SELECT code FROM listing WHERE id = ANY($1)', [
      waiting.map(({ id }) => id),
    ]);
    const wanted = waiting.map(
      (_, index) => `LC-2026-${String(before + 1 + index).padStart(4, '0')}`,
    );
    expect(codes.map((it) => it.code).sort()).toEqual(wanted);
  });

  it('gives one answer to the same command sent twice', async () => {
    const { id, version } = await park.proposed();
    const key = newId();
    const send = () =>
      park.approver.post(`/listings/${id}/approve-publication`, { version }, { key });
    const [first, again] = await Promise.all([send(), send()]);
    expect(first.status).toBe(200);
    expect(again).toMatchObject({ status: 200, body: first.body });
  });
});
