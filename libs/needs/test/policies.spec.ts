import { NEED_STATUS_NAMES, UNIT_KINDS, type ActorRole, type NeedStatus } from '#contracts';
import { DomainError } from '#kernel';
import { needMachine, NEGATIVE_ITEMS } from '#needs';
import fc from 'fast-check';
import {
  EDITABLE,
  requireEditable,
  requireEvidence,
  requireLaterDay,
  requireMergeTarget,
  requireVerdict,
} from '../src/domain/need.policy.js';
import { requirePlacing } from '../src/domain/placing.policy.js';

const refusal = (code: string, details: object) => expect.objectContaining({ code, details });
const STATUSES = Object.keys(NEED_STATUS_NAMES) as NeedStatus[];

function refused(work: () => unknown): { code: string; fields: string[] } {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, fields: Object.keys(error.details.fields ?? {}) };
  }
  return { code: 'none', fields: [] };
}

describe('the machine of needs', () => {
  it('lets nobody decide but the committee’s officer; solving alone is also the unit’s', () => {
    for (const row of needMachine.transitions) {
      if (row.command === 'state' || row.command === 'submit') continue;
      const expected: ActorRole[] =
        row.command === 'solve_on_spot'
          ? ['committee_officer', 'posting_officer']
          : ['committee_officer'];
      expect([row.command, [...row.roles]]).toEqual([row.command, expected]);
    }
  });

  it('ends where it says, and a need that came back can be submitted again', () => {
    expect(STATUSES.filter((status) => needMachine.isTerminal(status)).sort()).toEqual([
      'accepted',
      'merged',
      'rejected',
      'solved_on_spot',
      'transferred',
    ]);
    expect(needMachine.find('returned', 'submit')?.to).toBe('submitted');
    expect(needMachine.find('deferred', 'start_review')?.to).toBe('under_review');
    expect(needMachine.find('submitted', 'accept')).toBeUndefined();
  });

  it('never leaves the states it knows, whatever is commanded', () => {
    const commands = [...new Set(needMachine.transitions.map((row) => row.command))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 30 }), (sequence) => {
        let status: NeedStatus | null = null;
        for (const command of sequence) {
          const row = needMachine.find(status, command);
          if (status !== null && needMachine.isTerminal(status)) expect(row).toBeUndefined();
          status = row?.to ?? status;
        }
        expect([null, ...STATUSES]).toContain(status);
      }),
    );
  });
});

describe('the stater', () => {
  it('may change what nobody sorts', () => {
    for (const status of STATUSES) {
      expect(refused(() => requireEditable({ status })).code).toBe(
        EDITABLE.includes(status) ? 'none' : 'transition_not_allowed',
      );
    }
    expect(EDITABLE).toEqual(['draft', 'returned']);
    expect(() => requireEditable({ status: 'merged' })).toThrow(
      refusal('transition_not_allowed', { subject: '需求', status: NEED_STATUS_NAMES.merged }),
    );
  });
});

describe('the verdict', () => {
  it('is given with a reason', () => {
    expect(refused(() => requireVerdict({})).code).toBe('verdict_missing');
    expect(refused(() => requireVerdict({ suitable: true })).code).toBe('verdict_missing');
    expect(refused(() => requireVerdict({ suitable: false, suitabilityReason: ' ' })).code).toBe(
      'verdict_missing',
    );
    expect(refused(() => requireVerdict({ suitabilityReason: '合适' })).code).toBe(
      'verdict_missing',
    );
    expect(requireVerdict({ suitable: false, suitabilityReason: ' 应由政府办 ' })).toEqual({
      suitable: false,
      suitabilityReason: '应由政府办',
      suitabilityChecklist: [],
    });
  });

  it('cannot be “suitable” against the negative list', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NEGATIVE_ITEMS)), fc.boolean(), (hits, suitable) => {
        const given = { suitable, suitabilityReason: '理由', suitabilityChecklist: hits };
        const { code } = refused(() => requireVerdict(given));
        expect(code).toBe(suitable && hits.length > 0 ? 'invalid_input' : 'none');
      }),
    );
    const [hit, other] = NEGATIVE_ITEMS;
    const given = { suitabilityReason: '理由', suitabilityChecklist: [hit!, other!, hit!] };
    expect(refused(() => requireVerdict({ ...given, suitable: true })).fields).toEqual([
      'suitable',
    ]);
    expect(requireVerdict({ ...given, suitable: false }).suitabilityChecklist).toEqual([
      hit,
      other,
    ]);
  });
});

describe('the other outcomes', () => {
  it('merge into another need that is still worked on, or accepted', () => {
    const into = (status: NeedStatus, id = 'b') =>
      refused(() => requireMergeTarget({ id: 'a' }, { id, status })).code === 'none';
    expect(STATUSES.filter((status) => into(status)).sort()).toEqual([
      'accepted',
      'deferred',
      'submitted',
      'under_review',
    ]);
    expect(into('accepted', 'a')).toBe(false);
  });

  it('defer to a later day', () => {
    expect(() => requireLaterDay('2026-03-02', '2026-03-02')).toThrow(
      refusal('date_in_past', { what: '暂缓期限' }),
    );
    expect(refused(() => requireLaterDay('2026-03-03', '2026-03-02')).code).toBe('none');
  });

  it('solve with evidence, done already', () => {
    const solve = (note: string | undefined, on: string) =>
      refused(() => requireEvidence(note, on, '2026-03-02')).code;
    expect(solve(undefined, '2026-03-02')).toBe('evidence_required');
    expect(solve('  ', '2026-03-02')).toBe('evidence_required');
    expect(() => requireEvidence('已修好', '2026-03-03', '2026-03-02')).toThrow(
      refusal('invalid_input', { fields: { solvedOn: expect.any(String) } }),
    );
    expect(requireEvidence(' 已修好 ', '2026-03-01', '2026-03-02')).toBe('已修好');
    expect(solve('已修好', '2026-03-02')).toBe('none');
  });
});

describe('placing', () => {
  const good = {
    role: 'resident' as const,
    source: 'resident_appeal' as const,
    onBehalf: false,
    unitKind: 'community' as const,
    withinReach: true,
  };

  it('lets residents speak of streets and communities, and for themselves', () => {
    for (const unitKind of UNIT_KINDS) {
      const { fields } = refused(() => requirePlacing({ ...good, unitKind }));
      const lives = unitKind === 'street' || unitKind === 'community';
      expect(fields).toEqual(lives ? [] : ['unitId']);
    }
    expect(
      refused(() => requirePlacing({ ...good, source: 'superior_decision', onBehalf: true }))
        .fields,
    ).toEqual(['source', 'onBehalf']);
    expect(refused(() => requirePlacing({ ...good, onBehalf: true })).fields).toEqual(['onBehalf']);
  });

  it('keeps officers within their reach', () => {
    const officer = { ...good, role: 'posting_officer' as const };
    expect(refused(() => requirePlacing({ ...officer, onBehalf: true })).code).toBe('none');
    expect(refused(() => requirePlacing({ ...officer, withinReach: false })).fields).toEqual([
      'unitId',
    ]);
    expect(refused(() => requirePlacing({ ...officer, unitKind: null })).fields).toEqual([
      'unitId',
    ]);
    expect(
      refused(() => requirePlacing({ ...officer, source: 'superior_decision', onBehalf: true }))
        .fields,
    ).toEqual(['onBehalf']);
  });
});
