import { checkCreditCode, completeCreditCode, DomainError, newId, withInnerCheck } from '#kernel';
import fc from 'fast-check';
import { handoverDay, requireFreeTerm, termsOverlap } from '../src/domain/chair-term.policy.js';
import { creditCodeFault, readRegistration } from '../src/domain/registration.policy.js';
import { scopeNote } from '../src/domain/scope.policy.js';
import { requireConsistentStanding, type Standing } from '../src/domain/standing.policy.js';
import { requireDivisionCode, requireParentKind } from '../src/domain/unit.policy.js';

/** The code and the fields of a refusal. */
function refused(work: () => unknown): { code: string; fields: string[] } {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, fields: Object.keys(error.details.fields ?? {}) };
  }
  return { code: 'none', fields: [] };
}

const refusal = (code: string, details: object) => expect.objectContaining({ code, details });

describe('registration', () => {
  const read = (creditCode: string, role: 'administrator' | 'committee_officer', why?: string) =>
    readRegistration({ registrationKind: 'registered', creditCode, overrideReason: why }, role);

  it('takes the demonstration codes, however they are typed, and reads the type', () => {
    const registration = read(' 51370213mjdem0049q ', 'committee_officer');
    expect(registration).toMatchObject({
      creditCode: '51370213MJDEM0049Q',
      orgType: 'social_group',
      creditCodeOverrideReason: null,
    });
    const wide = [...'53370213MJDEM00658']
      .map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
      .join('');
    expect(read(wide, 'committee_officer').orgType).toBe('foundation');
  });

  it('notes an inner digit that does not fit and stops nothing', () => {
    const good = withInnerCheck('52370213MJDEM999');
    const inner = good.slice(0, 16) + (good[16] === '0' ? '1' : '0');
    const code = completeCreditCode(inner);
    expect(read(code, 'committee_officer')).toMatchObject({
      creditCode: code,
      creditCodeInnerOk: false,
    });
  });

  it('refuses an outer digit that does not fit unless the administrator says why', () => {
    const wrong = '91350100M000100Y4Z';
    expect(refused(() => read(wrong, 'committee_officer')).code).toBe('credit_code_invalid');
    expect(refused(() => read(wrong, 'committee_officer', '证书如此')).code).toBe(
      'credit_code_invalid',
    );
    expect(refused(() => read(wrong, 'administrator', '  ')).code).toBe('credit_code_invalid');
    // A genuine old code but for its last place: the reason and the role, both are asked for.
    const old = '51370213MJDEM0049R';
    for (const attempt of [
      () => read(old, 'committee_officer', '证书如此'),
      () => read(old, 'administrator'),
      () => read(old, 'administrator', ' '),
    ]) {
      expect(attempt).toThrow(
        refusal('credit_code_invalid', { reason: expect.stringContaining('校验位不符') }),
      );
    }
  });

  it('says what is wrong with a code, and nothing of a good one', () => {
    const fault = (code: string) => creditCodeFault(checkCreditCode(code));
    expect(fault('51370213MJDEM0049Q')).toBeNull();
    expect(fault('51370213MJDEM0049')).toBe('应为 18 位');
    expect(fault('51370213MJDEM0049I')).toContain('不使用的字符');
  });

  it('lets the administrator override the check digit and nothing else', () => {
    const wrong = '51370213MJDEM0049R';
    expect(read(wrong, 'administrator', ' 老证书如此 ').creditCodeOverrideReason).toBe(
      '老证书如此',
    );
    expect(refused(() => read('51370213MJDEM0049', 'administrator', '老证书如此')).code).toBe(
      'credit_code_invalid',
    );
    expect(refused(() => read('51370213MJDEM0049I', 'administrator', '老证书如此')).code).toBe(
      'credit_code_invalid',
    );
  });

  it('wants a host and a number of filed groups, and no code', () => {
    const filed = { registrationKind: 'filed' as const, filingNumber: '备-1' };
    const hostOrganizationId = newId();
    expect(refused(() => readRegistration(filed, 'administrator')).code).toBe('host_required');
    const given = { ...filed, filingNumber: ' 备-1 ', hostOrganizationId };
    expect(readRegistration(given, 'administrator')).toMatchObject({
      creditCode: null,
      creditCodeInnerOk: true,
      filingNumber: '备-1',
      orgType: 'filed_group',
      hostOrganizationId,
    });
    expect(
      refused(() =>
        readRegistration(
          { registrationKind: 'filed', hostOrganizationId, creditCode: '51370213MJDEM0049Q' },
          'administrator',
        ),
      ),
    ).toEqual({ code: 'invalid_input', fields: ['creditCode', 'filingNumber'] });
    const blank = { ...given, filingNumber: ' ' };
    expect(refused(() => readRegistration(blank, 'administrator')).fields).toEqual([
      'filingNumber',
    ]);
  });

  it('wants a code of registered bodies, and neither number nor host', () => {
    const input = { registrationKind: 'registered' as const, hostOrganizationId: newId() };
    expect(refused(() => readRegistration(input, 'administrator'))).toEqual({
      code: 'invalid_input',
      fields: ['creditCode', 'hostOrganizationId'],
    });
    const numbered = {
      registrationKind: 'registered' as const,
      creditCode: '51370213MJDEM0049Q',
      filingNumber: '备-1',
    };
    expect(refused(() => readRegistration(numbered, 'administrator')).fields).toEqual([
      'filingNumber',
    ]);
  });
});

