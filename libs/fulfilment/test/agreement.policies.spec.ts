import fc from 'fast-check';
import { officialYear, WorkCalendar } from '#kernel';
import chineseDays from 'chinese-days';
import {
  requireAllInspected,
  requireOpinions,
  requirePublishable,
  requireRatable,
  requireRectificationAhead,
  satisfactionRate,
} from '../src/domain/acceptance.policy.js';
import {
  dueInstant,
  isOverdue,
  overdueReminderInstant,
  reminderInstant,
} from '../src/domain/due.policy.js';
import { requirePapers } from '../src/domain/papers.js';
import { requirePayable } from '../src/domain/payment.policy.js';
import { signingStep, UNSIGNED, type Side } from '../src/domain/signing.policy.js';

const refusal = (code: string, details: object) => expect.objectContaining({ code, details });

describe('signingStep', () => {
  const at = new Date();

  it('waits for the approval', () => {
    expect(() => signingStep(UNSIGNED, 'unit')).toThrow('contract_not_approved');
  });

  it('concludes with the second side, whichever comes first, and takes no side twice', () => {
    const order = fc.array(fc.constantFrom<Side>('unit', 'organization'), { maxLength: 6 });
    fc.assert(
      fc.property(order, (sides) => {
        const facts = { approvedAt: at, unitSignedAt: null, organizationSignedAt: null } as {
          approvedAt: Date;
          unitSignedAt: Date | null;
          organizationSignedAt: Date | null;
        };
        const steps: string[] = [];
        for (const side of sides) {
          try {
            steps.push(signingStep(facts, side));
          } catch (error) {
            expect((error as Error).message).toBe('already_signed');
            continue;
          }
          facts[`${side}SignedAt`] = at;
        }
        expect(steps).toEqual(['sign', 'conclude'].slice(0, new Set(sides).size));
      }),
    );
  });
});

describe('requirePapers', () => {
  const paper = { kind: 'invoice', fileId: null, reference: '演示〔2026〕1号' } as const;

  it('names what is missing', () => {
    expect(() => requirePapers([paper, { ...paper, kind: 'photos' }], ['invoice'])).not.toThrow();
    try {
      requirePapers([paper], ['invoice', 'sign_in_sheet', 'photos']);
    } catch (error) {
      expect(error).toMatchObject({
        code: 'papers_missing',
        details: { papers: '签到表、活动照片' },
      });
      return;
    }
    throw new Error('was allowed');
  });

  it('takes no paper without file or reference', () => {
    const bare = { ...paper, reference: ' ' };
    expect(() => requirePapers([paper, bare], [])).toThrow(
      refusal('invalid_input', { fields: { papers: '每份材料须附文件或填写文号' } }),
    );
    expect(() => requirePapers([{ ...paper, reference: '', fileId: 'x' }], [])).not.toThrow();
  });
});

describe('requirePayable', () => {
  const met = { status: 'met', instalmentFen: 100_00 } as const;
  const payment = { amountFen: 40_00, paidOn: '2026-07-01' };

  it('records nothing before the milestone is met', () => {
    for (const status of ['scheduled', 'reported', 'partially_met', 'not_met'] as const) {
      const milestone = { ...met, status };
      expect(() => requirePayable(milestone, 0, payment, '2026-07-01')).toThrow('payment_not_due');
    }
  });

  it('stays within the instalment over all payments', () => {
    expect(() => requirePayable(met, 60_00, payment, '2026-07-01')).not.toThrow();
    expect(() => requirePayable(met, 60_01, payment, '2026-07-01')).toThrow(
      refusal('payment_over_instalment', { sum: '100.01', instalment: '100.00' }),
    );
  });

  it('is not dated ahead', () => {
    expect(() => requirePayable(met, 0, payment, '2026-06-30')).toThrow(
      refusal('invalid_input', { fields: { paidOn: '拨付日期不能晚于今天' } }),
    );
  });
});

describe('acceptance', () => {
  it('waits until every milestone is inspected, whatever came of it', () => {
    expect(() => requireAllInspected(['met', 'partially_met', 'not_met'])).not.toThrow();
    expect(() => requireAllInspected(['scheduled', 'met', 'reported'])).toThrow(
      refusal('milestones_open', { count: 2 }),
    );
    expect(() => requireAllInspected(['scheduled'])).toThrow('milestones_open');
  });

  it('needs opinions of those served', () => {
    expect(() => requireOpinions({ collected: 0, satisfied: 0 })).toThrow('opinions_required');
    expect(() => requireOpinions({ collected: 10, satisfied: 11 })).toThrow('opinions_required');
    expect(() => requireOpinions({ collected: 10, satisfied: 0 })).not.toThrow();
    expect(() => requireOpinions({ collected: 1, satisfied: 1 })).not.toThrow();
    expect(satisfactionRate({ collected: 30, satisfied: 29 })).toBe('96.7');
  });

  it('publishes no personal data', () => {
    expect(() => requirePublishable('完成 48 场次，覆盖 2800 人次，满意率 96.7%。')).not.toThrow();
    expect(() => requirePublishable('联系人王女士 13800000001')).toThrow(
      refusal('invalid_input', { fields: { publicSummary: expect.stringContaining('请删去') } }),
    );
  });

  it('gives time for rectification', () => {
    expect(() => requireRectificationAhead('2026-07-01', '2026-07-01')).toThrow(
      refusal('date_in_past', { what: '整改期限' }),
    );
    expect(() => requireRectificationAhead('2026-07-02', '2026-07-01')).not.toThrow();
  });

  it('is rated only once work has begun', () => {
    expect(() => requireRatable('awarded')).toThrow('rating_too_early');
    expect(() => requireRatable('in_progress')).not.toThrow();
    expect(() => requireRatable('completed')).not.toThrow();
  });
});

describe('due dates', () => {
  const calendar = new WorkCalendar(officialYear(2026, (date) => chineseDays.isWorkday(date)));
  const early = new Date('2026-01-05T00:00:00Z');

  it('end at 24:00 Beijing time', () => {
    expect(dueInstant('2026-06-30').toISOString()).toBe('2026-06-30T16:00:00.000Z');
    const milestone = { status: 'scheduled', dueOn: '2026-06-30' } as const;
    expect(isOverdue(milestone, new Date('2026-06-30T15:59:59.999Z'))).toBe(false);
    expect(isOverdue(milestone, new Date('2026-06-30T16:00:00Z'))).toBe(true);
    expect(isOverdue({ ...milestone, status: 'reported' }, new Date('2026-07-30Z'))).toBe(false);
  });

  it('are reminded of three working days before, at nine', () => {
    // 12 October, over the National Day holidays and the make-up Saturday 10 October.
    expect(reminderInstant(calendar, '2026-10-12', early)?.toISOString()).toBe(
      '2026-10-08T01:00:00.000Z',
    );
    expect(reminderInstant(calendar, '2026-10-12', new Date('2026-10-08T01:00:00Z'))).toBeNull();
  });

  it('are reminded of by no guess where the calendar is unknown', () => {
    expect(reminderInstant(calendar, '2027-03-01', early)).toBeNull();
  });

  it('are spoken of as overdue on the next working day', () => {
    expect(overdueReminderInstant(calendar, '2026-09-30').toISOString()).toBe(
      '2026-10-08T01:00:00.000Z',
    );
    expect(overdueReminderInstant(calendar, '2026-12-31').toISOString()).toBe(
      '2027-01-01T01:00:00.000Z',
    );
  });
});
