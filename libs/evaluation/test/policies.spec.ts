import { DEFAULT_RULE_SET } from '#contracts';
import { DomainError } from '#kernel';
import {
  conflictsOf,
  reasonOf,
  type ListingFacts,
  type PersonFacts,
} from '../src/domain/conflicts.js';
import { checkOpinion, isAgreed, requireAgreed } from '../src/domain/consensus.js';
import {
  checkDeclaration,
  DECLARATION_POINTS,
  declaresConflict,
  type Declaration,
} from '../src/domain/declaration.js';
import { memberLabel } from '../src/domain/labels.js';
import { outliers } from '../src/domain/outliers.js';
import { requiredExperts, requiredPanelSize, requirePanel } from '../src/domain/panel.js';
import { checkScores, requireComplete, scoresByBid } from '../src/domain/sheet.js';

const refusal = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('conflicts', () => {
  const person: PersonFacts = {
    accountId: 'p',
    employerOrganizationId: 'free-org',
    employerUnitId: 'free-unit',
    affiliatedOrganizationIds: ['other-org'],
    memberOrganizationIds: [],
    memberUnitIds: [],
  };
  const listing: ListingFacts = {
    bidderOrganizationIds: ['lead', 'partner'],
    allianceChairAccountIds: ['chair'],
    postingUnitIds: ['street', 'community'],
    drafterAccountIds: ['drafter'],
    officialAccountIds: ['publisher'],
  };

  it('finds none where there is none, and nothing in missing employers', () => {
    expect(conflictsOf(person, listing, 'expert')).toEqual([]);
    const bare = { ...person, employerOrganizationId: null, employerUnitId: null };
    expect(conflictsOf(bare, listing, 'expert')).toEqual([]);
  });

  it.each([
    ['employment', { employerOrganizationId: 'partner' }],
    ['affiliation', { affiliatedOrganizationIds: ['other-org', 'lead'] }],
    ['membership', { memberOrganizationIds: ['lead'] }],
    ['alliance_chair', { accountId: 'chair' }],
    ['same_unit', { employerUnitId: 'community' }],
    ['same_unit', { memberUnitIds: ['street'] }],
    ['handled_listing', { accountId: 'drafter' }],
    ['handled_listing', { accountId: 'publisher' }],
  ] as const)('finds %s', (reason, facts) => {
    expect(conflictsOf({ ...person, ...facts }, listing, 'expert')).toEqual([reason]);
  });

  it('lets the unit’s own member belong to it and have drafted, but not work for a bidder', () => {
    const member = { ...person, accountId: 'drafter', memberUnitIds: ['street'] };
    expect(conflictsOf(member, listing, 'posting_unit')).toEqual([]);
    const torn = { ...member, employerOrganizationId: 'lead' };
    expect(conflictsOf(torn, listing, 'posting_unit')).toEqual(['employment']);
    const official = { ...member, accountId: 'publisher' };
    expect(conflictsOf(official, listing, 'posting_unit')).toEqual(['handled_listing']);
  });
});

describe('in words', () => {
  it('conflicts are reasons, and members numbers', () => {
    expect(reasonOf(['employment', 'same_unit'])).toBe('任职于揭榜方、与发榜单位同属一个单位');
    expect(memberLabel(2)).toBe('评委2');
  });
});

describe('declaration', () => {
  const clean: Declaration = {
    employment: false,
    directorship: false,
    control: false,
    kinship: false,
    otherInterest: false,
    relatedOrganizationIds: ['somewhere'],
    confidentiality: true,
  };

  it('asks for the promise of secrecy', () => {
    expect(() => checkDeclaration(clean)).not.toThrow();
    const error = refusal(() => checkDeclaration({ ...clean, confidentiality: false }));
    expect(error.details.fields).toHaveProperty('confidentiality');
  });

  it.each(DECLARATION_POINTS)('takes %s as a conflict, with a word of explanation', (point) => {
    const admitted = { ...clean, [point]: true };
    expect(refusal(() => checkDeclaration(admitted)).details.fields).toHaveProperty('explanation');
    expect(() => checkDeclaration({ ...admitted, explanation: ' ' })).toThrow('invalid_input');
    expect(() => checkDeclaration({ ...admitted, explanation: '说明' })).not.toThrow();
    expect(declaresConflict(admitted, [])).toBe(true);
  });

  it('compares the organisations a member lists with the bidders', () => {
    expect(declaresConflict(clean, ['lead'])).toBe(false);
    expect(declaresConflict(clean, ['lead', 'somewhere'])).toBe(true);
    const two = { ...clean, relatedOrganizationIds: ['somewhere', 'elsewhere'] };
    expect(declaresConflict(two, ['elsewhere'])).toBe(true);
    expect(declaresConflict({ ...clean, relatedOrganizationIds: [] }, ['lead'])).toBe(false);
  });
});

describe('panel', () => {
  const rules = DEFAULT_RULE_SET;
  const panel = (units: number, experts: number) => [
    ...Array.from({ length: units }, () => ({ kind: 'posting_unit' as const })),
    ...Array.from({ length: experts }, () => ({ kind: 'expert' as const })),
  ];

  it('is odd and at least three, five where extremes are dropped', () => {
    const size = (panelSize: number, method = rules.method) =>
      requiredPanelSize({ panelSize, method });
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((n) => size(n))).toEqual([3, 3, 3, 3, 5, 5, 7, 7]);
    expect([3, 5, 6].map((n) => size(n, 'drop_extremes'))).toEqual([5, 5, 7]);
    expect(requiredExperts({ panelSize: 5, method: 'mean' })).toBe(4);
  });

  it('works with one member of the unit and every expert, and says what is missing', () => {
    expect(() => requirePanel(panel(1, 2), rules)).not.toThrow();
    for (const [members, word] of [
      [panel(0, 3), '发榜单位'],
      [panel(2, 1), '发榜单位'],
      [panel(1, 1), '还差 1 位专家'],
      [panel(1, 3), '专家多出 1 位'],
    ] as const) {
      const error = refusal(() => requirePanel(members, rules));
      expect(error.code).toBe('panel_incomplete');
      expect(error.details.reason).toContain(word);
    }
  });
});

