import fc from 'fast-check';
import { DEFAULT_RULE_SET, FUNDING_MODE_NAMES, OPENING_MODE_NAMES } from '#contracts';
import { diffOf, isSubstantive, requireChange } from '../src/domain/amendment.policy.js';
import { listingCode } from '../src/domain/code.policy.js';
import { missingParts, requireComplete } from '../src/domain/completeness.policy.js';
import { CONTENT_FIELDS, snapshotOf, type ListingContent } from '../src/domain/content.js';
import { emptyContent, withAmendment, withInput } from '../src/domain/draft.policy.js';
import { DEFAULT_FUNDING_LIMITS, requireWithinLimits } from '../src/domain/funding-limits.js';
import { warningsFor } from '../src/domain/warnings.policy.js';
import { calendar2026 } from './calendar-2026.js';

const start = { title: '演示', category: 'other', fundingMode: 'project_fund' } as const;
const full: ListingContent = {
  ...emptyContent(start),
  servicePopulation: '老年人',
  serviceArea: '演示街道',
  background: '照料不足',
  tasks: '上门探访',
  targets: [{ name: '探访', unit: '人次', target: 100, proof: '记录' }],
  startsOn: '2026-05-01',
  endsOn: '2026-12-31',
  materials: '意向书',
  contactPhone: '0532-80000001',
  supervisionPhone: '0532-80000002',
  bidDeadline: new Date('2026-03-16T09:00:00Z'),
};
const REQUIRED = [
  ['title', '', '名称'],
  ['servicePopulation', ' ', '服务对象'],
  ['serviceArea', '', '服务区域'],
  ['background', '', '背景与问题'],
  ['tasks', '\n', '任务内容'],
  ['targets', [], '可量化指标'],
  ['startsOn', null, '实施开始日期'],
  ['endsOn', null, '实施结束日期'],
  ['materials', '', '提交材料'],
  ['contactPhone', '', '咨询电话'],
  ['supervisionPhone', '', '监督电话'],
  ['bidDeadline', null, '揭榜截止时间'],
] as const;
const refusal = (code: string, details: object) => expect.objectContaining({ code, details });
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('completeness', () => {
  it('lets a full listing pass, with no public money stated too', () => {
    expect(missingParts(full)).toEqual([]);
    expect(missingParts({ ...full, ceilingFen: 0, beneficiaryCount: 0 })).toEqual([]);
  });

  it('names exactly what is missing, in the order of the notice (property)', () => {
    fc.assert(
      fc.property(fc.subarray([...REQUIRED]), (gaps) => {
        const content = {
          ...full,
          ...Object.fromEntries(gaps.map(([field, empty]) => [field, empty])),
        } as ListingContent;
        const names = gaps.map(([, , name]) => name);
        expect(missingParts(content).map(({ message }) => message.slice(3))).toEqual(
          names.map((name) => expect.stringMatching(new RegExp(`^${name}`))),
        );
        expect(codeOf(() => requireComplete(content))).toBe(
          names.length === 0 ? 'none' : 'listing_incomplete',
        );
      }),
    );
  });
});

