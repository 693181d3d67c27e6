import { newId } from '#kernel';
import { systemCommand } from '../database/command.js';
import type { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { HandlerRegistry } from '../worker/registry.js';
import type { DueDeadline } from './on-deadline.js';

/** What one transaction takes: enough to be quick, few enough to be seen soon. */
const BATCH = 1_000;
/** Transactions at the same time while there is more than one takes: one writes while another is put together. */
const LANES = 2;
/** A round takes no further batch when it is so old, so that whoever stops the worker need not wait long. */
const ROUND_MS = 3_000;
/** Until what others held is asked for again. */
const PAUSE_MS = 25;
/** Overdue by so much, what others held goes the way of single deadlines, where it waits its turn. */
const LEFT_ALONE = "interval '2 seconds'";

/** Deadlines that were seen to, and those whose subjects somebody held. */
interface Tally {
  done: number;
  held: number;
}

interface Row {
  id: string;
  subject_id: string;
  due_at: Date;
}

/**
 * Runs due deadlines of the kinds whose handlers take many at once, as soon as they are due by the
 * database's clock. No queue lies between: a storm of thousands is a few statements.
 *
 * The rows of the deadlines are held here while the subjects are locked, against the order of locks
 * everywhere else; it harms nobody because neither is ever waited for.
 */
export class DeadlineBatches {
  private under = Promise.resolve();
  private release: (() => void) | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Database,
    private readonly registry: HandlerRegistry,
    /** Has single deadlines brought by the queue: what a batch could not do. */
    private readonly handOver: (deadlineIds: string[]) => Promise<void>,
  ) {}

  /**
   * Takes what is due of each kind, batch after batch.
   * @returns true when there may be more at once, else the milliseconds until there is (at most a second)
   */
  async round(): Promise<boolean | number> {
    const kinds = this.registry.batchKinds();
    if (kinds.length === 0) return false;
    const tally: Tally = { done: 0, held: 0 };
    try {
      for (const kind of kinds) await this.takeAll(kind, tally);
    } finally {
      if (tally.done === 0) this.rest();
    }
    if (tally.done > 0) return true;
    return tally.held > 0 ? PAUSE_MS : this.untilNext(kinds);
  }

  /** Lets go of whoever waits for the end of the batches: there is none to come now. */
  rest(): void {
    this.release?.();
    this.release = undefined;
  }

  /** Resolves when no batch is under way: what follows from the deadlines waits for the deadlines. */
  idle(): Promise<void> {
    return this.under;
  }

  /** In one lane or, as soon as a batch is full, in several; ends when all of them have, also where one has failed. */
  private async takeAll(kind: string, tally: Tally): Promise<void> {
    const until = performance.now() + ROUND_MS;
    const lanes: Promise<void>[] = [];
    let failure: unknown;
    const open = () => {
      if (lanes.length === LANES) return;
      const lane = this.takeOn(kind, until, tally, open);
      lanes.push(lane.catch((error: unknown) => void (failure ??= error)));
    };
    open();
    // Those that are opened meanwhile come in turn.
    for (const lane of lanes) await lane;
    if (failure) throw failure;
  }

  /** Batch after batch, while there are full ones of which something can be done. */
  private async takeOn(
    kind: string,
    until: number,
    tally: Tally,
    onFull: () => void,
  ): Promise<void> {
    let batch: Tally;
    do {
      batch = await this.batch(kind, onFull);
      tally.done += batch.done;
      tally.held += batch.held;
      if (batch.done > 0) this.begin();
    } while (batch.done > 0 && batch.done + batch.held === BATCH && performance.now() < until);
  }

  private begin(): void {
    if (this.release) return;
    this.under = new Promise((done) => (this.release = done));
  }

  private async batch(kind: string, onFull: () => void): Promise<Tally> {
    let taken: string[] = [];
    try {
      const command = { ...systemCommand('deadline'), requestId: newId() };
      const { done, left, late } = await this.uow.run(command, async (tx) => {
        const rows = await take(tx, kind);
        taken = rows.map(({ id }) => id);
        if (taken.length === BATCH) onFull();
        return this.run(tx, kind, rows);
      });
      if (late.length > 0) await this.handOver(late);
      return { done, held: left };
    } catch (error) {
      // One of them may be at fault; alone, each has its own fate.
      if (taken.length === 0) throw error;
      await this.handOver(taken);
      return { done: taken.length, held: 0 };
    }
  }

  private async run(tx: Tx, kind: string, rows: Row[]) {
    if (rows.length === 0) return { done: 0, left: 0, late: [] };
    const due = rows.map(({ id, subject_id, due_at }): DueDeadline => ({
      deadlineId: id,
      kind: kind as DueDeadline['kind'],
      subjectId: subject_id,
      dueAt: due_at,
    }));
    const seen = new Set(await this.registry.deadlineHandler(kind).handleAll!(tx, due));
    const [ids, others] = [[] as string[], [] as string[]];
    for (const { id, subject_id } of rows) (seen.has(subject_id) ? ids : others).push(id);
    // What the handler itself has moved to another time stays open.
    await tx.manager.query(
      `UPDATE deadline SET done_at = (SELECT jiebang_now())
        WHERE id = ANY($1) AND due_at <= (SELECT jiebang_now()) AND done_at IS NULL`,
      [ids],
    );
    const late =
      others.length === 0
        ? []
        : await tx.manager.query<{ id: string }[]>(
            `SELECT id FROM deadline WHERE id = ANY($1) AND due_at < (SELECT jiebang_now()) - ${LEFT_ALONE}`,
            [others],
          );
    return { done: ids.length, left: others.length, late: late.map(({ id }) => id) };
  }

  private async untilNext(kinds: readonly string[]): Promise<number> {
    const next = await this.db.one<{ ms: number }>(
      `SELECT least(1000, greatest(0, extract(epoch FROM due_at - (SELECT jiebang_now())) * 1000))::float8 AS ms
         FROM deadline WHERE done_at IS NULL AND sweeps = 0 AND kind = ANY($1) ORDER BY due_at LIMIT 1`,
      [kinds],
    );
    return next ? Math.ceil(next.ms) : 1_000;
  }
}

/** `sweeps = 0`: nobody has handed it to the queue. */
function take(tx: Tx, kind: string): Promise<Row[]> {
  return tx.manager.query<Row[]>(
    `SELECT id, subject_id, due_at FROM deadline
      WHERE done_at IS NULL AND sweeps = 0 AND kind = $1 AND due_at <= (SELECT jiebang_now())
      ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    [kind],
  );
}
