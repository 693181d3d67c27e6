import { newId } from '#kernel';
import { ok, refusal } from '../../../test/support/client.js';
import { complete, Park } from './park.js';

describe('drafts', () => {
  let park: Park;
  beforeAll(async () => {
    park = await Park.open();
  });
  afterAll(() => park.stop());

  const approve = (id: string, version: number, client = park.approver) =>
    client.post(`/listings/${id}/approve-publication`, { version, opinion: '同意' });
  const propose = (id: string, version: number, more: object = {}, client = park.officer) =>
    client.post(`/listings/${id}/propose-publication`, { version, opinion: '同意', ...more });

  it('drafts with the default rules where none are given, for the own unit', async () => {
    const { id, status } = await ok(
      park.drafter.post('/listings', {
        title: '演示·心理驿站',
        category: 'mental_health',
        fundingMode: 'gov_purchase',
      }),
    );
    expect(status).toBe('draft');
    const listing = await ok(park.drafter.get(`/listings/${id}`));
    expect(listing).toMatchObject({
      code: null,
      postingUnitId: park.street,
      rootId: id,
      round: 1,
      maxMembers: 1,
      attachments: [],
      open: false,
      ceilingInWords: null,
    });
    expect(listing.ruleSet).toMatchObject({ panelSize: 3, method: 'mean', enquiryWorkdays: 3 });
    expect(listing.ruleSet.criteria.map((it: { weight: number }) => it.weight)).toEqual([
      25, 20, 20, 20, 15,
    ]);
    expect(listing.commands).toEqual(['submit_for_review', 'discard', 'hand_over_to_procurement']);
  });

  it('drafts for a unit below, not for another street or a unit that is not there', async () => {
    const below = await ok(
      park.drafter.post('/listings', complete({ postingUnitId: park.community })),
    );
    expect(await ok(park.drafter.get(`/listings/${below.id}`))).toMatchObject({
      postingUnitName: '演示社区',
    });
    for (const postingUnitId of [park.otherStreet, park.committee, newId()]) {
      expect(await refusal(park.drafter.post('/listings', complete({ postingUnitId })))).toBe(
        '404 not_found',
      );
    }
  });

  it('keeps what is unfinished, says what is missing, and holds it back from review', async () => {
    const { id, version } = await park.draft();
    const criterion = { id: 'a', name: '方案', weight: 90, guidance: '' };
    const target = { name: '探访', unit: '', target: null, proof: '' };
    const unfinished = {
      title: '',
      contactPhone: '0532-8',
      endsOn: '2026-04-01',
      targets: [target],
      ruleSet: { criteria: [criterion], panelSize: 4 },
    };
    const saved = await ok(park.drafter.put(`/listings/${id}`, { version, ...unfinished }));
    const listing = await ok(park.drafter.get(`/listings/${id}`));
    expect(listing).toMatchObject({ title: '', endsOn: '2026-04-01', targets: [target] });
    expect(listing.ruleSet.criteria[0].weight).toBe(90);
    expect(listing.missing).toEqual([
      { field: 'title', message: '请填写名称' },
      { field: 'targets[0].unit', message: '请填写第 1 项可量化指标的计量单位' },
      { field: 'targets[0].target', message: '请填写第 1 项可量化指标的目标值' },
      { field: 'targets[0].proof', message: '请填写第 1 项可量化指标的证明方式' },
      { field: 'endsOn', message: '实施结束日期不得早于开始日期' },
      { field: 'contactPhone', message: '咨询电话须为手机或座机号码，如 0532-80000000' },
      { field: 'ruleSet.criteria', message: '请填写“方案”的评分要点' },
      { field: 'ruleSet.criteria', message: '评分权重合计须为 100，现为 90' },
      { field: 'ruleSet.panelSize', message: '评审组人数须为单数' },
    ]);
    const reply = await park.drafter.post(`/listings/${id}/submit-for-review`, {
      version: saved.version,
    });
    expect(reply.status).toBe(422);
    expect(reply.body.fields).toMatchObject({ endsOn: '实施结束日期不得早于开始日期' });
    expect((await park.drafter.get(`/listings/${id}`)).body.status).toBe('draft');
    // Given up, it stays as unfinished as it was.
    const discarded = park.drafter.post(`/listings/${id}/discard`, {
      version: saved.version,
      reason: '不再需要',
    });
    expect((await ok(discarded)).status).toBe('cancelled');
  });

  it('lists nothing as missing in what is complete', async () => {
    const { id } = await park.draft();
    expect((await ok(park.drafter.get(`/listings/${id}`))).missing).toEqual([]);
  });

  it('keeps what an edit leaves out, takes what it gives, and refuses a stale one', async () => {
    const { id, version } = await park.draft({
      ruleSet: { panelSize: 5, method: 'drop_extremes' },
    });
    const edited = await ok(
      park.drafter.put(`/listings/${id}`, {
        version,
        title: '演示·改名',
        ruleSet: { passLineHundredths: 7000 },
        startsOn: null,
      }),
    );
    expect(edited.version).toBe(version + 1);
    const listing = await ok(park.drafter.get(`/listings/${id}`));
    expect(listing).toMatchObject({
      title: '演示·改名',
      tasks: complete().tasks,
      startsOn: null,
      ruleSet: { panelSize: 5, method: 'drop_extremes', passLineHundredths: 7000 },
    });
    expect(await refusal(park.drafter.put(`/listings/${id}`, { version, title: '旧' }))).toBe(
      '409 stale_version',
    );
  });

  it('hides drafts from everybody but the posting unit and those above it', async () => {
    const { id, version } = await park.draft();
    const supervisor = await park.as('supervisor', park.supervision);
    const below = await park.as('posting_officer', park.community);
    for (const client of [
      park.outsider,
      park.officer,
      park.approver,
      park.agent,
      supervisor,
      below,
    ]) {
      expect(await refusal(client.get(`/listings/${id}`))).toBe('404 not_found');
      const { items } = await ok(client.get('/listings?limit=100'));
      expect(items.map((it: { id: string }) => it.id)).not.toContain(id);
    }
    expect(await refusal(park.outsider.put(`/listings/${id}`, { version, title: '抢' }))).toBe(
      '404 not_found',
    );
    expect(
      await refusal(park.outsider.post(`/listings/${id}/submit-for-review`, { version })),
    ).toBe('404 not_found');
    expect(await refusal(propose(id, version))).toBe('404 not_found');
    expect(await refusal(approve(id, version))).toBe('404 not_found');
  });

  it('names everything that a listing lacks when it is submitted', async () => {
    const { id, version } = await ok(
      park.drafter.post('/listings', {
        title: '演示·未写完',
        category: 'legal_advice',
        fundingMode: 'project_fund',
        tasks: '咨询',
      }),
    );
    const reply = await park.drafter.post(`/listings/${id}/submit-for-review`, { version });
    expect(reply.status).toBe(422);
    expect(reply.body.detail).toBe(
      '榜单还须补充或更正：服务对象、服务区域、背景与问题、可量化指标、实施开始日期、实施结束日期、提交材料、咨询电话、监督电话、揭榜截止时间。',
    );
  });

  it('lets the posting unit discard what was never published, for a reason; it stays unseen', async () => {
    const { id, version } = await park.submitted();
    const discard = (body: object, client = park.drafter) =>
      client.post(`/listings/${id}/discard`, body);
    expect(await refusal(discard({ version, reason: '重复' }, park.outsider))).toBe(
      '404 not_found',
    );
    expect(await refusal(discard({ version }))).toBe('422 invalid_input');
    expect((await ok(discard({ version, reason: '与另一项重复' }))).status).toBe('cancelled');
    expect(await refusal(park.agent.get(`/listings/${id}`))).toBe('404 not_found');
    const published = await park.published();
    expect(
      await refusal(
        park.drafter.post(`/listings/${published.id}/discard`, {
          version: published.version,
          reason: '不要了',
        }),
      ),
    ).toBe('409 transition_not_allowed');
  });

  it('refuses in the database what the code forgot', async () => {
    const { id } = await park.submitted();
    const write = (sql: string) =>
      park.app.write((tx) => tx.manager.query(`UPDATE listing SET ${sql} WHERE id = $1`, [id]));
    const refusals: [string, string][] = [
      [`rule_set = jsonb_set(rule_set, '{criteria,0,weight}', '30')`, 'weights_not_100'],
      ['ceiling_fen = -1', 'constraint_violated'],
      [`tasks = ''`, 'constraint_violated'],
      [`targets = '[]'`, 'constraint_violated'],
      [`ends_on = starts_on - 1`, 'constraint_violated'],
      [`status = 'nowhere'`, 'constraint_violated'],
      [`status = 'published'`, 'constraint_violated'],
      ['published_at = jiebang_now()', 'constraint_violated'],
    ];
    for (const [sql, code] of refusals) await expect(write(sql)).rejects.toMatchObject({ code });
    // What is unfinished cannot leave the draft either.
    const draft = await park.draft({ ruleSet: { criteria: [] } });
    await expect(
      park.app.write((tx) =>
        tx.manager.query(`UPDATE listing SET status = 'under_review' WHERE id = $1`, [draft.id]),
      ),
    ).rejects.toMatchObject({ code: 'weights_not_100' });
    const open = await park.published();
    await expect(
      park.app.write((tx) =>
        tx.manager.query('DELETE FROM listing_version WHERE listing_id = $1', [open.id]),
      ),
    ).rejects.toThrow(/append-only/);
  });
});