describe('a gap', () => {
  const of = (changes: Partial<ListingContent>) =>
    missingParts({ ...full, ...changes }).map(({ field, message }) => `${field} ${message}`);

  it('is named by its field, with what to do', () => {
    expect(of({ contactPhone: '12345' })).toEqual([
      'contactPhone 咨询电话须为手机或座机号码，如 0532-80000000',
    ]);
    expect(of({ contactPhone: ' ' })).toEqual(['contactPhone 请填写咨询电话']);
    expect(of({ jointAllowed: true, maxMembers: 1 })).toEqual([
      'maxMembers 接受联合揭榜时，联合成员上限至少 2 家',
    ]);
    expect(of({ jointAllowed: true, maxMembers: 2 })).toEqual([]);
    expect(of({ endsOn: '2026-04-30' })).toEqual(['endsOn 实施结束日期不得早于开始日期']);
    expect(of({ startsOn: null })).toEqual(['startsOn 请填写实施开始日期']);
  });

  it('is named for every part of every target', () => {
    const whole = full.targets[0]!;
    expect(of({ targets: [whole, { name: '', unit: '', target: null, proof: '' }] })).toEqual([
      'targets[1].name 请填写第 2 项可量化指标的指标',
      'targets[1].unit 请填写第 2 项可量化指标的计量单位',
      'targets[1].target 请填写第 2 项可量化指标的目标值',
      'targets[1].proof 请填写第 2 项可量化指标的证明方式',
    ]);
    expect(of({ targets: [{ ...whole, target: 0 }] })).toEqual([]);
  });

  it('keeps a listing from being handed in, each name once', () => {
    const targets = [{ name: '', unit: '', target: 1, proof: '记录' }];
    expect(() => requireComplete({ ...full, tasks: '', targets })).toThrow(
      refusal('listing_incomplete', {
        missing: '任务内容、可量化指标',
        fields: {
          tasks: '请填写任务内容',
          'targets[0].name': '请填写第 1 项可量化指标的指标',
          'targets[0].unit': '请填写第 1 项可量化指标的计量单位',
        },
      }),
    );
  });
});

describe('withInput', () => {
  it('changes what is given and nothing else', () => {
    const changed = withInput(full, { tasks: '另一任务', conditions: { other: '有场地' } });
    expect(diffOf(snapshotOf(full), snapshotOf(changed)).map((it) => it.field)).toEqual([
      'tasks',
      'conditions',
    ]);
    expect(changed.conditions).toEqual({ orgTypes: [], minRating: null, other: '有场地' });
    expect(withInput(full, {})).toEqual(full);
  });

  it('ties the number of members to whether joint bids are taken', () => {
    expect(withInput(full, { maxMembers: 7 }).maxMembers).toBe(1);
    const joint = withInput(full, { jointAllowed: true });
    expect(joint.maxMembers).toBe(3);
    expect(withInput(joint, { maxMembers: 5 }).maxMembers).toBe(5);
    expect(withInput({ ...joint, maxMembers: 5 }, { title: '改' }).maxMembers).toBe(5);
    expect(withInput(joint, { jointAllowed: false }).maxMembers).toBe(1);
    expect(withInput(full, { jointAllowed: true, maxMembers: 5 }).maxMembers).toBe(5);
    expect(codeOf(() => withAmendment(joint, { maxMembers: 1 }))).toBe('invalid_input');
  });

  it('refuses work that ends before it begins', () => {
    expect(() => withAmendment(full, { endsOn: '2026-04-30' })).toThrow(
      refusal('invalid_input', { fields: { endsOn: '实施结束日期不得早于开始日期' } }),
    );
    expect(codeOf(() => withAmendment(full, { endsOn: '2026-05-01' }))).toBe('none');
  });

  it('amends to no rules that cannot be scored by', () => {
    const [first, ...rest] = DEFAULT_RULE_SET.criteria;
    const criteria = [{ ...first!, weight: first!.weight + 1 }, ...rest];
    expect(codeOf(() => withAmendment(full, { ruleSet: { criteria } }))).toBe('weights_not_100');
  });

  it('leaves the opening to whom it was promised', () => {
    const rules = (opening: 'two_keys' | 'automatic') => ({ ...DEFAULT_RULE_SET, opening });
    const published = { ...full, ruleSet: rules('automatic') };
    expect(codeOf(() => withAmendment(published, { tasks: '另一任务' }))).toBe('none');
    expect(() => withAmendment(published, { ruleSet: rules('two_keys') })).toThrow(
      refusal('opening_mode_fixed', { mode: OPENING_MODE_NAMES.automatic }),
    );
  });
});

