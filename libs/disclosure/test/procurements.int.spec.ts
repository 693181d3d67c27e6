import { ok, refusal } from '../../../test/support/client.js';
import { Desks, MONDAY } from './desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());
beforeEach(() => desks.app.clock.set(MONDAY));

describe('listings that official procurement decides', () => {
  const shown = async () => (await ok(desks.app.visitor().get('/public/procurements'))).items;
  const figures = async () => {
    const year = await ok(desks.app.visitor().get('/public/indicators?asOf=2026-03-02'));
    return JSON.stringify(year.figures.map(({ measure, count }: any) => [measure, count]));
  };

  it('are public with their result alone, and count neither as posted nor as withdrawn', async () => {
    const before = await figures();
    const { id, version } = await ok(
      desks.drafter.post('/listings', {
        title: '演示·智慧养老服务（联系人 13812345678）',
        category: 'elderly_care',
        fundingMode: 'gov_purchase',
        ceilingFen: 90_000_000,
        postingUnitId: desks.community,
      }),
    );
    await ok(
      desks.drafter.post(`/listings/${id}/hand-over-to-procurement`, {
        version,
        reason: '列入集中采购目录',
      }),
    );
    expect(await shown()).toEqual([]);
    const visitor = desks.app.visitor();
    expect(await refusal(visitor.get(`/public/listings/${id}`))).toBe('404 not_found');
    await ok(
      desks.officer.post(`/listings/${id}/record-procurement`, {
        version: 1,
        noticeNumber: 'SDGP-13812345678',
        method: 'open_tender',
        supplier: '演示养老服务中心',
        amountFen: 88_000_000,
        concludedOn: '2026-03-01',
        link: 'https://example.org/13812345678',
      }),
    );
    expect(await shown()).toEqual([
      {
        id: expect.any(String),
        title: '演示·智慧养老服务（联系人 138****5678）',
        postingUnitName: '演示社区',
        category: 'elderly_care',
        noticeNumber: 'SDGP-13812345678',
        methodName: '公开招标',
        supplier: '演示养老服务中心',
        amountFen: 88_000_000,
        concludedOn: '2026-03-01',
        link: 'https://example.org/13812345678',
      },
    ]);
    expect(await refusal(visitor.get(`/public/listings/${id}`))).toBe('404 not_found');
    expect(await figures()).toBe(before);
    const notices = await ok(visitor.get('/public/notices'));
    expect(JSON.stringify(notices)).not.toContain('智慧养老');
    const ledger = await ok(desks.officer.get('/ledger'));
    expect(JSON.stringify(ledger)).not.toContain('智慧养老');
  });
});
