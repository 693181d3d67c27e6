/** A write and what became of it, as its client knows. */
export interface Told {
  login: string;
  path: string;
  key: string | undefined;
  body: Record<string, unknown>;
}

/** What clients were told; kept outside of everything that is broken on purpose. */
export class Journal {
  readonly confirmed: Told[] = [];
  readonly refused = new Map<string, number>();
  /** Answers lost on their way, and those that ask to come again; by status (0: none at all). */
  readonly troubles = new Map<number, number>();
  /** The longest time in which a client had no answer at all, in milliseconds. */
  longestWait = 0;
  reads = 0;
  /** Nobody begins anything any more. */
  closed = false;

  confirm(told: Told): void {
    this.confirmed.push(told);
  }

  refuse(code: string): void {
    count(this.refused, code);
  }

  trouble(status: number): void {
    count(this.troubles, status);
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