describe('amendments', () => {
  const before = snapshotOf(full);
  const EDITORIAL = ['title', 'background', 'contactPhone', 'supervisionPhone'];

  it('are of substance by what they touch, and can be declared so, never the reverse (property)', () => {
    fc.assert(
      fc.property(fc.subarray(CONTENT_FIELDS), fc.boolean(), (fields, declared) => {
        const diff = fields.map((field) => ({ field }));
        const touched = fields.filter((field) => field !== 'bidDeadline');
        const hard = touched.some((field) => !EDITORIAL.includes(field));
        expect(isSubstantive(diff, declared)).toBe(hard || (declared && touched.length > 0));
      }),
    );
  });

  it('of wording alone are of no substance unless declared', () => {
    expect(isSubstantive([{ field: 'title' }, { field: 'contactPhone' }])).toBe(false);
    expect(isSubstantive([{ field: 'title' }], true)).toBe(true);
    expect(codeOf(() => requireChange(diffOf(before, { ...before, title: '改' })))).toBe('none');
  });

  it('keep a deadline as text, and its want as none', () => {
    expect(before.bidDeadline).toBe('2026-03-16T09:00:00.000Z');
    expect(snapshotOf({ ...full, bidDeadline: null }).bidDeadline).toBeNull();
  });

  it('compare contents, not the order of keys', () => {
    const shuffled = {
      ...before,
      conditions: { other: '', minRating: null, orgTypes: [] },
    };
    expect(diffOf(before, shuffled)).toEqual([]);
    expect(codeOf(() => requireChange(diffOf(before, shuffled)))).toBe('amendment_empty');
    expect(diffOf(before, { ...before, targets: [] })).toEqual([
      { field: 'targets', name: '可量化指标', before: before.targets, after: [] },
    ]);
  });
});

describe('funding limits', () => {
  const limits = {
    ...DEFAULT_FUNDING_LIMITS,
    gov_purchase: {
      ...DEFAULT_FUNDING_LIMITS.gov_purchase,
      procurementThresholdFen: 50_000_000,
    },
  };
  const check = (changes: object) =>
    codeOf(() => requireWithinLimits({ ...full, ...changes }, limits));

  it('send what reaches the threshold to official procurement', () => {
    const fundingMode = 'gov_purchase';
    expect(check({ fundingMode, ceilingFen: 49_999_999 })).toBe('none');
    expect(check({ fundingMode, ceilingFen: 50_000_000 })).toBe('procurement_threshold');
    expect(check({ ceilingFen: 50_000_000 })).toBe('none');
  });

  it('hold a subsidy to its ceiling and its year', () => {
    const fundingMode = 'activity_subsidy';
    expect(check({ fundingMode, ceilingFen: 5_000_000 })).toBe('none');
    expect(check({ fundingMode, ceilingFen: 5_000_001 })).toBe('funding_ceiling_exceeded');
    expect(check({ fundingMode, endsOn: '2027-04-30' })).toBe('none');
    expect(check({ fundingMode, endsOn: '2027-05-01' })).toBe('term_too_long');
  });

  it('say what they are', () => {
    const over = (changes: object) => () => requireWithinLimits({ ...full, ...changes }, limits);
    const subsidy = { fundingMode: 'activity_subsidy' } as const;
    expect(over({ fundingMode: 'gov_purchase', ceilingFen: 50_000_000 })).toThrow(
      refusal('procurement_threshold', { threshold: '500,000.00' }),
    );
    expect(over({ ...subsidy, ceilingFen: 5_000_001 })).toThrow(
      refusal('funding_ceiling_exceeded', {
        mode: FUNDING_MODE_NAMES.activity_subsidy,
        ceiling: '50,000.00',
      }),
    );
    expect(over({ ...subsidy, endsOn: '2027-05-01' })).toThrow(
      refusal('term_too_long', { years: 1 }),
    );
  });

  it('hold no term without its two dates, nor one without a limit', () => {
    expect(check({ startsOn: null, endsOn: '2099-01-01' })).toBe('none');
    expect(check({ startsOn: '2026-05-01', endsOn: null })).toBe('none');
    const free = {
      ...limits,
      project_fund: { ...limits.project_fund, maxYears: null },
    };
    expect(codeOf(() => requireWithinLimits({ ...full, endsOn: '2099-01-01' }, free))).toBe('none');
  });
});

