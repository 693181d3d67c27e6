import { ORG_TYPES } from '#contracts';
import { eligibility, type EligibilityConditions, type StandingFacts } from '#directory';
import fc from 'fast-check';
import { lastInspectionYearDue } from '../src/domain/eligibility.policy.js';

const TODAY = '2026-03-02';

const good: StandingFacts = {
  active: true,
  orgType: 'social_service',
  registrationKind: 'registered',
  abnormalListed: false,
  dishonestListed: false,
  fiscallyFunded: false,
  inspectionYear: 2025,
  inspectionResult: 'qualified',
  ratingLevel: 4,
  ratingValidUntil: '2026-12-31',
};

const any: EligibilityConditions = { orgTypes: [], minRating: null, fundingMode: 'project_fund' };

const reasons = (
  facts: Partial<StandingFacts>,
  conditions: Partial<EligibilityConditions> = {},
  today = TODAY,
) => eligibility({ ...good, ...facts }, { ...any, ...conditions }, today).reasons;

describe('eligibility', () => {
  it('finds nothing against an organisation in good standing', () => {
    expect(eligibility(good, any, TODAY)).toEqual({ eligible: true, reasons: [] });
  });

  it.each([
    [{ active: false }, {}, '停用'],
    [
      { orgType: 'enterprise' as const },
      { orgTypes: ['social_group' as const] },
      '机构类别（企业）',
    ],
    [{ abnormalListed: true }, {}, '活动异常名录'],
    [{ dishonestListed: true }, {}, '严重违法失信名单'],
    [{ inspectionResult: 'unqualified' as const }, {}, '2025 年度年检结论为不合格'],
    [{ inspectionResult: 'missing' as const }, {}, '未参检'],
    [{ inspectionYear: 2023 }, {}, '缺少 2024 年度年检结论'],
    [{ ratingLevel: 2 }, { minRating: 3 }, '3A 及以上'],
    [{ ratingLevel: null, ratingValidUntil: null }, { minRating: 1 }, '1A 及以上'],
    [{ ratingValidUntil: '2026-03-01' }, { minRating: 3 }, '有效期内'],
    [{ ratingValidUntil: null }, { minRating: 3 }, '有效期内'],
    [{ ratingLevel: null }, { minRating: 3 }, '有效期内'],
    [{ orgType: 'government' as const }, { fundingMode: 'gov_purchase' as const }, '机关'],
    [{ orgType: 'mass_organisation' as const }, { fundingMode: 'gov_purchase' as const }, '群团'],
    [{ fiscallyFunded: true }, { fundingMode: 'gov_purchase' as const }, '公益一类'],
    [{ registrationKind: 'filed' as const, orgType: 'filed_group' as const }, {}, '没有法人资格'],
  ])('names what stands against it: %j under %j', (facts, conditions, words) => {
    const found = reasons(facts, conditions);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it('lets the last day of a rating count', () => {
    expect(reasons({ ratingValidUntil: TODAY }, { minRating: 4 })).toEqual([]);
  });

  it('lets a filed group take part beside its host, but never in government purchase alone', () => {
    const filed = { registrationKind: 'filed' as const, orgType: 'filed_group' as const };
    expect(reasons(filed, { hostTakesPart: true })).toEqual([]);
    expect(reasons(filed, { fundingMode: 'gov_purchase' })).toHaveLength(1);
  });

  it('asks state-funded bodies back only where the government buys', () => {
    expect(reasons({ fiscallyFunded: true }, { fundingMode: 'activity_subsidy' })).toEqual([]);
    expect(reasons({ orgType: 'mass_organisation' })).toEqual([]);
  });

  it('holds a body without any inspection on record to none', () => {
    expect(reasons({ inspectionYear: null, inspectionResult: null })).toEqual([]);
    expect(reasons({ inspectionYear: null, inspectionResult: 'unqualified' })).toEqual([]);
    expect(reasons({ inspectionYear: 2020, inspectionResult: null })).toEqual([]);
  });

  it('asks for last year’s inspection from 1 June on', () => {
    expect(lastInspectionYearDue('2026-05-31')).toBe(2024);
    expect(lastInspectionYearDue('2026-06-01')).toBe(2025);
    expect(reasons({ inspectionYear: 2024 }, {}, '2026-05-31')).toEqual([]);
    expect(reasons({ inspectionYear: 2024 }, {}, '2026-06-01')).toEqual(['缺少 2025 年度年检结论']);
  });

  it('never makes anybody eligible by asking for more', () => {
    const facts = fc.record({
      active: fc.boolean(),
      orgType: fc.constantFrom(...ORG_TYPES),
      registrationKind: fc.constantFrom('registered' as const, 'filed' as const),
      abnormalListed: fc.boolean(),
      dishonestListed: fc.boolean(),
      fiscallyFunded: fc.boolean(),
      inspectionYear: fc.constantFrom(null, 2023, 2025),
      inspectionResult: fc.constantFrom(null, 'qualified' as const, 'missing' as const),
      ratingLevel: fc.constantFrom(null, 1, 3, 5),
      ratingValidUntil: fc.constantFrom(null, '2025-01-01', '2027-01-01'),
    });
    fc.assert(
      fc.property(
        facts,
        fc.subarray([...ORG_TYPES], { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        (standing, orgTypes, minRating) => {
          const plain = eligibility(standing, any, TODAY);
          const asked = { orgTypes, minRating, fundingMode: 'gov_purchase' as const };
          const strict = eligibility(standing, asked, TODAY);
          expect(strict.reasons).toEqual(expect.arrayContaining(plain.reasons));
          expect(strict.eligible).toBe(strict.reasons.length === 0);
        },
      ),
    );
  });
});
