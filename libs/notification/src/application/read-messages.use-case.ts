import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { accountOf, Field, UnitOfWork, type CommandContext } from '#platform';

export class ReadMessage {
  @Field.uuid('消息编号') id: string;
  @Field.instant('阅读时间') readAt: string;
}

export class ReadMessages {
  @Field.int('标为已读的条数') read: number;
}

/** 标为已读. The first time counts. */
@Injectable()
export class MarkMessagesRead {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found for another account's message as well */
  one(command: CommandContext, id: string): Promise<ReadMessage> {
    return this.uow.run(command, async (tx) => {
      const [row] = await tx.manager
        .query<[{ readAt: Date }[], number]>(
          `UPDATE message SET read_at = coalesce(read_at, jiebang_now())
            WHERE id = $1 AND account_id = $2 RETURNING read_at AS "readAt"`,
          [id, accountOf(command).accountId],
        )
        .then(([rows]) => rows);
      if (!row) throw notFound('消息');
      return { id, readAt: row.readAt.toISOString() };
    });
  }

  /** @param until leaves alone what came after the list was looked at */
  all(command: CommandContext, until?: Date): Promise<ReadMessages> {
    return this.uow.run(command, async (tx) => {
      const [, read] = await tx.manager.query<[unknown[], number]>(
        `UPDATE message SET read_at = jiebang_now()
          WHERE account_id = $1 AND read_at IS NULL AND ($2::timestamptz IS NULL OR created_at <= $2)`,
        [accountOf(command).accountId, until ?? null],
      );
      return { read };
    });
  }
}
