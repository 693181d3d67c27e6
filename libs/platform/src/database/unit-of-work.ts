import { AsyncResource } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Database } from './database.js';
import type { CommandContext } from './command.js';
import { toDomainError } from './pg-errors.js';
import { isOutdatedStatement } from './preparing-client.js';
import { Tx } from './tx.js';

const ATTEMPTS = 3;
/** So many entries are linked together; fewer by the commit, one by one. */
const MANY = 8;
const RETRYABLE = new Set(['40P01', '40001']);

/** A transaction begins and ends here, and nowhere else. No network and no queue inside. */
@Injectable()
export class UnitOfWork {
  private waking = false;
  private wakeAgain = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly db: Database,
  ) {}

  /**
   * Runs one command in one transaction; on a deadlock, or when a migration has just
   * outdated a prepared statement, the whole callback runs again (three times at most).
   * With an idempotency key its answer is kept in the same transaction and given again to the same
   * command, so the answer must be plain JSON without sealed or personal content.
   * @throws DomainError idempotency_key_reused | concurrent_update | whatever the callback raises
   */
  async run<T>(command: CommandContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(command, work);
      } catch (error) {
        if (!isRetryable(error)) throw toDomainError(error);
        if (attempt === ATTEMPTS) throw new DomainError('concurrent_update');
      }
    }
  }

  private async once<T>(command: CommandContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    // So that `save` of an entity begins no transaction of its own.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    try {
      const { answer, emitted } = await this.inside(runner, command, work);
      if (emitted) this.wakeRelay();
      return answer;
    } catch (error) {
      // Where the connection is gone, so is the transaction.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Beginning and end leave with the statements next to them: a way to the server and back is dear. */
  private async inside<T>(
    runner: QueryRunner,
    command: CommandContext,
    work: (tx: Tx) => Promise<T>,
  ): Promise<{ answer: T; emitted: boolean }> {
    const { manager } = runner;
    const [, known] = await Promise.all([
      runner.query('START TRANSACTION'),
      this.claimKey<T>(manager, command),
    ]);
    const tx = new Tx(manager, command);
    const answer = known ? known.answer : await work(tx);
    await tx.trail.finish();
    const ending: Promise<unknown>[] = [];
    if (command.idempotencyKey && !known) {
      ending.push(
        manager.query('UPDATE idempotency_key SET answer = $3 WHERE scope = $1 AND key = $2', [
          scopeOf(command),
          command.idempotencyKey,
          JSON.stringify(answer ?? null),
        ]),
      );
    }
    // The very last: from here to the commit nobody else links an entry.
    if (tx.trail.entries.length >= MANY) {
      ending.push(manager.query('SELECT audit_chain_all($1)', [tx.trail.entries]));
    }
    // Where one before it fails, it undoes all, and that failure is the one told.
    await Promise.all([...ending, runner.query('COMMIT')]);
    return { answer, emitted: tx.trail.emitted };
  }

  /**
   * After a commit and outside of it: a notification inside would make all commits queue. One at a time,
   * and one more for all that was committed meanwhile; no command's own, whoever was the first.
   */
  private readonly wakeRelay = AsyncResource.bind(() => {
    this.wakeAgain = this.waking;
    if (this.waking) return;
    this.waking = true;
    const done = () => {
      this.waking = false;
      if (this.wakeAgain) this.wakeRelay();
    };
    void this.db.query("SELECT pg_notify('outbox', '')").then(done, done);
  });

  /** Waits for a twin that is still running, then gives its answer; null when this one is the first. */
  private async claimKey<T>(
    manager: EntityManager,
    command: CommandContext,
  ): Promise<{ answer: T } | null> {
    if (!command.idempotencyKey) return null;
    const key = [scopeOf(command), command.idempotencyKey];
    const inserted = await manager.query<unknown[]>(
      `INSERT INTO idempotency_key (scope, key, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING key`,
      [...key, command.fingerprint],
    );
    if (inserted.length > 0) return null;
    const [row] = await manager.query<{ fingerprint: string; answer: T }[]>(
      'SELECT fingerprint, answer FROM idempotency_key WHERE scope = $1 AND key = $2',
      key,
    );
    if (row!.fingerprint !== command.fingerprint) throw new DomainError('idempotency_key_reused');
    return { answer: row!.answer };
  }
}

function isRetryable(error: unknown): boolean {
  const { driverError } = error as { driverError?: { code?: string } };
  return RETRYABLE.has(driverError?.code ?? '') || isOutdatedStatement(driverError);
}

function scopeOf({ actor }: CommandContext): string {
  return actor.kind === 'account' ? actor.accountId : actor.kind;
}
