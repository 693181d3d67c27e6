import { timelineOf, type TimelineFacts } from '../src/domain/timeline.js';

const at = (text: string) => new Date(`${text}+08:00`);
const OPEN: TimelineFacts = {
  needStatedAt: at('2026-02-01T09:00:00'),
  needAcceptedAt: null,
  publishedAt: at('2026-03-02T09:00:00'),
  enquiryDeadline: at('2026-03-12T00:00:00'),
  bidDeadline: at('2026-03-16T17:00:00'),
  ended: false,
  amendments: [],
  steps: [],
  notice: null,
  signedAt: null,
  milestones: [],
  acceptedAt: null,
};
const story = (facts: Partial<TimelineFacts>, now: string) =>
  timelineOf({ ...OPEN, ...facts }, at(now)).map(({ key, state }) => `${key} ${state}`);

describe('the way of a listing', () => {
  it('shows what was done and what is to come', () => {
    expect(story({}, '2026-03-10T09:00:00')).toEqual([
      'need_stated done',
      'published done',
      'enquiry_ends next',
      'closed next',
    ]);
    expect(story({}, '2026-03-16T17:00:00').at(-1)).toBe('closed done');
  });

  it('promises nothing any more once the listing has ended', () => {
    const steps = [{ key: 'cancelled' as const, at: at('2026-03-05T09:00:00') }];
    expect(story({ ended: true, steps }, '2026-03-06T09:00:00')).toEqual([
      'need_stated done',
      'published done',
      'cancelled done',
    ]);
  });

  it('tells a notice by its two days, and work by what is due', () => {
    const facts: Partial<TimelineFacts> = {
      steps: [{ key: 'opened', at: at('2026-03-17T09:00:00') }],
      notice: { start: at('2026-03-20T00:00:00'), endsAt: at('2026-03-27T00:00:00') },
      signedAt: at('2026-04-01T10:00:00'),
      milestones: [
        { number: 1, dueOn: '2026-05-31', inspectedAt: at('2026-05-20T10:00:00') },
        { number: 2, dueOn: '2026-06-30', inspectedAt: null },
        { number: 3, dueOn: '2026-12-31', inspectedAt: null },
      ],
    };
    expect(story(facts, '2026-07-01T00:00:00').slice(4)).toEqual([
      'opened done',
      'notice_begins done',
      'notice_ends done',
      'signed done',
      'milestone done',
      'milestone due',
      'milestone next',
    ]);
  });
});
