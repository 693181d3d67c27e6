import { sectionOf } from '../src/domain/todo-section.js';

describe('the group of what waits', () => {
  // A Wednesday afternoon.
  const now = new Date('2026-03-11T15:00:00+08:00');

  it.each([
    ['2026-03-11T15:00:00+08:00', 'overdue'],
    ['2026-03-11T15:00:00.001+08:00', 'today'],
    ['2026-03-12T00:00:00+08:00', 'today'],
    ['2026-03-12T00:00:01+08:00', 'week'],
    ['2026-03-16T00:00:00+08:00', 'week'],
    ['2026-03-16T00:00:01+08:00', 'later'],
  ])('due at %s is %s', (dueAt, section) => expect(sectionOf(now, new Date(dueAt))).toBe(section));

  it('is the last one for what is never due', () => expect(sectionOf(now, null)).toBe('later'));

  it('takes a Sunday for the end of its week', () => {
    const sunday = new Date('2026-03-15T09:00:00+08:00');
    expect(sectionOf(sunday, new Date('2026-03-16T00:00:00+08:00'))).toBe('today');
    expect(sectionOf(sunday, new Date('2026-03-16T09:00:00+08:00'))).toBe('later');
  });
});