describe('chair terms', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, '0')}`);
  const term = fc.tuple(day, day).map(([a, b]) => ({
    startsOn: a < b ? a : b,
    endsOn: a < b ? b : a,
  }));

  it('overlap exactly when they share a day', () => {
    fc.assert(
      fc.property(term, term, (a, b) => {
        const days = Array.from(
          { length: 28 },
          (_, i) => `2026-02-${String(i + 1).padStart(2, '0')}`,
        );
        const inBoth = days.some(
          (d) => d >= a.startsOn && d <= a.endsOn && d >= b.startsOn && d <= b.endsOn,
        );
        expect(termsOverlap(a, b)).toBe(inBoth);
      }),
    );
  });

  it('are refused out of order, over, or overlapping', () => {
    const today = '2026-02-10';
    const free = (startsOn: string, endsOn: string) =>
      refused(() =>
        requireFreeTerm(
          { startsOn, endsOn },
          [{ startsOn: '2026-02-11', endsOn: '2026-02-20' }],
          today,
        ),
      ).code;
    expect(free('2026-02-21', '2026-02-28')).toBe('none');
    expect(free('2026-02-20', '2026-02-28')).toBe('term_overlaps');
    expect(free('2026-02-01', '2026-02-11')).toBe('term_overlaps');
    expect(free('2026-02-28', '2026-02-21')).toBe('invalid_input');
    expect(free('2026-01-01', '2026-02-09')).toBe('date_in_past');
    expect(free('2026-01-01', '2026-02-10')).toBe('none');
    expect(free('2026-02-10', '2026-02-10')).toBe('none');
    const one = { startsOn: '2026-02-15', endsOn: '2026-02-15' };
    const others = [one, { startsOn: '2026-03-01', endsOn: '2026-03-31' }];
    expect(refused(() => requireFreeTerm(one, others, today)).code).toBe('term_overlaps');
    expect(() =>
      requireFreeTerm({ startsOn: '2026-02-28', endsOn: '2026-02-21' }, [], today),
    ).toThrow(refusal('invalid_input', { fields: { endsOn: '任期结束不能早于开始' } }));
    expect(() =>
      requireFreeTerm({ startsOn: '2026-01-01', endsOn: '2026-02-09' }, [], today),
    ).toThrow(refusal('date_in_past', { what: '任期结束' }));
  });

  it('are handed over early at the soonest today, never longer', () => {
    const current = { startsOn: '2026-02-01', endsOn: '2026-02-20' };
    expect(handoverDay(current, undefined, '2026-02-10')).toBe('2026-02-20');
    expect(handoverDay(current, '2026-02-10', '2026-02-10')).toBe('2026-02-10');
    // A term that is over stays as it was; one that has not begun may end on its first day.
    expect(handoverDay(current, '2026-02-20', '2026-03-10')).toBe('2026-02-20');
    expect(handoverDay(current, '2026-02-01', '2026-01-20')).toBe('2026-02-01');
    expect(() => handoverDay(current, '2026-02-09', '2026-02-10')).toThrow(
      refusal('date_in_past', { what: '交接日期' }),
    );
    expect(() => handoverDay(current, '2026-02-21', '2026-02-10')).toThrow(
      refusal('invalid_input', { fields: { endsOn: '交接只能提前，不能延长任期' } }),
    );
    expect(() => handoverDay(current, '2026-01-31', '2026-01-20')).toThrow(
      refusal('invalid_input', { fields: { endsOn: '任期尚未开始，请改为撤销任命' } }),
    );
  });
});

describe('units', () => {
  it('hang under the right kind', () => {
    expect(refused(() => requireParentKind('community', 'street')).code).toBe('none');
    expect(refused(() => requireParentKind('district', null)).code).toBe('none');
    expect(refused(() => requireParentKind('community', 'district')).fields).toEqual(['parentId']);
    expect(refused(() => requireParentKind('street', null)).fields).toEqual(['parentId']);
    expect(() => requireParentKind('district', 'district')).toThrow(
      refusal('invalid_input', { fields: { parentId: expect.stringMatching(/没有上级单位$/) } }),
    );
    expect(() => requireParentKind('street', 'street')).toThrow(
      refusal('invalid_input', { fields: { parentId: expect.stringContaining('上级单位须是') } }),
    );
  });

  it('carry the code of their level, beginning with the one above', () => {
    expect(refused(() => requireDivisionCode('street', '370213012', '370213')).code).toBe('none');
    expect(refused(() => requireDivisionCode('street', null, '370213')).code).toBe('none');
    for (const code of ['370213', '37021301X', '110213012']) {
      expect(refused(() => requireDivisionCode('street', code, '370213')).fields).toEqual([
        'divisionCode',
      ]);
    }
    expect(refused(() => requireDivisionCode('district', '370213', null)).code).toBe('none');
    expect(refused(() => requireDivisionCode('district', 'A70213', null)).fields).toEqual([
      'divisionCode',
    ]);
    expect(() => requireDivisionCode('department', '370213', '370213')).toThrow(
      refusal('invalid_input', { fields: { divisionCode: expect.stringContaining('不填') } }),
    );
  });
});

describe('standing', () => {
  const nothing: Standing = {
    ratingLevel: null,
    ratingValidUntil: null,
    inspectionYear: null,
    inspectionResult: null,
    abnormalListed: false,
    dishonestListed: false,
    fiscallyFunded: false,
  };

  it.each([
    [{}, []],
    [{ ratingLevel: 3 }, ['ratingValidUntil']],
    [{ ratingValidUntil: '2027-01-01' }, ['ratingLevel']],
    [{ ratingLevel: 3, ratingValidUntil: '2031-03-02' }, []],
    [{ ratingLevel: 3, ratingValidUntil: '2031-03-03' }, ['ratingValidUntil']],
    [{ inspectionYear: 2025 }, ['inspectionResult']],
    [{ inspectionResult: 'qualified' as const }, ['inspectionYear']],
    [{ inspectionYear: 2027, inspectionResult: 'qualified' as const }, ['inspectionYear']],
    [{ inspectionYear: 2026, inspectionResult: 'qualified' as const }, []],
    [{ ratingLevel: 3, ratingValidUntil: '2027-01-01' }, []],
  ])('is refused when half told, or rated for longer than five years: %j', (standing, fields) => {
    const input = { ...nothing, ...standing };
    const code = fields.length > 0 ? 'invalid_input' : 'none';
    expect(refused(() => requireConsistentStanding(input, '2026-03-02'))).toEqual({ code, fields });
  });
});

describe('the registered scope of business', () => {
  it('is to be looked at when it is empty or does not speak of the service', () => {
    expect(scopeNote('为老年人提供居家照护', 'elderly_care')).toBeNull();
    expect(scopeNote('心理咨询', 'elderly_care')).toContain('老年养护');
    expect(scopeNote(' ', 'elderly_care')).toContain('没有登记业务范围');
    expect(scopeNote('社区服务', 'other')).toBeNull();
  });
});