describe('sheet', () => {
  const rules = {
    criteria: [
      { ...DEFAULT_RULE_SET.criteria[0]!, id: 'idea', name: '思路', weight: 60 },
      { ...DEFAULT_RULE_SET.criteria[1]!, id: 'cost', name: '预算', weight: 40 },
    ],
  };
  const check = (scores: Record<string, unknown>, bidId = 'a') =>
    checkScores(rules, ['a', 'b'], [{ bidId, scores: scores as never }]);

  it('takes whole steps from nothing to the full mark, and gaps while it is a draft', () => {
    expect(() => check({ idea: 0, cost: 4000 })).not.toThrow();
    expect(() => check({ idea: 50 })).not.toThrow();
    expect(() => check({})).not.toThrow();
  });

  it.each([6050, -50, 25, 49.5, Number.NaN, Infinity, '50', null, 1e300])(
    'refuses a score of %p with the scale in the sentence',
    (score) => {
      const error = refusal(() => check({ idea: score }));
      expect(error.code).toBe('score_out_of_range');
      expect(error.details).toEqual({ criterion: '思路', max: 60, step: '0.5' });
    },
  );

  it('refuses an unknown criterion, an unknown bid and a bid scored twice', () => {
    expect(refusal(() => check({ beauty: 0 })).details).toEqual({
      fields: { 'entries.0.scores.beauty': '评分表没有这一项' },
    });
    expect(refusal(() => check({ constructor: 0 })).code).toBe('invalid_input');
    expect(refusal(() => check({}, 'c')).code).toBe('invalid_input');
    const twice = [
      { bidId: 'a', scores: {} },
      { bidId: 'a', scores: {} },
    ];
    expect(refusal(() => checkScores(rules, ['a'], twice)).code).toBe('invalid_input');
    const each = [twice[0]!, { bidId: 'b', scores: {} }];
    expect(() => checkScores(rules, ['a', 'b'], each)).not.toThrow();
  });

  it('is ranked by its scores alone', () => {
    const entry = { bidId: 'a', scores: { idea: 50 }, comment: '清楚' };
    expect(scoresByBid([entry])).toEqual({ a: { idea: 50 } });
  });

  it('names what is missing before it is locked', () => {
    const entries = [{ bidId: 'a', scores: { idea: 0, cost: 0 } }];
    expect(() => requireComplete(rules, ['a'], entries, bidderLabelOf)).not.toThrow();
    const error = refusal(() => requireComplete(rules, ['a', 'b'], entries, bidderLabelOf));
    expect(error.code).toBe('sheet_incomplete');
    expect(error.details.missing).toBe('揭榜方二的“思路”、揭榜方二的“预算”');
  });
});
const bidderLabelOf = (bidId: string) => (bidId === 'a' ? '揭榜方一' : '揭榜方二');

describe('outliers', () => {
  const criteria = [{ ...DEFAULT_RULE_SET.criteria[0]!, id: 'all', weight: 100 }];
  const sheets = (...totals: number[]) =>
    totals.map((all, i) => ({ member: `评委${i + 1}`, scores: { a: { all: all * 100 } } }));
  const found = (percent: number | null, ...totals: number[]) =>
    outliers({ criteria, outlierPercent: percent }, ['a'], sheets(...totals)).map((o) => o.member);

  it('are totals further than the percentage from the mean of all, not those exactly on it', () => {
    // mean 70: 30 % are 21 points
    expect(found(30, 91, 70, 49)).toEqual([]);
    // mean 70: 22 points away
    expect(found(30, 92, 70, 48)).toEqual(['评委1', '评委3']);
  });

  it('are nobody where the rule set does not ask, or where everybody gives nothing', () => {
    expect(outliers({ criteria, outlierPercent: null }, ['a'], sheets(100, 0, 0))).toEqual([]);
    expect(found(30, 0, 0, 0)).toEqual([]);
  });
});

describe('consensus', () => {
  const yes = (memberId: string) => ({ memberId, agrees: true });

  it('holds when more than half of those seated agree', () => {
    const panel = ['m1', 'm2', 'm3'];
    expect(isAgreed([yes('m1')], panel)).toBe(false);
    expect(isAgreed([yes('m1'), yes('m2')], panel)).toBe(true);
    expect(isAgreed([yes('m1'), yes('gone')], panel)).toBe(false);
    expect(isAgreed([yes('m1'), yes('m2')], [...panel, 'm4'])).toBe(false);
    expect(() => requireAgreed({ opinions: [yes('m1'), yes('m2')] }, panel)).not.toThrow();
    for (const none of [null, { opinions: [yes('m1')] }]) {
      expect(refusal(() => requireAgreed(none, panel)).code).toBe('consensus_missing');
    }
  });

  it('takes dissent in writing only', () => {
    expect(() => checkOpinion({ agrees: true })).not.toThrow();
    expect(() => checkOpinion({ agrees: false, dissent: '预算偏高' })).not.toThrow();
    expect(refusal(() => checkOpinion({ agrees: false })).code).toBe('reason_required');
    expect(refusal(() => checkOpinion({ agrees: false, dissent: ' ' })).code).toBe(
      'reason_required',
    );
  });
});
