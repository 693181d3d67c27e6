import { Inject, Injectable } from '@nestjs/common';
import { maskPersonalData } from '#kernel';
import { Every, inSpan, LOGGER, type PeriodicTask } from '#platform';
import type { Logger } from 'pino';
import { DeliveryQueue, type TakenLetter } from '../application/delivery-queue.js';
import { Mailer } from '../application/mailer.js';
import { isHopeless, type MailFailure } from '../domain/delivery.policy.js';
import { digestOf, letterOf } from '../domain/render.js';

const AT_ONCE = 4;
/** Few, so that a batch is soon over and a dead sender's letters soon taken up by others. */
const BATCH = 2 * AT_ONCE;

/** What goes out as one letter. */
type Parcel = [TakenLetter, ...TakenLetter[]];

/**
 * 发信: sends what the deliveries ask for, outside of every transaction. At least once: a delivery
 * counts as sent when its row says so.
 */
@Injectable()
@Every('mail', 2)
export class SendMail implements PeriodicTask {
  constructor(
    private readonly queue: DeliveryQueue,
    private readonly mailer: Mailer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(): Promise<boolean> {
    const letters = await this.queue.takeLetters('mail_delivery', BATCH);
    const left = together(letters);
    const sendNext = async (): Promise<void> => {
      for (let one = left.shift(); one; one = left.shift()) await this.traced(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
    return letters.length > 0;
  }

  private traced(letters: Parcel): Promise<void> {
    const [{ id, attempt, traceparent }] = letters;
    const attributes = { 'jiebang.message_id': id, 'jiebang.attempt': attempt };
    const options = { kind: 'CLIENT', parent: traceparent, attributes } as const;
    return inSpan('send letter', options, () => this.send(letters));
  }

  /** @param letters what goes out as one: a single one, or an account's digest */
  private async send(letters: Parcel): Promise<void> {
    const { site } = this.mailer;
    const [{ id, kind, address, attempt, digest }] = letters;
    const letter = digest ? digestOf(letters, site) : letterOf(kind, letters[0], site);
    try {
      await this.mailer.send(id, address, letter);
    } catch (error) {
      const failure = error as MailFailure & Error;
      const words = maskPersonalData(failure.message).slice(0, 300);
      await this.queue.failed('mail_delivery', letters, words, isHopeless(failure));
      // Neither the address nor the kind: together they could tell who bids.
      const { code, responseCode } = failure;
      this.logger.warn({ messageId: id, attempt, code, responseCode }, 'letter not sent');
      return;
    }
    await this.queue.sent('mail_delivery', letters);
  }
}

/** Digest letters of one address of an account side by side, all others alone. */
function together(letters: readonly TakenLetter[]): Parcel[] {
  const parcels = new Map<string, Parcel>();
  for (const letter of letters) {
    const key = letter.digest ? `${letter.accountId} ${letter.address}` : letter.id;
    const parcel = parcels.get(key);
    if (parcel) parcel.push(letter);
    else parcels.set(key, [letter]);
  }
  return [...parcels.values()];
}
