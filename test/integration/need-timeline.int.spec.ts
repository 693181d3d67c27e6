import { DEFAULT_RULE_SET, type ListingStatus } from '#contracts';
import { StatusHistory } from '#platform';
import { newId } from '#kernel';
import { Listing } from '#posting';
import {
  ACCEPTED,
  makePlaces,
  rooms,
  submitted,
  underReview,
  walk,
} from '../../libs/needs/test/fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { ok, type Client } from '../support/client.js';
import { WHOLE_LISTING } from '../support/whole-listing.js';

describe('following a need to the accepted work', () => {
  let app: TestApp;
  let resident: Client;
  let officer: Client;
  let place: Awaited<ReturnType<typeof makePlaces>>;

  beforeAll(async () => {
    app = await startApp(rooms);
    await app.clock.set('2026-03-02T09:00:00+08:00');
    place = await makePlaces(app);
    resident = await app.as('resident');
    officer = await app.as('committee_officer');
  });
  afterAll(() => app.stop());

  /** A listing that went through these states, one a day; it is public once it was published. */
  async function list(steps: ListingStatus[], values: Partial<Listing>): Promise<string> {
    const id = newId();
    const published = steps.includes('published');
    const day = (n: number) => new Date(Date.parse('2026-03-10T01:00:00Z') + n * 86_400_000);
    await app.write(async (tx) => {
      await tx.insert(Listing, {
        ...WHOLE_LISTING,
        id,
        rootId: id,
        status: steps.at(-1)!,
        title: '楼道适老化',
        code: published ? `LC-2026-${id.slice(-4)}` : null,
        postingUnitId: place.street.id,
        draftedBy: resident.accountId,
        category: 'elderly_care',
        fundingMode: 'project_fund',
        conditions: { orgTypes: [], minRating: null, other: '' },
        ruleSet: DEFAULT_RULE_SET,
        publishedBy: published ? officer.accountId : null,
        publishedAt: published ? day(steps.indexOf('published')) : null,
        bidDeadline: day(60),
        ...values,
      });
      for (const [n, toStatus] of steps.entries()) {
        await tx.insert(StatusHistory, {
          subjectType: 'listing',
          subjectId: id,
          listingId: id,
          fromStatus: steps[n - 1] ?? null,
          toStatus,
          command: 'step',
          actorKind: 'system',
          accountId: null,
          role: null,
          reason: '内部意见',
          at: day(n),
        });
      }
    });
    return id;
  }

  const timeline = async (by: Client, id: string) => {
    const { entries, listings } = await ok(by.get(`/needs/${id}/timeline`));
    return {
      listings,
      steps: entries.map((entry: Record<string, string>) => `${entry.subject} ${entry.status}`),
      entries,
    };
  };

  it('shows its own steps with their opinions, and the public steps of its listing', async () => {
    const need = await underReview(resident, officer, place.community.id);
    await walk(officer, need.id, need.version, ['accept', { ...ACCEPTED, opinion: '列入榜单' }]);
    const id = await list(
      ['draft', 'under_review', 'published', 'published', 'closed', 'evaluating', 'award_proposed'],
      { needId: need.id },
    );
    const seen = await timeline(resident, need.id);
    expect(seen.steps).toEqual([
      'need draft',
      'need submitted',
      'need under_review',
      'need accepted',
      'listing published',
      'listing closed',
      'listing evaluating',
      'listing award_proposed',
    ]);
    expect(seen.entries[3]).toMatchObject({ statusName: '已采纳', reason: '列入榜单' });
    expect(seen.listings).toMatchObject([
      { id, title: '楼道适老化', round: 1, statusName: '拟承榜公示' },
    ]);
    expect(JSON.stringify(seen)).not.toContain('内部意见');
  });

  it('says nothing of a listing that was never published', async () => {
    const need = await submitted(resident, place.community.id);
    await list(['draft', 'under_review'], { needId: need.id });
    await list(['draft', 'under_review', 'cancelled'], { needId: need.id });
    const seen = await timeline(resident, need.id);
    expect(seen.listings).toEqual([]);
    expect(seen.steps).toEqual(['need draft', 'need submitted']);
  });

  it('follows every round, and the need it was merged into without its words', async () => {
    const other = await app.as('resident');
    const target = await underReview(other, officer, place.community.id, {
      title: '别人家的事由',
    });
    const need = await underReview(resident, officer, place.community.id);
    await walk(officer, need.id, need.version, [
      'merge',
      { opinion: '同一件事', intoId: target.id },
    ]);
    await walk(officer, target.id, target.version, [
      'accept',
      { ...ACCEPTED, opinion: '只给提出人看' },
    ]);
    const first = await list(['draft', 'published', 'closed', 'unsuccessful'], {
      needId: target.id,
      unsuccessfulReason: 'no_bid',
    });
    await list(['draft', 'published'], {
      rootId: first,
      repostOf: first,
      round: 2,
      needId: null,
    });
    const seen = await timeline(resident, need.id);
    expect(seen.listings.map((listing: { round: number }) => listing.round)).toEqual([1, 2]);
    expect(seen.steps).toEqual(
      expect.arrayContaining(['need merged', 'merged_need accepted', 'listing unsuccessful']),
    );
    expect(seen.steps).not.toContain('merged_need submitted');
    expect(JSON.stringify(seen)).not.toMatch(/别人家的事由|只给提出人看/);
  });
});
