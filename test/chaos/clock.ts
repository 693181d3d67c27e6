import { setTimeout as delay } from 'node:timers/promises';
import type { Moments } from '../../apps/cli/src/licang-year/cast.js';

/**
 * Lets many stories at once live through a year in minutes: when all of them wait for later moments,
 * the business clock leaps to the earliest, but no faster than the year is to pass.
 */
export class LeapingClock implements Moments {
  private readonly waiting: { at: number; wake: () => void }[] = [];
  /** Each leap: from here on (by this machine) it was that time of business. */
  private readonly leaps: { wall: number; business: number }[] = [];
  private active = 0;
  private leaping = false;

  constructor(
    private readonly move: (instant: Date) => Promise<void>,
    private readonly year: { from: Date; to: Date; ms: number },
  ) {}

  /** Begins the year. */
  async begin(): Promise<void> {
    await this.leap(this.year.from.getTime());
  }

  /** Whether any story acts at this moment. */
  get busy(): boolean {
    return this.active > 0;
  }

  /** By the business clock, as far as is known here. */
  now(): Date {
    const { wall, business } = this.leaps.at(-1)!;
    return new Date(business + Date.now() - wall);
  }

  /** When, by this machine, it was that time of business; a time that was leapt over came with the leap. */
  wallOf(business: Date): number {
    const index = this.leaps.findLastIndex((it) => it.business <= business.getTime());
    const leap = this.leaps[Math.max(0, index)]!;
    const next = this.leaps[index + 1];
    const wall = leap.wall + business.getTime() - leap.business;
    return next ? Math.min(wall, next.wall) : wall;
  }

  /** Tells a story: the clock does not leap while it acts. */
  async tell(story: () => Promise<void>): Promise<void> {
    this.active += 1;
    try {
      await story();
    } finally {
      this.active -= 1;
      void this.advance();
    }
  }

  until(instant: Date): Promise<void> {
    this.active -= 1;
    return new Promise((wake) => {
      this.waiting.push({ at: instant.getTime(), wake });
      void this.advance();
    });
  }

  private async advance(): Promise<void> {
    if (this.leaping || this.active > 0 || this.waiting.length === 0) return;
    this.leaping = true;
    try {
      const next = Math.min(...this.waiting.map(({ at }) => at));
      if (next > this.now().getTime()) {
        await delay(Math.max(0, this.dueWall(next) - Date.now()));
        await this.leap(next);
      }
      const awake = this.waiting.filter(({ at }) => at <= this.now().getTime());
      for (const it of awake) this.waiting.splice(this.waiting.indexOf(it), 1);
      this.active += awake.length;
      for (const { wake } of awake) wake();
    } catch {
      // The load is over: time stands still for whoever still waits.
    } finally {
      this.leaping = false;
    }
  }

  /** The wall's time at which business may be so far. */
  private dueWall(business: number): number {
    const { from, to, ms } = this.year;
    const part = (business - from.getTime()) / (to.getTime() - from.getTime());
    return this.leaps[0]!.wall + part * ms;
  }

  private async leap(business: number): Promise<void> {
    await this.move(new Date(business));
    this.leaps.push({ wall: Date.now(), business });
  }
}
