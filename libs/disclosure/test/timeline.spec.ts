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

  it('keeps of an ended listing what had come by then, to the instant', () => {
    const ended = story({ ended: true }, '2026-03-12T00:00:00');
    expect(ended).toEqual(['need_stated done', 'published done', 'enquiry_ends done']);
    const milestones = [{ number: 1, dueOn: '2026-05-31', inspectedAt: null }];
    expect(story({ ended: true, milestones }, '2026-07-01T00:00:00')).not.toContain(
      'milestone due',
    );
  });

  it('tells of the need, of every amendment and of the end, equal instants in the order of the way', () => {
    const signedAt = at('2026-04-01T10:00:00');
    const facts: Partial<TimelineFacts> = {
      needAcceptedAt: at('2026-02-03T09:00:00'),
      amendments: [at('2026-03-03T09:00:00'), at('2026-03-04T09:00:00')],
      steps: [{ key: 'effective', at: signedAt }],
      signedAt,
      acceptedAt: at('2026-12-20T10:00:00'),
    };
    expect(story(facts, '2027-01-01T00:00:00')).toEqual([
      'need_stated done',
      'need_accepted done',
      'published done',
      'amended done',
      'amended done',
      'enquiry_ends done',
      'closed done',
      'effective done',
      'signed done',
      'accepted done',
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
