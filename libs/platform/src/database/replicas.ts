import { Injectable } from '@nestjs/common';
import pg, { type Pool, type QueryResultRow } from 'pg';
import type { Logger } from 'pino';
import { Database } from './database.js';
import { survivingLosses } from './surviving-losses.js';

/** A standby further behind than this is not read from. */
export const MAX_LAG_MS = 5_000;
const LOOK_MS = 500;
const PATIENCE_MS = 2_000;

/** What a standby may answer that the primary would not: it is gone, or its replay had to come first. */
const PASSING =
  /^(ECONN|ENOENT|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08|57P0|40001$|53300$)/;

/** One standby and up to when it has seen everything. */
interface Standby {
  pool: Pool;
  /** By this process's monotonic clock: all that was committed before is there. */
  seenUntil: number;
}

/**
 * Standbys of the primary, for what the public reads. Nothing that decides and nothing sealed is read
 * from here: whether a page calls a listing open may go by a standby's clock, whether a bid is taken
 * never does.
 *
 * How far behind one is, is told by the log and not by clocks: twice a second the primary is asked where
 * its log ends, and a standby has seen all up to that moment once it has replayed so far. One that is
 * silent, or cut off from its primary, falls behind by itself.
 */
@Injectable()
export class Replicas {
  private readonly standbys: Standby[];
  private readonly marks: { at: number; lsn: string }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private turn = 0;

  constructor(
    private readonly primary: Database,
    urls: readonly string[],
    poolSize: number,
    private readonly logger: Logger,
  ) {
    this.standbys = urls.map((url) => ({
      pool: this.poolFor(url, poolSize),
      seenUntil: -Infinity,
    }));
    if (urls.length > 0) this.look();
  }

  get any(): boolean {
    return this.standbys.length > 0;
  }

  /** Where the public reads just now: a standby that is near enough, in turn, or else the primary. */
  reader(): Database {
    const latest = performance.now() - MAX_LAG_MS;
    const near = this.standbys.filter(({ seenUntil }) => seenUntil >= latest);
    if (near.length === 0) return this.primary;
    const standby = near[(this.turn = (this.turn + 1) % near.length)]!;
    return new StandbyReads(this.primary, standby, (error) => {
      standby.seenUntil = -Infinity;
      this.logger.warn({ code: error.code }, 'standby failed, read from the primary');
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
    clearTimeout(this.timer);
    await Promise.all(this.standbys.map(({ pool }) => pool.end()));
  }

  private poolFor(url: string, max: number): Pool {
    return survivingLosses(
      new pg.Pool({
        connectionString: url,
        max,
        application_name: 'jiebang-reads',
        connectionTimeoutMillis: PATIENCE_MS,
        statement_timeout: 30_000,
        keepAlive: true,
      }),
    );
  }

  private look(): void {
    this.looking = this.measure().catch(() => undefined);
    void this.looking.then(() => {
      this.timer = setTimeout(() => this.look(), LOOK_MS).unref();
    });
  }

  private async measure(): Promise<void> {
    const at = performance.now();
    const row = await this.primary.one<{ lsn: string }>(
      'SELECT pg_current_wal_insert_lsn()::text AS lsn',
    );
    this.marks.push({ at, lsn: row!.lsn });
    while (this.marks[0]!.at < at - 2 * MAX_LAG_MS) this.marks.shift();
    await Promise.all(this.standbys.map((standby) => this.measureOne(standby)));
  }

  private async measureOne(standby: Standby): Promise<void> {
    const { rows } = await standby.pool
      .query<{ at: number | null }>({
        text: `SELECT max(at) AS at FROM unnest($1::float8[], $2::pg_lsn[]) AS mark (at, lsn)
                WHERE lsn <= pg_last_wal_replay_lsn()`,
        values: [this.marks.map(({ at }) => at), this.marks.map(({ lsn }) => lsn)],
      })
      .catch(() => ({ rows: [] }));
    const at = rows[0]?.at;
    if (at) standby.seenUntil = at;
  }
}

/** Reads of one request on a standby; what it cannot answer, the primary does. */
class StandbyReads extends Database {
  constructor(
    private readonly primary: Database,
    private readonly standby: Standby,
    private readonly failed: (error: { code?: string }) => void,
  ) {
    super(primary.dataSource);
  }

  override async query<T extends QueryResultRow>(
    text: string,
    values: unknown[] = [],
    name?: string,
  ): Promise<T[]> {
    try {
      const { pool } = this.standby;
      return (await pool.query<T>(name ? { text, values, name } : { text, values })).rows;
    } catch (error) {
      const { code = '', message } = error as { code?: string; message: string };
      const passing = PASSING.test(code) || /timeout|terminated/i.test(message);
      if (!passing) throw error;
      this.failed({ code });
      return this.primary.query<T>(text, values, name);
    }
  }
}
