import fc from 'fast-check';
import { officialYear, WorkCalendar } from '#kernel';
import chineseDays from 'chinese-days';
import {
  newObjectionCode,
  objectionCodeHash,
  replyDueOn,
  requireReachable,
  requireRemedy,
  requireWithinNotice,
} from '../src/domain/objection.policy.js';

const calendar = new WorkCalendar(officialYear(2026, (date) => chineseDays.isWorkday(date)));

describe('requireWithinNotice', () => {
  const noticeEndsAt = new Date('2026-03-09T16:00:00Z');
  const before = new Date(noticeEndsAt.getTime() - 1);

  it('takes objections until the last millisecond of the notice', () => {
    expect(() => requireWithinNotice({ status: 'notice', noticeEndsAt }, before)).not.toThrow();
    expect(() => requireWithinNotice({ status: 'notice', noticeEndsAt }, noticeEndsAt)).toThrow(
      'notice_over',
    );
  });

  it('does not tell of a proposal that nobody outside knows of', () => {
    const proposed = { status: 'proposed', noticeEndsAt: null } as const;
    expect(() => requireWithinNotice(proposed, before)).toThrow('not_found');
    const declined = { status: 'annulled', noticeEndsAt: null } as const;
    expect(() => requireWithinNotice(declined, before)).toThrow('not_found');
  });

  it('is over once the award is effective or annulled', () => {
    for (const status of ['effective', 'annulled'] as const) {
      expect(() => requireWithinNotice({ status, noticeEndsAt }, before)).toThrow('notice_over');
    }
  });
});

describe('replyDueOn', () => {
  it.each([
    ['2026-03-03T10:00:00+08:00', '2026-03-12'],
    // 30 April + 7: May Day passes, make-up Saturday 9 May counts.
    ['2026-04-30T10:00:00+08:00', '2026-05-13'],
    ['2026-04-30T23:59:00+08:00', '2026-05-13'],
  ])('filed %s is due %s', (filedAt, due) => {
    expect(replyDueOn(calendar, new Date(filedAt))).toBe(due);
  });

  it('is not known, and not guessed, without the calendar', () => {
    expect(replyDueOn(calendar, new Date('2026-12-29T10:00:00+08:00'))).toBeNull();
  });
});

describe('requireReachable', () => {
  it.each(['13800000001', '0532-87654321', '１３８０００００００１', 'ab@cd.cn', ' a@b.cn '])(
    'takes %s',
    (contact) => expect(() => requireReachable(contact)).not.toThrow(),
  );
  it.each(['匿名', '12345', '张三 李四', 'a@b', '请回 a@b.cn', 'a@b.cn 谢谢'])(
    'refuses %s, by the name of the field',
    (contact) =>
      expect(() => requireReachable(contact)).toThrow(
        expect.objectContaining({
          code: 'invalid_input',
          details: { fields: { contact: expect.stringContaining('邮箱') } },
        }),
      ),
  );
});

describe('the code', () => {
  it('is three groups of four unmistakable characters', () => {
    expect(newObjectionCode()).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
  });

  it('is another one when one letter is another', () => {
    expect(objectionCodeHash('one', 'ABCD-EFGH-JKMN')).not.toBe(
      objectionCodeHash('one', 'ABCD-EFGH-JKMP'),
    );
  });

  it('is known again as people type it, and for its own objection only', () => {
    const sloppy = fc.constantFrom(
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ''),
      (code: string) => ` ${code.replaceAll('-', ' ')} `,
      (code: string) => code.replaceAll('-', '－'),
    );
    fc.assert(
      fc.property(sloppy, (type) => {
        const code = newObjectionCode();
        expect(objectionCodeHash('one', type(code))).toBe(objectionCodeHash('one', code));
        expect(objectionCodeHash('two', code)).not.toBe(objectionCodeHash('one', code));
      }),
    );
  });
});

describe('requireRemedy', () => {
  it('lets the next in rank follow only when there is one, and a listing fail only without', () => {
    expect(() => requireRemedy('next_in_rank', 0)).toThrow('no_reserve');
    expect(() => requireRemedy('next_in_rank', 1)).not.toThrow();
    expect(() => requireRemedy('unsuccessful', 1)).toThrow('reserve_exists');
    expect(() => requireRemedy('unsuccessful', 0)).not.toThrow();
    for (const left of [0, 2]) expect(() => requireRemedy('new_round', left)).not.toThrow();
  });
});
