import { Organization } from '#directory';
import fc from 'fast-check';
import { bidderFaults } from '../src/domain/bidder.policy.js';
import {
  requireConsents,
  requireDivision,
  requireMembers,
  requireWholeShares,
  sameParties,
  versionParties,
  type PartyFacts,
} from '../src/domain/party.policy.js';

const party = (organizationId: string, changes: Partial<PartyFacts> = {}): PartyFacts => ({
  organizationId,
  lead: false,
  sharePercent: 50,
  task: '上门服务',
  state: 'joined',
  consentedVersion: 2,
  ...changes,
});
const code = (expected: string, details = {}) =>
  expect.objectContaining({ code: expected, details: expect.objectContaining(details) });

describe('shares', () => {
  it('pass exactly when they sum to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }), (shares) => {
        const sum = shares.reduce((a, b) => a + b, 0);
        const check = () => requireWholeShares(shares.map((sharePercent) => ({ sharePercent })));
        if (sum === 100) expect(check).not.toThrow();
        else expect(check).toThrow(code('shares_not_100', { sum }));
      }),
    );
  });

  it('are asked of two parties at least, each with a task and a part', () => {
    expect(() => requireDivision([party('a', { sharePercent: 100 })])).toThrow(
      code('bid_incomplete', { missing: '联合成员' }),
    );
    expect(() =>
      requireDivision([
        party('a', { sharePercent: 100, task: ' ' }),
        party('b', { sharePercent: 0 }),
      ]),
    ).toThrow(code('bid_incomplete', { missing: '各成员的分工、各成员的承担比例' }));
    expect(() => requireDivision([party('a'), party('b')])).not.toThrow();
    const unequal = [party('a', { sharePercent: 99 }), party('b', { sharePercent: 1 })];
    expect(() => requireDivision(unequal)).not.toThrow();
    expect(() => requireDivision([party('a'), party('b', { sharePercent: 49 })])).toThrow(
      code('shares_not_100', { sum: 99 }),
    );
  });
});

describe('the list of members', () => {
  const listing = { jointAllowed: true, maxMembers: 2 };

  it('is refused where joint bids are not taken', () => {
    expect(() => requireMembers([party('a')], 'a', { ...listing, jointAllowed: false })).toThrow(
      code('joint_not_allowed'),
    );
  });

  it('names everyone once, the lead among them, up to the limit', () => {
    expect(() => requireMembers([party('a'), party('a')], 'a', listing)).toThrow(
      code('member_duplicate'),
    );
    expect(() => requireMembers([party('a'), party('b'), party('c')], 'a', listing)).toThrow(
      code('too_many_members', { max: 2 }),
    );
    expect(() => requireMembers([party('b')], 'a', listing)).toThrow(
      code('invalid_input', { fields: { parties: '成员名单须包括牵头单位' } }),
    );
    expect(() => requireMembers([party('a'), party('b')], 'a', listing)).not.toThrow();
  });
});

describe('consents', () => {
  it('count only for exactly this version, and not from whoever left', () => {
    const all = [party('a'), party('b'), party('c', { state: 'left', consentedVersion: null })];
    expect(() => requireConsents(all, 2)).not.toThrow();
    expect(() => requireConsents(all, 3)).toThrow(code('consents_missing', { count: 2 }));
    const invited = [party('a'), party('b', { state: 'invited', consentedVersion: null })];
    expect(() => requireConsents(invited, 2)).toThrow(code('consents_missing', { count: 1 }));
    // Asked again after an answer: the answer of before counts for nothing.
    const again = [party('a'), party('b', { state: 'invited' })];
    expect(() => requireConsents(again, 2)).toThrow(code('consents_missing', { count: 1 }));
  });

  it('are for parties that are still the same', () => {
    const parties = [party('b'), party('a', { lead: true })];
    const frozen = versionParties(parties);
    expect(frozen.map(({ organizationId }) => organizationId)).toEqual(['a', 'b']);
    expect(sameParties(frozen, [...parties].reverse())).toBe(true);
    expect(sameParties(frozen, [party('b', { sharePercent: 40 }), parties[1]!])).toBe(false);
    expect(sameParties(frozen, [party('b', { task: '别的' }), parties[1]!])).toBe(false);
    expect(sameParties(frozen, [party('b', { state: 'left' }), parties[1]!])).toBe(false);
    expect(sameParties(frozen, [party('c'), parties[1]!])).toBe(false);
  });
});

describe('who may take the work on', () => {
  const today = '2026-03-02';
  const organization = (id: string, changes: Partial<Organization> = {}): Organization =>
    Object.assign(new Organization(), {
      id,
      name: `演示·${id}`,
      orgType: 'social_service',
      registrationKind: 'registered',
      hostOrganizationId: null,
      abnormalListed: false,
      dishonestListed: false,
      fiscallyFunded: false,
      inspectionYear: null,
      inspectionResult: null,
      ratingLevel: null,
      ratingValidUntil: null,
      active: true,
      ...changes,
    });
  const filed = (id: string, hostOrganizationId: string) =>
    organization(id, {
      orgType: 'filed_group',
      registrationKind: 'filed',
      hostOrganizationId,
    });
  const listing = {
    conditions: { orgTypes: [], minRating: null },
    fundingMode: 'project_fund' as const,
  };
  const faults = (all: Organization[]) => bidderFaults(all, 'lead', listing, today);

  it('asks every party for itself', () => {
    const found = faults([organization('lead'), organization('b', { dishonestListed: true })]);
    expect(found).toEqual([
      { organizationId: 'b', name: '演示·b', reasons: ['列入严重违法失信名单'] },
    ]);
  });

  it('takes a filed group beside its host only', () => {
    expect(faults([organization('lead'), filed('group', 'lead')])).toEqual([]);
    const [fault] = faults([organization('lead'), filed('group', 'elsewhere')]);
    expect(fault!.organizationId).toBe('group');
    expect(fault!.reasons.join()).toContain('依托');
  });

  it('lets no filed group lead or bid alone', () => {
    const [beside] = faults([filed('lead', 'host'), organization('host')]);
    expect(beside!.reasons.join()).toContain('不能牵头');
    const [alone] = faults([filed('lead', 'host')]);
    expect(alone!.reasons).toEqual([expect.stringContaining('没有法人资格')]);
  });
});
