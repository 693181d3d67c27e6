import { ok, refusal, type Client } from '../../../test/support/client.js';
import { close, published, send, submitted } from '../../notification/test/stories.js';
import { Stage, START, type Agent } from '../../notification/test/stage.js';
import { disclosureControllers, DisclosureModule } from '../src/index.js';

let stage: Stage;
let visitor: Client;
let [one]: Agent[] = [];

beforeAll(async () => {
  stage = await Stage.open({}, [{ module: DisclosureModule, controllers: disclosureControllers }]);
  visitor = stage.app.visitor();
  [one] = stage.agents;
});
afterAll(() => stage?.stop());
beforeEach(() => stage.app.clock.set(START));

const page = (id: string) => ok(visitor.get(`/public/listings/${id}`));
const hall = (query = '') => ok(visitor.get(`/public/listings?limit=100${query}`));
const names = (list: { items: any[] }) => list.items.map((item) => item.id);

describe('the hall', () => {
  it('shows what was published, and of the rest nothing at all', async () => {
    const open = await published(stage);
    const hidden = await submitted(stage);
    const discarded = await submitted(stage);
    await send(stage.drafter, `/listings/${discarded}`, 'discard', { reason: '不再需要' });
    const shown = names(await hall());
    expect(shown).toContain(open);
    expect(shown).not.toContain(hidden);
    expect(shown).not.toContain(discarded);
    expect(names(await hall('&status=cancelled'))).not.toContain(discarded);
    for (const id of [hidden, discarded, '018f0000-0000-7000-8000-00000000abcd', 'x']) {
      expect(await refusal(visitor.get(`/public/listings/${id}`))).toBe('404 not_found');
    }
    const body = await page(open);
    expect(body).toMatchObject({
      statusName: '揭榜中',
      open: true,
      enquiryOpen: true,
      contactPhone: '0532-80000001',
      bidCount: null,
      award: null,
      ceilingInWords: '人民币伍万元整',
    });
    expect(JSON.stringify(body)).not.toMatch(/起草人|经办人|审批人/);
  });

  it('finds by filter, range and word, in order, page by page', async () => {
    const cheap = await published(stage, {
      title: '演示·法律咨询进社区',
      category: 'legal_advice',
      fundingMode: 'activity_subsidy',
      ceilingFen: 800_000,
      jointAllowed: false,
      startsOn: '2026-05-01',
      endsOn: '2026-10-31',
      bidDeadline: '2026-03-20T17:00:00+08:00',
    });
    const all = names(await hall());
    expect(all).toContain(cheap);
    const found = async (query: string) => names(await hall(query));
    expect(await found('&category=legal_advice,education')).toEqual([cheap]);
    expect(await found('&fundingMode=activity_subsidy')).toEqual([cheap]);
    expect(await found('&jointAllowed=false')).toEqual([cheap]);
    expect(await found('&ceilingMax=800000')).toEqual([cheap]);
    expect(await found('&ceilingMin=800001')).not.toContain(cheap);
    expect(await found('&deadlineFrom=2026-03-17')).toEqual([cheap]);
    expect(await found('&deadlineTo=2026-03-19')).not.toContain(cheap);
    expect(await found(`&keyword=${encodeURIComponent('法律咨询')}`)).toEqual([cheap]);
    expect(await found('&keyword=%25')).toEqual([]);
    expect(await found(`&unitId=${stage.units.otherStreet}`)).toEqual([]);
    expect(await found(`&unitId=${stage.units.district}`)).toEqual(all);
    expect((await found('&open=true')).length).toBe(all.length);
    expect(await found('&open=false')).toEqual([]);
    expect((await found('&sort=ceiling'))[0]).toBe(cheap);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor ? `&cursor=${cursor}` : '';
      const next: any = await ok(visitor.get(`/public/listings?limit=1&sort=-publishedAt${more}`));
      seen.push(...names(next));
      cursor = next.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all);
    for (const query of ['status=draft', 'limit=0', 'sort=title', 'cursor=x', 'ceilingMin=-1']) {
      expect(await refusal(visitor.get(`/public/listings?${query}`))).toBe('422 invalid_input');
    }
  });

  it('masks what people typed: telephone numbers, identity numbers, mobiles of offices', async () => {
    const id = await published(stage, {
      title: '演示·联系人13812345678',
      background: '居民张某（身份证370213199001010010）反映',
      tasks: '请先拨打 0532-87654321 联系李某，邮箱 li@example.com',
      contactPhone: '13912345678',
    });
    const { id: questionId } = await ok(
      one!.post(`/listings/${id}/questions`, { body: '本单位电话 13712345678，能否联合？' }),
    );
    await ok(
      stage.drafter.post(`/questions/${questionId}/answer`, {
        version: 1,
        answer: '可以，咨询 13612345678。',
      }),
    );
    const text = JSON.stringify([await page(id), await hall()]);
    expect(text).not.toMatch(/13[6-9]12345678|370213199001010010|87654321|li@/);
    const body = await page(id);
    expect(body.contactPhone).toBe('139****5678');
    expect(body.questions).toMatchObject([{ answer: '可以，咨询 136****5678。' }]);
    expect(JSON.stringify(body.questions)).not.toContain('服务中心');
    expect(body.title).toBe('演示·联系人138****5678');
  });

  it('shows questions once answered, and open ones when the time for questions is over', async () => {
    const id = await published(stage);
    await ok(one!.post(`/listings/${id}/questions`, { body: '能否分期实施？' }));
    expect((await page(id)).questions).toEqual([]);
    await stage.app.clock.set('2026-03-12T00:00:00+08:00');
    expect((await page(id)).questions).toMatchObject([{ body: '能否分期实施？', answer: null }]);
  });

  it('shows an amendment with what changed, once it is in force', async () => {
    const id = await published(stage);
    const { id: amendmentId, version } = await ok(
      stage.drafter.post(`/listings/${id}/amendments`, {
        changes: { tasks: '每周上门探访两次，联系 13812345678' },
        reason: '任务增加',
      }),
    );
    expect((await page(id)).amendments).toEqual([]);
    await ok(stage.officer.post(`/amendments/${amendmentId}/approve`, { version }));
    const { amendments, contentVersion } = await page(id);
    expect(contentVersion).toBe(2);
    expect(amendments).toMatchObject([
      {
        contentVersion: 2,
        substantive: true,
        changes: [
          {
            field: 'tasks',
            before: '每周上门探访一次并建立台账',
            after: '每周上门探访两次，联系 138****5678',
            beforeLines: ['每周上门探访一次并建立台账'],
            afterLines: ['每周上门探访两次，联系 138****5678'],
          },
        ],
      },
    ]);
  });
});

