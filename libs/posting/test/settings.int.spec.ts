import { ok, refusal } from '../../../test/support/client.js';
import { Park } from './park.js';

describe('settings', () => {
  let park: Park;
  beforeAll(async () => {
    park = await Park.open();
  });
  afterAll(() => park.stop());

  const limits = {
    gov_purchase: {
      ceilingFen: null,
      procurementThresholdFen: 4_000_000,
      maxYears: 3,
      basis: '',
    },
    project_fund: {
      ceilingFen: 4_500_000,
      procurementThresholdFen: null,
      maxYears: 3,
      basis: '',
    },
    activity_subsidy: { ceilingFen: null, procurementThresholdFen: null, maxYears: 1, basis: '' },
  };

  it('hold listings to the limits of their funding, and name the codes', async () => {
    const administrator = await park.app.as('administrator');
    const change = (body: object) =>
      administrator.put('/posting-settings', {
        version: 0,
        codePrefix: 'LCB',
        fundingLimits: limits,
        ...body,
      });
    const cheap = await park.proposed({ ceilingFen: 4_500_000 });
    const dear = await park.proposed({ ceilingFen: 4_500_001 });
    expect(await refusal(change({ codePrefix: 'lc-1' }))).toBe('422 invalid_input');
    const replies = await Promise.all([change({}), change({})]);
    expect(replies.map((it) => it.status).sort()).toEqual([200, 409]);
    expect(await ok(park.drafter.get('/posting-settings'))).toMatchObject({
      version: 1,
      codePrefix: 'LCB',
    });
    const approve = ({ id, version }: { id: string; version: number }) =>
      park.approver.post(`/listings/${id}/approve-publication`, { version });
    await ok(approve(cheap));
    expect((await ok(park.officer.get(`/listings/${cheap.id}`))).code).toBe('LCB-2026-0001');
    expect(await refusal(approve(dear))).toBe('422 funding_ceiling_exceeded');
    const purchase = await park.draft({ fundingMode: 'gov_purchase', ceilingFen: 4_000_000 });
    expect(
      await refusal(
        park.drafter.post(`/listings/${purchase.id}/submit-for-review`, { version: 1 }),
      ),
    ).toBe('409 procurement_threshold');
    expect(await refusal(park.officer.put('/posting-settings', {}))).toBe('403 role_not_allowed');
  });
});
