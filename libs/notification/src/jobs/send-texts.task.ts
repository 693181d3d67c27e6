import { Inject, Injectable } from '@nestjs/common';
import { maskPersonalData } from '#kernel';
import { Every, LOGGER, type PeriodicTask } from '#platform';
import type { Logger } from 'pino';
import { DeliveryQueue } from '../application/delivery-queue.js';
import { TextSender } from '../application/text-sender.js';
import { textOf } from '../domain/render.js';

const BATCH = 20;

/** 发短信: as letters are sent, at least once and outside of every transaction. */
@Injectable()
@Every('texts', 2)
export class SendTexts implements PeriodicTask {
  constructor(
    private readonly queue: DeliveryQueue,
    private readonly sender: TextSender,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(): Promise<boolean> {
    const texts = await this.queue.takeLetters('text_delivery', BATCH);
    for (const text of texts) {
      try {
        await this.sender.send(text.id, text.address, textOf(text.kind, text));
      } catch (error) {
        const words = maskPersonalData(String((error as Error).message)).slice(0, 300);
        await this.queue.failed('text_delivery', [text], words, false);
        this.logger.warn({ messageId: text.id, attempt: text.attempt }, 'text not sent');
        continue;
      }
      await this.queue.sent('text_delivery', [text]);
    }
    return texts.length > 0;
  }
}
