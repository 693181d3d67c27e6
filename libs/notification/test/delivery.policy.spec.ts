import { isHopeless, ATTEMPTS, pauseAfter } from '../src/domain/delivery.policy.js';

describe('sending again', () => {
  it('waits longer each time, up to an hour, and bridges a night', () => {
    const pauses = Array.from({ length: ATTEMPTS - 1 }, (_, index) => pauseAfter(index + 1));
    expect(pauses.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(pauses.at(-1)).toBe(3_600);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(8 * 3_600);
  });

  it.each([
    [{ code: 'EENVELOPE', responseCode: 550 }, true],
    [{ code: 'EMESSAGE', responseCode: 554 }, true],
    [{ code: 'EENVELOPE' }, true],
    [{ code: 'EMESSAGE' }, true],
    [{ responseCode: 500 }, true],
    [{ responseCode: 599 }, true],
    [{ responseCode: 600 }, false],
    [{ code: 'EENVELOPE', responseCode: 450 }, false],
    [{ code: 'EMESSAGE', responseCode: 452 }, false],
    [{ code: 'EAUTH', responseCode: 535 }, false],
    [{ code: 'ECONNECTION' }, false],
    [{ code: 'ETIMEDOUT' }, false],
    [{}, false],
  ])('after %j is in vain: %s', (failure, hopeless) => {
    expect(isHopeless(failure)).toBe(hopeless);
  });
});
