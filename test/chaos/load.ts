import { setTimeout as delay } from 'node:timers/promises';
import { TOPICS } from '#contracts';
import { shanghaiDate } from '#kernel';
import { award } from '../../apps/cli/src/licang-year/award.js';
import { bid, proposalOf } from '../../apps/cli/src/licang-year/bid.js';
import { at, Cast } from '../../apps/cli/src/licang-year/cast.js';
import { evaluate, settled } from '../../apps/cli/src/licang-year/evaluate.js';
import type { Ack } from '../../apps/cli/src/licang-year/person.js';
import { publish, type Listing } from '../../apps/cli/src/licang-year/publish.js';
import { ROWS, type Incident, type Row } from '../../apps/cli/src/licang-year/rows.js';
import { work } from '../../apps/cli/src/licang-year/work.js';
import { PatientPerson } from './client.js';
import { LeapingClock } from './clock.js';
import type { Journal } from './journal.js';
import { Random } from './random.js';
import { WEBHOOK_SECRET } from './receiver.js';

export const YEAR = { from: at('2026-01-05', '08:30'), to: at('2026-12-18', '18:00') };
/** Stories that begin later would not end within the year that the calendar knows. */
const LAST_BEGINNING = '2026-11-02';
const LAST_BEGINNING_WITH_WORK = '2026-07-31';
const TEMPLATES = ROWS.filter((row) => row.bidders.length > 0);
const INCIDENTS: readonly Incident[] = ['amendment', 'disqualified', 'recusal', 'objection'];
/** What workers do may take so long while everything falls, in seconds. */
const PATIENCE = 240;

export interface Outcome {
  told: number;
  /** Stories that ended otherwise than they should, with the reason. */
  broken: string[];
}

/** Whole workflows, several at a time, for as long as is asked. */
export class Load {
  readonly clock: LeapingClock;
  readonly outcome: Outcome = { told: 0, broken: [] };
  private readonly cast: Cast;
  private readonly random: Random;
  private number = 0;

  constructor(
    origins: readonly string[],
    private readonly journal: Journal,
    seed: string,
    private readonly ms: number,
  ) {
    const make = (login: string, password: string) =>
      new PatientPerson(origins, journal, login, password);
    const visitor = make('', '');
    this.clock = new LeapingClock(
      async (now) => void (await visitor.put('/demonstration/clock', { now: now.toISOString() })),
      { ...YEAR, ms },
    );
    this.cast = new Cast('', this.clock, make, PATIENCE);
    this.random = new Random(`load ${seed}`);
  }

  /** News of all kinds goes to a webhook at this address. */
  async listenAt(url: string): Promise<void> {
    const channel = {
      name: '演示·混沌',
      kind: 'webhook',
      topics: TOPICS,
      url,
      secret: WEBHOOK_SECRET,
    };
    await this.cast.person('administrator').post('/channels', channel);
  }

  /** @param lanes stories at a time */
  async run(lanes: number): Promise<void> {
    await this.clock.begin();
    const over = delay(this.ms);
    const all = Array.from({ length: lanes }, () => this.lane());
    // Stories that wait for a later month when the time is over are left where they stand.
    await Promise.race([over, Promise.all(all)]);
    this.journal.closed = true;
    while (this.clock.busy) await delay(50);
  }

  private async lane(): Promise<void> {
    while (!this.journal.closed && shanghaiDate(this.clock.now()) < LAST_BEGINNING) {
      await this.clock.tell(() => this.tell());
    }
  }

  private async tell(): Promise<void> {
    const row = await this.row();
    try {
      await this.story(row);
      this.outcome.told += 1;
    } catch (error) {
      if (!this.journal.closed)
        this.outcome.broken.push(`${row.title}: ${(error as Error).message}`);
    }
  }

  private async row(): Promise<Row> {
    const { random } = this;
    const calendar = await this.cast.workdays();
    this.number += 1;
    const template = random.of(TEMPLATES);
    return {
      ...template,
      no: 1000 + this.number,
      title: `演示·混沌 ${this.number}`,
      publishOn: calendar.addWorkdays(shanghaiDate(this.clock.now()), 4 + random.between(0, 5)),
      need: random.chance(0.5) ? 'resident_appeal' : undefined,
      incidents: template.bidders.length > 1 && random.chance(0.4) ? [random.of(INCIDENTS)] : [],
    };
  }

  private async story(row: Row): Promise<void> {
    const { cast } = this;
    const listing = await publish(cast, row);
    await bid(cast, listing);
    await this.raceTheDeadline(listing);
    await settled(cast, listing, 'closed');
    await evaluate(cast, listing);
    await award(cast, listing);
    if (row.publishOn < LAST_BEGINNING_WITH_WORK && row.no % 3 === 0) await work(cast, listing);
  }

  /** Others bid in the last seconds and beyond, while the deadline passes in its own time. */
  private async raceTheDeadline(listing: Listing): Promise<void> {
    const { cast } = this;
    const deadline = at(listing.closesOn, '17:00').getTime();
    await cast.timeline.until(new Date(deadline - 1_500));
    const free = Array.from({ length: 16 }, (_, index) => index + 1).filter(
      (number) => !listing.row.bidders.includes(number) && number !== listing.row.partner,
    );
    const proposal = proposalOf(listing.row, listing.closesOn, 5);
    await Promise.all(
      [this.random.of(free), this.random.of(free)].map(async (number, place) => {
        const agent = cast.agent(number);
        try {
          const path = `/listings/${listing.id}/bids`;
          const draft = await agent.post<Ack>(path, { joint: false, proposal });
          await delay(Math.max(0, deadline - this.clock.now().getTime() - 150 + 100 * place));
          const sent = await agent.post<Ack>(`/bids/${draft.id}/submit`, {
            version: draft.version,
          });
          // Withdrawn where there is time left, so that the story's own order stands.
          await agent.post(`/bids/${draft.id}/withdraw`, {
            version: sent.version,
            reason: '演示：人手另有安排',
          });
        } catch {
          // Too late, or it bids there already: either is as it should be.
        }
      }),
    );
    await cast.timeline.until(new Date(deadline + 1_000));
  }
}
