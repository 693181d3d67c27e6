import { DEFAULT_RULE_SET, listingFieldText } from '../src/index.js';

describe('a field in the words of the notice', () => {
  it.each([
    ['title', '演示', ['演示']],
    ['tasks', '一\n二', ['一', '二']],
    ['ceilingFen', 123_456_789, ['1,234,567.89 元']],
    ['ceilingFen', 0, ['不涉及财政资金']],
    ['startsOn', '2026-05-01', ['2026年5月1日']],
    ['bidDeadline', '2026-03-16T09:30:00.000Z', ['2026年3月16日 17:30']],
    ['bidDeadline', '2026-03-16T16:00:00.000Z', ['2026年3月16日 24:00']],
    ['jointAllowed', false, ['不接受']],
    ['category', 'elderly_care', ['老年养护']],
    [
      'targets',
      [{ name: '探访', unit: '人次', target: 48, proof: '记录' }],
      ['探访：48 人次（记录）'],
    ],
    [
      'conditions',
      { orgTypes: ['foundation'], minRating: 3, other: '有场地' },
      ['机构类别：基金会', '等级评估：3A 及以上', '其他条件：有场地'],
    ],
    ['endsOn', null, []],
  ])('%s %j', (field, value, lines) => expect(listingFieldText(field, value)).toEqual(lines));

  it('tells a rule set line by line, so that one changed weight is one changed line', () => {
    const before = listingFieldText('ruleSet', DEFAULT_RULE_SET);
    const criteria = DEFAULT_RULE_SET.criteria.map((one) =>
      one.id === 'budget' ? { ...one, weight: 16 } : one,
    );
    const after = listingFieldText('ruleSet', { ...DEFAULT_RULE_SET, criteria });
    expect(after.filter((line) => !before.includes(line))).toEqual([
      '预算合理性 16 分：科目清楚，单价合理，不超上限',
    ]);
    expect(before).toContain('合格线：60 分');
    expect(before).toContain('路演：不安排');
    const older = { ...DEFAULT_RULE_SET, roadShow: undefined };
    expect(listingFieldText('ruleSet', older)).toEqual(before);
    const roadShow = { slotMinutes: 10, questionMinutes: 5 };
    expect(listingFieldText('ruleSet', { ...DEFAULT_RULE_SET, roadShow })).toContain(
      '路演：现场路演，每家讲解 10 分钟、答问 5 分钟，次序由抽签决定',
    );
  });
});
