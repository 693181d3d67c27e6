import { Injectable, type Type } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import { DomainError, newId } from '#kernel';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { Logger } from 'pino';
import type { CommandContext } from '../database/command.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { PageQuery, type Page } from '../http/paging.js';
import { xlsxOf, type XlsxColumn } from './xlsx.js';

type Place = 'limit' | 'cursor';

/** A list's query without its place in the list: what an export of it is asked by. */
export const wholeOf = <Q extends PageQuery>(query: Type<Q>): Type<Omit<Q, Place>> =>
  OmitType(query, ['limit', 'cursor'] as never) as Type<Omit<Q, Place>>;

/** A list handed out as a whole: its own query, page after page, with the same filters and rights. */
export interface TableExport<Q extends PageQuery, T> {
  /** 表名, for the file and the audit trail. */
  name: string;
  columns: readonly XlsxColumn<T>[];
  query: Omit<Q, Place>;
  load: (query: Q) => Promise<Page<T>>;
}

/** Each holds one connection for a moment at a time and compresses in this process. */
const AT_ONCE = 3;
const RETRY_SECONDS = 20;
const BATCH = 500;

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 整表导出: streamed, a few at a time, each on the audit trail. */
@Injectable()
export class TableExports {
  private running = 0;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly logger: Logger,
  ) {}

  /**
   * Answers with a list as an .xlsx. Who takes it, which table, by which filters and how many rows
   * left is put on the audit trail: once before the first byte, once when the answer has ended,
   * wholly or not.
   *
   * @throws DomainError exports_busy, and whatever the list raises
   */
  async send<Q extends PageQuery, T>(
    reply: FastifyReply,
    command: CommandContext,
    table: TableExport<Q, T>,
  ): Promise<void> {
    if (this.running >= AT_ONCE) throw new DomainError('exports_busy', { seconds: RETRY_SECONDS });
    this.running += 1;
    try {
      // A fault of the filters is to be an answer, not a broken file.
      const first = await table.load(pageOf(table.query));
      await this.stream(reply, command, table, first);
    } catch (error) {
      this.running -= 1;
      throw error;
    }
  }

  private async stream<Q extends PageQuery, T>(
    reply: FastifyReply,
    command: CommandContext,
    table: TableExport<Q, T>,
    first: Page<T>,
  ): Promise<void> {
    const { name, columns, query } = table;
    const told = { rows: 0 };
    const facts = { table: name, filters: filtersOf(query) };
    const exportId = newId();
    await this.note(command, 'export.begin', exportId, facts);
    const body = Readable.from(xlsxOf(name, columns, batchesOf(table, first, told)), {
      objectMode: false,
    });
    body.once('error', (err) => this.logger.error({ err, exportId }, 'export broke off'));
    body.once('close', () => {
      this.running -= 1;
      const complete = body.readableEnded;
      this.note(command, 'export.end', exportId, { ...facts, ...told, complete }).catch((err) =>
        this.logger.error({ err, exportId, ...told }, 'end of an export is not on the audit trail'),
      );
    });
    void reply
      .header('content-type', MEDIA_TYPE)
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
      )
      .header('cache-control', 'private, no-store')
      .send(body);
  }

  private note(
    command: CommandContext,
    action: 'export.begin' | 'export.end',
    subjectId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    // Asking again is taking again, whatever key the request came with.
    return this.uow.run({ ...command, idempotencyKey: undefined }, (tx) =>
      tx.audit({ action, subjectType: 'export', subjectId, details }),
    );
  }
}

/** Pages of the list to its end; each is read when the one before has left. */
async function* batchesOf<Q extends PageQuery, T>(
  { query, load }: TableExport<Q, T>,
  first: Page<T>,
  told: { rows: number },
): AsyncGenerator<readonly T[]> {
  let page = first;
  for (;;) {
    told.rows += page.items.length;
    yield page.items;
    if (page.nextCursor === null) return;
    page = await load(pageOf(query, page.nextCursor));
  }
}

const pageOf = <Q extends PageQuery>(query: Omit<Q, Place>, cursor?: string): Q =>
  ({ ...query, limit: BATCH, cursor }) as Q;

/** What was asked for; of a keyword only that there was one, as it may be somebody's name or number. */
function filtersOf(filters: object): object {
  return Object.fromEntries(
    Object.entries(filters)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, name === 'keyword' ? true : value]),
  );
}
