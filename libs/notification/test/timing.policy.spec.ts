import fc from 'fast-check';
import { HALF_HOURS } from '#contracts';
import { secondsToWait, type Timing } from '../src/domain/timing.policy.js';

const AT_ONCE: Timing = { digestAt: null, quietFrom: null, quietUntil: null };
/** Beijing time of some day. */
const at = (time: string) => new Date(`2026-03-02T${time}+08:00`);
const minutes = (now: string, timing: Partial<Timing>, urgent = false) =>
  secondsToWait(at(now), { ...AT_ONCE, ...timing }, urgent) / 60;

describe('when somebody is written to', () => {
  it('is at once, when nothing else was asked for', () => {
    expect(minutes('03:07:00', {})).toBe(0);
  });

  it.each([
    ['21:59:00', 0],
    ['22:00:00', 570],
    ['23:30:00', 480],
    ['00:00:00', 450],
    ['07:29:00', 1],
    ['07:30:00', 0],
    ['12:00:00', 0],
  ])('keeps quiet hours over midnight: at %s it waits %i minutes', (now, wait) => {
    const quiet = { quietFrom: '22:00', quietUntil: '07:30' };
    expect(minutes(now, quiet)).toBe(wait);
    expect(minutes(now, quiet, true)).toBe(wait);
  });

  it('keeps no quiet hours of which half is told', () => {
    expect(minutes('23:00:00', { quietFrom: '22:00' })).toBe(0);
    expect(minutes('06:00:00', { quietUntil: '07:30' })).toBe(0);
  });

  it('keeps quiet hours within a day', () => {
    const quiet = { quietFrom: '12:00', quietUntil: '14:00' };
    expect(minutes('11:59:00', quiet)).toBe(0);
    expect(minutes('13:00:00', quiet)).toBe(60);
    expect(minutes('14:00:00', quiet)).toBe(0);
  });

  it('gathers what has no term for the next digest', () => {
    expect(minutes('08:00:00', { digestAt: '17:30' })).toBe(570);
    expect(minutes('17:30:00', { digestAt: '17:30' })).toBe(0);
    expect(minutes('18:00:00', { digestAt: '17:30' })).toBe(23.5 * 60);
    expect(minutes('08:00:00', { digestAt: '17:30' }, true)).toBe(0);
  });

  it('puts a digest off to the end of the quiet hours that it would fall into', () => {
    const timing = { digestAt: '23:00', quietFrom: '22:00', quietUntil: '06:00' };
    expect(minutes('20:00:00', timing)).toBe(10 * 60);
  });

  it('counts from the full minute, so that the wait ends on the half hour', () => {
    const wait = secondsToWait(
      at('22:00:40'),
      { ...AT_ONCE, quietFrom: '22:00', quietUntil: '22:30' },
      true,
    );
    expect(wait).toBe(30 * 60 - 40);
  });

  it('never ends within quiet hours and never takes longer than two days (property)', () => {
    const time = fc.constantFrom(...HALF_HOURS);
    const timing = fc.record({
      digestAt: fc.option(time),
      quiet: fc.option(fc.uniqueArray(time, { minLength: 2, maxLength: 2 })),
    });
    const instant = fc.integer({ min: 0, max: 86_399 });
    fc.assert(
      fc.property(timing, instant, fc.boolean(), ({ digestAt, quiet }, second, urgent) => {
        const now = new Date(at('00:00:00').getTime() + second * 1000);
        const [quietFrom = null, quietUntil = null] = quiet ?? [];
        const whole = { digestAt, quietFrom, quietUntil };
        const wait = secondsToWait(now, whole, urgent);
        const then = new Date(now.getTime() + wait * 1000);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThan(2 * 86_400);
        expect(secondsToWait(then, { ...whole, digestAt: null }, urgent)).toBe(0);
      }),
    );
  });
});
