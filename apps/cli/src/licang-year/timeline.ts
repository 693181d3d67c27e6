/**
 * Tells many stories in one time: one of them runs until it waits for a later moment, then the
 * one with the earliest moment goes on, and the demonstration clock moves there. One at a time, so
 * that the year comes out the same whenever it is played.
 */
export class Timeline {
  private readonly waiting: { at: number; order: number; wake: () => void }[] = [];
  private order = 0;
  private parked: () => void = () => undefined;

  constructor(private readonly moveClock: (instant: Date) => Promise<void>) {}

  /** Lets a story sleep until an instant; one that is past goes on at once, after the others due. */
  until(instant: Date): Promise<void> {
    return new Promise((wake) => {
      this.waiting.push({ at: instant.getTime(), order: this.order++, wake });
      this.parked();
    });
  }

  /**
   * @param end stories that go on after this instant are left where they stand then
   * @throws the first error of any story
   */
  async play(stories: (() => Promise<void>)[], end?: Date): Promise<void> {
    let failure: { error: unknown } | undefined;
    for (const story of stories) {
      await this.turn(() => {
        void story()
          .catch((error: unknown) => (failure ??= { error }))
          .then(() => this.parked());
      });
      if (failure) throw failure.error;
    }
    while (this.waiting.length > 0) {
      this.waiting.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = this.waiting.shift()!;
      if (end && next.at > end.getTime()) return this.moveClock(end);
      await this.moveClock(new Date(next.at));
      await this.turn(next.wake);
      if (failure) throw failure.error;
    }
  }

  /** Gives one story the floor until it waits or ends. */
  private turn(begin: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.parked = resolve;
      begin();
    });
  }
}
