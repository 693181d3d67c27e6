import { DEFAULT_RULE_SET, type RuleSet } from '#contracts';
import fc from 'fast-check';
import {
  mergeRuleSet,
  requireValidRuleSet,
  RULE_BOUNDS,
  type RuleSetDraft,
} from '../src/domain/rule-set.policy.js';

const fault = (draft: RuleSetDraft): unknown => {
  try {
    requireValidRuleSet(mergeRuleSet(draft));
    return null;
  } catch (error) {
    const { code, details } = error as { code: string; details: object };
    return { code, ...details };
  }
};
const criterion = (id: string, weight: number, more: object = {}) => ({
  id,
  name: `评分项 ${id}`,
  weight,
  guidance: '有数有据',
  ...more,
});

describe('mergeRuleSet', () => {
  it('gives the default rules for nothing', () => {
    expect(mergeRuleSet()).toEqual(DEFAULT_RULE_SET);
    expect(mergeRuleSet({ panelSize: undefined })).toEqual(DEFAULT_RULE_SET);
  });

  it('breaks ties in the order of own criteria, unless told', () => {
    const criteria = [criterion('b', 60), criterion('a', 40)];
    expect(mergeRuleSet({ criteria }).tieBreakOrder).toEqual(['b', 'a']);
    expect(mergeRuleSet({ criteria, tieBreakOrder: ['a'] }).tieBreakOrder).toEqual(['a']);
    expect(mergeRuleSet({ criteria }).criteria[0]).toEqual({
      ...criterion('b', 60),
      stepHundredths: 50,
      minimumHundredths: null,
    });
  });

  it('keeps a null that is meant, such as no pass line', () => {
    expect(mergeRuleSet({ passLineHundredths: null }).passLineHundredths).toBeNull();
  });

  it('completes over the rules in force, not over the default, when amended', () => {
    const base: RuleSet = { ...DEFAULT_RULE_SET, panelSize: 7, noticeWorkdays: 7 };
    expect(mergeRuleSet({ panelSize: 9 }, base)).toEqual({ ...base, panelSize: 9 });
  });
});

describe('requireValidRuleSet', () => {
  it('accepts the default', () => expect(fault({})).toBeNull());

  it('asks weights of exactly 100 (property)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }),
        (weights) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          const criteria = weights.map((weight, index) => criterion(`c${index}`, weight));
          const expected = sum === 100 ? null : { code: 'weights_not_100', sum };
          expect(fault({ criteria })).toEqual(expected);
        },
      ),
      { examples: [[[100]], [[50, 50]], [[33, 33, 34]], [[33, 33, 33]], [Array(20).fill(5)]] },
    );
  });

  it('asks an odd panel of at least 3, of at least 5 where extremes are dropped (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 20 }),
        fc.constantFrom('mean', 'drop_extremes', 'consensus'),
        (panelSize, method) => {
          const least = method === 'drop_extremes' ? 5 : 3;
          const valid =
            panelSize % 2 === 1 && panelSize >= least && panelSize <= RULE_BOUNDS.panelSize[1];
          expect(fault({ panelSize, method }) === null).toBe(valid);
        },
      ),
    );
  });

  it.each([
    ['no criterion', { criteria: [] }, '至少要有一项'],
    ['a doubled id', { criteria: [criterion('a', 50), criterion('a', 50)] }, '代号重复'],
    ['an id in capitals', { criteria: [criterion('A', 100)] }, '小写字母'],
    ['a weight of half', { criteria: [criterion('a', 99.5), criterion('b', 0.5)] }, '正整数'],
    ['a negative weight', { criteria: [criterion('a', 101), criterion('b', -1)] }, '正整数'],
    [
      'a step that misses the top',
      { criteria: [criterion('a', 100, { stepHundredths: 300 })] },
      '步长的整数倍',
    ],
    [
      'a minimum over the top',
      { criteria: [criterion('a', 100, { minimumHundredths: 10_001 })] },
      '最低分',
    ],
    ['a pass line over 100', { passLineHundredths: 10_001 }, '合格线'],
    ['an unknown tie criterion', { tieBreakOrder: ['price'] }, '未知的评分标准'],
    ['a doubled tie criterion', { tieBreakOrder: ['plan', 'plan'] }, '重复'],
    ['a notice of two days', { noticeWorkdays: 2 }, '公示工作日'],
    ['a window of four days', { minimumBidWorkdays: 4 }, '最短揭榜期'],
    ['no bid at all', { minimumBids: 0 }, '最低揭榜数'],
    ['questions that end before they begin', { enquiryWorkdays: 5 }, '提问截止'],
    ['an outlier of nothing', { outlierPercent: 0 }, '偏离提醒'],
    ['an unknown way of opening', { opening: 'anybody' as never }, '开榜方式'],
    [
      'a road show with blind names',
      { roadShow: { slotMinutes: 10, questionMinutes: 5 } },
      '改为“显示揭榜方名称”',
    ],
    [
      'a road show of two minutes',
      { blindNames: false, roadShow: { slotMinutes: 2, questionMinutes: 5 } },
      '讲解时间须为 3 到 60 分钟',
    ],
    [
      'a road show without time for questions',
      { blindNames: false, roadShow: { slotMinutes: 10, questionMinutes: 0 } },
      '答问时间须为 1 到 60 分钟',
    ],
    ['an unknown method', { method: 'median' as never }, '评分方法'],
  ] as [string, RuleSetDraft, string][])('refuses %s', (_, draft, reason) => {
    expect(fault(draft)).toMatchObject({
      code: 'rule_set_invalid',
      reason: expect.stringContaining(reason),
    });
  });

  it('takes a road show with names, and rules from before there were road shows', () => {
    const roadShow = { slotMinutes: 10, questionMinutes: 5 };
    expect(fault({ blindNames: false, roadShow })).toBeNull();
    const before = { ...DEFAULT_RULE_SET, roadShow: undefined };
    expect(() => requireValidRuleSet(mergeRuleSet({}, before))).not.toThrow();
  });

  it('lets tie order name some criteria only', () => {
    expect(fault({ tieBreakOrder: ['budget'] })).toBeNull();
    expect(fault({ tieBreakOrder: [] })).toBeNull();
  });
});
