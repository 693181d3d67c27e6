import fc from 'fast-check';
import { FUNDING_MODES, type FundingMode } from '#contracts';
import { DomainError } from '#kernel';
import { FUNDING_RULES } from '../src/domain/funding-rules.js';
import { requireAhead, requirePlan, type Plan } from '../src/domain/plan.policy.js';

const milestone = (dueOn: string, instalmentFen: number, names: string[] = []) => ({
  title: dueOn,
  dueOn,
  instalmentFen,
  targets: names.map((name) => ({ name, unit: '场次', target: 1, proof: '记录' })),
});
const plan = (change: Partial<Plan> = {}): Plan => ({
  fundingMode: 'project_fund',
  amountFen: 100_00,
  startsOn: '2026-03-10',
  endsOn: '2026-12-31',
  milestones: [milestone('2026-06-30', 60_00), milestone('2026-12-20', 40_00)],
  ...change,
});
const refused = (code: string, details: object) => expect.objectContaining({ code, details });
const refusal = (change: Partial<Plan>, maxYears: number | null = 3): string => {
  try {
    requirePlan(plan(change), maxYears);
  } catch (error) {
    const { code, details } = error as DomainError;
    return `${code} ${String(details.reason ?? details.rule ?? '')}`.trim();
  }
  return 'allowed';
};

describe('requirePlan', () => {
  it('takes a plan that keeps all rules', () => {
    expect(refusal({})).toBe('allowed');
  });

  it.each<[string, Partial<Plan>, string]>([
    ['no milestone', { milestones: [] }, 'plan_invalid 至少一个'],
    [
      'a term that ends before it begins',
      { endsOn: '2026-03-09' },
      'plan_invalid 结束日期早于开始日期',
    ],
    [
      'a milestone before the term',
      { milestones: [milestone('2026-03-09', 60_00), milestone('2026-12-20', 40_00)] },
      'plan_invalid 第 1 个不在履约期内',
    ],
    [
      'a milestone after the term',
      { milestones: [milestone('2026-06-30', 60_00), milestone('2027-01-01', 40_00)] },
      'plan_invalid 第 2 个不在履约期内',
    ],
    [
      'milestones out of order',
      { milestones: [milestone('2026-07-30', 60_00), milestone('2026-06-30', 40_00)] },
      'plan_invalid 第 2 个早于前一个',
    ],
    [
      'two targets of one name in a milestone',
      {
        milestones: [
          milestone('2026-06-30', 60_00, ['讲座', '讲座']),
          milestone('2026-12-20', 40_00),
        ],
      },
      'plan_invalid 第 1 个有同名指标',
    ],
    [
      'instalments that miss the award by one 分',
      { milestones: [milestone('2026-06-30', 60_00), milestone('2026-12-20', 39_99)] },
      'instalments_mismatch',
    ],
    [
      'project money in one instalment',
      { milestones: [milestone('2026-06-30', 100_00), milestone('2026-12-20', 0)] },
      'instalment_rule 至少分 2 期',
    ],
    [
      'a first instalment one 分 over its share',
      { milestones: [milestone('2026-06-30', 60_01), milestone('2026-12-20', 39_99)] },
      'instalment_rule 首期不超过 60%',
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(refusal(change)).toBe(expected);
  });

  it('holds the term to the longest allowed, to the day', () => {
    const milestones = [milestone('2026-06-30', 60_00), milestone('2026-12-20', 40_00)];
    expect(refusal({ endsOn: '2027-03-09', milestones }, 1)).toBe('allowed');
    expect(refusal({ endsOn: '2027-03-10', milestones }, 1)).toBe('term_too_long');
    expect(refusal({ endsOn: '2056-03-10', milestones }, null)).toBe('allowed');
  });

  it('may be one day, with a milestone on it, and name each target once a milestone', () => {
    const day = '2026-06-30';
    const milestones = [milestone(day, 60_00, ['讲座', '义诊']), milestone(day, 40_00, ['讲座'])];
    expect(refusal({ startsOn: day, endsOn: day, milestones })).toBe('allowed');
  });

  it('pays government purchase in twelve instalments at most', () => {
    const paid = (count: number): Partial<Plan> => ({
      fundingMode: 'gov_purchase',
      amountFen: count,
      milestones: Array.from({ length: count }, () => milestone('2026-06-30', 1)),
    });
    expect(refusal(paid(12))).toBe('allowed');
    expect(refusal(paid(13))).toBe('instalment_rule 最多分 12 期');
  });

  it('says what the sums and the longest term are', () => {
    expect(() => requirePlan(plan({ amountFen: 100_01 }), 3)).toThrow(
      refused('instalments_mismatch', { sum: '100.00', amount: '100.01' }),
    );
    expect(() => requirePlan(plan({ endsOn: '2027-03-10' }), 1)).toThrow(
      refused('term_too_long', { years: 1 }),
    );
  });

  it('asks nothing of instalments where there is no money', () => {
    expect(refusal({ amountFen: 0, milestones: [milestone('2026-06-30', 0)] })).toBe('allowed');
  });

  it('allows, in every mode, only plans whose instalments sum to the award and keep the rule', () => {
    const instalments = fc.array(fc.nat({ max: 50_000 }), { minLength: 1, maxLength: 30 });
    const mode = fc.constantFrom<FundingMode>(...FUNDING_MODES);
    fc.assert(
      fc.property(mode, instalments, fc.integer({ min: -1, max: 1 }), (fundingMode, parts, off) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        const amountFen = Math.max(0, sum + off);
        const milestones = parts.map((part) => milestone('2026-06-30', part));
        const rule = FUNDING_RULES[fundingMode];
        const paid = parts.filter((part) => part > 0);
        const keeps =
          amountFen === 0 ||
          (paid.length >= rule.minInstalments &&
            paid.length <= rule.maxInstalments &&
            (rule.firstMaxPercent === null ||
              (paid[0]! / amountFen) * 100 <= rule.firstMaxPercent + 1e-9));
        const allowed = refusal({ fundingMode, amountFen, milestones }) === 'allowed';
        expect(allowed).toBe(sum === amountFen && keeps);
      }),
    );
  });
});

describe('requireAhead', () => {
  it('refuses to sign what is overdue already', () => {
    const { milestones } = plan();
    expect(() => requireAhead(milestones, '2026-06-30')).not.toThrow();
    expect(() => requireAhead(milestones, '2026-07-01')).toThrow(
      refused('plan_invalid', { reason: '第 1 个的日期（2026年6月30日）已过' }),
    );
  });
});
