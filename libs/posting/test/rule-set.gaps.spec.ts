import { DEFAULT_RULE_SET, type Criterion, type RuleSet } from '#contracts';
import { mergeRuleSet, requireValidRuleSet, ruleSetGaps } from '../src/domain/rule-set.policy.js';

const criterion = (changes: Partial<Criterion> = {}): Criterion => ({
  id: 'all',
  name: '总评',
  weight: 100,
  guidance: '有数有据',
  stepHundredths: 50,
  minimumHundredths: null,
  ...changes,
});
const rules = (changes: Partial<RuleSet> = {}) =>
  mergeRuleSet({ criteria: [criterion()], ...changes });

describe('the rules of a draft', () => {
  it('are told every fault at once, each beside its field', () => {
    expect(ruleSetGaps(DEFAULT_RULE_SET)).toEqual([]);
    const faulty = rules({
      criteria: [criterion({ weight: 60 }), criterion({ weight: 30 })],
      noticeWorkdays: 2,
      panelSize: 4,
      tieBreakOrder: ['price'],
    });
    expect(ruleSetGaps(faulty)).toEqual([
      { field: 'ruleSet.criteria', message: '评分标准的代号重复' },
      { field: 'ruleSet.criteria', message: '评分权重合计须为 100，现为 90' },
      { field: 'ruleSet', message: '公示工作日须为 3 到 30' },
      { field: 'ruleSet.panelSize', message: '评审组人数须为单数' },
      { field: 'ruleSet.tieBreakOrder', message: '并列时的比较顺序含有未知的评分标准' },
    ]);
  });
});

describe('a criterion', () => {
  const reason = (changes: Partial<Criterion>): unknown => {
    const changed = rules({ criteria: [criterion(changes)] });
    try {
      requireValidRuleSet(changed);
      return 'none';
    } catch (error) {
      return (error as { details: { reason: string } }).details.reason;
    }
  };

  it.each<[Partial<Criterion>, string]>([
    [{ id: 'a'.repeat(31) }, 'none'],
    [{ id: 'a'.repeat(32) }, `代号“${'a'.repeat(32)}”须为小写字母开头的英文短名`],
    [{ id: 'Aa' }, '代号“Aa”须为小写字母开头的英文短名'],
    [{ id: 'a-b' }, '代号“a-b”须为小写字母开头的英文短名'],
    [{ name: ' ' }, '评分标准须有名称'],
    [{ guidance: ' ' }, '请填写“总评”的评分要点'],
    [{ stepHundredths: 1 }, 'none'],
    [{ stepHundredths: 0 }, '“总评”的步长有误'],
    [{ stepHundredths: -50 }, '“总评”的步长有误'],
    [{ stepHundredths: 2.5 }, '“总评”的步长有误'],
    [{ minimumHundredths: 0 }, 'none'],
    [{ minimumHundredths: 10_000 }, 'none'],
    [{ minimumHundredths: -1 }, '“总评”的最低分须在 0 到满分之间'],
  ])('as %j: %s', (changes, expected) => {
    expect(reason(changes)).toBe(expected);
  });

  it('is one of twenty at most', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => criterion({ id: `c${index}`, weight: 5 }));
    expect(() => requireValidRuleSet(rules({ criteria: many(20) }))).not.toThrow();
    expect(() => requireValidRuleSet(rules({ criteria: many(21) }))).toThrow(
      expect.objectContaining({ details: { reason: '评分标准最多 20 项' } }),
    );
  });
});

describe('pass line and outlier hint', () => {
  it('may be left out', () => {
    const none = rules({ passLineHundredths: null, outlierPercent: null });
    expect(() => requireValidRuleSet(none)).not.toThrow();
  });
});
