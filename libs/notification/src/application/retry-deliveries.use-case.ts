import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { Field, UnitOfWork, type CommandContext } from '#platform';

export class RetriedDeliveries {
  @Field.uuid('账号') accountId: string;
}

/** 重新发送: after the address or the mail server was put right. */
@Injectable()
export class RetryDeliveries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Queues an account's failed letters again, to the address it has now.
   *
   * @throws DomainError not_found when none has failed, or the account has no address any more
   */
  execute(command: CommandContext, accountId: string): Promise<RetriedDeliveries> {
    return this.uow.run(command, async (tx) => {
      const [, queued] = await tx.manager.query<[unknown[], number]>(
        `UPDATE mail_delivery d
            SET status = 'queued', attempts = 0, address = a.email,
                next_attempt_at = clock_timestamp()
           FROM message m JOIN account a ON a.id = m.account_id
          WHERE m.id = d.message_id AND m.account_id = $1 AND d.status = 'failed' AND a.email <> ''`,
        [accountId],
      );
      if (queued === 0) throw notFound('发送失败的邮件');
      await tx.audit({ action: 'mail.retry', subjectType: 'account', subjectId: accountId });
      return { accountId };
    });
  }
}