describe('warnings', () => {
  const warn = (changes: Partial<ListingContent>) =>
    warningsFor({ ...full, ...changes }, DEFAULT_FUNDING_LIMITS, calendar2026).join('\n');
  const other = (text: string) => ({ orgTypes: [], minRating: null, other: text });

  it.each([
    ['限于本区注册的社会组织', '限定注册地'],
    ['本市社会组织优先', '优待本地单位'],
    ['曾荣获市级荣誉称号', '奖项、荣誉'],
    ['3A以上优先', '等级评估优先'],
    ['注册资金不少于 50 万元', '规模、年限'],
    ['成立满三年', '规模、年限'],
    ['仅限国有企业', '所有制'],
    ['由指定机构承担', '特定供应商'],
  ])('under government purchase points at “%s”', (text, what) => {
    const conditions = other(text);
    expect(warn({ fundingMode: 'gov_purchase', conditions })).toContain(what);
    expect(warn({ conditions })).toBe('');
  });

  it('looks at the criteria and tasks as well', () => {
    const criteria = DEFAULT_RULE_SET.criteria.map((it, index) =>
      index === 0 ? { ...it, guidance: '本区登记的加分' } : it,
    );
    const ruleSet = { ...DEFAULT_RULE_SET, criteria };
    expect(warn({ fundingMode: 'gov_purchase', ruleSet })).toContain('评审规则“本区登记”');
    expect(warn({ fundingMode: 'gov_purchase', tasks: '派遣人员到窗口' })).toContain('劳务派遣');
    expect(warn({ fundingMode: 'gov_purchase', materials: '本区注册的证明' })).toContain(
      '提交材料“本区注册',
    );
  });

  it('asks under government purchase about levels, kinds and terms beyond a year', () => {
    const purchase = (changes: Partial<ListingContent>) =>
      warn({ fundingMode: 'gov_purchase', ...changes });
    expect(purchase({ conditions: { ...other(''), minRating: 3 } })).toContain('等级评估门槛');
    expect(purchase({ conditions: { ...other(''), orgTypes: ['social_service'] } })).toContain(
      '限定机构类别',
    );
    const year = '合同期一般不超过 1 年';
    expect(purchase({ endsOn: '2027-05-01' })).toContain(year);
    expect(purchase({ endsOn: '2027-04-30' })).not.toContain(year);
    expect(purchase({ startsOn: null, endsOn: '2099-01-01' })).not.toContain(year);
  });

  it('leaves ordinary wording alone, but tells of a threshold that is not set', () => {
    expect(warn({})).toBe('');
    expect(warn({ fundingMode: 'gov_purchase' })).toBe(
      '尚未设置本地采购限额标准，请核对金额是否须转政府采购程序',
    );
    const set = {
      ...DEFAULT_FUNDING_LIMITS,
      gov_purchase: { ...DEFAULT_FUNDING_LIMITS.gov_purchase, procurementThresholdFen: 1_000_000 },
    };
    expect(warningsFor({ ...full, fundingMode: 'gov_purchase' }, set, calendar2026)).toEqual([]);
  });

  it('points at personal data, fundraising and odd dates in every mode', () => {
    expect(warn({ background: '联系张某 13800000001' })).toContain('背景与问题中疑有个人信息');
    expect(warn({ tasks: '开展公开募捐' })).toContain('募捐');
    expect(warn({ bidDeadline: new Date('2026-03-15T09:00:00Z') })).toContain('不是工作日');
    expect(warn({ startsOn: '2026-03-16' })).toContain('早于揭榜截止');
    expect(warn({ startsOn: '2026-03-17' })).toBe('');
    expect(warn({ startsOn: '2026-03-16', bidDeadline: null })).toBe('');
  });
});

describe('listingCode', () => {
  it('has four digits, and more when a year has more', () => {
    expect(listingCode('LC', 2026, 12)).toBe('LC-2026-0012');
    expect(listingCode('LC', 2026, 10_000)).toBe('LC-2026-10000');
  });
});