describe('the filters', () => {
  it('offer streets and alliances, and of categories what was published', async () => {
    const filters = await ok(visitor.get('/public/filters'));
    expect(filters.streets.map((unit: any) => unit.name)).toEqual(['演示一街道', '演示二街道']);
    expect(filters.alliances.map((alliance: any) => alliance.name).sort()).toEqual([
      '演示联盟乙',
      '演示联盟甲',
    ]);
    expect(filters.departments).toEqual([]);
    expect(filters.categories).toEqual(['elderly_care', 'legal_advice']);
    expect(filters.years).toEqual(['2026']);
    await submitted(stage, { category: 'mental_health' });
    expect((await ok(visitor.get('/public/filters'))).categories).not.toContain('mental_health');
  });
});

describe('failures', () => {
  it('are announced with their reason, and lead to the next round', async () => {
    const id = await published(stage);
    await close(stage);
    const { items } = await ok(visitor.get(`/public/notices?listingId=${id}`));
    expect(items).toMatchObject([{ kind: 'unsuccessful', kindName: '流榜公告', award: null }]);
    expect(items[0].reason).toContain('无人揭榜');
    const { version } = await ok(stage.drafter.get(`/listings/${id}`));
    await ok(stage.drafter.post(`/listings/${id}/repost`, { version }));
    expect((await page(id)).nextRoundId).toBeNull();
    expect((await page(id)).timeline.at(-1)).toMatchObject({ key: 'unsuccessful', state: 'done' });
  });

  it('a cancelled one says why, with personal data masked', async () => {
    const id = await published(stage);
    const reason = '任务取消，详询 13812345678';
    await send(stage.officer, `/listings/${id}`, 'cancel', { reason });
    const { items } = await ok(visitor.get(`/public/notices?kind=cancelled&listingId=${id}`));
    expect(items).toMatchObject([{ reason: '任务取消，详询 138****5678' }]);
    expect((await ok(visitor.get(`/public/notices/${id}`))).ranking).toEqual([]);
    expect(await refusal(visitor.get(`/public/notices/${id}/report`))).toBe('404 not_found');
  });
});

describe('the clock', () => {
  it('is the server’s', async () => {
    const { now, today } = await ok(visitor.get('/public/clock'));
    expect(today).toBe('2026-03-02');
    expect(Math.abs(Date.parse(now) - Date.parse(START))).toBeLessThan(60_000);
  });
});
