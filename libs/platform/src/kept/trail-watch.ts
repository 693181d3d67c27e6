import type { Database } from '../database/database.js';

/** Where the database stands, as of some moment after it was asked for. */
export interface Standing {
  /** Another one after every commit that may change what the public reads. */
  mark: string;
  /** The one clock at that moment. */
  now: Date;
}

/** Entries about these change no page of the public. */
const PRIVATE = ['account', 'sign_on', 'membership', 'export', 'reading', 'dead_letter'];

/**
 * One look at the end of the trail. Links are numbered in the order of their commits and become visible
 * with what they tell of, so one snapshot that shows no new link shows no new change either.
 *
 * What is sealed is passed over: it changes nothing that the public reads, and must not be felt by how
 * quickly a page comes.
 */
const LOOK = `
  SELECT jiebang_now() AS now, c.shift::text AS shift, h.seq::float8 AS head,
         (SELECT max(l.seq)::float8 FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id
           WHERE l.seq > coalesce($1::bigint, h.seq) AND NOT e.sealed
             AND e.subject_type <> ALL ($2::text[])) AS told
    FROM audit_head h, demonstration_clock c`;

interface Row extends Record<string, unknown> {
  now: Date;
  shift: string;
  head: number;
  told: number | null;
}

/**
 * Tells by the audit trail whether anything has been committed that the public may read: every command
 * leaves its entry in its own transaction. Never told by a message, which comes a moment after the commit.
 */
export class TrailWatch {
  private head: number | null = null;
  private told = 0;
  /** How often the trail was found shorter than before: another database has taken its place. */
  private replaced = 0;
  private running: Promise<Standing> | undefined;
  private next: Promise<Standing> | undefined;

  constructor(private readonly db: Database) {}

  /**
   * The standing by a look that begins after the call, so that nothing committed before it is missed.
   * All who ask while one look is under way share the next.
   */
  standing(): Promise<Standing> {
    if (!this.running) return this.begin();
    const after = () => {
      this.next = undefined;
      return this.begin();
    };
    return (this.next ??= this.running.then(after, after));
  }

  private begin(): Promise<Standing> {
    const look = this.look().finally(() => {
      if (this.running === look && !this.next) this.running = undefined;
    });
    return (this.running = look);
  }

  private async look(): Promise<Standing> {
    const [row] = await this.db.query<Row>(LOOK, [this.head, PRIVATE], 'trail-watch');
    const { now, shift, head, told } = row!;
    if (this.head === null || head < this.head) {
      this.replaced += 1;
      this.told = head;
    } else if (told !== null) this.told = told;
    this.head = head;
    return { mark: `${this.replaced} ${this.told} ${shift}`, now };
  }
}
