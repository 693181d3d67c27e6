import { Inject, Injectable } from '@nestjs/common';
import { maskPersonalData } from '#kernel';
import { Every, inSpan, LOGGER, type PeriodicTask } from '#platform';
import type { Logger } from 'pino';
import { Mailer } from '../application/mailer.js';
import { MailQueue, type TakenLetter } from '../application/mail-queue.js';
import { isHopeless, type MailFailure } from '../domain/mail.policy.js';
import { letterOf } from '../domain/render.js';

const BATCH = 40;
const AT_ONCE = 4;

/**
 * 发信: sends what the deliveries ask for, outside of every transaction. At least once: a delivery
 * counts as sent when its row says so.
 */
@Injectable()
@Every('mail', 2)
export class SendMail implements PeriodicTask {
  constructor(
    private readonly queue: MailQueue,
    private readonly mailer: Mailer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(): Promise<boolean> {
    const letters = await this.queue.take(BATCH);
    const left = [...letters];
    const sendNext = async (): Promise<void> => {
      for (let letter = left.shift(); letter; letter = left.shift()) await this.traced(letter);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
    return letters.length > 0;
  }

  private traced(letter: TakenLetter): Promise<void> {
    const attributes = {
      'jiebang.message_id': letter.messageId,
      'jiebang.attempt': letter.attempt,
    };
    const options = { kind: 'CLIENT', parent: letter.traceparent, attributes } as const;
    return inSpan('send letter', options, () => this.send(letter));
  }

  private async send(letter: TakenLetter): Promise<void> {
    const { messageId, address, attempt, kind } = letter;
    try {
      await this.mailer.send(messageId, address, letterOf(kind, letter, this.mailer.site));
    } catch (error) {
      const failure = error as MailFailure & Error;
      const words = maskPersonalData(failure.message).slice(0, 300);
      await this.queue.failed(letter, words, isHopeless(failure));
      // Neither the address nor the kind: together they could tell who bids.
      const { code, responseCode } = failure;
      this.logger.warn({ messageId, attempt, code, responseCode }, 'letter not sent');
      return;
    }
    await this.queue.sent(letter);
  }
}
