import { Injectable } from '@nestjs/common';
import { OnDeadline, type DeadlineHandler, type DueDeadline, type Tx } from '#platform';
import { holdAward } from '../application/hold-award.js';
import { settleNotice } from '../application/take-effect.js';

/**
 * 公示期满. An award that an objection holds back is left alone: whatever settles the last objection
 * lets it take effect.
 */
@Injectable()
@OnDeadline('award.notice_end')
export class NoticeEndHandler implements DeadlineHandler {
  async handle(tx: Tx, { subjectId }: DueDeadline): Promise<void> {
    const { listing, award } = await holdAward(tx, subjectId);
    await settleNotice(tx, listing, award);
  }
}
